/** The page's own words: the same keys and holes in each language, and dates as that language writes them. */
import { describe, expect, it } from 'vitest';
import {
  dateFieldOf,
  filled,
  momentsIn,
  quickWords,
  wordsIn,
} from '../../../../../src/channels/web/page/words.ts';
import { toInstant } from '../../../../../src/domain/local-date.ts';
import { languages } from '../../../../../src/domain/locale.ts';

const holesOf = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();

describe.each(languages)('the words of the page in %s', (language) => {
  it('are all there, with the same holes as in Dutch', () => {
    expect(Object.keys(wordsIn[language])).toEqual(Object.keys(wordsIn.nl));
    for (const [key, sentence] of Object.entries(wordsIn.nl)) {
      const words = wordsIn[language][key as keyof typeof wordsIn.nl];
      expect(words.trim()).not.toBe('');
      expect({ key, holes: holesOf(words) }).toEqual({ key, holes: holesOf(sentence) });
    }
  });

  it('offer something to tap for each role', () => {
    for (const words of Object.values(quickWords[language])) expect(words.length).toBeGreaterThan(1);
  });
});

describe('moments', () => {
  const evening = toInstant('2026-03-02T23:30:00Z');

  it('are told in the zone of the house, not of the browser', () => {
    const moments = momentsIn('nl', 'Europe/Brussels');
    expect(moments.day(evening)).toBe('dinsdag 3 maart 2026');
    expect(moments.time(evening)).toBe('00:30');
    expect(dateFieldOf(evening, 'Europe/Brussels')).toBe('2026-03-03');
  });

  it('are told as the onlooker speaks', () => {
    expect(momentsIn('fr', 'Europe/Brussels').day(evening)).toBe('mardi 3 mars 2026');
    expect(momentsIn('en', 'Europe/Brussels').day(evening)).toMatch(/^Tuesday,? 3 March 2026$/);
  });
});

it('fills the holes it knows and leaves the others', () => {
  expect(filled('{name} ({count}) {else}', { name: 'Koen', count: 2 })).toBe('Koen (2) {else}');
});
