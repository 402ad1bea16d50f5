import { describe, expect, it } from 'vitest';
import { believed } from '../../../src/guard/belief.ts';
import { clauseFeatures, type Whole } from '../../../src/guard/clause-features.ts';
import { clausesOf } from '../../../src/guard/clauses.ts';
import { Features } from '../../../src/guard/features.ts';
import { read } from '../../../src/guard/reading.ts';
import { Row } from '../../../src/guard/row.ts';
import { findingOf } from '../../../src/guard/rules.ts';
import { sentenceFeatures } from '../../../src/guard/sentence-features.ts';
import { modelSaying } from './handmade.ts';

/** The first sentence of a text, and what was made of it. */
function wholeOf(text: string): Whole {
  const reading = read(text, 'nl');
  const [sentence] = reading.sentences;
  if (sentence === undefined) throw new Error('a text without a sentence');
  return { reading, sentence, finding: findingOf(reading, sentence), row: new Row().read(reading, sentence) };
}

/** What a filling puts into an empty collection. */
function filled(fill: (into: Features) => void): number[] {
  const features = new Features();
  fill(features);
  return [...features.flat()];
}

/** What each head was shown of a text. */
function shown(text: string): { readonly ask: number[][]; readonly gate: number[][] } {
  const ask: number[][] = [];
  const gate: number[][] = [];
  const model = modelSaying({
    ask: (_time, features) => {
      ask.push([...features.flat()]);
      return [0, 0];
    },
    gate: (_time, features) => {
      gate.push([...features.flat()]);
      return [0];
    },
  });
  believed(model, text, wholeOf(text));
  return { ask, gate };
}

describe('of a sentence that is to be sent', () => {
  const parts = 'Heb je griep, of moet je morgen werken?';

  it.each(['Heb je griep?', parts])('the first head is shown the sentence, and nothing else: %s', (text) => {
    const { row, finding } = wholeOf(text);
    expect(shown(text).ask).toEqual([filled((into) => sentenceFeatures(row, finding, into))]);
  });

  it('the gate is shown the whole, where it has no pause', () => {
    const text = 'Heb je griep?';
    const whole = wholeOf(text);
    const clauses = clausesOf(text, whole.reading, whole.sentence);
    expect(clauses).toHaveLength(1);
    expect(shown(text).gate).toEqual(
      clauses.map((clause) => filled((into) => clauseFeatures(whole, clause, whole.finding, into))),
    );
  });

  it('and otherwise each clause, with what that clause holds by itself', () => {
    const whole = wholeOf(parts);
    const clauses = clausesOf(parts, whole.reading, whole.sentence);
    expect(clauses).toHaveLength(2);
    expect(shown(parts).gate).toEqual(
      clauses.map((clause) =>
        filled((into) => clauseFeatures(whole, clause, findingOf(whole.reading, clause), into)),
      ),
    );
  });
});
