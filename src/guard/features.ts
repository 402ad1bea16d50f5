/**
 * What the trained model sees of a text, as numbers: every feature is a hash, and two that share a number share a weight.
 * A template says what kind of feature it is; `sentence-features.ts` and `word-features.ts` say which there are.
 */

import type { Templates } from './templates.ts';

/** How many features there can be, as a power of two: two that share a number share a weight. */
export const featureBits = 20;
/** The bits of a hash that are not looked at; what a module shows to others is not as quick to read. */
const unseen = 32 - featureBits;
const { imul } = Math;

let bundles = 0;

/** Features that always come together: what they add to the scores is counted once and remembered, by the number of the bundle. */
export class Bundle {
  readonly id = bundles++;
  readonly size: number;
  readonly #make: (form: string) => readonly number[];
  readonly #form: string;

  /** The features of a word are made when they are first asked for: most words are met once, and few are asked of every head. */
  constructor(size: number, make: (form: string) => readonly number[], form = '') {
    this.size = size;
    this.#make = make;
    this.#form = form;
  }

  get features(): readonly number[] {
    return this.#make(this.#form);
  }
}

/** A sentence has a few hundred; its length and the number of kinds keep it below this. */
const room = 1 << 12;

/** Collects the features of one sentence or word; it is kept and used again, so that judging allocates next to nothing. */
export class Features {
  /** The numbers of the features that are present; only the first `count` count. */
  readonly at = new Int32Array(room);
  count = 0;

  /** Features that came in bundles; only the first `bundled` count. */
  readonly bundles: Bundle[] = [];
  bundled = 0;
  #inBundles = 0;

  clear(): void {
    this.count = 0;
    this.bundled = 0;
    this.#inBundles = 0;
  }

  add(template: number, a: number, b = 0, c = 0): void {
    this.at[this.count++] = filled(seedOf(template), a, b, c);
  }

  /** Adds the lines of a table for each word of a row from one place up to another. */
  addLines({ steps }: Templates, numbers: Int32Array, from: number, to: number): void {
    const { at } = this;
    let count = this.count;
    for (let word = from; word < to; word++) {
      for (let step = 0; step < steps.length; step += 4) {
        const a = numbers[word + steps[step + 1]!]!;
        const b = numbers[word + steps[step + 2]!]!;
        const c = numbers[word + steps[step + 3]!]!;
        at[count++] = filled(steps[step]!, a, b, c);
      }
    }
    this.count = count;
  }

  addBundle(bundle: Bundle): void {
    this.bundles[this.bundled++] = bundle;
    this.#inBundles += bundle.size;
  }

  /** How many there are, those in bundles too. */
  get all(): number {
    // What is written beyond the end of such an array is lost, and nothing may go by unseen.
    if (this.count > room) throw new Error('guard: more features than a sentence can have');
    return this.count + this.#inBundles;
  }

  /** All of them in a row, as the learner wants them. */
  flat(): Int32Array {
    const flat = new Int32Array(this.all);
    flat.set(this.at.subarray(0, this.count));
    let at = this.count;
    for (let bundle = 0; bundle < this.bundled; bundle++) {
      const { features } = this.bundles[bundle]!;
      flat.set(features, at);
      at += features.length;
    }
    return flat;
  }
}

/** The number of a feature: a template and what fills it. */
export function featureOf(template: number, a: number, b = 0, c = 0): number {
  return filled(seedOf(template), a, b, c);
}

/** A template, spread over all bits. */
export function seedOf(template: number): number {
  return imul(template, 0x9e3779b1);
}

/** The number of a feature whose template is spread already. */
function filled(seed: number, a: number, b: number, c: number): number {
  let hash = imul(a ^ seed, 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
  hash = imul(hash ^ (hash >>> 13) ^ c, 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) >>> unseen;
}

/** The number of a word, or of a piece of it, by its letters. */
export const hashOf = (form: string, from = 0, to = form.length): number => {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = imul(hash ^ form.charCodeAt(at), 0x01000193);
  return hash | 0;
};
