import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/guard/ask.ts';
import { note } from '../../../src/guard/note.ts';

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

/** Milliseconds of processor time: on a busy machine the clock on the wall measures the neighbours. */
function took(judge: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const start = process.cpuUsage();
    judge();
    best = Math.min(best, process.cpuUsage(start).user / 1000);
  }
  return best;
}

describe.each(Object.entries(nasty))('with %s', (_name, piece) => {
  const size = 1 << 13;
  const short = piece.repeat(Math.ceil(size / piece.length));
  const long = piece.repeat(Math.ceil((size * 4) / piece.length));

  // Four times the text may cost four times the work; a quadratic step would show as sixteen times.
  it.each([
    ['ask', (text: string) => ask(text, options)],
    ['note', (text: string) => note(text, options)],
  ] as const)('%s takes time in proportion to the text', (_door, judge) => {
    judge(short);
    expect(
      took(() => judge(long)) /
        Math.max(
          1,
          took(() => judge(short)),
        ),
    ).toBeLessThan(10);
  });
});
