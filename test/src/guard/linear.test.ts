import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/guard/ask.ts';
import { note } from '../../../src/guard/note.ts';
import { timesTheWork } from '../../support/proportion.ts';

const options = { country: 'NL' } as const;

/** Texts made to be slow: rows of letters, hidden letters, near misses of listed words, endless words and sentences. */
const nasty: Readonly<Record<string, string>> = {
  'one endless word': 'a',
  'letters apart': 'k a n k e r ',
  'hidden letters': 'k**k*r ',
  'starts of phrases': 'wat is er wat is er aan wat is ',
  'full stops': '. ',
  'question marks': '?',
  'misspelled words': 'hoofdpjin deprssie ',
  'compounds of compounds': 'hoofdpijnpijnpijnkoortskoortsgriep',
  'joiners and accents': 'e\u0301\u200d',
  'spread without an end': 'h.e.b.',
  pictures: '🤰🤒',
  'unpaired surrogates': '\ud83e',
};

describe.each(Object.entries(nasty))('with %s', (_name, piece) => {
  const size = 1 << 15;
  const short = piece.repeat(Math.ceil(size / piece.length));
  const long = short.repeat(4);

  it.each([
    ['ask', (text: string) => ask(text, options)],
    ['note', (text: string) => note(text, options)],
  ] as const)('%s takes time in proportion to the text', (_door, judge) => {
    expect(timesTheWork(judge, short, long)).toBeLessThan(10);
  });
});
