/** Makes Teams show a card's texts as they are written, beyond what the mapping shared with the web page sees to. */
import type { Json, JsonObject } from '../../cards/adaptive.ts';

/**
 * The element so that Teams shows its texts as they are written: its markdown also reads HTML entities, so that someone's
 * `&lt;` would be shown as `<`. Everything else is escaped in the shared mapping already.
 */
export function asWritten(element: JsonObject): JsonObject {
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
