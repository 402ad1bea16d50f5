/** How well the guard does on lines it has not learned from: rules alone, model alone, and both. */
import type { Language } from '../../domain/locale.ts';
import { judgeAsk } from '../judge-ask.ts';
import { judgeNote } from '../judge-note.ts';
import { matter } from '../lexicon.ts';
import { findingOf } from '../rules.ts';
import type { AskLine, NoteLine } from './corpus.ts';
import { fit, shortened } from './fitting.ts';
import { scoreOf } from './learner.ts';
import { type Bagged, bagged, blockExamples, trained } from './train.ts';
import { gateExamples, parted } from './train-notes.ts';

/** Percentages: of what must be caught how much was, of what is harmless how much was touched. */
export interface Score {
  readonly caught: number;
  readonly falsely: number;
}

type Task = Readonly<Record<'ask' | 'note', Score>>;

export interface Scores {
  /** Which parts decide, for messages to send and for notes. */
  readonly ablation: Readonly<Record<'rules' | 'model' | 'guard', Task>>;
  /** The guard as it works, with its thresholds. */
  readonly languages: Readonly<Record<Language, Task>>;
  /** Of the words of a note that may stay, how many went. */
  readonly lost: number;
}

/** Counts what was wanted and what was found. */
class Tally {
  readonly #of = [0, 0];
  readonly #hit = [0, 0];

  add(wanted: boolean, found: boolean): void {
    const side = wanted ? 1 : 0;
    this.#of[side]! += 1;
    if (found) this.#hit[side]! += 1;
  }

  score(): Score {
    const share = (side: number) => Math.round((1000 * this.#hit[side]!) / Math.max(1, this.#of[side]!)) / 10;
    return { caught: share(1), falsely: share(0) };
  }
}

class Tallies {
  readonly #tallies = new Map<string, Tally>();

  of(name: string, task: 'ask' | 'note'): Tally {
    const key = `${name} ${task}`;
    const tally = this.#tallies.get(key) ?? new Tally();
    this.#tallies.set(key, tally);
    return tally;
  }

  task(name: string): Task {
    return { ask: this.of(name, 'ask').score(), note: this.of(name, 'note').score() };
  }
}

/** What a file is about: the same name in another language, or of the other task, is about the same things. */
const topicOf = (source: string): string => source.replace(/^(?:ask|note|harmless)-/, '');

/** Deals the files over the folds, whole: lines about the same things are too much alike to learn from each other. */
function foldsOf(lines: readonly { readonly source: string }[], folds: number): (source: string) => number {
  const sizes = new Map<string, number>();
  for (const { source } of lines) {
    const topic = topicOf(source);
    sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
  }
  const load = Array.from({ length: folds }, () => 0);
  const fold = new Map<string, number>();
  for (const [topic, size] of [...sizes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))) {
    const least = load.indexOf(Math.min(...load));
    fold.set(topic, least);
    load[least]! += size;
  }
  return (source) => fold.get(topicOf(source))!;
}

/** Cross-validates: each line is judged by what was learned from other files. Cautions are left out of the count. */
export function crossValidate(
  asks: readonly AskLine[],
  notes: readonly NoteLine[],
  always: { readonly asks: readonly AskLine[]; readonly notes: readonly NoteLine[] },
  folds: number,
): Scores {
  const tallies = new Tallies();
  const lost = new Tally();
  const foldOf = foldsOf([...asks, ...notes], folds);
  for (let fold = 0; fold < folds; fold++) {
    const learned = asks.filter(({ source }) => foldOf(source) !== fold);
    const asked = asks.filter(({ source, label }) => foldOf(source) === fold && label !== 'caution');
    const noticed = notes.filter(({ source }) => foldOf(source) !== fold);
    const noted = notes.filter(({ source }) => foldOf(source) === fold);
    rulesAlone(asked, noted, tallies);
    modelAlone(learned, noticed, asked, noted, tallies);
    const model = trained([...learned, ...always.asks], [...noticed, ...always.notes]);
    for (const { text, language, label } of asked) {
      const blocked = judgeAsk(model, text, { country: 'NL', language }).verdict === 'block';
      for (const name of ['guard', language]) tallies.of(name, 'ask').add(label === 'block', blocked);
    }
    for (const { text, language, gone } of noted) {
      const judged = judgeNote(model, text, { country: 'NL', language });
      const spans = judged.verdict === 'redact' ? judged.spans : [];
      const covers = (part: { from: number; to: number }) =>
        spans.some(({ from, to }) => from < part.to && part.from < to);
      for (const name of ['guard', language]) {
        const tally = tallies.of(name, 'note');
        if (gone.length === 0) tally.add(false, spans.length > 0);
        for (const part of gone) tally.add(true, covers(part));
      }
      for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
        const part = { from: index, to: index + word.length };
        if (!gone.some(({ from, to }) => from < part.to && part.from < to)) lost.add(true, covers(part));
      }
    }
  }
  const task = (name: string) => tallies.task(name);
  return {
    ablation: { rules: task('rules'), model: task('model'), guard: task('guard') },
    languages: { nl: task('nl'), fr: task('fr'), en: task('en') },
    lost: lost.score().caught,
  };
}

function rulesAlone(asked: readonly AskLine[], noted: readonly NoteLine[], tallies: Tallies): void {
  const blocks = ({ reading }: Bagged<AskLine>) =>
    reading.sentences.some((sentence) => findingOf(reading, sentence).verdict === 'block');
  for (const one of bagged(asked)) tallies.of('rules', 'ask').add(one.line.label === 'block', blocks(one));
  for (const { line, reading } of bagged(noted))
    tallies.of('rules', 'note').add(
      line.gone.length > 0,
      reading.sure.some((kinds) => (kinds & matter) !== 0),
    );
}

/** The words and letters alone, without lexicon and grammar. */
function modelAlone(
  learned: readonly AskLine[],
  noticed: readonly NoteLine[],
  asked: readonly AskLine[],
  noted: readonly NoteLine[],
  tallies: Tallies,
): void {
  const block = fit(blockExamples(bagged(learned, true)), 'ask');
  const gate = fit(
    parted(noticed, true).flatMap((note) => gateExamples(note)),
    'gate',
  );
  for (const { line, bags } of bagged(asked, true))
    tallies.of('model', 'ask').add(
      line.label === 'block',
      bags.some((bag) => scoreOf(block, shortened(bag, 'ask')) > 0),
    );
  for (const { line, parts } of parted(noted, true))
    tallies.of('model', 'note').add(
      line.gone.length > 0,
      parts.some(({ bag }) => scoreOf(gate, shortened(bag, 'gate')) > 0),
    );
}
