import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../src/guard/clauses.ts';
import { read } from '../../../src/guard/reading.ts';

/** The clauses of a text, sentence by sentence, each as its words. */
const clauses = (text: string) => {
  const reading = read(text);
  return reading.sentences.map((sentence) =>
    clausesOf(text, reading, sentence).map(({ first, end }) => {
      return text.slice(reading.words[first]?.from, reading.words[end - 1]?.to);
    }),
  );
};

describe('a sentence is taken apart', () => {
  it.each([
    ['at a comma', 'Jan heeft griep, Els neemt de kassa.', ['Jan heeft griep', 'Els neemt de kassa']],
    ['at a colon', 'Reden: griep', ['Reden', 'griep']],
    ['at brackets', 'Off (flu) till Monday', ['Off', 'flu', 'till Monday']],
    ['at a dash', 'Jan griep – Els kassa', ['Jan griep', 'Els kassa']],
    ['at a hyphen with room around it', 'Jan griep - Els kassa', ['Jan griep', 'Els kassa']],
    ['at quotes', 'Il dit « grippe » au téléphone', ['Il dit', 'grippe', 'au téléphone']],
    ['at an arrow', 'rug → geen nachten', ['rug', 'geen nachten']],
    [
      'before a word that links',
      'Jan heeft griep dus Els neemt kassa',
      ['Jan heeft griep', 'dus Els neemt kassa'],
    ],
    ['before a reason', 'Thuis vandaag omdat hij ziek is', ['Thuis vandaag', 'omdat hij ziek is']],
  ])('%s: %s', (_where, text, parts) => {
    expect(clauses(text)).toEqual([parts]);
  });

  it.each([
    ['within a word', 'een griep-attest van Jan'],
    ['at a link with nothing much before it', 'Jan en Els komen later'],
    ['at a link with nothing much behind it', 'Griep bij Jan en Els'],
    ['where nothing pauses', 'Jan heeft griep vandaag'],
  ])('not %s: %s', (_where, text) => {
    expect(clauses(text)).toEqual([[text]]);
  });

  it('never across its own end, and its parts together are all of it', () => {
    expect(clauses('Jan is ziek, zegt Els. Terug maandag, denkt ze.')).toEqual([
      ['Jan is ziek', 'zegt Els'],
      ['Terug maandag', 'denkt ze'],
    ]);
  });

  it('and only its last part asks, where it asks', () => {
    const text = 'Jan is ziek, komt hij morgen?';
    const reading = read(text);
    const parts = reading.sentences.flatMap((sentence) => clausesOf(text, reading, sentence));
    expect(parts.map(({ question, of }) => [question, of])).toEqual([
      [false, 2],
      [true, 2],
    ]);
  });

  it('without looking far into an endless gap', () => {
    expect(clauses(`Jan griep${' '.repeat(40)}, Els kassa`)).toEqual([
      [`Jan griep${' '.repeat(40)}, Els kassa`],
    ]);
  });
});
