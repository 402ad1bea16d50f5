/**
 * Teams' activities → `Inbound`: what a person said, commanded or pressed. Everything else (reactions, other bots
 * and we ourselves) is nothing. Knows the activities' shapes (learn.microsoft.com/microsoftteams), not the SDK.
 */
import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '../../domain/local-date.ts';
import type { Inbound, InboundContent } from '../../ports/channel.ts';
import { isPersonal, localeOf, personIn, type TeamsActivity } from './activity.ts';
import { isFromWindow } from './dialog.ts';
import { chosenIn } from './search.ts';

/** Reads one activity; gives nothing for what is not for us. `members` gives the Entra id of a Teams id, where known. */
export function parse(
  activity: TeamsActivity,
  now: Instant,
  members: ReadonlyMap<string, string> = new Map(),
): Inbound | undefined {
  if (activity.id === undefined || isBot(activity.from.id)) return undefined;
  const content =
    pressIn(activity) ??
    extensionIn(activity) ??
    chosenIn(activity) ??
    wordsIn(activity, members) ??
    fileIn(activity) ??
    editIn(activity);
  const locale = localeOf(activity);
  return (
    content && {
      channel: 'teams',
      from: personIn(activity),
      eventId: eventIdOf(activity),
      at: activity.timestamp === undefined ? now : (new Date(activity.timestamp).toISOString() as Instant),
      ...(locale === undefined ? {} : { locale }),
      content,
    }
  );
}

/** Bots, ourselves first of all, have ids that begin so; people have `29:…`. */
function isBot(id: string): boolean {
  return id.startsWith('28:');
}

/** The same on every redelivery; made of the conversation too, because Teams counts its ids per conversation. */
export function eventIdOf({ type, id, conversation }: TeamsActivity): string {
  return `${type}-${hash('sha256', `${conversation.id}\n${id}`, 'base64url').slice(0, 22)}`;
}

const pressed = z.looseObject({
  action: z.string(),
  data: z.record(z.string(), z.string()),
  cardKey: z.string().optional(),
});

const execute = z.object({ action: z.object({ data: z.unknown() }) });
const submitted = z.object({ data: z.unknown() });

function pressIn(activity: TeamsActivity): InboundContent | undefined {
  const { data } = pressed.safeParse(carriedBy(activity));
  if (!data) return undefined;
  const { action, data: own, cardKey, ...inputs } = data;
  return {
    kind: 'press',
    action,
    data: own,
    values: filledIn(inputs),
    ...(cardKey === undefined ? {} : { cardKey }),
  };
}

/**
 * `Action.Execute` comes as an invoke, and so does what is sent from a window; `Action.Submit`, of clients that know no
 * better, as a message without words.
 */
function carriedBy(activity: TeamsActivity): unknown {
  const { type, name, value } = activity;
  if (type === 'message') return value;
  if (isFromWindow(activity)) return submitted.safeParse(value).data?.data;
  return type === 'invoke' && name === 'adaptiveCard/action'
    ? execute.safeParse(value).data?.action.data
    : undefined;
}

/** Teams sends an untouched field as an empty text, and a number now and then as a number. */
function filledIn(inputs: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([field, value]): [string, string][] =>
      (typeof value === 'string' && value !== '') || typeof value === 'number'
        ? [[field, String(value)]]
        : [],
    ),
  );
}

const asked = z.object({ commandId: z.string(), data: z.object({ text: z.string() }) });

/** Whether it comes from the message extension, which people use in a chat that is not ours. */
export function isExtension({ type, name }: TeamsActivity): boolean {
  return type === 'invoke' && typeof name === 'string' && name.startsWith('composeExtension/');
}

/** What was filled in there: the command that it stands for is its id in the manifest, `verzuim check`. */
function extensionIn({ type, name: called, value }: TeamsActivity): InboundContent | undefined {
  if (type !== 'invoke' || called !== 'composeExtension/submitAction') return undefined;
  const { data } = asked.safeParse(value);
  const [name = '', ...words] = data?.commandId.split(' ') ?? [];
  if (!data || name === '') return undefined;
  return { kind: 'command', name, text: [...words, written(data.data.text)].join(' ').trim() };
}

