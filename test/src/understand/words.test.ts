import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/understand/words.ts';

const texts = (message: string) => wordsOf(message).map(({ text }) => text);

describe('wordsOf', () => {
  it.each([
    ['Zieeeek', ['ziek']],
    ['kzen ziek', ['k', 'zen', 'ziek']],
    ["j'ai dû", ['j', 'ai', 'du']],
    ['aujourd’hui', ['aujourdhui']],
    ["I'll be in", ['i', 'will', 'be', 'in']],
    ['T.e.m. vr 25/9', ['t/m', 'vr', '25/9']],
    ['t/m', ['t/m']],
    ['50%', ['50', '%']],
    ['8u30', ['8', 'u', '30']],
    ['mi-temps', ['mi', 'temps']],
    ['ma-wo', ['ma', '-', 'wo']],
    ['één', ['een']],
  ])('reads "%s" as %j', (message, expected) => {
    expect(texts(message)).toEqual(expected);
  });

  it('reads the opening and the end of an endless message', () => {
    const words = texts(`ziek ${'bla '.repeat(300_000)} maandag`);
    expect(words[0]).toBe('ziek');
    expect(words.at(-1)).toBe('maandag');
    expect(words.length).toBeLessThan(2_000);
  });
});
