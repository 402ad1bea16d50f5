/**
 * The words the guard knows, read once from the lists in `lexicon/`. A list says of each word what kind of thing it names;
 * what that means for a text is decided elsewhere.
 */
import { readFileSync } from 'node:fs';
import { type Language, languages } from '../domain/locale.ts';
import { closing, gap, Phrases } from './phrases.ts';
import { readWords } from './words.ts';

/** Kinds of words. The first ones name health matter; the others tell whose it is and what is done with it. */
export const kinds = [
  'condition',
  'symptom',
  'body',
  'treatment',
  'care',
  'mental',
  'repro',
  'history',
  'document',
  'prognosis',
  'cause',
  'colloquial',
  'ill',
  'open',
  'wish',
  'you',
  'person',
  'self',
  'kin',
  'work',
  'process',
  'meta',
  'neg',
  'ask',
  'suspect',
  'ability',
  'factor',
  'common',
] as const;
export type Kind = (typeof kinds)[number];

/** The bit of a kind, for sets of kinds in one number. */
export const bit = Object.fromEntries(kinds.map((kind, index) => [kind, 1 << index])) as Readonly<
  Record<Kind, number>
>;

/** Health matter: whatever names a condition, its signs, its care or its outlook. */
export const matter =
  bit.condition |
  bit.symptom |
  bit.body |
  bit.treatment |
  bit.care |
  bit.mental |
  bit.repro |
  bit.history |
  bit.document |
  bit.prognosis |
  bit.cause |
  bit.colloquial; // prettier-ignore

/** One meaning of a word or phrase. */
export interface Meaning {
  readonly kind: number;
  readonly language: Language;
  /** The word means other things as often: it counts only in company. */
  readonly weak: boolean;
}

export interface Lexicon {
  readonly words: ReadonlyMap<string, readonly Meaning[]>;
  readonly tails: ReadonlyMap<string, readonly Meaning[]>;
  readonly phrases: Phrases;
  /** What the small words of each language do in a sentence, as a number per role. */
  readonly roles: Readonly<Record<Language, ReadonlyMap<string, number>>>;
  /** The number of the role that first names have. */
  readonly nameRole: number;
  /** The everyday words of each language, which are never taken for a misspelling. */
  readonly everyday: Readonly<Record<Language, ReadonlySet<string>>>;
}

/** Reads the lists of all languages; an emoji has a list of its own and belongs to every language. */
export function readLexicon(): Lexicon {
  const words = new Map<string, readonly Meaning[]>();
  const tails = new Map<string, readonly Meaning[]>();
  const phrases = new Phrases();
  const everyday = { nl: new Set<string>(), fr: new Set<string>(), en: new Set<string>() };

  for (const language of languages) {
    const list = readFileSync(new URL(`lexicon/${language}.txt`, import.meta.url), 'utf8');
    eachEntry(list, language, (entry, means, tail) => {
      const [meaning] = means;
      const forms = formsOf(entry);
      const form = typeof forms === 'string' ? forms : forms.length === 1 ? forms[0] : undefined;
      if (typeof forms !== 'string' && forms.length > 1) phrases.add(forms, meaning.kind, meaning.weak);
      else if (form === undefined) return;
      else if (meaning.kind === bit.common) everyday[language].add(form);
      else put(tail ? tails : words, form, means);
    });
  }
  const { roles, nameRole } = readRoles();
  for (const language of languages) for (const form of roles[language].keys()) everyday[language].add(form);
  return { words, tails, phrases, everyday, roles, nameRole };
}

/** Reads `grammar.txt`: `role: Dutch | French | English`. */
function readRoles(): { roles: Record<Language, Map<string, number>>; nameRole: number } {
  const roles = {
    nl: new Map<string, number>(),
    fr: new Map<string, number>(),
    en: new Map<string, number>(),
  };
  const list = readFileSync(new URL('lexicon/grammar.txt', import.meta.url), 'utf8');
  let role = 0;
  let nameRole = 0;
  for (const line of list.split('\n')) {
    const colon = line.indexOf(': ');
    if (line.startsWith('#') || colon < 0) continue;
    role++;
    if (line.startsWith('name: ')) nameRole = role;
    for (const [index, part] of line
      .slice(colon + 2)
      .split('|')
      .entries()) {
      const language = languages[index]!;
      for (const word of part.split(',')) {
        const forms = formsOf(word.trim());
        const form = typeof forms === 'string' ? forms : forms.length === 1 ? forms[0] : undefined;
        if (form !== undefined && !roles[language].has(form)) roles[language].set(form, role);
      }
    }
  }
  return { roles, nameRole };
}

type Means = readonly [Meaning];

/** Calls `take` for each entry of a list; entries of one kind share one meaning. */
function eachEntry(
  list: string,
  language: Language,
  take: (entry: string, means: Means, tail: boolean) => void,
): void {
  let surely: Means | undefined;
  let maybe: Means | undefined;
  for (const line of list.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('[')) {
      const kind = bit[line.slice(line.startsWith('[tails ') ? 7 : 1, -1) as Kind];
      if (kind === undefined) throw new Error(`guard lexicon: no such kind: ${line}`);
      surely = [{ kind, language, weak: false }];
      maybe = [{ kind, language, weak: true }];
      continue;
    }
    if (surely === undefined || maybe === undefined)
      throw new Error('guard lexicon: a list starts with the kind of its words');
    for (const entry of line.split(', ')) {
      const weak = entry[0] === '~';
      const bare = weak ? entry.slice(1) : entry;
      const tail = bare[0] === '*';
      take(tail ? bare.slice(1) : bare, weak ? maybe : surely, tail);
    }
  }
}

const word = /^[a-z]{2,}$/;
const row = /^[a-z]+(?: [a-z]+)+$/;

/** The words of an entry, cut as a text is cut; `_` keeps its place as a gap. */
function formsOf(entry: string): string | string[] {
  // Most entries are plain words already, and the start should not wait for reading them letter by letter.
  if (word.test(entry)) return entry;
  if (row.test(entry)) {
    const forms = entry.split(' ');
    // Three single letters may be one word that is spread out.
    if (forms.length < 3 || !forms.some((form) => form.length === 1)) return forms;
  }
  if (entry.endsWith(` ${closing}`)) return [formsOf(entry.slice(0, -2)), closing].flat();
  return entry
    .split(` ${gap} `)
    .flatMap((part, index) => [
      ...(index > 0 ? [gap] : []),
      ...readWords(part).words.map((word) => word.form),
    ]);
}

/** Words of one meaning share the list of it. */
function put(map: Map<string, readonly Meaning[]>, form: string, means: Means): void {
  const known = map.get(form);
  const [meaning] = means;
  if (known === undefined) map.set(form, means);
  else if (!known.some(({ kind, language }) => kind === meaning.kind && language === meaning.language)) {
    map.set(form, [...known, meaning]);
  }
}
