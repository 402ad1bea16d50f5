import { describe, expect, it } from 'vitest';
import { Phrases } from '../../../src/guard/phrases.ts';

/** A few phrases, and where reading on from word to word leads; `_` is a gap that is taken. */
function known(...added: readonly (readonly [phrase: string, kind: number, weak?: boolean])[]) {
  const phrases = new Phrases();
  for (const [phrase, kind, weak = false] of added) phrases.add(phrase.split(' '), kind, weak);
  const stepAt = (words: string) =>
    words
      .split(' ')
      .reduce(
        (step, word) =>
          word === '_'
            ? phrases.afterGap(step)
            : step < 0
              ? phrases.from(phrases.numberOf(word))
              : phrases.next(step, phrases.numberOf(word)),
        -1,
      );
  return {
    phrases,
    stepAt,
    sure: (words: string) => phrases.sure(stepAt(words)),
    maybe: (words: string) => phrases.maybe(stepAt(words)),
  };
}

describe('phrases', () => {
  it('name their kind at their last word, and nothing before it', () => {
    const { sure, maybe } = known(['ziek van stress', 4], ['ziek van', 8, true]);
    expect([sure('ziek'), sure('ziek van'), sure('ziek van stress')]).toEqual([0, 0, 4]);
    expect([maybe('ziek'), maybe('ziek van'), maybe('ziek van stress')]).toEqual([0, 8, 0]);
  });

  it('name all that was said of them', () => {
    const { sure, maybe } = known(
      ['ziek van', 4],
      ['ziek van', 1],
      ['ziek van', 2, true],
      ['ziek van', 8, true],
    );
    expect([sure('ziek van'), maybe('ziek van')]).toEqual([5, 10]);
  });

  it('go on only with their own words, in their order', () => {
    const { stepAt } = known(['a b c', 1], ['b d', 2]);
    for (const other of ['c', 'a c', 'a d', 'b c', 'a b d', 'a b c c', 'x', 'a x', 'b a'])
      expect(stepAt(other), other).toBe(0);
    for (const own of ['a', 'a b', 'a b c', 'b', 'b d']) expect(stepAt(own), own).not.toBe(0);
  });

  it('have a gap only where they say so, and go on behind it', () => {
    const { phrases, stepAt, sure } = known(['onder _ mes', 4], ['onder _ hoed', 8], ['onder dak', 1]);
    expect([sure('onder _ mes'), sure('onder _ hoed'), sure('onder dak')]).toEqual([4, 8, 1]);
    expect([stepAt('onder mes'), stepAt('onder _ dak'), stepAt('onder dak _')]).toEqual([0, 0, 0]);
    expect(phrases.numberOf('_')).toBe(0);
  });

  it('number each of their words, and no other', () => {
    const { phrases } = known(['a b c', 1], ['c a', 2]);
    expect(new Set(['a', 'b', 'c'].map((word) => phrases.numberOf(word))).size).toBe(3);
    for (const word of ['a', 'b', 'c']) expect(phrases.numberOf(word)).toBeGreaterThan(0);
    expect([phrases.numberOf('d'), phrases.from(0), phrases.next(1, 0)]).toEqual([0, 0, 0]);
    expect(phrases.from(phrases.numberOf('b'))).toBe(0);
  });
});
