/**
 * The trained part: a few linear heads over the same features, kept in one small file in which every weight is half a byte.
 * What it was trained on and how well it does stands beside it in `model/guard.json`.
 */
import { readFileSync } from 'node:fs';
import type { Features } from './features.ts';
import { featureBits } from './hashes.ts';
import { type Letters, lettersOf, uncounted } from './shape.ts';
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
  readonly #questions: Readonly<Record<Group, Question>>;

  constructor(facts: ModelFacts, bytes: Uint8Array) {
    this.facts = facts;
    if (!fits(facts, bytes))
      throw new Error('guard model: the weights do not fit their description; train again');
    const heads = new Map<string, HeadFacts>(facts.heads.map((head) => [head.name, head]));
    const questions: Partial<Record<Group, Question>> = {};
    let at = 0;
    for (const group of groups) {
      const described = headsOf[group].flatMap((name) => heads.get(name) ?? []);
      const end = at + bytesOf(group);
      questions[group] = {
        shift: shiftOf(group),
        codes: bytes.subarray(at, end),
        weights: described.map((head) => weightsOf(head.sizes)),
        units: described.map(({ unit }) => unit),
        sums: new Int32Array(described.length),
        scores: new Float64Array(described.length),
      };
      at = end;
    }
    this.#questions = questions as Record<Group, Question>;
  }

  /** How sure each head of the group is, in their order; above nought means yes. The answer is good until the next question. */
  scores(group: Group, features: Features): Float64Array {
    const question = this.#questions[group];
    const { units, sums, scores } = question;
    const width = sums.length;
    for (let head = 0; head < width; head++) sums[head] = 0;
    addRows(question, features.at, features.count, sums);
    for (let at = 0; at < features.spelled; at++) this.#addLetters(features.words[at]!, group, question);
    const scale = evenness(features.all);
    for (let head = 0; head < width; head++) scores[head] = sums[head]! * scale * units[head]!;
    return scores;
  }

  #addLetters(word: Letters, group: Group, question: Question): void {
    const { sums } = question;
    if (word.countedBy !== this) this.#forget(word);
    if (group === 'gate') {
      if (word.gate === uncounted) word.gate = counted(word, false, question)[0]!;
      sums[0]! += word.gate;
    } else if (group === 'word') {
      if (word.word === uncounted) word.word = counted(word, true, question)[0]!;
      sums[0]! += word.word;
    } else if (group === 'ask') {
      if (word.block === uncounted) [word.block = 0, word.touch = 0] = counted(word, false, question);
      sums[0]! += word.block;
      sums[1]! += word.touch;
    } else {
      word.topics ??= counted(word, false, question);
      for (let head = 0; head < sums.length; head++) sums[head]! += word.topics[head]!;
    }
  }

  /** Makes room for sums of our own. */
  #forget(word: Letters): void {
    word.countedBy = this;
    word.gate = word.word = word.block = word.touch = uncounted;
    word.topics = undefined;
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
}

/** What the letters of a word add for each head of a group. */
function counted(word: Letters, alone: boolean, question: Question): Int32Array {
  const own = new Int32Array(question.sums.length);
  const features = lettersOf(word, alone);
  // Always the same kind of array, which is what makes adding up quick.
  addRows(question, Int32Array.from(features), features.length, own);
  return own;
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
