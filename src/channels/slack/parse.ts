/**
 * Slack's payloads → `Inbound`: what a person said, commanded or pressed. Everything else, our own messages first of all,
 * is nothing. Knows the payloads' shapes (docs.slack.dev), not the SDK.
 */
import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '../../domain/local-date.ts';
import type { Inbound } from '../../ports/channel.ts';

/** What was filled in: block → action → input. */
export const stateValues = z.record(z.string(), z.record(z.string(), z.unknown()));

/** What a button of ours carries: the action's data, the key of its card, whether the form goes with it. */
const buttonValue = z.strictObject({
  data: z.record(z.string(), z.string()),
  key: z.string().optional(),
  submits: z.literal(true).optional(),
});
export type ButtonValue = z.infer<typeof buttonValue>;

/** What a modal of ours carries: which button of its card it stands for, and the same as that. */
const modalValue = z.strictObject({
  action: z.string(),
  data: z.record(z.string(), z.string()),
  key: z.string(),
});
export type ModalValue = z.infer<typeof modalValue>;

/**
 * Words typed to the bot itself. A `subtype` marks edits, joins and the like, of which only
 * files come with words of the person; a `bot_id` marks bots, us included. The files themselves are never looked at.
 */
const message = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  event: z.object({
    type: z.literal('message'),
    channel_type: z.literal('im'),
    user: z.string(),
    text: z.string(),
    ts: z.string().regex(/^\d+\.\d+$/),
    subtype: z.literal('file_share').optional(),
    bot_id: z.never().optional(),
    thread_ts: z.never().optional(),
  }),
});

/** Someone calls us by name where others read along; an answer in a thread calls as well as any. */
const called = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  event: z.object({
    type: z.literal('app_mention'),
    user: z.string(),
    text: z.string(),
    ts: z.string().regex(/^\d+\.\d+$/),
    bot_id: z.never().optional(),
  }),
});

/**
 * A person changed such words. Slack tells the same way of links that it unfolded and of cards that we changed: only
 * where the text is another one did a person write.
 */
const edit = z
  .object({
    type: z.literal('event_callback'),
    event: z.object({
      type: z.literal('message'),
      subtype: z.literal('message_changed'),
      channel: z.string(),
      channel_type: z.literal('im'),
      ts: z.string().regex(/^\d+\.\d+$/),
      message: z.object({
        user: z.string(),
        text: z.string(),
        ts: z.string(),
        edited: z.object({ user: z.string() }),
        bot_id: z.never().optional(),
        thread_ts: z.never().optional(),
      }),
      previous_message: z.object({ text: z.string() }),
    }),
  })
  .refine(
    ({ event: { message: now, previous_message: before } }) =>
      now.edited.user === now.user && now.text !== before.text,
  );

/** The person opens our app in Slack; which of its tabs says `tab`. */
const opened = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  event: z.object({ type: z.literal('app_home_opened'), user: z.string(), tab: z.literal('home') }),
});

const command = z.object({
  command: z.string().regex(/^\/\S+$/),
  text: z.string().default(''),
  user_id: z.string(),
  trigger_id: z.string(),
  channel_name: z.string().optional(),
  response_url: z.string().optional(),
});

const press = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  container: z.object({ is_ephemeral: z.boolean().optional() }).optional(),
  response_url: z.string().optional(),
  actions: z
    .array(
      z.object({
        type: z.literal('button'),
        action_id: z.string(),
        action_ts: z.string().optional(),
        value: z.string(),
      }),
    )
    .min(1),
  state: z.object({ values: stateValues }).optional(),
});

/** A form that was filled in in a modal of ours; each try has a trigger of its own. */
const submission = z.object({
  type: z.literal('view_submission'),
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  view: z.object({ private_metadata: z.string(), state: z.object({ values: stateValues }) }),
});

const shortcut = z.object({
  type: z.enum(['shortcut', 'message_action']),
  callback_id: z.string(),
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  response_url: z.string().optional(),
  message: z.object({ text: z.string() }).optional(),
});

