/** From the corpus to the weights of all heads, and how well they do on lines they have not seen. */
import type { Language } from '../../domain/locale.ts';
import { Features, featureBits } from '../features.ts';
import { gateOf } from '../judge-note.ts';
import { type Group, groups, type HeadFacts, headsOf, Model, type ModelFacts, shiftOf } from '../model.ts';
import { type Reading, read } from '../reading.ts';
import { Row } from '../row.ts';
import { findingOf } from '../rules.ts';
import { sentenceFeatures, topicFeatures } from '../sentence-features.ts';
import { categories } from '../verdict.ts';
import { wordFeatures } from '../word-features.ts';
import type { AskLine, NoteLine } from './corpus.ts';
import { hidden } from './hidden.ts';
import { type Example, learn, random, scoreOf, shuffle } from './learner.ts';
import { inHaste } from './noise.ts';
import { type Swapped, swapped } from './swap.ts';

const seed = 20261;
const features = new Features();
const row = new Row();

export interface Bagged<L> {
  readonly line: L;
  readonly reading: Reading;
  readonly bags: readonly Int32Array[];
  /** What tells the category of each sentence. */
  readonly topics: readonly Int32Array[];
}

/** A reading as one without lexicon and grammar would have it: the words alone. */
function withoutKinds(reading: Reading): Reading {
  const none = reading.words.map(() => 0);
  return { ...reading, sure: none, maybe: none, roles: none };
}

