/**
 * Reads a line as a guard would whose lists know none of its health matter. The lists were made by those who wrote the corpus, so
 * there they know nearly all; of what people really write they know less, and the model has to learn to do without.
 */
import { matter } from '../lexicon.ts';
import type { Reading } from '../reading.ts';

/** The reading without its health matter; undefined when it has none. */
export function hidden(reading: Reading): Reading | undefined {
  const known = (kinds: number) => (kinds & matter) !== 0;
  if (!reading.sure.some(known) && !reading.maybe.some(known)) return undefined;
  const without = (kinds: number) => kinds & ~matter;
  return { ...reading, sure: reading.sure.map(without), maybe: reading.maybe.map(without) };
}
