/**
 * Private answers where a command was typed: lists and refusals that only that person sees, and that do not stay.
 * Whatever must last (forms, agreements, receipts, nudges) goes into the person's own conversation instead.
 */
import type { CardKind } from '../../cards/card.ts';
import type { Delivery, Receipt } from '../../ports/channel.ts';
import { ask } from '../http/ask.ts';
import { CallRefused } from './calls.ts';
import type { SlackMessage } from './render.ts';

/** Gives nothing when the answer belongs into the conversation, or when this address takes no more answers. */
export type Reply = (delivery: Delivery, message: SlackMessage) => Promise<Receipt | undefined>;

const passing: ReadonlySet<CardKind> = new Set<CardKind>(['message', 'report', 'refusal', 'warning']);

/** Stands for an answer that cannot be updated later, except by pressing one of its buttons. */
const receipt: Receipt = { channel: 'slack', ref: 'reply' };

/** Answers at the `response_url` of a command or press, which Slack keeps for half an hour, and only when it is `origin`'s. */
export function createReply({ origin, timeout }: { origin: string; timeout: number }): Reply {
  return async ({ replyTo, replaces, card }, message) => {
    if (!replyTo || card.form || !passing.has(card.kind) || new URL(replyTo).origin !== origin)
      return undefined;
    const { status, retryAfter } = await ask(replyTo, {
      method: 'POST',
      timeout,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        response_type: 'ephemeral',
        replace_original: replaces?.ref === receipt.ref,
        ...message,
      }),
    });
    if (status >= 200 && status < 300) return receipt;
    if (status === 429 || status >= 500) throw new CallRefused(status, undefined, retryAfter);
    // Expired, or used five times already.
    return undefined;
  };
}
