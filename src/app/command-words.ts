/** What commands are called, in the three languages at once: with a slash, or typed as words. */

/** Each command with every name it goes by. */
const commands = {
  absence: ['verzuim', 'absence'],
  report: ['ziek', 'malade', 'sick'],
  recover: ['beter', 'retour', 'better'],
  talk: ['gesprek', 'entretien', 'talk'],
} as const;
export type Command = keyof typeof commands;

/** What may be asked of `/verzuim`, with every first word that asks it. */
const subcommands = {
  status: ['status', 'statut'],
  overdue: ['te-laat', 'en-retard', 'overdue'],
  month: ['maand', 'mois', 'month'],
  check: ['check', 'verifier', 'vérifier'],
  message: ['bericht', 'message'],
  mine: ['mijn', 'mine', 'mes-données'],
  document: ['document', 'pdf'],
  buildUp: ['opbouw', 'reprise', 'build-up'],
  who: ['wie', 'qui', 'who'],
  caseManager: ['aanspreekpunt', 'référent', 'referent', 'case-manager'],
  happened: ['gebeurd', 'étape', 'etape', 'happened'],
  talk: ['gesprek', 'entretien', 'talk'],
  attention: ['aandacht', 'attention'],
  rule: ['regel', 'regle', 'règle', 'rule'],
  hello: ['hallo', 'bonjour', 'hello'],
  help: ['help', 'hulp', 'aide', ''],
} as const;
export type Subcommand = keyof typeof subcommands;

const commandBy = byName<Command>(commands);
const subcommandBy = byName<Subcommand>(subcommands);

function byName<Meant extends string>(
  names: Readonly<Record<Meant, readonly string[]>>,
): ReadonlyMap<string, Meant> {
  const entries = Object.entries(names) as [Meant, readonly string[]][];
  return new Map(entries.flatMap(([meant, each]) => each.map((name) => [name, meant] as const)));
}

/** What a command of that name is; nothing when there is none. */
export const commandNamed = (name: string): Command | undefined => commandBy.get(name.toLowerCase());

/** What is asked behind `/verzuim`, and what follows it; no `asked` when that word is unknown. */
export function subcommandIn(text: string): {
  readonly asked: Subcommand | undefined;
  readonly rest: string;
} {
  const [word, rest] = firstWord(text.trim());
  return { asked: subcommandBy.get(word.toLowerCase()), rest };
}

/** A command typed as words (`verzuim status`, `/ziek`), or nothing when the words are no command. */
export function commandIn(text: string): { readonly name: string; readonly text: string } | undefined {
  const [first, rest] = firstWord(text.trim());
  const slashed = first.startsWith('/');
  const name = first.replace(/^\//, '').toLowerCase();
  const kind = commandNamed(name);
  if (!kind) return undefined;
  // Without a slash only "verzuim status" and its like are commands: "ziek, kom vandaag niet" is somebody speaking.
  const known = kind === 'absence' && subcommandIn(rest).asked !== undefined;
  // On its own, the word for a talk is as good as the command: in a sentence it could mean any talk.
  const alone = kind === 'talk' && rest === '';
  return slashed || known || alone ? { name, text: rest } : undefined;
}

/** The first word, and the rest. */
export function firstWord(text: string): [string, string] {
  const space = text.search(/\s/);
  return space < 0 ? [text, ''] : [text.slice(0, space), text.slice(space).trim()];
}
