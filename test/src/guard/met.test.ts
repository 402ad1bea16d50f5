import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/guard/hashes.ts';
import { type Known, Met, passPlain } from '../../../src/guard/met.ts';

const met = () => {
  const learned: string[] = [];
  const words = new Met<Known>((known) => {
    learned.push(known.written);
    return known;
  });
  return { words, learned };
};

describe('plain letters and digits', () => {
  it.each([
    ['griep', 0, 5],
    ['de Griep, ja', 3, 8],
    ['B2b!', 0, 3],
    ['é', 0, 0],
    ['café', 0, 3],
    ['az09AZ@', 0, 6],
    ['a[b', 0, 1],
    ['a`b', 0, 1],
    ['a{b', 0, 1],
    ['a/b', 0, 1],
    ['a:b', 0, 1],
  ])('of "%s" from %i on end at %i', (text, from, end) => {
    expect(passPlain(text, from)).toBe(end);
  });
});

describe('a word that was met before', () => {
  it('is found where it stands in a text, whatever its capitals', () => {
    const { words, learned } = met();
    const text = 'Wat? gRIEP en griepje';
    expect(passPlain(text, 5)).toBe(10);
    const known = words.passed(text, 5, 10);
    expect(known.written).toBe('griep');
    expect(words.of('griep')).toBe(known);
    expect(learned).toEqual(['griep']);
  });

  it.each([
    ['a', 'aa'],
    ['a', '1'],
    ['z', '0'],
    ['9', 'z'],
    ['griep', 'griepa'],
    ['abcde', 'abcdea'],
    ['abcdefghij', 'abcdefghik'],
    ['abcdefghij', 'abcdefghijk'],
    ['abcdefghijkl', 'abcdefghijkm'],
    ['cafe', 'café'],
    ['griep', 'Griep'],
    ['', 'a'],
    ['🤒', '🤕'],
  ])('is told from another one: "%s" and "%s"', (one, other) => {
    const { words } = met();
    expect([words.of(one).written, words.of(other).written]).toEqual([one, other]);
    expect(words.of(one)).not.toBe(words.of(other));
    expect([words.of(one), words.of(other)].map(({ written }) => written)).toEqual([one, other]);
  });

  it.each([
    ['poruvarachtig', 'infectieachtig'],
    ['poruvar-', 'infectie-'],
  ])('is told from one of which the letters come to the same number: %s and %s', (one, other) => {
    expect(hashOf(one)).toBe(hashOf(other));
    const { words } = met();
    expect([words.of(one).written, words.of(other).written]).toEqual([one, other]);
    expect([words.of(one).written, words.of(other).written]).toEqual([one, other]);
  });

  it('is found in a text also when it is long', () => {
    const { words, learned } = met();
    const text = 'de HOOFDPIJNDOSSIERS';
    passPlain(text, 3);
    expect(words.passed(text, 3, text.length)).toBe(words.of('hoofdpijndossiers'));
    expect(learned).toEqual(['hoofdpijndossiers']);
  });

  it('is learned again when more words came along than are remembered, and once', () => {
    const { words, learned } = met();
    const wordOf = (number: number) => `${number.toString(36)}-${number % 7 === 0 ? 'lang' : ''}`;
    let forgotten = 0;
    for (let number = 0; forgotten === 0; number++) {
      if (words.of(wordOf(number)).written !== wordOf(number)) throw new Error(wordOf(number));
      const before = learned.length;
      words.of('0-lang');
      forgotten = learned.length - before;
      if (number > 200_000) throw new Error('nothing is ever forgotten');
    }
    const before = learned.length;
    for (let time = 0; time < 3; time++)
      for (const form of ['0-lang', 'zz', '33e8', 'hoofdpijndossiers']) words.of(form);
    expect(learned.slice(before)).toEqual(['zz', '33e8', 'hoofdpijndossiers']);
  });
});
