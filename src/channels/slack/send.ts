/**
 * Puts cards into people's direct messages. Slack knows no idempotent post: of a card that may have arrived on an earlier
 * try, the conversation itself is asked first whether it did.
 */
import type { Channel, Delivery, Receipt } from '../../ports/channel.ts';
import type { Call } from './calls.ts';
import { platformCode, toChannelError } from './errors.ts';
import type { Pace } from './pace.ts';
import { render, type SlackMessage } from './render.ts';
import type { Reply } from './reply.ts';
import type { Workspaces } from './workspaces.ts';

/** Answers that mean the message to update can no longer be had. */
const gone = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed', 'channel_not_found']);

const eventType = 'nabij_card';

/** So many conversations are remembered; to ask for one again costs a call. */
const mostRemembered = 10_000;

export interface Sending {
  readonly workspaces: Pick<Workspaces, 'reach'>;
  readonly pace: Pace;
  readonly reply: Reply;
}

/** The channel's `send`: one card into the person's own conversation with the bot, or as a private answer to a command. */
export function createSend({ workspaces, pace, reply }: Sending): Channel['send'] {
  const conversations = new Map<string, string>();

  return async (delivery) => {
    try {
      return await show(delivery);
    } catch (error) {
      throw toChannelError(error, 'slack.send');
    }
  };

  /** Slack fetches a picture before it takes the message: one that it cannot have is left out, all it says stands beside it. */
  async function show(delivery: Delivery): Promise<Receipt> {
    const message = render(delivery.card, delivery.key);
    try {
      return (await reply(delivery, message)) ?? (await converse(delivery, message));
    } catch (error) {
      const { picture, ...card } = delivery.card;
      if (!picture || platformCode(error) !== 'invalid_blocks') throw error;
      return show({ ...delivery, card });
    }
  }

  async function converse(delivery: Delivery, message: SlackMessage): Promise<Receipt> {
    return workspaces.reach(
      delivery.to,
      async (call, user) =>
        (await update(call, delivery, message)) ??
        unheard(delivery) ??
        (await found(call, user, delivery)) ??
        (await post(call, user, delivery, message)),
    );
  }

  /** Puts the message in the place of the earlier one; nothing when there is none to replace. */
  async function update(
    call: Call,
    { to, replaces, key }: Delivery,
    message: SlackMessage,
  ): Promise<Receipt | undefined> {
    const [channel, ts] = replaces?.channel === 'slack' ? replaces.ref.split('/') : [];
    if (!channel || !ts) return undefined;
    await pace.turn(to);
    try {
      await call('chat.update', { channel, ts, ...message, metadata: metadataOf(key) });
      return receipt(channel, ts);
    } catch (error) {
      if (gone.has(platformCode(error) ?? '')) return undefined;
      throw error;
    }
  }

  /** What nobody has to hear of is not posted: a message of its own would be a notification. */
  function unheard({ quiet, replaces }: Delivery): Receipt | undefined {
    return quiet ? replaces : undefined;
  }

  /** A conversation that we remember can be gone, when the app was installed anew: then it is opened once more. */
  async function post(call: Call, user: string, delivery: Delivery, message: SlackMessage): Promise<Receipt> {
    const { to, key } = delivery;
    const known = conversations.get(to);
    const conversation = known ?? (await open(call, user, to));
    await pace.turn(to);
    try {
      const posted = await call('chat.postMessage', {
        channel: conversation,
        ...message,
        metadata: metadataOf(key),
        unfurl_links: false,
        unfurl_media: false,
      });
      return receipt(conversation, posted.ts ?? '');
    } catch (error) {
      if (!known || platformCode(error) !== 'channel_not_found') throw error;
      conversations.delete(to);
      return post(call, user, delivery, message);
    }
  }

  async function open(call: Call, user: string, to: string): Promise<string> {
    const { channel } = await call('conversations.open', { users: user });
    const conversation = channel?.id ?? '';
    if (conversations.size >= mostRemembered) conversations.clear();
    conversations.set(to, conversation);
    return conversation;
  }

  /** The message that an earlier try may have left, if it is among the latest; 15 is what Slack gives the strictest apps. */
  async function found(
    call: Call,
    user: string,
    { to, key, inDoubt }: Delivery,
  ): Promise<Receipt | undefined> {
    if (!inDoubt) return undefined;
    try {
      const conversation = await open(call, user, to);
      const { messages } = await call('conversations.history', {
        channel: conversation,
        limit: 15,
        include_all_metadata: true,
      });
      const message = messages?.find(({ metadata }) => isOf(metadata, key));
      return message && receipt(conversation, message.ts ?? '');
    } catch (error) {
      // Not allowed to look: better twice than never.
      if (platformCode(error) === 'missing_scope') return undefined;
      throw error;
    }
  }
}

function metadataOf(key: string) {
  return { event_type: eventType, event_payload: { key } };
}

function isOf(metadata: { event_type?: string; event_payload?: object } | undefined, key: string): boolean {
  return (
    metadata?.event_type === eventType &&
    (metadata.event_payload as { key?: string } | undefined)?.key === key
  );
}

function receipt(conversation: string, ts: string): Receipt {
  return { channel: 'slack', ref: `${conversation}/${ts}` };
}