function wordsIn(activity: TeamsActivity, members: ReadonlyMap<string, string>): InboundContent | undefined {
  if (activity.type !== 'message' || typeof activity.text !== 'string') return undefined;
  const text = typed(activity.text, mentionsIn(activity), (id) => members.get(id));
  if (text === '') return undefined;
  // Without a slash it stays words, of which the house knows better than we do whether they are a command.
  const command = /^\/(\p{L}[\p{L}\p{N}-]*)(?:\s+|$)/u.exec(text);
  if (!command) return { kind: 'words', text };
  return { kind: 'command', name: (command[1] ?? '').toLowerCase(), text: text.slice(command[0].length) };
}

/** Whether someone called us where others read along, and said no more than our name. */
export function isBareCall(activity: TeamsActivity): boolean {
  return (
    activity.type === 'message' &&
    !isPersonal(activity) &&
    !isBot(activity.from.id) &&
    typeof activity.text === 'string' &&
    mentionsIn(activity).some(({ id }) => id === activity.recipient.id) &&
    typed(activity.text, mentionsIn(activity), () => undefined) === ''
  );
}

const file = z.object({
  attachments: z
    .array(z.object({ contentType: z.string() }))
    .refine((all) =>
      all.some(({ contentType }) => /^image\/|^application\/vnd\.microsoft\.teams\.file/.test(contentType)),
    ),
});

/** A picture or a file without words, in the person's own conversation; Teams adds an attachment of HTML to plain words too. */
function fileIn(activity: TeamsActivity): InboundContent | undefined {
  const isFile = activity.type === 'message' && isPersonal(activity) && file.safeParse(activity).success;
  return isFile ? { kind: 'file' } : undefined;
}

/** A message that was changed comes under its own id; one that was deleted and put back is not another one. */
function editIn(activity: TeamsActivity): InboundContent | undefined {
  const isChange = activity.type === 'messageUpdate' && activity.channelData?.eventType === 'editMessage';
  return isChange && isPersonal(activity) ? { kind: 'edited' } : undefined;
}

const mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({
    id: z.string(),
    name: z.string().optional(),
    aadObjectId: z.string().optional(),
  }),
  text: z.string().optional(),
});

interface Mention {
  /** Teams' own id: of a person `29:…`, of a bot `28:…`. */
  readonly id: string;
  readonly person?: string;
  /** How it stands in the text. */
  readonly text: string;
  readonly name: string;
}

function mentionsIn(activity: TeamsActivity): Mention[] {
  if (!Array.isArray(activity.entities)) return [];
  return activity.entities.flatMap((entity): Mention[] => {
    const { data } = mention.safeParse(entity);
    if (!data) return [];
    const { id, name = '', aadObjectId } = data.mentioned;
    return [
      {
        id,
        name,
        // A name with an ampersand comes without its text (microsoft/botbuilder-js#2083).
        text: data.text ?? `<at>${name}</at>`,
        ...(aadObjectId === undefined ? {} : { person: aadObjectId }),
      },
    ];
  });
}

/** Teams' ids of the people named in the text, of whom the activity does not say who they are in the people file. */
export function unknownIn(activity: TeamsActivity): string[] {
  return mentionsIn(activity)
    .filter(({ id, person }) => person === undefined && !isBot(id))
    .map(({ id }) => id);
}

/** What the person typed: bots' names gone, people as `@<id>`, a line break as one character. */
function typed(
  text: string,
  mentions: readonly Mention[],
  personOf: (id: string) => string | undefined,
): string {
  let result = text;
  for (const { id, person = personOf(id), text: shown, name } of mentions) {
    result = result.replace(shown, () => (isBot(id) ? '' : `@${person ?? name}`));
  }
  return written(result);
}

/** A line break as one character, spaces as spaces. */
function written(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ').trim();
}

/** What an activity says about our being installed for this person; nothing when it is about something else. */
export function installationIn(activity: TeamsActivity): 'installed' | 'present' | 'removed' | undefined {
  if (!isPersonal(activity) || isBot(activity.from.id)) return undefined;
  if (activity.type === 'installationUpdate') {
    // An upgrade removes and adds in one breath; nobody left and nobody is new.
    if (activity.action === 'remove') return 'removed';
    return activity.action === 'add' ? 'installed' : undefined;
  }
  if (activity.type !== 'conversationUpdate') return undefined;
  if (names(activity.membersRemoved, activity.recipient.id)) return 'removed';
  return names(activity.membersAdded, activity.recipient.id) ? 'present' : undefined;
}

function names(members: unknown, id: string): boolean {
  const { data } = z.array(z.object({ id: z.string() })).safeParse(members);
  return data?.some((member) => member.id === id) ?? false;
}
