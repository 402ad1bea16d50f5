/** From what the page sends to `Inbound`: shapes and sizes are checked here, meaning is not. */
import { z } from 'zod';
import type { Instant } from '../../domain/local-date.ts';
import { firstNameOf, type Person } from '../../domain/person.ts';
import type { Inbound, InboundContent } from '../../ports/channel.ts';
import { Refusal } from './refusal.ts';

const id = z.string().min(1).max(300);
const words = z.string().trim().min(1).max(4_000);

const common = {
  /** Made by the page and sent again unchanged on a retry. */
  eventId: z.string().regex(/^[\w-]{8,64}$/),
  /** The web id of the person in whose pane it was done. */
  from: z.string().min(1).max(100),
};

const press = z.strictObject({
  action: id,
  data: z.record(id, z.string().max(1_000)).default({}),
  values: z.record(id, z.string().max(4_000)).default({}),
  cardKey: id.optional(),
});

const command = z.strictObject({
  name: z.string().regex(/^\p{L}{1,30}$/u),
  text: z.string().trim().max(4_000),
});

/** One thing a person did on the page: typed words, gave a command, or pressed a button. */
export const deedShape = z.union([
  z.strictObject({ ...common, words }),
  z.strictObject({ ...common, command }),
  z.strictObject({ ...common, press }),
]);
export type Deed = z.output<typeof deedShape>;

/** The deed in the shape all channels share; refuses a person who is not in the people file. */
export function inboundOf(deed: Deed, people: readonly Person[], at: Instant): Inbound {
  if (!people.some((person) => person.channels.web === deed.from)) throw new Refusal('person.unknown');
  return { channel: 'web', from: deed.from, eventId: deed.eventId, at, content: contentOf(deed, people) };
}

function contentOf(deed: Deed, people: readonly Person[]): InboundContent {
  if ('words' in deed) return commandIn(deed.words, people) ?? { kind: 'words', text: deed.words };
  if ('command' in deed)
    return { kind: 'command', name: deed.command.name, text: withMentions(deed.command.text, people) };
  const { action, data, values, cardKey } = deed.press;
  return { kind: 'press', action, data, values, ...(cardKey === undefined ? {} : { cardKey }) };
}

function commandIn(text: string, people: readonly Person[]): InboundContent | undefined {
  const match = /^\/(verzuim|absence|ziek|malade|sick|beter|retour|better)(?!\p{L})\s*(.*)$/isu.exec(text);
  if (match === null) return undefined;
  const [, name = '', rest = ''] = match;
  return { kind: 'command', name: name.toLowerCase(), text: withMentions(rest.trim(), people) };
}

/** `@Koen Claes` and `@koen` as `@<web id>`: a page has no list to pick a mention from, so names are typed. */
function withMentions(text: string, people: readonly Person[]): string {
  return text.replace(/@([\p{L}\p{M}\d'’._-]+(?: [\p{L}\p{M}\d'’._-]+)*)/gu, (mention, typed: string) => {
    const named = mentionedIn(typed, people);
    return named === undefined ? mention : `@${named.webId}${typed.slice(named.length)}`;
  });
}

function mentionedIn(
  typed: string,
  people: readonly Person[],
): { webId: string; length: number } | undefined {
  const lower = typed.toLowerCase();
  return people
    .flatMap((person) =>
      [person.name, firstNameOf(person), person.id, person.channels.web].map((name) => ({
        name: name?.toLowerCase() ?? '',
        webId: person.channels.web,
      })),
    )
    .filter((one): one is { name: string; webId: string } => one.name !== '' && one.webId !== undefined)
    .sort((a, b) => b.name.length - a.name.length)
    .filter(({ name }) => lower === name || lower.startsWith(`${name} `))
    .map(({ name, webId }) => ({ webId, length: name.length }))[0];
}
