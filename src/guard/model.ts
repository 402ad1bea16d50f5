/**
 * The trained part: a few linear heads over the same features, kept in one small file of signed bytes.
 * A score above nought means yes. What it was trained on and how well it does stands beside it in `model/guard.json`.
 */
import { readFileSync } from 'node:fs';
import { type Features, featureBits } from './features.ts';
import { categories } from './verdict.ts';

/** `touch` says block or caution; `gate` that a sentence of a note holds health; `word` that a word of it must go. */
export const headNames = ['block', 'touch', 'gate', 'word', ...categories] as const;
export type HeadName = (typeof headNames)[number];

/** How many bits of a feature's number a head looks at: the word head meets the most, the categories are asked the least. */
export function bitsOf(head: HeadName): number {
  if (head === 'word') return featureBits;
  return head === 'block' || head === 'touch' || head === 'gate' ? featureBits - 1 : featureBits - 5;
}

/** Long sentences have more features; this keeps their scores comparable to those of short ones. */
export function evenness(count: number): number {
  return 10 / Math.sqrt(count || 1);
}

export interface HeadFacts {
  readonly name: HeadName;
  /** What one unit of a weight is worth. */
  readonly unit: number;
  /** Added to every score: where yes begins. */
  readonly bias: number;
}

export interface ModelFacts {
  readonly version: number;
  readonly heads: readonly HeadFacts[];
}

export class Model {
  readonly facts: ModelFacts;
  readonly #weights: Record<HeadName, Int8Array>;
  readonly #heads: Record<HeadName, HeadFacts>;

  constructor(facts: ModelFacts, bytes: Int8Array) {
    this.facts = facts;
    const weights: Partial<Record<HeadName, Int8Array>> = {};
    const heads: Partial<Record<HeadName, HeadFacts>> = {};
    let at = 0;
    for (const head of facts.heads) {
      const size = 1 << bitsOf(head.name);
      weights[head.name] = bytes.subarray(at, at + size);
      heads[head.name] = head;
      at += size;
    }
    if (at !== bytes.length)
      throw new Error('guard model: the weights do not fit their description; train again');
    this.#weights = weights as Record<HeadName, Int8Array>;
    this.#heads = heads as Record<HeadName, HeadFacts>;
  }

  score(name: HeadName, features: Features): number {
    const weights = this.#weights[name];
    const shift = featureBits - bitsOf(name);
    let sum = 0;
    for (let at = 0; at < features.count; at++) sum += weights[features.at[at]! >>> shift]!;
    const head = this.#heads[name];
    return sum * evenness(features.count) * head.unit + head.bias;
  }
}

/** Reads the model that is shipped. */
export function readModel(): Model {
  const facts = JSON.parse(readFileSync(new URL('model/guard.json', import.meta.url), 'utf8')) as ModelFacts;
  const bytes = readFileSync(new URL('model/guard.bin', import.meta.url));
  return new Model(facts, new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
