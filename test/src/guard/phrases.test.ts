import { describe, expect, it } from 'vitest';
import { gap, type Phrase, Phrases, phraseTables } from '../../../src/guard/phrases.ts';

/** A few phrases, and where reading on from word to word leads; `_` is a gap that is taken. */
function known(...added: readonly (readonly [phrase: string, kind: number, weak?: boolean])[]) {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => numbers.get(word) ?? 0;
  const asNumber = (word: string) => {
    if (!numbers.has(word)) numbers.set(word, numbers.size + 1);
    return numberOf(word);
  };
  const phrases = new Phrases(
    phraseTables(
      added.map(
        ([phrase, kind, weak = false]): Phrase => ({
          words: phrase.split(' ').map((word) => (word === gap ? gap : asNumber(word))),
          kind,
          weak,
        }),
      ),
    ),
  );
  const stepAt = (words: string) =>
    words
      .split(' ')
      .reduce(
        (step, word) =>
          word === '_'
            ? phrases.afterGap(step)
            : step < 0
              ? phrases.from(numberOf(word))
              : phrases.next(step, numberOf(word)),
        -1,
      );
  return {
    phrases,
    numberOf,
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
    // A word that is in no phrase fills no gap by itself.
    expect(phrases.next(stepAt('onder'), 0)).toBe(0);
  });

  it('begin with nothing else, and go on with no word that is in none', () => {
    const { phrases, numberOf } = known(['a b c', 1], ['c a', 2]);
    expect([phrases.from(0), phrases.next(1, 0), phrases.next(phrases.from(numberOf('a')), 0)]).toEqual([
      0, 0, 0,
    ]);
    expect(phrases.from(numberOf('b'))).toBe(0);
    expect(phrases.from(99)).toBe(0);
  });

  it('are found among thousands', () => {
    const wordsOf = (at: number) => [1 + (at % 50), 51 + at] as const;
    const all = Array.from({ length: 4000 }, (_, at) => at);
    const phrases = new Phrases(
      phraseTables(all.map((at): Phrase => ({ words: wordsOf(at), kind: 1 + at, weak: at % 2 === 1 }))),
    );
    for (const at of all) {
      const [first, second] = wordsOf(at);
      const step = phrases.next(phrases.from(first), second);
      expect([phrases.sure(step), phrases.maybe(step)]).toEqual(at % 2 === 1 ? [0, 1 + at] : [1 + at, 0]);
      expect(phrases.next(phrases.from(1 + ((at + 1) % 50)), second)).toBe(0);
    }
  });
});
