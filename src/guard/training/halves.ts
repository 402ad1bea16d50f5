/** Weights as half bytes: the few sizes that stand for all of them with the least error, and which one each weight has. */
import { codeOf, sizeCount } from '../model.ts';

/** The largest size in units: small enough to add up thousands of them, large enough to tell sizes apart. */
const most = 10_000;
const rounds = 60;

/** The sizes that stand for these weights, from the least, and what one unit of them is worth. */
export interface Scale {
  readonly sizes: readonly number[];
  readonly unit: number;
}

/**
 * Finds the sizes by Lloyd's rounds: each weight goes to the nearest size, each size to the mean of its weights, over and over. Nought
 * is a size that stays where it is, for a feature that says nothing must add nothing.
 */
export function scaleOf(weights: Float32Array): Scale {
  const all = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  if (all.length === 0) return { sizes: Array.from({ length: sizeCount }, (_, at) => at + 1), unit: 1 };
  const found = firstSizes(all);
  for (let round = 0; round < rounds; round++) improve(found, all);
  const unit = found.at(-1)! / most;
  return { sizes: found.slice(1).map((size) => Math.round(size / unit)), unit };
}

/** Nought and sizes to begin with, closer together where there are more weights; the last one stands for the largest few. */
function firstSizes(all: Float32Array): number[] {
  const at = (part: number) => all[Math.min(all.length - 1, Math.floor(part * all.length))]!;
  return Array.from({ length: sizeCount + 1 }, (_, index) =>
    index === 0 ? 0 : at(index === sizeCount ? 0.9999 : 1 - (1 - index / sizeCount) ** 2),
  );
}

function improve(found: number[], all: Float32Array): void {
  const sums = found.map(() => 0);
  const counts = found.map(() => 0);
  let place = 0;
  for (const weight of all) {
    while (place < sizeCount && weight > (found[place]! + found[place + 1]!) / 2) place++;
    sums[place]! += weight;
    counts[place]!++;
  }
  for (let index = 1; index <= sizeCount; index++)
    if (counts[index]! > 0) found[index] = sums[index]! / counts[index]!;
}

/** The half byte of each weight: the size nearest to it, and its sign. */
export function halvesOf(weights: Float32Array, { sizes: known, unit }: Scale): Uint8Array {
  const ends = known.map((size, at) => (((at === 0 ? 0 : known[at - 1]!) + size) / 2) * unit);
  return Uint8Array.from(weights, (weight) => {
    const size = Math.abs(weight);
    let place = 0;
    while (place < known.length && size > ends[place]!) place++;
    return codeOf(place, weight < 0);
  });
}
