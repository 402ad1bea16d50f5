import { describe, expect, it } from 'vitest';
import { foldOf, isWordly } from '../../../src/guard/fold.ts';

const fold = (letter: string) => foldOf(Number(letter.codePointAt(0)));
const wordly = (letter: string) => isWordly(Number(letter.codePointAt(0)));

describe('a letter', () => {
  it.each([
    ['A', 'a'],
    ['Z', 'z'],
    ['@', '@'],
    ['[', '['],
    ['é', 'e'],
    ['Ü', 'u'],
    ['ç', 'c'],
    ['œ', 'oe'],
    ['Æ', 'ae'],
    ['ß', 'ss'],
    ['ø', 'o'],
    ['ł', 'l'],
    ['ĳ', 'ij'],
    ['ı', 'i'],
    ['Ａ', 'a'],
    ['𝐛', 'b'],
    ['ﬁ', 'fi'],
    ['²', '2'],
  ])('%s is read as %s', (letter, plain) => {
    expect(fold(letter)).toBe(plain);
  });

  it('of another script that looks like ours is read as ours', () => {
    expect([...'авеікмнорстухјѕԁгпз'].map(fold).join('')).toBe('abeikmhopctyxjsdrn3');
    expect([...'αβεικνορτυχηω'].map(fold).join('')).toBe('abeikvoptuxnw');
    expect([...'đðþ'].map(fold).join('')).toBe('ddth');
  });

  it('that has no sound or width is nothing', () => {
    for (const silent of ['\u0301', '\u00AD', '\u200B', '\u200D', '\u200F', '\u2060', '\uFEFF', '\uFE0F'])
      expect(fold(silent)).toBe('');
  });

  it('comes out the same the second time', () => {
    expect(fold('é')).toBe(fold('é'));
  });
});

describe('what a word is made of', () => {
  it.each(['a', 'z', 'A', 'Z', '0', '9', 'é', 'œ', 'д', '²'])('%s is part of a word', (sign) => {
    expect(wordly(sign)).toBe(true);
  });

  it.each(['`', '{', '@', '[', '/', ':', ' ', '-', '’', '€', '🤒', '\u0301', '\u200B'])(
    '%s is not',
    (sign) => {
      expect(wordly(sign)).toBe(false);
    },
  );
});
