import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces, shorten } from '../../../../src/channels/slack/fit.ts';

const family = '👩‍👩‍👧‍👦';
const texts = fc.string({ unit: 'grapheme', maxLength: 60 });

describe('shorten', () => {
  it('leaves a text that fits as it is', () => {
    expect(shorten('Tot maandag', 11)).toBe('Tot maandag');
  });

  it('ends a text that does not fit in an ellipsis', () => {
    expect(shorten('Tot maandag', 8)).toBe('Tot maa…');
    expect(shorten('Tot maandag', 5)).toBe('Tot…');
  });

  it('does not cut a family in two', () => {
    expect(shorten(`${family}${family}`, family.length + 4)).toBe(`${family}…`);
  });

  it('always fits', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 40 }), (text, max) => shorten(text, max).length <= max),
    );
  });
});

describe('pieces', () => {
  it('gives nothing for nothing', () => {
    expect(pieces('', 10)).toEqual([]);
  });

  it('cuts between characters as people see them', () => {
    expect(pieces(`a${family}b`, family.length)).toEqual(['a', family, 'b']);
  });

  it('together are the text, and each fits', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, max) => {
        const cut = pieces(text, max);
        return cut.join('') === text && cut.every((piece) => piece.length > 0 && piece.length <= max);
      }),
    );
  });
});
