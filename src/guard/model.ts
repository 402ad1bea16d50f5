/**
 * The trained part: a few linear heads over the same features, kept in one small file of signed bytes.
 * What it was trained on and how well it does stands beside it in `model/guard.json`.
 */
import { readFileSync } from 'node:fs';
import { type Bundle, type Features, featureBits } from './features.ts';
import { type Category, categories } from './verdict.ts';

/**
 * The heads, by the questions that are always asked together: their weights stand side by side. `touch` says block or caution;
 * `gate` that a sentence of a note holds health; `word` that a word of it must go; the categories, which one it is.
 */
export const headsOf = {
  ask: ['block', 'touch'],
  gate: ['gate'],
  word: ['word'],
  category: categories,
} as const;
export type Group = keyof typeof headsOf;
export type HeadName = (typeof headsOf)[Group][number];
export const groups = Object.keys(headsOf) as Group[];

/** How many bits of a feature's number a group looks at: those on questions and words meet the most, the categories are asked the least. */
const bitsOf: Readonly<Record<Group, number>> = {
  ask: featureBits,
  gate: featureBits - 1,
  word: featureBits,
  category: featureBits - 6,
};

/** How far a feature's number is shifted for a group. */
export function shiftOf(group: Group): number {
  return featureBits - bitsOf[group];
}

/** Long sentences have more features; this keeps their scores comparable to those of short ones. */
export function evenness(count: number): number {
  return 10 / Math.sqrt(count || 1);
}

export interface HeadFacts {
  readonly name: HeadName;
  /** What one unit of a weight is worth. */
  readonly unit: number;
}

export interface ModelFacts {
  readonly version: number;
  readonly heads: readonly HeadFacts[];
}

export class Model {
  readonly facts: ModelFacts;
  readonly #questions: ReadonlyMap<Group, Question>;

  constructor(facts: ModelFacts, bytes: Int8Array) {
    this.facts = facts;
    const units = new Map<string, number>(facts.heads.map(({ name, unit }) => [name, unit]));
    const questions = new Map<Group, Question>();
    let at = 0;
    let heads = 0;
    for (const group of groups) {
      const names: readonly HeadName[] = headsOf[group];
      const size = names.length << bitsOf[group];
      questions.set(group, {
        shift: shiftOf(group),
        weights: bytes.subarray(at, at + size),
        units: names.map((name) => units.get(name) ?? Number.NaN),
        sums: new Int32Array(names.length),
        scores: new Float64Array(names.length),
        remembered: new Int32Array(places * (names.length + 1)),
      });
      at += size;
      heads += names.length;
    }
    if (at !== bytes.length || units.size !== heads)
      throw new Error('guard model: the weights do not fit their description; train again');
    this.#questions = questions;
  }

  /** How sure each head of the group is, in their order; above nought means yes. The answer is good until the next question. */
  scores(group: Group, features: Features): Float64Array {
    const question = this.#questions.get(group)!;
    const { weights, shift, remembered, units, sums, scores } = question;
    const width = sums.length;
    for (let head = 0; head < width; head++) sums[head] = 0;
    addRows(weights, shift, features.at, features.count, sums);
    for (let at = 0; at < features.bundled; at++) {
      const bundle = features.bundles[at]!;
      const place = (bundle.id & (places - 1)) * (width + 1);
      if (remembered[place] !== bundle.id + 1) remember(bundle, place, question);
      for (let head = 0; head < width; head++) sums[head]! += remembered[place + 1 + head]!;
    }
    const scale = evenness(features.all);
    for (let head = 0; head < width; head++) scores[head] = sums[head]! * scale * units[head]!;
    return scores;
  }

  /** The likeliest category of a sentence. */
  category(features: Features): Category {
    const scores = this.scores('category', features);
    let best = 0;
    for (let at = 1; at < scores.length; at++) if (scores[at]! > scores[best]!) best = at;
    return categories[best]!;
  }
}

/** What is kept of a group of heads: its weights, and room for an answer. */
interface Question {
  readonly shift: number;
  readonly weights: Int8Array;
  readonly units: readonly number[];
  readonly sums: Int32Array;
  readonly scores: Float64Array;
  /** In each place a bundle, as its number plus one, and its sums; a newcomer takes the place of the one before it. */
  readonly remembered: Int32Array;
}

/** How many bundles are remembered, a power of two. */
const places = 1 << 17;

/** Room for the features of one bundle: always the same kind of array, which is what makes adding up quick. */
const inBundle = new Int32Array(128);

function remember(bundle: Bundle, place: number, { weights, shift, sums, remembered }: Question): void {
  const own = remembered.subarray(place + 1, place + 1 + sums.length).fill(0);
  const { features } = bundle;
  for (let at = 0; at < features.length; at++) inBundle[at] = features[at]!;
  addRows(weights, shift, inBundle, bundle.size, own);
  remembered[place] = bundle.id + 1;
}

function addRows(
  weights: Int8Array,
  shift: number,
  features: Int32Array,
  count: number,
  sums: Int32Array,
): void {
  const width = sums.length;
  if (width === 1) {
    let sum = 0;
    for (let at = 0; at < count; at++) sum += weights[features[at]! >>> shift]!;
    sums[0]! += sum;
    return;
  }
  if (width === 2) {
    let one = 0;
    let two = 0;
    for (let at = 0; at < count; at++) {
      const row = (features[at]! >>> shift) << 1;
      one += weights[row]!;
      two += weights[row + 1]!;
    }
    sums[0]! += one;
    sums[1]! += two;
    return;
  }
  for (let at = 0; at < count; at++) {
    const row = (features[at]! >>> shift) * width;
    for (let head = 0; head < width; head++) sums[head]! += weights[row + head]!;
  }
}

/** Reads the model that is shipped. */
export function readModel(): Model {
  const facts = JSON.parse(readFileSync(new URL('model/guard.json', import.meta.url), 'utf8')) as ModelFacts;
  const bytes = readFileSync(new URL('model/guard.bin', import.meta.url));
  return new Model(facts, new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
