/** Fits one linear head: logistic regression with per-weight step sizes, seeded so that the same corpus gives the same weights. */

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

export function scoreOf(weights: Float32Array, bag: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < bag.length; at++) sum += weights[bag[at]!]!;
  return sum;
}

/** Learns the weights. A positive text is taught by its most likely sentence, a negative one by all of them. */
export function learn(examples: readonly Example[], options: LearnerOptions): Float32Array {
  const size = 1 << options.bits;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-2);
  const total = new Float64Array(size);
  const next = random(options.seed);
  const order = examples.map((_, at) => at);
  let averaged = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, next);
    for (const at of order) {
      const { bags, positive, weight } = examples[at]!;
      if (!positive) {
        for (const bag of bags) teach(weights, squares, bag, 0, weight, options);
        continue;
      }
      let best = bags[0];
      let most = Number.NEGATIVE_INFINITY;
      for (const bag of bags) {
        const score = scoreOf(weights, bag);
        if (score > most) {
          most = score;
          best = bag;
        }
      }
      if (best !== undefined) teach(weights, squares, best, 1, weight, options);
    }
    // The mean over the later rounds is steadier than the last one.
    if (epoch >= options.epochs / 2) {
      averaged++;
      for (let at = 0; at < size; at++) total[at]! += weights[at]!;
    }
  }
  return Float32Array.from(total, (sum) => sum / averaged);
}

function teach(
  weights: Float32Array,
  squares: Float32Array,
  bag: Int32Array,
  wanted: number,
  weight: number,
  options: LearnerOptions,
): void {
  const error = 1 / (1 + Math.exp(-scoreOf(weights, bag))) - wanted;
  if (Math.abs(error) < 0.005) return;
  for (let at = 0; at < bag.length; at++) {
    const feature = bag[at]!;
    const slope = weight * error + options.decay * weights[feature]!;
    squares[feature]! += slope * slope;
    weights[feature]! -= (options.rate * slope) / Math.sqrt(squares[feature]!);
  }
}
