/**
 * Fits one linear head: logistic regression with a step size per weight, seeded so that the same corpus gives the same weights.
 */
import { evenness } from '../model.ts';

/** A text as bags of features, one per sentence (or word); positive when at least one of its bags must be. */
export interface Example {
  readonly bags: readonly Int32Array[];
  readonly positive: boolean;
  readonly weight: number;
}

export interface LearnerOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  /** How strongly weights are pulled back to nought. */
  readonly decay: number;
  readonly seed: number;
}

/** A small generator of random numbers (mulberry32): training must come out the same everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Puts a list in a random order, in place. */
export function shuffle<T>(list: T[], next: () => number): T[] {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [list[at], list[other]] = [list[other] as T, list[at] as T];
  }
  return list;
}

/** Learns the weights. A positive text is taught by its most likely sentence, a negative one by all of them. */
export function learn(examples: readonly Example[], options: LearnerOptions): Float32Array {
  const size = 1 << options.bits;
  const learner = new Learner(size, options);
  const total = new Float64Array(size);
  const next = random(options.seed);
  const order = examples.map((_, at) => at);
  let averaged = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, next);
    for (const at of order) learner.study(examples[at]!);
    // The mean over the later rounds is steadier than the last one.
    if (epoch >= options.epochs / 2) {
      averaged++;
      for (let at = 0; at < size; at++) total[at]! += learner.weights[at]!;
    }
  }
  return Float32Array.from(total, (sum) => sum / averaged);
}

class Learner {
  readonly weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #options: LearnerOptions;

  constructor(size: number, options: LearnerOptions) {
    this.weights = new Float32Array(size);
    this.#squares = new Float32Array(size).fill(1e-2);
    this.#options = options;
  }

  study({ bags, positive, weight }: Example): void {
    if (!positive) {
      for (const bag of bags) this.#teach(bag, 0, weight);
      return;
    }
    let best = bags[0];
    let most = Number.NEGATIVE_INFINITY;
    for (const bag of bags) {
      const score = scoreOf(this.weights, bag);
      if (score > most) {
        most = score;
        best = bag;
      }
    }
    if (best !== undefined) this.#teach(best, 1, weight);
  }

  #teach(bag: Int32Array, wanted: number, weight: number): void {
    const error = weight * evenness(bag.length) * (1 / (1 + Math.exp(-scoreOf(this.weights, bag))) - wanted);
    if (Math.abs(error) < 0.005) return;
    const { rate, decay } = this.#options;
    for (let at = 0; at < bag.length; at++) {
      const feature = bag[at]!;
      const slope = error + decay * this.weights[feature]!;
      this.#squares[feature]! += slope * slope;
      this.weights[feature]! -= (rate * slope) / Math.sqrt(this.#squares[feature]!);
    }
  }
}

/** The score of a bag by finished weights. */
export function scoreOf(weights: Float32Array, bag: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < bag.length; at++) sum += weights[bag[at]!]!;
  return sum * evenness(bag.length);
}
