import { describe, expect, it } from 'vitest';
import { conceptsIn } from '../../../src/understand/concepts.ts';
import { bearingsOf } from '../../../src/understand/subject.ts';
import { wordsOf } from '../../../src/understand/words.ts';

const bearers = (text: string) => {
  const words = wordsOf(text);
  return bearingsOf(words, conceptsIn(words))
    .filter(({ illness }) => illness === 'sick')
    .map(({ before }) => before);
};

describe('whose illness it is', () => {
  it.each([
    ['ik ben ziek', 'self'],
    ['mijn zoon is ziek', 'family'],
    ['ma fille est malade', 'family'],
    ['my colleague is sick', 'colleague'],
    ['the printer is sick', 'thing'],
    ['ziek vandaag', 'none'],
  ])('in "%s" is %s', (text, bearer) => {
    expect(bearers(text)).toContain(bearer);
  });

  it('does not look past the end of a sentence', () => {
    expect(bearers('mijn zoon belde. Ziek')).toEqual(['none']);
  });
});
