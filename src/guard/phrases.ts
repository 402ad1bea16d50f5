/**
 * The phrases of the lists as one web of numbered steps, so that reading on from a word is a look-up of two small numbers, and
 * most words, which no phrase goes on with, cost none. The words have their numbers from elsewhere.
 */
import { slotted } from './slots.ts';

/** Stands in a phrase for the end of the sentence: `wat heb je $` asks for an illness, `wat heb je nodig` does not. */
export const closing = '$';
/** Stands in a phrase for up to two words. */
export const gap = '_';

/** No step, and no word of a phrase. */
const none = 0;
/** The step before any word. */
const start = 1;

/** A phrase, as the numbers of its words, and the kind that it names. */
export interface Phrase {
  readonly words: readonly (number | typeof gap)[];
  readonly kind: number;
  readonly weak: boolean;
}

/** Per step: the step before it and the word between; the kinds that are meant when a phrase ends there; where a gap leads. */
export interface PhraseTables {
  readonly before: Uint16Array;
  readonly word: Uint16Array;
  readonly sure: Int32Array;
  readonly maybe: Int32Array;
  readonly afterGap: Uint16Array;
  readonly slots: Uint16Array;
}

/** The tables of these phrases. */
export function phraseTables(phrases: readonly Phrase[]): PhraseTables {
  const steps = [none, start].map(() => ({ before: none, word: none, sure: 0, maybe: 0, afterGap: none }));
  const known = new Map<string, number>();
  for (const { words, kind, weak } of phrases) {
    let step = start;
    for (const word of words) {
      const key = `${step} ${word}`;
      let next = known.get(key);
      if (next === undefined) {
        next = steps.length;
        known.set(key, next);
        if (word === gap) steps[step]!.afterGap = next;
        steps.push({ before: step, word: word === gap ? none : word, sure: 0, maybe: 0, afterGap: none });
      }
      step = next;
    }
    steps[step]![weak ? 'maybe' : 'sure'] |= kind;
  }
  return {
    before: Uint16Array.from(steps, ({ before }) => before),
    word: Uint16Array.from(steps, ({ word }) => word),
    sure: Int32Array.from(steps, ({ sure }) => sure),
    maybe: Int32Array.from(steps, ({ maybe }) => maybe),
    afterGap: Uint16Array.from(steps, ({ afterGap }) => afterGap),
    slots: slotted(steps.slice(1).map(({ before, word }) => hashOf(before, word))),
  };
}

const hashOf = (step: number, word: number): number => {
  const hash = Math.imul(step, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return hash ^ (hash >>> 15);
};

/** The numbers of a step, side by side, for they are asked for together. */
const perStep = 3;

export class Phrases {
  /** Per step the kinds that are meant for sure, those that may be, and where a gap leads. */
  readonly #steps: Int32Array;
  /** Two numbers a slot: a step and a word in one, and the step to which they lead; nought for a free slot. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor({ before, word, sure, maybe, afterGap, slots }: PhraseTables) {
    this.#steps = new Int32Array(perStep * before.length);
    for (let step = 0; step < before.length; step++) {
      this.#steps[perStep * step] = sure[step]!;
      this.#steps[perStep * step + 1] = maybe[step]!;
      this.#steps[perStep * step + 2] = afterGap[step]!;
    }
    this.#mask = slots.length - 1;
    this.#slots = new Int32Array(2 * slots.length);
    for (const [slot, step] of slots.entries()) {
      this.#slots[2 * slot] = keyOf(before[step]!, word[step]!);
      this.#slots[2 * slot + 1] = step;
    }
  }

  /** The step to which a phrase begins with that word; nought when none does. */
  from(word: number): number {
    return this.next(start, word);
  }

  /** The step after `step` and that word; nought when no phrase goes on so. */
  next(step: number, word: number): number {
    if (word === none) return none;
    const key = keyOf(step, word);
    for (let slot = hashOf(step, word) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const next = this.#slots[2 * slot + 1]!;
      if (next === none || this.#slots[2 * slot] === key) return next;
    }
  }

  /** The step after a gap at `step`; nought when there is none. */
  afterGap(step: number): number {
    return this.#steps[perStep * step + 2]!;
  }

  /** The kinds that are named for sure when a phrase ends at `step`. */
  sure(step: number): number {
    return this.#steps[perStep * step]!;
  }

  /** The kinds that may be named then. */
  maybe(step: number): number {
    return this.#steps[perStep * step + 1]!;
  }
}

/** Both fit in half a number. */
const keyOf = (step: number, word: number): number => (step << 16) | word;