/** The shortcuts of our manifest: each is a command that needs no typing, `check` with the words of the message. */
const shortcuts = new Map([
  ['ziek', { name: 'ziek', text: (_: string) => '' }],
  ['check', { name: 'verzuim', text: (words: string) => `check ${words}` }],
]);

/** Who is who in the workspace that a payload comes from. */
export interface Who {
  /** Our own bot user. */
  readonly self?: string | undefined;
  /** How we call a user of that workspace; by the platform's id when absent. */
  readonly idOf?: (user: string) => string;
}

/** Reads one verified payload, which arrived at `now`; gives nothing for what is not for us. */
export function parse(payload: unknown, now: Instant, who: Who = {}): Inbound | undefined {
  const idOf = who.idOf ?? ((user: string) => user);
  const found = read(payload, now, who.self, idOf);
  return found && { ...found, from: idOf(found.from) };
}

type IdOf = (user: string) => string;

function read(payload: unknown, now: Instant, self: string | undefined, idOf: IdOf): Inbound | undefined {
  if (typeof payload !== 'object' || payload === null) return undefined;
  if ('event' in payload)
    return (
      messageOf(payload, self, idOf) ??
      callOf(payload, self, idOf) ??
      editOf(payload, self) ??
      homeOf(payload, now)
    );
  if ('command' in payload) return commandOf(payload, now, idOf);
  if ('actions' in payload) return pressOf(payload, now);
  if ('view' in payload) return submissionOf(payload, now);
  return shortcutOf(payload, now, idOf);
}

function messageOf(payload: unknown, self: string | undefined, idOf: IdOf): Inbound | undefined {
  const { data } = message.safeParse(payload);
  if (!data || data.event.user === self) return undefined;
  const text = typed(data.event.text, idOf);
  if (text === '' && !data.event.subtype) return undefined;
  return {
    channel: 'slack',
    from: data.event.user,
    eventId: data.event_id,
    at: momentOf(data.event.ts),
    content: text === '' ? { kind: 'file' } : { kind: 'words', text },
  };
}

/** What is said to us in a channel is answered in the person's own conversation; no more than our name asks for help. */
function callOf(payload: unknown, self: string | undefined, idOf: IdOf): Inbound | undefined {
  const { data } = called.safeParse(payload);
  if (!data || data.event.user === self) return undefined;
  const text = self === undefined ? '' : typed(data.event.text.replaceAll(mentionOf(self), ''), idOf);
  return {
    channel: 'slack',
    from: data.event.user,
    eventId: data.event_id,
    at: momentOf(data.event.ts),
    content: text === '' ? { kind: 'command', name: 'verzuim', text: 'help' } : { kind: 'words', text },
  };
}

const mentionOf = (user: string) => new RegExp(`<@${user}(\\|[^>]*)?>`, 'g');

function editOf(payload: unknown, self: string | undefined): Inbound | undefined {
  const { data } = edit.safeParse(payload);
  if (!data || data.event.message.user === self) return undefined;
  const { channel, message: changed, ts } = data.event;
  return {
    channel: 'slack',
    from: changed.user,
    eventId: eventIdOf('edit', `${channel}/${changed.ts}`),
    at: momentOf(ts),
    content: { kind: 'edited' },
  };
}

function homeOf(payload: unknown, now: Instant): Inbound | undefined {
  const { data } = opened.safeParse(payload);
  if (!data) return undefined;
  return {
    channel: 'slack',
    from: data.event.user,
    eventId: data.event_id,
    at: now,
    content: { kind: 'home' },
  };
}

function commandOf(payload: unknown, now: Instant, idOf: IdOf): Inbound | undefined {
  const { data } = command.safeParse(payload);
  if (!data) return undefined;
  return {
    channel: 'slack',
    from: data.user_id,
    eventId: eventIdOf('command', data.trigger_id),
    at: now,
    // In a direct message the answer belongs into the conversation itself.
    ...(data.response_url && data.channel_name !== 'directmessage' ? { replyTo: data.response_url } : {}),
    content: { kind: 'command', name: data.command.slice(1).toLowerCase(), text: typed(data.text, idOf) },
  };
}

