import { describe, expect, it } from 'vitest';
import { Features } from '../../../src/guard/features.ts';
import { featureOf } from '../../../src/guard/hashes.ts';
import {
  bytesOf,
  codeOf,
  evenness,
  type Group,
  groups,
  headsOf,
  Model,
  readModel,
  shiftOf,
} from '../../../src/guard/model.ts';
import { lettersOf } from '../../../src/guard/shape.ts';
import { inTongues } from '../../../src/guard/study.ts';
import { categories } from '../../../src/guard/verdict.ts';

/** The sizes that the weights of these models have. */
const sizes = [1, 2, 3, 4, 5, 8, 20];
const allBytes = groups.reduce((sum, group) => sum + bytesOf(group), 0);

/** A model of the usual shape in which only these weights count: group, number of a feature, and a weight per head. */
function taught(weights: readonly (readonly [Group, number, readonly number[]])[], unit = 0.5): Model {
  const begins = new Map<Group, number>();
  let length = 0;
  for (const group of groups) {
    begins.set(group, length);
    length += bytesOf(group);
  }
  const bytes = new Uint8Array(length);
  for (const [group, feature, row] of weights) {
    for (const [head, weight] of row.entries()) {
      const place = sizes.indexOf(Math.abs(weight)) + 1;
      if (weight !== 0 && place === 0) throw new Error(`no weight of these models: ${weight}`);
      const half = (feature >>> shiftOf(group)) * headsOf[group].length + head;
      const at = (begins.get(group) ?? 0) + (half >> 1);
      bytes.set([(bytes[at] ?? 0) | (codeOf(place, weight < 0) << (half & 1 ? 4 : 0))], at);
    }
  }
  const heads = groups.flatMap((group) => headsOf[group].map((name) => ({ name, sizes, unit })));
  return new Model({ version: 1, heads }, bytes);
}

const one = featureOf(1, 1);
const two = featureOf(2, 2);
const seen = () => {
  const features = new Features();
  features.add(1, 1);
  return features;
};

/** A small daily word, of which nothing was counted yet: its letters are one feature in a sentence, and one alone. */
const newWord = () => inTongues({ form: 'het', means: [], how: 'listed', everyday: 1 });
const [inSentence = 0] = lettersOf(newWord(), false);
const [alone = 0] = lettersOf(newWord(), true);

describe('a model', () => {
  it('adds up, for each head of a group, the weights of the features that are there', () => {
    const model = taught([
      ['ask', one, [8, -20]],
      ['ask', two, [1, 2]],
    ]);
    expect([...model.scores('ask', seen())]).toEqual([8 * 10 * 0.5, -20 * 10 * 0.5]);
    const features = seen();
    features.add(2, 2);
    expect([...model.scores('ask', features)]).toEqual([9 * evenness(2) * 0.5, -18 * evenness(2) * 0.5]);
  });

  it('counts the letters of words like the other features, also the second time', () => {
    const model = taught([
      ['ask', inSentence, [3, 4]],
      ['gate', inSentence, [2]],
      ['word', alone, [5]],
      ['category', inSentence, categories.map((_, at) => (at === 9 ? -4 : at === 8 ? 5 : -20))],
    ]);
    const word = newWord();
    const spelled = (isAlone: boolean) => {
      const features = seen();
      for (let time = 0; time < 3; time++) features.addLetters(word, isAlone);
      return features;
    };
    for (let time = 0; time < 2; time++) {
      expect([...model.scores('ask', spelled(false))]).toEqual([
        9 * evenness(4) * 0.5,
        12 * evenness(4) * 0.5,
      ]);
      expect([...model.scores('gate', spelled(false))]).toEqual([6 * evenness(4) * 0.5]);
      expect([...model.scores('word', spelled(true))]).toEqual([15 * evenness(4) * 0.5]);
      expect(model.category(spelled(false))).toBe(categories[8]);
    }
  });

  it('does not take for its own what another model remembers of a word', () => {
    const word = newWord();
    for (const [group, feature, isAlone] of [
      ['gate', inSentence, false],
      ['ask', inSentence, false],
      ['word', alone, true],
      ['category', inSentence, false],
    ] as const) {
      const features = new Features();
      features.addLetters(word, isAlone);
      const models = [5, 8].map((weight) => taught([[group, feature, headsOf[group].map(() => weight)]]));
      for (let time = 0; time < 2; time++)
        expect(models.map((model) => model.scores(group, features)[0])).toEqual([5 * 10 * 0.5, 8 * 10 * 0.5]);
    }
  });

  it('keeps the weights of its groups apart', () => {
    for (const group of groups) {
      const model = taught([[group, one, headsOf[group].map(() => 1)]]);
      const sure = groups.filter((other) => [...model.scores(other, seen())].some((score) => score !== 0));
      expect(sure).toEqual([group]);
    }
  });

  it('is as sure of a long sentence as of a short one with the same words', () => {
    expect(evenness(4)).toBe(5);
    expect(evenness(100)).toBe(1);
    expect(evenness(0)).toBe(10);
  });

  it('of nothing believes nothing', () => {
    expect([...taught([['ask', one, [8, 20]]]).scores('ask', new Features())]).toEqual([0, 0]);
  });

  it.each(categories.map((category, at) => [category, at] as const))(
    'tells %s by its weights',
    (category, at) => {
      const model = taught([['category', one, categories.map((_, head) => (head === at ? 2 : 1))]]);
      expect(model.category(seen())).toBe(category);
    },
  );

  it('tells the first category when several are as likely', () => {
    const model = taught([['category', one, categories.map((_, at) => (at === 2 || at === 5 ? 3 : 0))]]);
    expect(model.category(seen())).toBe(categories[2]);
  });

  it('that does not fit its description is refused', () => {
    const { facts } = readModel();
    expect(() => new Model(facts, new Uint8Array(10))).toThrow(/train again/);
    const fitting = new Uint8Array(allBytes);
    for (const heads of [
      facts.heads.slice(1),
      [...facts.heads, ...facts.heads.slice(0, 1)],
      facts.heads.map((head) => ({ ...head, sizes: head.sizes.slice(1) })),
    ])
      expect(() => new Model({ ...facts, heads }, fitting)).toThrow(/train again/);
    expect(() => new Model(facts, fitting)).not.toThrow();
  });

  it('has a file of less than two million bytes', () => {
    expect(allBytes).toBeLessThan(2_000_000);
  });
});
