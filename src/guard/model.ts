/**
 * The trained part: a few linear heads over the same features, kept in one small file in which every weight is half a byte.
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

/** How many bits of a feature's number a group looks at: those of whole sentences meet the most, the categories are asked the least. */
const bitsOf: Readonly<Record<Group, number>> = {
  ask: featureBits,
  gate: featureBits,
  word: featureBits - 1,
  category: featureBits - 7,
};

/** How far a feature's number is shifted for a group. */
export function shiftOf(group: Group): number {
  return featureBits - bitsOf[group];
}

/** Long sentences have more features; this keeps their scores comparable to those of short ones. */
export function evenness(count: number): number {
  return 10 / Math.sqrt(count || 1);
}

/**
 * How many sizes a weight can have, next to nought; its sign is told apart. So few take half the room of a byte, and twice
 * as many features of their own are worth more than finer weights.
 */
export const sizeCount = 7;

export interface HeadFacts {
  readonly name: HeadName;
  /** The sizes its weights have, from the least, in units. */
  readonly sizes: readonly number[];
  /** What one unit is worth. */
  readonly unit: number;
}

/** The half byte of a weight of the size in that place, counted from one; nought for none. */
export function codeOf(place: number, negative: boolean): number {
  return negative && place > 0 ? place + sizeCount + 1 : place;
}

/** What each half byte stands for: nought and the sizes, and the same once more below nought. */
function weightsOf(sizes: readonly number[]): Int32Array {
  return Int32Array.from([0, ...sizes, 0, ...sizes.map((size) => -size)]);
}

/** How many bytes a group's weights take. */
export function bytesOf(group: Group): number {
  return (headsOf[group].length << bitsOf[group]) >> 1;
}

export interface ModelFacts {
  readonly version: number;
  readonly heads: readonly HeadFacts[];
}

export class Model {
  readonly facts: ModelFacts;
  readonly #questions: ReadonlyMap<Group, Question>;

  constructor(facts: ModelFacts, bytes: Uint8Array) {
    this.facts = facts;
    if (!fits(facts, bytes))
      throw new Error('guard model: the weights do not fit their description; train again');
    const heads = new Map<string, HeadFacts>(facts.heads.map((head) => [head.name, head]));
    const questions = new Map<Group, Question>();
    let at = 0;
    for (const group of groups) {
      const described = headsOf[group].flatMap((name) => heads.get(name) ?? []);
      const end = at + bytesOf(group);
      questions.set(group, {
        shift: shiftOf(group),
        codes: bytes.subarray(at, end),
        weights: described.map((head) => weightsOf(head.sizes)),
        units: described.map(({ unit }) => unit),
        sums: new Int32Array(described.length),
        scores: new Float64Array(described.length),
        remembered: new Int32Array(places * (described.length + 1)),
      });
      at = end;
    }
    this.#questions = questions;
  }

  /** How sure each head of the group is, in their order; above nought means yes. The answer is good until the next question. */
  scores(group: Group, features: Features): Float64Array {
    const question = this.#questions.get(group)!;
    const { remembered, units, sums, scores } = question;
    const width = sums.length;
    for (let head = 0; head < width; head++) sums[head] = 0;
    addRows(question, features.at, features.count, sums);
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

/** Whether each head is described, in the way that is read here, and no other, and all have their weights. */
function fits({ heads }: ModelFacts, bytes: Uint8Array): boolean {
  const names: readonly HeadName[] = groups.flatMap((group) => headsOf[group]);
  const described = new Set(heads.flatMap((head) => (head.sizes?.length === sizeCount ? [head.name] : [])));
  return (
    heads.length === names.length &&
    names.every((name) => described.has(name)) &&
    bytes.length === groups.reduce((sum, group) => sum + bytesOf(group), 0)
  );
}

/** What is kept of a group of heads: its weights, and room for an answer. */
interface Question {
  readonly shift: number;
  /** A half byte for each feature and head, the heads of one feature side by side, the lower half first. */
  readonly codes: Uint8Array;
  /** Per head what the half bytes stand for. */
  readonly weights: readonly Int32Array[];
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

function remember(bundle: Bundle, place: number, question: Question): void {
  const { remembered, sums } = question;
  const own = remembered.subarray(place + 1, place + 1 + sums.length).fill(0);
  const { features } = bundle;
  for (let at = 0; at < features.length; at++) inBundle[at] = features[at]!;
  addRows(question, inBundle, bundle.size, own);
  remembered[place] = bundle.id + 1;
}

function addRows(
  { codes, weights, shift }: Question,
  features: Int32Array,
  count: number,
  sums: Int32Array,
): void {
  const width = sums.length;
  if (width === 1) {
    const [weight] = weights as [Int32Array];
    let sum = 0;
    for (let at = 0; at < count; at++) {
      const half = features[at]! >>> shift;
      sum += weight[(codes[half >> 1]! >> ((half & 1) << 2)) & 15]!;
    }
    sums[0]! += sum;
    return;
  }
  if (width === 2) {
    const [first, second] = weights as [Int32Array, Int32Array];
    let one = 0;
    let two = 0;
    for (let at = 0; at < count; at++) {
      const code = codes[features[at]! >>> shift]!;
      one += first[code & 15]!;
      two += second[code >> 4]!;
    }
    sums[0]! += one;
    sums[1]! += two;
    return;
  }
  for (let at = 0; at < count; at++) {
    const row = (features[at]! >>> shift) * width;
    for (let head = 0; head < width; head++) {
      const half = row + head;
      sums[head]! += weights[head]![(codes[half >> 1]! >> ((half & 1) << 2)) & 15]!;
    }
  }
}

/** Reads the model that is shipped. */
export function readModel(): Model {
  const facts = JSON.parse(readFileSync(new URL('model/guard.json', import.meta.url), 'utf8')) as ModelFacts;
  const bytes = readFileSync(new URL('model/guard.bin', import.meta.url));
  return new Model(facts, bytes);
}
