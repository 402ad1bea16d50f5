/**
 * Slack's payloads → `Inbound`: what a person said, commanded or pressed. Everything else, our own messages first of all,
 * is nothing.
 */
import { hash } from 'node:crypto';
import type { z } from 'zod';
import type { Instant } from '../../domain/local-date.ts';
import type { Inbound } from '../../ports/channel.ts';
import {
  buttonValue,
  called,
  command,
  edit,
  filled,
  message,
  modalValue,
  opened,
  press,
  shortcut,
  submission,
} from './payloads.ts';

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
