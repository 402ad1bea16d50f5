import { describe, expect, it } from 'vitest';
import { Bundle, Features, featureBits, featureOf, hashOf } from '../../../src/guard/features.ts';
import { kinds, matter } from '../../../src/guard/lexicon.ts';
import { readModel } from '../../../src/guard/model.ts';
import { Row } from '../../../src/guard/row.ts';
import { sentenceFeatures } from '../../../src/guard/sentence-features.ts';
import { shapeOf } from '../../../src/guard/shape.ts';
import type { Study } from '../../../src/guard/study.ts';
import { Templates } from '../../../src/guard/templates.ts';
import { longest } from '../../../src/guard/words.ts';

describe('the number of a feature', () => {
  it('is the same for the same template and fillers, and fits in its bits', () => {
    for (let a = 0; a < 500; a++) {
      const number = featureOf(3, a, a * 7, -a);
      expect(number).toBe(featureOf(3, a, a * 7, -a));
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThan(2 ** featureBits);
    }
  });

  it('is another one when anything of it is other, or in another order', () => {
    const fillers = [
      [1, 2, 3, 4],
      [2, 2, 3, 4],
      [1, 3, 2, 4],
      [1, 2, 4, 3],
      [1, 2, 3, 0],
      [1, 2, 0, 0],
      [1, 0, 0, 0],
      [4, 3, 2, 1],
      [1, 3, 3, 4],
      [1, 2, 2, 4],
    ] as const;
    expect(new Set(fillers.map(([template, a, b, c]) => featureOf(template, a, b, c))).size).toBe(
      fillers.length,
    );
    expect(featureOf(1, 2)).toBe(featureOf(1, 2, 0, 0));
  });

  it('is seldom shared: of ten thousand features nearly all have one of their own', () => {
    const numbers = new Set<number>();
    for (let template = 1; template <= 10; template++)
      for (let a = 0; a < 100; a++) for (let b = 0; b < 10; b++) numbers.add(featureOf(template, a, b));
    expect(numbers.size).toBeGreaterThan(9_800);
  });
});

describe('the number of a word', () => {
  it('tells words apart by their letters and the order of these', () => {
    const words = ['', 'a', 'b', 'ab', 'ba', 'aab', 'griep', 'grief', 'peirg', 'griepe', 'koorts'];
    expect(new Set(words.map((word) => hashOf(word))).size).toBe(words.length);
    expect(hashOf('griep')).toBe(hashOf('griep'));
    expect(Number.isInteger(hashOf('hoofdpijndossier'))).toBe(true);
    expect(Math.abs(hashOf('hoofdpijndossier'))).toBeLessThanOrEqual(2 ** 31);
  });
});

const bundleOf = (...features: number[]) => new Bundle(features.length, () => features);

describe('a collection of features', () => {
  it('holds what was added, bundles last', () => {
    const features = new Features();
    features.add(1, 2, 3, 4);
    features.addBundle(bundleOf(11, 12, 13));
    features.add(5, 6);
    features.addBundle(bundleOf(14));
    expect([...features.flat()]).toEqual([featureOf(1, 2, 3, 4), featureOf(5, 6), 11, 12, 13, 14]);
    expect([features.count, features.bundled, features.all]).toEqual([2, 2, 6]);
  });

  it('is empty when new, and again when cleared', () => {
    const features = new Features();
    expect([...features.flat()]).toEqual([]);
    features.add(1, 2);
    features.addBundle(bundleOf(7, 8));
    features.clear();
    expect([features.count, features.bundled, features.all]).toEqual([0, 0, 0]);
    features.addBundle(bundleOf(9));
    expect([...features.flat()]).toEqual([9]);
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
    const { inSentence, alone } = shapeOf('griep', false);
    for (let at = row.first; at < row.end; at++) {
      row.sure[at] = row.maybe[at] = all;
      row.roles[at] = row.tags[at] = 1;
      row.studies[at] = { how: 'unknown', everyday: 0, inSentence, alone } as Study;
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
