/** From the corpus to the weights of all heads, and how well they do on lines they have not seen. */
import type { Language } from '../../domain/locale.ts';
import { Features } from '../features.ts';
import { bytesOf, groups, type HeadFacts, headsOf, Model, type ModelFacts } from '../model.ts';
import type { Reading } from '../reading.ts';
import { Row } from '../row.ts';
import { findingOf } from '../rules.ts';
import { sentenceFeatures, topicFeatures } from '../sentence-features.ts';
import { categories } from '../verdict.ts';
import type { AskLine, NoteLine } from './corpus.ts';
import { copyWeight, fit, readingOf, seed } from './fitting.ts';
import { halvesOf, scaleOf } from './halves.ts';
import { hidden } from './hidden.ts';
import { type Example, random } from './learner.ts';
import { inHaste } from './noise.ts';
import { inOtherWords } from './swap.ts';
import { noteWeights } from './train-notes.ts';

const features = new Features();
const row = new Row();

export interface Bagged<L> {
  readonly line: L;
  readonly reading: Reading;
  readonly bags: readonly Int32Array[];
  /** What tells the category of each sentence. */
  readonly topics: readonly Int32Array[];
}

/** Reads lines once; all heads learn from the same bags. `blind` leaves out what lexicon and rules say of them. */
export function bagged<L extends { text: string; language: Language }>(
  lines: readonly L[],
  blind = false,
): Bagged<L>[] {
  return lines.map((line) => counted(line, readingOf(line, blind)));
}

function counted<L>(line: L, reading: Reading): Bagged<L> {
  const bags: Int32Array[] = [];
  const topics: Int32Array[] = [];
  for (const sentence of reading.sentences) {
    const finding = findingOf(reading, sentence);
    row.read(reading, sentence);
    features.clear();
    sentenceFeatures(row, finding, features);
    bags.push(features.flat());
    features.clear();
    topicFeatures(row, finding, features);
    topics.push(features.flat());
  }
  return { line, reading, bags, topics };
}

/** The lines that name health matter once more, as if no list knew it. */
function unlisted<L>(seen: readonly Bagged<L>[]): Bagged<L>[] {
  return seen.flatMap(({ line, reading }) => {
    const without = hidden(reading);
    return without === undefined ? [] : [counted(line, without)];
  });
}

/** What a note that may be kept teaches the heads for questions. */
const keptWeight = 0.3;
/** Learns every head and packs them into one model. */
export function train(
  asks: readonly AskLine[],
  notes: readonly NoteLine[],
): { facts: ModelFacts; bytes: Uint8Array } {
  const weights: Record<string, Float32Array> = {};
  const asked = bagged(asks);
  const hasty = bagged(inHasteAll(asks));
  const noted = bagged(notes);
  const others = bagged(inOtherWords(asks, (line) => line));
  const copies = [...hasty, ...others, ...unlisted(asked)];
  weights.block = fit(
    [...blockExamples(asked), ...blockExamples(copies, copyWeight), ...keptToo(noted)],
    'ask',
  );
  weights.touch = fit([...touchExamples(asked), ...touchExamples(copies, copyWeight)], 'ask');
  const wrong = asked.filter(({ line }) => line.category !== undefined && line.label !== 'allow');
  for (const category of categories) {
    weights[category] = fit(
      wrong.map(({ line, topics }) => ({ bags: topics, positive: line.category === category, weight: 1 })),
      'category',
    );
  }
  return packed({ ...weights, ...noteWeights(notes, asks) });
}

/** Every line once more, as written in haste. */
export function inHasteAll<L extends { readonly text: string; readonly language: Language }>(
  lines: readonly L[],
): L[] {
  const next = random(seed);
  return lines.map((line) => ({ ...line, text: inHaste(line.text, line.language, next) }));
}

/** A caution may as well be blocked, so it teaches little against it. */
export function blockExamples(asked: readonly Bagged<AskLine>[], weight = 1): Example[] {
  return asked.map(({ line, bags }) => ({
    bags,
    positive: line.label === 'block',
    weight: line.label === 'caution' ? 0.3 * weight : weight,
  }));
}

function touchExamples(asked: readonly Bagged<AskLine>[], weight = 1): Example[] {
  return asked.map(({ line, bags }) => ({ bags, positive: line.label !== 'allow', weight }));
}

/** A note that may be kept asks nothing either. */
function keptToo(noted: readonly Bagged<NoteLine>[]): Example[] {
  return noted
    .filter(({ line }) => line.gone.length === 0)
    .map(({ bags }) => ({ bags, positive: false, weight: keptWeight }));
}

function packed(weights: Record<string, Float32Array>): { facts: ModelFacts; bytes: Uint8Array } {
  const heads: HeadFacts[] = [];
  const parts: Uint8Array[] = [];
  for (const group of groups) {
    const bytes = new Uint8Array(bytesOf(group));
    const width = headsOf[group].length;
    for (const [index, name] of headsOf[group].entries()) {
      const scale = scaleOf(weights[name]!);
      heads.push({ name, ...scale });
      for (const [feature, code] of halvesOf(weights[name]!, scale).entries()) {
        const half = feature * width + index;
        bytes[half >> 1]! |= code << ((half & 1) << 2);
      }
    }
    parts.push(bytes);
  }
  return { facts: { version: 3, heads }, bytes: Buffer.concat(parts) };
}

/** A model straight from the lines, for cross-validation. */
export function trained(asks: readonly AskLine[], notes: readonly NoteLine[]): Model {
  const { facts, bytes } = train(asks, notes);
  return new Model(facts, bytes);
}
