import { describe, expect, it } from 'vitest';
import { lettersOf, sizesOf } from '../../../src/guard/shape.ts';
import { inTongues } from '../../../src/guard/study.ts';

const wordOf = (form: string, everyday: boolean) =>
  inTongues({ form, means: [], how: 'unknown', everyday: everyday ? 1 : 0 });
const letters = (form: string, everyday = false) => lettersOf(wordOf(form, everyday), false);
const alone = (form: string, everyday = false) => lettersOf(wordOf(form, everyday), true);
const shared = (one: readonly number[], other: readonly number[]) =>
  one.filter((feature) => other.includes(feature)).length;

describe('the shape of a word', () => {
  it.each(['', 'ik', 'het', 'kuur', 'griep', 'hoofdpijn', 'abcdefghijklmnopqrstuvwxyz'])(
    'of "%s" has as many features as it says',
    (form) => {
      for (const everyday of [false, true])
        expect(sizesOf(form, everyday)).toEqual({
          inSentence: letters(form, everyday).length,
          alone: alone(form, everyday).length,
        });
    },
  );

  it('in a sentence is itself, its beginning and end, and its letters in threes, fours and fives', () => {
    // <griep> has five threes, four fours and three fives.
    expect(new Set(letters('griep')).size).toBe(1 + 2 + 5 + 4 + 3);
    // A word of four letters has no beginning and end of its own.
    expect(new Set(letters('kuur')).size).toBe(1 + 4 + 3 + 2);
    expect(letters('griep')).toEqual(letters('griep'));
  });

  it('shares with its relatives what they have in common', () => {
    // <hoof, hoofd… as letters, and `hoofd` as a beginning.
    expect(shared(letters('hoofdpijn'), letters('hoofdletter'))).toBe(4 + 3 + 2 + 1);
    // pijn> as letters, and `pijn` as an end.
    expect(shared(letters('hoofdpijn'), letters('buikpijn'))).toBe(3 + 2 + 1 + 1);
    expect(shared(letters('griep'), letters('fiets'))).toBe(0);
  });

  it('begins and ends elsewhere than in the middle', () => {
    expect(shared(letters('pijn'), letters('opijnen'))).toBe(2 + 1);
  });

  it('is read no further than twenty-four letters', () => {
    const long = 'abcdefghijklmnopqrstuvwx';
    expect(letters(long)).toHaveLength(1 + 2 + 24 + 23 + 22);
    expect(letters(`${long}yz`)).toHaveLength(1 + 2 + 24 + 23 + 22);
  });

  it('has no letters when it is a small everyday word', () => {
    expect(letters('het', true)).toHaveLength(1);
    expect(letters('het', false)).toHaveLength(1 + 3 + 2 + 1);
    expect(letters('voor', true)).toHaveLength(1 + 4 + 3 + 2);
  });

  it('by itself is the word and its letters, and for an everyday word only the word', () => {
    expect(alone('griep')).toHaveLength(1 + 5 + 4 + 3);
    expect(alone('griep', true)).toHaveLength(1);
    expect(alone('griep', true)[0]).toBe(alone('griep')[0]);
    expect(shared(alone('hoofdpijn'), alone('buikpijn'))).toBe(3 + 2 + 1);
  });
});
