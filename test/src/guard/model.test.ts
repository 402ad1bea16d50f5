import { describe, expect, it } from 'vitest';
import { Bundle, Features, featureOf } from '../../../src/guard/features.ts';
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
const seen = (...bundles: number[][]) => {
  const features = new Features();
  features.add(1, 1);
  for (const bundle of bundles) features.addBundle(new Bundle(bundle.length, () => bundle));
  return features;
};

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

  it('counts features that come in bundles like the others, also the second time', () => {
    const model = taught([
      ['ask', two, [3, 4]],
      ['word', two, [5]],
      ['category', two, categories.map((_, at) => (at === 9 ? -4 : at === 8 ? 5 : -20))],
    ]);
    const features = seen([two, two], [two]);
    for (let time = 0; time < 2; time++) {
      expect([...model.scores('ask', features)]).toEqual([9 * evenness(4) * 0.5, 12 * evenness(4) * 0.5]);
      expect([...model.scores('word', features)]).toEqual([15 * evenness(4) * 0.5]);
      expect([...model.scores('gate', features)]).toEqual([0]);
      expect(model.category(features)).toBe(categories[8]);
    }
  });

  it('does not take for its own what another model remembers of a bundle', () => {
    const features = seen([two]);
    const first = taught([['gate', two, [5]]]);
    const second = taught([['gate', two, [8]]]);
    const scores = () => [first, second].map((model) => model.scores('gate', features)[0]);
    expect(scores()).toEqual([5 * evenness(2) * 0.5, 8 * evenness(2) * 0.5]);
    expect(scores()).toEqual([5 * evenness(2) * 0.5, 8 * evenness(2) * 0.5]);
  });

  it('remembers no more bundles than it has places for, and counts each of them right', () => {
    const model = taught([
      ['gate', one, [5]],
      ['gate', two, [8]],
    ]);
    const scoreOf = (bundle: Bundle) => {
      const features = new Features();
      features.addBundle(bundle);
      return model.scores('gate', features)[0];
    };
    const first = new Bundle(1, () => [one]);
    expect(scoreOf(first)).toBe(5 * 10 * 0.5);
    let second = new Bundle(1, () => [two]);
    while (second.id < first.id + (1 << 17)) second = new Bundle(1, () => [two]);
    expect(scoreOf(second)).toBe(8 * 10 * 0.5);
    expect(scoreOf(first)).toBe(5 * 10 * 0.5);
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