/** Reads lines once; all heads learn from the same bags. `blind` leaves out what lexicon and rules say of them. */
export function bagged<L extends { text: string; language: Language }>(
  lines: readonly L[],
  blind = false,
): Bagged<L>[] {
  return lines.map((line) => {
    const seen = read(line.text, line.language);
    return counted(line, blind ? withoutKinds(seen) : seen);
  });
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

/** What a line of the other task teaches. */
const askedWeight = 0.3;
const keptWeight = 0.3;
const settings = { rate: 0.03, decay: 0.003, epochs: 8, seed };

/** A bag as a group of heads with fewer bits sees it. */
export function shortened(bag: Int32Array, group: Group): Int32Array {
  const shift = shiftOf(group);
  return shift === 0 ? bag : bag.map((feature) => feature >>> shift);
}

export function fit(examples: readonly Example[], group: Group): Float32Array {
  const shifted = examples.map((one) => ({ ...one, bags: one.bags.map((bag) => shortened(bag, group)) }));
  return learn(shifted, { ...settings, bits: featureBits - shiftOf(group) });
}

/** Learns every head and packs them into one model. */
export function train(
  asks: readonly AskLine[],
  notes: readonly NoteLine[],
): { facts: ModelFacts; bytes: Int8Array } {
  const weights: Record<string, Float32Array> = {};
  const asked = bagged(asks);
  const hasty = bagged(inHasteAll(asks));
  const noted = bagged(notes);
  const others = bagged(inOtherWords(asks, (line) => line));
  const otherNotes = bagged(
    inOtherWords(notes, (line, moved) => ({
      ...line,
      gone: line.gone.map(({ from, to }) => ({ from: moved(from), to: moved(to) })),
    })),
  );
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
  const copiedNotes = otherNotes.flatMap((note) => gateExamples(note, copyWeight));
  weights.gate = fit(
    [...noted.flatMap((note) => gateExamples(note)), ...copiedNotes, ...askedToo(asked)],
    'gate',
  );
  weights.word = fit(wordExamples(noted, askedToo(asked)), 'word');
  return packed(weights);
}

/** What a copy, in haste, in other words or with nothing named, teaches next to the line itself. */
const copyWeight = 0.3;

/** Every line once more, as written in haste. */
export function inHasteAll<L extends { readonly text: string; readonly language: Language }>(
  lines: readonly L[],
): L[] {
  const next = random(seed);
  return lines.map((line) => ({ ...line, text: inHaste(line.text, line.language, next) }));
}

/** The lines that name health matter once more, with other words for it. */
function inOtherWords<L extends { readonly text: string; readonly language: Language }>(
  lines: readonly L[],
  fitted: (line: L, moved: Swapped['moved']) => L,
): L[] {
  const next = random(seed);
  return lines.flatMap((line) => {
    const other = swapped(line.text, line.language, next);
    return other === undefined ? [] : [{ ...fitted(line, other.moved), text: other.text }];
  });
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

/** Each sentence of a note is an example of its own: the corpus says which one holds what must go. */
export function gateExamples({ line, reading, bags }: Bagged<NoteLine>, weight = 1): Example[] {
  return reading.sentences.map(({ first, end }, index) => {
    const from = reading.words[first]!.from;
    const to = reading.words[end - 1]!.to;
    return {
      bags: [bags[index]!],
      positive: line.gone.some((part) => part.from < to && part.to > from),
      weight,
    };
  });
}

/** What is asked about health teaches the gate too, a little: the words are the same, the sentences are not. */
function askedToo(asked: readonly Bagged<AskLine>[]): Example[] {
  return asked
    .filter(({ line }) => line.label !== 'caution')
    .map(({ line, bags }) => ({ bags, positive: line.label === 'block', weight: askedWeight }));
}

/** A note that may be kept asks nothing either. */
function keptToo(noted: readonly Bagged<NoteLine>[]): Example[] {
  return noted
    .filter(({ line }) => line.gone.length === 0)
    .map(({ bags }) => ({ bags, positive: false, weight: keptWeight }));
}

/** The word head sees the gate as it will be on new text: learned from the other lines. */
function wordExamples(noted: readonly Bagged<NoteLine>[], more: readonly Example[]): Example[] {
  const folds = 5;
  const order = shuffle(
    noted.map((_, at) => at),
    random(seed),
  );
  const examples: Example[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const others = order.filter((_, at) => at % folds !== fold).flatMap((at) => gateExamples(noted[at]!));
    const gate = fit([...others, ...more], 'gate');
    for (const at of order.filter((_, index) => index % folds === fold)) {
      const { line, reading, bags } = noted[at]!;
      reading.sentences.forEach((sentence, index) => {
        const finding = findingOf(reading, sentence);
        const sure = gateOf(scoreOf(gate, shortened(bags[index]!, 'gate')));
        row.read(reading, sentence);
        for (let word = sentence.first; word < sentence.end; word++) {
          features.clear();
          wordFeatures(row, finding, row.first + word - sentence.first, sure, features);
          const { from, to } = reading.words[word]!;
          const positive = line.gone.some((part) => part.from < to && part.to > from);
          // The small words around a condition may go or stay, so they teach less.
          const weight = positive && reading.studies[word]!.everyday ? 0.3 : 1;
          examples.push({ bags: [features.flat()], positive, weight });
        }
      });
    }
  }
  return examples;
}

function packed(weights: Record<string, Float32Array>): { facts: ModelFacts; bytes: Int8Array } {
  const heads: HeadFacts[] = [];
  const parts: Int8Array[] = [];
  for (const group of groups) {
    const columns = headsOf[group].map((name) => weights[name]!);
    const rows = new Int8Array(columns[0]!.length * columns.length);
    for (const [index, name] of headsOf[group].entries()) {
      const column = columns[index]!;
      let most = 0;
      for (const weight of column) most = Math.max(most, Math.abs(weight));
      const unit = most / 127 || 1;
      heads.push({ name, unit });
      for (let at = 0; at < column.length; at++)
        rows[at * columns.length + index] = Math.round(column[at]! / unit);
    }
    parts.push(rows);
  }
  const bytes = new Int8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { facts: { version: 2, heads }, bytes };
}

/** A model straight from the lines, for cross-validation. */
export function trained(asks: readonly AskLine[], notes: readonly NoteLine[]): Model {
  const { facts, bytes } = train(asks, notes);
  return new Model(facts, bytes);
}
