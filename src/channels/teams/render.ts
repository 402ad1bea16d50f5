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
  const content = adaptiveCardOf(card, { cardKey: key, submitFallback: true });
  return asWritten({ ...content, body: errorsBelow(content.body as readonly JsonObject[]) });
}

function sizeOf(content: JsonObject): number {
  return Buffer.byteLength(JSON.stringify(content), 'utf8');
}

/** What was wrong with an answer goes below its field and hint: there Teams puts its own errors too. */
function errorsBelow(body: readonly JsonObject[]): JsonObject[] {
  const ordered: JsonObject[] = [];
  let error: JsonObject | undefined;
  for (const [index, element] of body.entries()) {
    if (isErrorOf(element, body[index + 1])) {
      error = element;
      continue;
    }
    ordered.push(element);
    if (error && !isHint(body[index + 1])) {
      ordered.push(error);
      error = undefined;
    }
  }
  return ordered;
}

function isErrorOf(element: JsonObject, next: JsonObject | undefined): boolean {
  return element.color === 'Attention' && String(next?.type).startsWith('Input.');
}

function isHint(element: JsonObject | undefined): boolean {
  return element?.type === 'TextBlock' && element.isSubtle === true && element.size === 'Small';
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
  return typeof text === 'string' ? text.replace(/&(?=#?\w+;)/g, '\\&') : (text ?? '');
}
