/** What stands out in a message, as named yes-or-no signals: the cascade reads them, and so does the model. */
import type { Concept, Found } from './concepts.ts';
import type { Word } from './words.ts';

export interface Signals {
  readonly has: ReadonlySet<Concept>;
  /** How often a concept occurs. */
  readonly count: (concept: Concept) => number;
  /** Whether `a` is followed by `b` within so many words, in the same sentence. */
  readonly near: (a: Concept, b: Concept, within?: number) => boolean;
  readonly question: boolean;
  readonly open: boolean;
  readonly length: number;
}

export function signalsOf(words: readonly Word[], found: readonly Found[], open: boolean): Signals {
  const places = new Map<Concept, number[]>();
  for (const { concept, at } of found) places.set(concept, [...(places.get(concept) ?? []), at]);
  const sentence: number[] = [];
  let current = 0;
  for (const { kind, text } of words) {
    sentence.push(current);
    if (kind === 'stop' && text !== ',' && text !== ':') current++;
  }
  return {
    has: new Set(places.keys()),
    count: (concept) => new Set(places.get(concept)).size,
    near: (a, b, within = 6) =>
      (places.get(a) ?? []).some((i) =>
        (places.get(b) ?? []).some((j) => j >= i && j - i <= within && sentence[i] === sentence[j]),
      ),
    question: words.some(({ text }) => text === '?'),
    open,
    length: words.length,
  };
}
