import { describe, expect, it } from 'vitest';
import { Features } from '../../../src/guard/features.ts';
import { featureOf } from '../../../src/guard/hashes.ts';
import { kinds, matter } from '../../../src/guard/lexicon.ts';
import { readModel } from '../../../src/guard/model.ts';
import { Row } from '../../../src/guard/row.ts';
import { sentenceFeatures } from '../../../src/guard/sentence-features.ts';
import { lettersOf } from '../../../src/guard/shape.ts';
import { study } from '../../../src/guard/study.ts';
import { Templates } from '../../../src/guard/templates.ts';
import { longest } from '../../../src/guard/words.ts';

const [griep, kuur] = [study('griep'), study('kuur')];

describe('a collection of features', () => {
  it.each([[true], [false]])('holds what was added, letters last (alone: %s)', (alone) => {
    const features = new Features();
    features.add(1, 2, 3, 4);
    features.addLetters(griep, alone);
    features.add(5, 6);
    features.addLetters(kuur, alone);
    const letters = [griep, kuur].flatMap((word) => lettersOf(word, alone));
    expect([...features.flat()]).toEqual([featureOf(1, 2, 3, 4), featureOf(5, 6), ...letters]);
    expect([features.count, features.spelled, features.all]).toEqual([2, 2, 2 + letters.length]);
  });

  it('is empty when new, and again when cleared', () => {
    const features = new Features();
    expect([...features.flat()]).toEqual([]);
    features.add(1, 2);
    features.addLetters(griep, false);
    features.clear();
    expect([features.count, features.spelled, features.all]).toEqual([0, 0, 0]);
    features.addLetters(kuur, true);
    expect([...features.flat()]).toEqual(lettersOf(kuur, true));
  });

  it('holds what a table says of each word from one place up to another, as if added one by one', () => {
    const numbers = Int32Array.from({ length: 40 }, (_, at) => (at < 20 ? at * 7919 - 50_000 : 0));
    const table = new Templates(
      [
        [3, { place: 0 }],
        [4, { number: 2 }, { place: -1 }],
        [5, { place: 1 }, { place: 0 }, { place: -3 }],
      ],
      20,
    );
    const features = new Features();
    features.add(1, 1);
    features.addLines(table, numbers, 5, 8);
    const one = [5, 6, 7].flatMap((word) => [
      featureOf(3, numbers[word] ?? 0),
      featureOf(4, 2, numbers[word - 1]),
      featureOf(5, numbers[word + 1] ?? 0, numbers[word], numbers[word - 3]),
    ]);
    expect([...features.flat()]).toEqual([featureOf(1, 1), ...one]);
  });

  it('has room for the longest sentence, whatever its words name and do', () => {
    const all = (1 << kinds.length) - 1;
    const row = new Row();
    row.end = row.first + longest;
    for (let at = row.first; at < row.end; at++) {
      row.sure[at] = row.maybe[at] = all;
      row.roles[at] = row.tags[at] = 1;
      row.studies[at] = { ...griep, how: 'unknown' };
    }
    const features = new Features();
    sentenceFeatures(row, { sure: all, maybe: all, verdict: 'allow' }, features);
    expect(features.all).toBeGreaterThan(1_000);
    features.clear();
    sentenceFeatures(row, { sure: all & matter, maybe: all, verdict: 'allow' }, features);
    expect(features.all).toBeGreaterThan(1_000);
  });

  it('loses none in silence', () => {
    const features = new Features();
    for (let a = 0; a < 5_000; a++) features.add(1, a);
    expect(() => features.flat()).toThrow(/more features/);
    expect(() => readModel().scores('ask', features)).toThrow(/more features/);
  });
});