/** A shortcut is a command; what it answers about someone's message only the person who asked may see. */
function shortcutOf(payload: unknown, now: Instant, idOf: IdOf): Inbound | undefined {
  const { data } = shortcut.safeParse(payload);
  const meant = data ? shortcuts.get(data.callback_id) : undefined;
  if (!data || !meant) return undefined;
  return {
    channel: 'slack',
    from: data.user.id,
    eventId: eventIdOf('shortcut', data.trigger_id),
    at: now,
    ...(data.response_url ? { replyTo: data.response_url } : {}),
    content: { kind: 'command', name: meant.name, text: meant.text(typed(data.message?.text ?? '', idOf)) },
  };
}

function pressOf(payload: unknown, now: Instant): Inbound | undefined {
  const { data } = press.safeParse(payload);
  const [button] = data?.actions ?? [];
  if (!data || !button) return undefined;
  const carried = carriedIn(buttonValue, button.value);
  if (!carried) return undefined;
  return {
    channel: 'slack',
    from: data.user.id,
    eventId: eventIdOf('press', data.trigger_id),
    at: button.action_ts && /^\d+\.\d+$/.test(button.action_ts) ? momentOf(button.action_ts) : now,
    ...(data.response_url && data.container?.is_ephemeral ? { replyTo: data.response_url } : {}),
    content: {
      kind: 'press',
      action: button.action_id,
      data: carried.data,
      values: carried.submits ? filledIn(data.state?.values ?? {}) : {},
      ...(carried.key === undefined ? {} : { cardKey: carried.key }),
    },
  };
}

/** A modal that was sent in is a press of the button that it stands for. */
function submissionOf(payload: unknown, now: Instant): Inbound | undefined {
  const { data } = submission.safeParse(payload);
  const carried = data && carriedIn(modalValue, data.view.private_metadata);
  if (!data || !carried) return undefined;
  return {
    channel: 'slack',
    from: data.user.id,
    eventId: eventIdOf('modal', data.trigger_id),
    at: now,
    content: {
      kind: 'press',
      action: carried.action,
      data: carried.data,
      values: filledIn(data.view.state.values),
      cardKey: carried.key,
    },
  };
}

/**
 * Commands and presses have no id of their own; their trigger is made anew for each and repeated on a redelivery. A
 * change is known by the message that it changed.
 */
function eventIdOf(kind: string, trigger: string): string {
  return `${kind}-${hash('sha256', trigger, 'base64url').slice(0, 22)}`;
}

function carriedIn<Value>(shape: z.ZodType<Value>, value: string): Value | undefined {
  try {
    return shape.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}

const filled = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

/** What stands in the form; the action's id is our field's. */
function filledIn(values: Record<string, Record<string, unknown>>): Record<string, string> {
  const inputs = Object.values(values).flatMap((block) => Object.entries(block));
  return Object.fromEntries(
    inputs.flatMap(([field, input]) => {
      const { data } = filled.safeParse(input);
      const value = data?.value ?? data?.selected_date ?? data?.selected_time ?? data?.selected_option?.value;
      return value ? [[field, value]] : [];
    }),
  );
}

/** Slack's markup back to what the person typed: `<@U1|ann>` is `@U1`, a link is its own text, entities are characters. */
function typed(text: string, idOf: IdOf): string {
  return text
    .replace(/<([@#!]?)([^>|]*)(?:\|([^>]*))?>/g, (_, sign: string, target: string, label?: string) => {
      if (sign === '@') return `@${idOf(target)}`;
      if (sign === '#') return `#${label || target}`;
      if (sign === '!') return label || `@${target}`;
      return label || target;
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

/** Slack's `1772433600.000100`, seconds with a fraction that only counts. */
function momentOf(ts: string): Instant {
  return new Date(Math.floor(Number(ts) * 1000)).toISOString() as Instant;
}
