/** What all heads are fitted with: one seed, one set of steps, and each head as many features as its file has room for. */
import type { Language } from '../../domain/locale.ts';
import { featureBits } from '../hashes.ts';
import { type Group, shiftOf } from '../model.ts';
import { type Reading, read } from '../reading.ts';
import { type Example, learn } from './learner.ts';

export const seed = 20261;
const settings = { rate: 0.03, decay: 0.003, epochs: 8, seed };

/** A bag as a group of heads with fewer bits sees it. */
export function shortened(bag: Int32Array, group: Group): Int32Array {
  const shift = shiftOf(group);
  return shift === 0 ? bag : bag.map((feature) => feature >>> shift);
}

export function fit(examples: readonly Example[], group: Group): Float32Array {
  const shifted = examples.map((one) => ({ ...one, bags: one.bags.map((bag) => shortened(bag, group)) }));
  return learn(shifted, { ...settings, bits: featureBits - shiftOf(group) });
}

/** What a copy, in haste, in other words or with nothing named, teaches next to the line itself. */
export const copyWeight = 0.3;

/** A line as its heads learn from it; `blind` leaves out what lexicon and grammar say of it, so that the words alone are left. */
export function readingOf({ text, language }: { text: string; language: Language }, blind: boolean): Reading {
  const seen = read(text, language);
  if (!blind) return seen;
  const none = seen.words.map(() => 0);
  return { ...seen, sure: none, maybe: none, roles: none };
}
