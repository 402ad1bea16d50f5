/** A card → the activity that shows it in Teams: an Adaptive Card within Teams' limits, with a line for the notification. */
import { adaptiveCardOf, type JsonObject } from '../../cards/adaptive.ts';
import type { Card } from '../../cards/card.ts';
import { asWritten } from './as-written.ts';
import { withWindow } from './dialog.ts';
import { trimToFit } from './fit.ts';

/** What Teams takes of one card, in bytes. */
export const largestCard = 28 * 1024;

export const adaptiveCardType = 'application/vnd.microsoft.card.adaptive';

/** The verb under which Teams asks whether a card is still right. */
export const refreshVerb = 'refresh';

export interface CardActivity {
  readonly type: 'message';
  /** What the notification says; without it Teams writes "sent a card". */
  readonly summary: string;
  readonly attachments: readonly { readonly contentType: string; readonly content: JsonObject }[];
}

/**
 * The message for this card; `key` comes back with every press. Too long a card is shortened. `reader` is the person by
 * Teams' own id, where that is known: for them a prompt renews itself whenever it comes into sight.
 */
export function render(card: Card, key: string, reader?: string): CardActivity {
  return {
    type: 'message',
    summary: card.title,
    attachments: [{ contentType: adaptiveCardType, content: contentFor(card, key, reader) }],
  };
}

/** The Adaptive Card itself, with all that makes it easier to use as far as there is room for it. */
export function contentFor(card: Card, key: string, reader?: string): JsonObject {
  const contentOf = (candidate: Card) => withRefresh(basisOf(candidate, key), candidate, key, reader);
  const whole = contentOf(card);
  const fitting = fits(whole) ? card : trimToFit(card, (candidate) => fits(contentOf(candidate)));
  const content = fitting === card ? whole : contentOf(fitting);
  const withMore = withWindow(content, fitting, key);
  return withMore === content || fits(withMore) ? withMore : content;
}

function basisOf(card: Card, key: string): JsonObject {
  return asWritten(adaptiveCardOf(card, { cardKey: key, press: 'execute-or-submit', errorsBelow: true }));
}

/** A prompt may be settled elsewhere, and a list changes: it asks anew how it stands. */
function withRefresh(content: JsonObject, card: Card, cardKey: string, reader?: string): JsonObject {
  const data = card.renews ?? promptIn(card);
  if (!data) return content;
  const action = { type: 'Action.Execute', verb: refreshVerb, data: { data, cardKey } };
  return { ...content, refresh: { action, ...(reader === undefined ? {} : { userIds: [reader] }) } };
}

/** All buttons of a prompt say which it is. */
const promptIn = ({ kind, actions }: Card) => (kind === 'nudge' ? actions[0]?.data : undefined);

function fits(content: JsonObject): boolean {
  return Buffer.byteLength(JSON.stringify(content), 'utf8') <= largestCard;
}
