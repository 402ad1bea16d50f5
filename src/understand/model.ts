/**
 * The small linear model behind the cascade: one weight per feature and meaning, trained from our own corpus by
 * `src/tools/train-understand.ts`. It tells how likely each meaning is.
 */
import { readFileSync } from 'node:fs';
import { places } from './features.ts';
import { meanings } from './learned.ts';
import { shareOf, softmax } from './share.ts';

/** The scale as a 32-bit float, then signed bytes: for each place, one weight per meaning. */
const stored = readFileSync(new URL('./model/weights.bin', import.meta.url));
const scale = stored.readFloatLE(0);
const weights = new Int8Array(stored.buffer, stored.byteOffset + 4, stored.length - 4);
if (weights.length !== places * meanings.length)
  throw new RangeError('understand: the model does not fit its features');

/** How likely each meaning is, in the order of `meanings`; together they are 1. */
export function weigh(features: readonly number[]): number[] {
  const scores = new Array<number>(meanings.length).fill(0);
  for (const place of features) {
    for (let m = 0; m < meanings.length; m++)
      scores[m] = (scores[m] ?? 0) + (weights[place * meanings.length + m] ?? 0);
  }
  const share = scale * shareOf(features);
  return softmax(scores.map((score) => score * share));
}
