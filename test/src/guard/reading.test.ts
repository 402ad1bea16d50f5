import { describe, expect, it } from 'vitest';
import { bit, matter } from '../../../src/guard/lexicon.ts';
import { read } from '../../../src/guard/reading.ts';

const named = (text: string, kinds: number, how: 'sure' | 'maybe' = 'sure') => {
  const reading = read(text);
  return reading.words.filter((_, at) => ((reading[how][at] ?? 0) & kinds) !== 0).map(({ form }) => form);
};

describe('a reading', () => {
  it.each([
    ['Heb je griep?', ['nl']],
    ['As-tu la grippe ?', ['fr']],
    ['Do you have the flu?', ['en']],
    ['Heb je griep? As-tu la grippe ?', ['nl', 'fr']],
    ['Hoe gaat het met je? Xyz.', ['nl', 'nl']],
    ['Xyz.', ['nl']],
  ])('of %s knows the language of each sentence', (text, tongues) => {
    expect(read(text).tongues).toEqual(tongues);
  });

  it('takes the caller’s guess for a sentence that does not show its language', () => {
    expect(read('Xyz.', 'fr').tongues).toEqual(['fr']);
  });

  it.each([
    ['Heb je griep of koorts?', ['griep', 'koorts']],
    ['Is het een hernai?', ['hernai']],
    ['Heb je kan ker?', ['kan', 'ker']],
    ['Heb je h e b j e k o o r t s?', ['hebjekoorts']],
    ['Zit hij in het project?', []],
    ['long covid dus', ['long', 'covid']],
  ])('of %s marks what surely names health', (text, words) => {
    const reading = read(text, 'nl');
    const health = [...reading.sure].map((kinds, at) => (kinds | Number(reading.maybe[at])) & matter);
    const marked = reading.words.filter((_, at) => health[at] !== 0);
    expect(marked.map(({ form }) => form)).toEqual(words);
  });

  it('marks a phrase on all its words, across a gap, and at the end of a sentence', () => {
    expect(named('Wat is er aan de hand?', bit.open)).not.toEqual([]);
    expect(named('Wat heb je?', matter)).not.toEqual([]);
    expect(named('Wat heb je nodig?', matter)).toEqual([]);
  });

  it('gives small words their role', () => {
    const { roles } = read('Heb je de fiets?');
    expect(roles[0]).toBeGreaterThan(0);
    expect(roles[1]).toBeGreaterThan(0);
    expect(roles[0]).not.toBe(roles[1]);
  });

  it('of nothing is empty', () => {
    expect(read('')).toMatchObject({ words: [], sentences: [], tongues: [] });
  });
});
