/**
 * Trains the model behind `understand` from the corpus in `src/understand/corpus`, the same bytes every time, and
 * tells how well it does on lines it did not see (five-fold). `--dry` trains without writing.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { conceptsIn } from '../understand/concepts.ts';
import { featuresOf, places } from '../understand/features.ts';
import type { Intent } from '../understand/intents.ts';
import { type Meaning, meaningOf, meanings } from '../understand/learned.ts';
import { shareOf, softmax } from '../understand/share.ts';
import { signalsOf } from '../understand/signals.ts';
import { wordsOf } from '../understand/words.ts';

const corpus = new URL('../understand/corpus/', import.meta.url);
const target = new URL('../understand/model/weights.bin', import.meta.url);
const epochs = 12;
const rate = 0.12;
const decay = 1e-3;
/** The share of features hidden at each step, so that no single word carries a meaning alone. */
const hidden = 0.3;
const seeds = [7, 8, 9, 10, 11, 12];
const size = meanings.length;

interface Line {
  readonly t: string;
  readonly open: boolean;
  readonly y: Intent;
}

interface Example {
  readonly features: number[];
  readonly label: number;
  readonly fold: number;
  /** Read as it stands in the corpus, not with the absence turned the other way. */
  readonly own: boolean;
}

/** Mulberry32: a small generator, so that a seed gives the same order everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function example(text: string, open: boolean, meaning: Meaning, fold: number, own: boolean): Example {
  const words = wordsOf(text);
  const found = conceptsIn(words);
  return {
    features: featuresOf(words, found, signalsOf(words, found, open)),
    label: meanings.indexOf(meaning),
    fold,
    own,
  };
}

/** These mean the same whether or not an absence is open; the others are read only as they stand. */
// Who is away seldom writes of anything else, so only a third of those lines are read that way.
const eitherWay = new Set<Meaning>(['absent', 'withdraw', 'report-other', 'status', 'contact', 'other']);

function examples(): Example[] {
  const all: Example[] = [];
  for (const file of readdirSync(corpus).toSorted()) {
    const lines = readFileSync(new URL(file, corpus), 'utf8').trim().split('\n');
    lines.forEach((line, index) => {
      const { t, open, y } = JSON.parse(line) as Line;
      const meaning = meaningOf(y);
      all.push(example(t, open, meaning, index % 5, true));
      const isRare = meaning === 'other' && !open && index % 3 !== 0;
      if (eitherWay.has(meaning) && !isRare) all.push(example(t, !open, meaning, index % 5, false));
    });
  }
  return all;
}

function scoresOf(weights: Float64Array, features: readonly number[]): number[] {
  const scores = new Array<number>(size).fill(0);
  const share = shareOf(features);
  for (const place of features)
    for (let m = 0; m < size; m++) scores[m] = (scores[m] ?? 0) + share * (weights[place * size + m] ?? 0);
  return scores;
}

/** Multinomial logistic regression by adaptive gradient steps. */
function train(set: readonly Example[], seed: number): Float64Array {
  const weights = new Float64Array(places * size);
  const squares = new Float64Array(places * size).fill(1e-2);
  const next = random(seed);
  const order = set.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const index of order) {
      const { features: whole, label } = set[index] as Example;
      const features = whole.filter(() => next() >= hidden);
      const norm = 1 / Math.sqrt(features.length);
      const likely = softmax(scoresOf(weights, features));
      for (let m = 0; m < size; m++) {
        const error = (likely[m] ?? 0) - (m === label ? 1 : 0);
        if (Math.abs(error) < 1e-3) continue;
        for (const place of features) {
          const at = place * size + m;
          const gradient = error * norm + decay * (weights[at] ?? 0);
          squares[at] = (squares[at] ?? 0) + gradient * gradient;
          weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(squares[at] ?? 1);
        }
      }
    }
  }
  return weights;
}

/** The mean of a few trainings in another order: no one order of the lines decides a close call. */
function trainMean(set: readonly Example[]): Float64Array {
  const runs = seeds.map((seed) => train(set, seed));
  return (runs[0] as Float64Array).map(
    (_, at) => runs.reduce((sum, run) => sum + (run[at] ?? 0), 0) / runs.length,
  );
}

function best(scores: readonly number[]): number {
  return scores.indexOf(Math.max(...scores));
}

const all = examples();
if (!process.argv.includes('--fast')) {
  let right = 0;
  let seen = 0;
  for (let fold = 0; fold < 5; fold++) {
    const weights = train(
      all.filter((each) => each.fold !== fold),
      7,
    );
    for (const { features, label, fold: own, own: asItStands } of all) {
      if (own !== fold || !asItStands) continue;
      seen++;
      if (best(scoresOf(weights, features)) === label) right++;
    }
  }
  console.log(`five-fold: ${((100 * right) / seen).toFixed(1)} % of ${seen} lines`);
}

const weights = trainMean(all);
const top = weights.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
const scale = top / 127;
const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
if (!process.argv.includes('--dry')) {
  const stored = Buffer.alloc(4 + bytes.length);
  stored.writeFloatLE(scale, 0);
  stored.set(new Uint8Array(bytes.buffer), 4);
  writeFileSync(target, stored);
  console.log(`wrote ${all.length} examples into ${bytes.length} weights`);
}
