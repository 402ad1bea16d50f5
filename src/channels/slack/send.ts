/**
 * Puts cards into people's direct messages. Slack knows no idempotent post, so what is being sent is noted first:
 * when the same card comes again, the conversation itself is asked whether it arrived the last time.
 */
import type { webApi } from '@slack/bolt';
import type { Channel, Delivery, Receipt } from '../../ports/channel.ts';
import { platformCode, saidNo, toChannelError } from './errors.ts';
import { type MemoryStore, recall, remember } from './memory.ts';
import type { Pace } from './pace.ts';
import { render, type SlackMessage } from './render.ts';
import type { Reply } from './reply.ts';
import type { Workspaces } from './workspaces.ts';

/** Answers that mean the message to update can no longer be had. */
const gone = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed', 'channel_not_found']);

const eventType = 'nabij_card';

export interface Sending {
  readonly workspaces: Pick<Workspaces, 'reach'>;
  readonly store: MemoryStore;
  readonly pace: Pace;
  readonly reply: Reply;
}

/** The channel's `send`: one card into the person's own conversation with the bot, or as a private answer to a command. */
export function createSend({ workspaces, store, pace, reply }: Sending): Channel['send'] {
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
      async (client, user) =>
        (await update(client, delivery, message)) ??
        unheard(delivery) ??
        (await post(client, user, delivery, message)),
    );
  }

  /** Puts the message in the place of the earlier one; nothing when there is none to replace. */
  async function update(
    client: webApi.WebClient,
    { replaces, key }: Delivery,
    message: SlackMessage,
  ): Promise<Receipt | undefined> {
    const [channel, ts] = replaces?.channel === 'slack' ? replaces.ref.split('/') : [];
    if (!channel || !ts) return undefined;
    await pace.turn(channel);
    try {
      await client.chat.update({ channel, ts, ...message, metadata: metadataOf(key) });
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

  async function post(
    client: webApi.WebClient,
    user: string,
    delivery: Delivery,
    message: SlackMessage,
  ): Promise<Receipt> {
    const { to, key } = delivery;
    const { sending, ...remembered } = (await recall(store, to)) ?? {};
    const conversation = remembered.conversation ?? (await open(client, user));
    if (sending === key) {
      const ts = await findPosted(client, conversation, key);
      if (ts) return receipt(conversation, ts);
    }
    await remember(store, to, { ...remembered, conversation, sending: key });
    await pace.turn(conversation);
    try {
      const posted = await client.chat.postMessage({
        channel: conversation,
        ...message,
        metadata: metadataOf(key),
        unfurl_links: false,
        unfurl_media: false,
      });
      return receipt(conversation, posted.ts ?? '');
    } catch (error) {
      if (saidNo(error)) await remember(store, to, { ...remembered, conversation });
      if (platformCode(error) !== 'channel_not_found' || !remembered.conversation) throw error;
      // The conversation we remembered is gone (the app was reinstalled): begin again with a new one.
      const { conversation: _, ...rest } = remembered;
      await remember(store, to, rest);
      return post(client, user, delivery, message);
    }
  }

  async function open(client: webApi.WebClient, user: string): Promise<string> {
    const { channel } = await client.conversations.open({ users: user });
    return channel?.id ?? '';
  }

  /** The message that carries this key, if it is among the latest; 15 is what Slack gives the strictest apps. */
  async function findPosted(
    client: webApi.WebClient,
    conversation: string,
    key: string,
  ): Promise<string | undefined> {
    try {
      const { messages } = await client.conversations.history({
        channel: conversation,
        limit: 15,
        include_all_metadata: true,
      });
      return messages?.find(({ metadata }) => isOf(metadata, key))?.ts;
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
