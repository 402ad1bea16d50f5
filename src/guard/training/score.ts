/** How well the guard does on lines it has not learned from: rules alone, model alone, and both. */
import { judgeAsk } from '../judge-ask.ts';
import { judgeNote } from '../judge-note.ts';
import { matter } from '../lexicon.ts';
import { findingOf } from '../rules.ts';
import type { AskLine, NoteLine } from './corpus.ts';
import { random, scoreOf, shuffle } from './learner.ts';
import { type Bagged, bagged, blockExamples, fit, gateExamples, shortened, trained } from './train.ts';

/** Percentages: of what must be caught how much was, of what is harmless how much was touched. */
export interface Score {
  readonly caught: number;
  readonly falsely: number;
}

export interface Scores {
  /** Which parts decide, for messages to send and for sentences of notes. */
  readonly ablation: Readonly<
    Record<'rules' | 'model' | 'both', { readonly ask: Score; readonly note: Score }>
  >;
  /** The guard as it works, with its thresholds; of notes the stretches that must go. */
  readonly guard: { readonly ask: Score; readonly note: Score };
}

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

/** Cross-validates: each line is judged by what was learned from the other folds. Cautions are left out of the count. */
export function crossValidate(
  asks: readonly AskLine[],
  notes: readonly NoteLine[],
  folds: number,
  seed: number,
): Scores {
  const askOrder = shuffle([...asks], random(seed));
  const noteOrder = shuffle([...notes], random(seed + 1));
  const names = ['rules', 'model', 'both', 'guard'] as const;
  const ask = Object.fromEntries(names.map((name) => [name, new Tally()])) as Record<
    (typeof names)[number],
    Tally
  >;
  const note = Object.fromEntries(names.map((name) => [name, new Tally()])) as Record<
    (typeof names)[number],
    Tally
  >;

  for (const blind of [false, true]) {
    const asked = bagged(askOrder, blind);
    const noted = bagged(noteOrder, blind);
    for (let fold = 0; fold < folds; fold++) {
      const others = <T>(list: readonly T[]) => list.filter((_, at) => at % folds !== fold);
      const own = <T>(list: readonly T[]) => list.filter((_, at) => at % folds === fold);
      const block = fit(blockExamples(others(asked)), 'block');
      const gate = fit(others(noted).flatMap(gateExamples), 'gate');
      for (const one of own(asked)) {
        if (one.line.label === 'caution') continue;
        const wanted = one.line.label === 'block';
        ask[blind ? 'model' : 'both'].add(
          wanted,
          one.bags.some((bag) => scoreOf(block, shortened(bag, 'block')) > 0),
        );
        if (!blind) ask.rules.add(wanted, rulesBlock(one));
      }
      for (const one of own(noted)) {
        const wanted = one.line.gone.length > 0;
        note[blind ? 'model' : 'both'].add(
          wanted,
          one.bags.some((bag) => scoreOf(gate, shortened(bag, 'gate')) > 0),
        );
        if (!blind)
          note.rules.add(
            wanted,
            one.reading.sure.some((kinds) => (kinds & matter) !== 0),
          );
      }
      if (blind) continue;
      const model = trained(others(askOrder), others(noteOrder));
      for (const { text, language, label } of own(askOrder)) {
        if (label === 'caution') continue;
        ask.guard.add(
          label === 'block',
          judgeAsk(model, text, { country: 'NL', language }).verdict === 'block',
        );
      }
      for (const { text, language, gone } of own(noteOrder)) {
        const judged = judgeNote(model, text, { country: 'NL', language });
        const spans = judged.verdict === 'redact' ? judged.spans : [];
        if (gone.length === 0) note.guard.add(false, spans.length > 0);
        for (const part of gone)
          note.guard.add(
            true,
            spans.some(({ from, to }) => from < part.to && part.from < to),
          );
      }
    }
  }
  const both = (name: (typeof names)[number]) => ({ ask: ask[name].score(), note: note[name].score() });
  return {
    ablation: { rules: both('rules'), model: both('model'), both: both('both') },
    guard: both('guard'),
  };
}

function rulesBlock({ reading }: Bagged<AskLine>): boolean {
  return reading.sentences.some((sentence) => findingOf(reading, sentence).verdict === 'block');
}
