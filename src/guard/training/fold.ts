/**
 * Judges the lines of one fold by what was learned from the others: rules alone, model alone, and both. Each fold runs in a thread
 * of its own.
 */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { judgeAsk } from '../judge-ask.ts';
import { judgeNote } from '../judge-note.ts';
import { matter } from '../lexicon.ts';
import { findingOf } from '../rules.ts';
import type { AskLine, Lines, NoteLine } from './corpus.ts';
import { fit, shortened } from './fitting.ts';
import { countAsks, countNotes } from './judging.ts';
import { scoreOf } from './learner.ts';
import { type Counts, Tally } from './tally.ts';
import { type Bagged, bagged, blockExamples, trained } from './train.ts';
import { gateExamples, parted } from './train-notes.ts';

/** The lines to learn from and those to judge, and lines to learn from besides, which the guard says itself. */
export interface Fold {
  readonly learned: Lines;
  readonly judged: Lines;
  readonly always: Lines;
}

/** Judges one fold. Cautions are left out of the count. */
function judgeFold({ learned, judged, always }: Fold): Counts {
  const tally = new Tally();
  const asked = judged.asks.filter(({ label }) => label !== 'caution');
  const noted = judged.notes;
  rulesAlone(asked, noted, tally);
  modelAlone(learned.asks, learned.notes, asked, noted, tally);
  const model = trained([...learned.asks, ...always.asks], [...learned.notes, ...always.notes]);
  countAsks((text, options) => judgeAsk(model, text, options), asked, tally);
  countNotes((text, options) => judgeNote(model, text, options), noted, tally);
  return tally.counts;
}

function rulesAlone(asked: readonly AskLine[], noted: readonly NoteLine[], tally: Tally): void {
  const blocks = ({ reading }: Bagged<AskLine>) =>
    reading.sentences.some((sentence) => findingOf(reading, sentence).verdict === 'block');
  for (const one of bagged(asked)) tally.add('rules', 'ask', one.line.label === 'block', blocks(one));
  for (const { line, reading } of bagged(noted))
    tally.add(
      'rules',
      'note',
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
  tally: Tally,
): void {
  const block = fit(blockExamples(bagged(learned, true)), 'ask');
  const gate = fit(
    parted(noticed, true).flatMap((note) => gateExamples(note)),
    'gate',
  );
  for (const { line, bags } of bagged(asked, true))
    tally.add(
      'model',
      'ask',
      line.label === 'block',
      bags.some((bag) => scoreOf(block, shortened(bag, 'ask')) > 0),
    );
  for (const { line, parts } of parted(noted, true))
    tally.add(
      'model',
      'note',
      line.gone.length > 0,
      parts.some(({ bag }) => scoreOf(gate, shortened(bag, 'gate')) > 0),
    );
}

if (!isMainThread) parentPort!.postMessage(judgeFold(workerData as Fold));
