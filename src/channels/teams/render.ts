/** A card → the activity that shows it in Teams: an Adaptive Card within Teams' limits, with a line for the notification. */
import { adaptiveCardOf, type Json, type JsonObject } from '../../cards/adaptive.ts';
import type { Card } from '../../cards/card.ts';
import { trimToFit } from './fit.ts';

/** What Teams takes of one card, in bytes. */
export const largestCard = 28 * 1024;

export const adaptiveCardType = 'application/vnd.microsoft.card.adaptive';

export interface CardActivity {
  readonly type: 'message';
  /** What the notification says; without it Teams writes "sent a card". */
  readonly summary: string;
  readonly attachments: readonly { readonly contentType: string; readonly content: JsonObject }[];
}

/** The message for this card; `key` comes back with every press. Too long a card is shortened. */
export function render(card: Card, key: string): CardActivity {
  const fitting = trimToFit(card, (candidate) => sizeOf(contentOf(candidate, key)) <= largestCard);
  return {
    type: 'message',
    summary: fitting.title,
    attachments: [{ contentType: adaptiveCardType, content: contentOf(fitting, key) }],
  };
}

function contentOf(card: Card, key: string): JsonObject {
  return asWritten(adaptiveCardOf(card, { cardKey: key, submitFallback: true, errorsBelow: true }));
}

function sizeOf(content: JsonObject): number {
  return Buffer.byteLength(JSON.stringify(content), 'utf8');
}

/**
 * The element so that Teams shows its texts as they are written: its markdown also reads HTML entities, so that someone's
 * `&lt;` would be shown as `<`. Everything else is escaped in the shared mapping already.
 */
function asWritten(element: JsonObject): JsonObject {
  const { type, body, items, facts, text } = element;
  if (Array.isArray(body)) return { ...element, body: body.map(asWritten) };
  if (Array.isArray(items)) return { ...element, items: items.map(asWritten) };
  if (type === 'FactSet' && Array.isArray(facts)) {
    return {
      ...element,
      facts: facts.map(({ title, value }) => ({ title: plain(title), value: plain(value) })),
    };
  }
  return type === 'TextBlock' ? { ...element, text: plain(text) } : element;
}

function plain(text: Json | undefined): Json {
  if (typeof text !== 'string') return text ?? '';
  return text.replace(/(\\*)&(?=#?\w+;)/g, (all, escapes: string) =>
    escapes.length % 2 === 0 ? `${escapes}\\&` : all,
  );
}
