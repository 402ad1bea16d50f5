/** The heads for notes: the gate learns clause by clause which one holds health, and the word head which of its words must go. */
import type { Language } from '../../domain/locale.ts';
import { clauseFeatures } from '../clause-features.ts';
import { type Clause, clausesOf } from '../clauses.ts';
import { Features } from '../features.ts';
import { gateOf } from '../gate.ts';
import type { Reading } from '../reading.ts';
import { Row } from '../row.ts';
import { findingOf } from '../rules.ts';
import { wordFeatures } from '../word-features.ts';
import type { Sentence } from '../words.ts';
import type { AskLine, NoteLine } from './corpus.ts';
import { copyWeight, fit, readingOf, seed, shortened } from './fitting.ts';
import { type Example, random, scoreOf, shuffle } from './learner.ts';
import { inOtherWords } from './swap.ts';

/** What a line about asking teaches the gate: less did better on the folds, and worse on what patients ask. */
const askedWeight = 0.3;
const features = new Features();
const row = new Row();

/** A note as its heads learn from it: clause by clause. */
export interface Parted<L = NoteLine> {
  readonly line: L;
  readonly reading: Reading;
  readonly parts: readonly {
    readonly sentence: Sentence;
    readonly clause: Clause;
    readonly bag: Int32Array;
  }[];
}

/** Reads notes once, clause by clause; `blind` leaves out what lexicon and rules say of them. */
export function parted<L extends { text: string; language: Language }>(
  lines: readonly L[],
  blind = false,
): Parted<L>[] {
  return lines.map((line) => {
    const reading = readingOf(line, blind);
    const parts = reading.sentences.flatMap((sentence) => {
      const whole = {
        reading,
        sentence,
        finding: findingOf(reading, sentence),
        row: row.read(reading, sentence),
      };
      return clausesOf(line.text, reading, sentence).map((clause) => {
        features.clear();
        clauseFeatures(whole, clause, findingOf(reading, clause), features);
        return { sentence, clause, bag: features.flat() };
      });
    });
    return { line, reading, parts };
  });
}

/** Learns the heads for notes: which clause holds health, and which words of it must go. */
export function noteWeights(
  notes: readonly NoteLine[],
  asks: readonly AskLine[],
): Record<'gate' | 'word', Float32Array> {
  const noted = parted(notes);
  const asked = askedToo(asks);
  const others = parted(
    inOtherWords(notes, (line, moved) => ({
      ...line,
      gone: line.gone.map(({ from, to }) => ({ from: moved(from), to: moved(to) })),
    })),
  );
  const copies = others.flatMap((note) => gateExamples(note, copyWeight));
  return {
    gate: fit([...noted.flatMap((note) => gateExamples(note)), ...copies, ...asked], 'gate'),
    word: fit(wordExamples(noted, asked), 'word'),
  };
}

/** Each clause of a note is an example of its own: the corpus says which one holds what must go. */
export function gateExamples({ line, reading, parts }: Parted, weight = 1): Example[] {
  return parts.map(({ clause, bag }) => {
    const from = reading.words[clause.first]!.from;
    const to = reading.words[clause.end - 1]!.to;
    return {
      bags: [bag],
      positive: line.gone.some((part) => part.from < to && part.to > from),
      weight,
    };
  });
}

/** What is asked about health teaches the gate too, a little: few notes ask, and the words are the same. */
function askedToo(asks: readonly AskLine[]): Example[] {
  const told = asks.filter(({ label }) => label !== 'caution');
  return parted(told).map(({ line, parts }) => ({
    bags: parts.map(({ bag }) => bag),
    positive: line.label === 'block',
    weight: askedWeight,
  }));
}

/** The word head sees the gate as it will be on new text: learned from the other lines. */
function wordExamples(noted: readonly Parted[], asked: readonly Example[]): Example[] {
  const folds = 5;
  const order = shuffle(
    noted.map((_, at) => at),
    random(seed),
  );
  const examples: Example[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const others = order.filter((_, at) => at % folds !== fold).flatMap((at) => gateExamples(noted[at]!));
    const gate = fit([...others, ...asked], 'gate');
    for (const at of order.filter((_, index) => index % folds === fold))
      for (const example of wordsOf(noted[at]!, gate)) examples.push(example);
  }
  return examples;
}

function* wordsOf({ line, reading, parts }: Parted, gate: Float32Array): Generator<Example> {
  for (const { sentence, clause, bag } of parts) {
    const sure = gateOf(scoreOf(gate, shortened(bag, 'gate')));
    row.read(reading, sentence);
    for (let word = clause.first; word < clause.end; word++) {
      features.clear();
      wordFeatures(row, row.first + word - sentence.first, sure, features);
      const { from, to } = reading.words[word]!;
      const positive = line.gone.some((part) => part.from < to && part.to > from);
      // The small words around a condition may go or stay, so they teach less.
      const weight = positive && reading.studies[word]!.everyday ? 0.3 : 1;
      yield { bags: [features.flat()], positive, weight };
    }
  }
}
