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

/** What is shorter than this is lost in the collecting of garbage. */
const measurable = 10;

/** The piece repeated until judging it takes long enough to be measured, or the text is longer than any message. */
function longEnough(piece: string, judge: (text: string) => unknown): string {
  let text = piece.repeat(Math.ceil((1 << 13) / piece.length));
  while (text.length < 1 << 16 && took(() => judge(text)) < measurable) text += text;
  return text;
}

describe.each(Object.entries(nasty))('with %s', (_name, piece) => {
  // Four times the text may cost four times the work; a quadratic step would show as sixteen times.
  it.each([
    ['ask', (text: string) => ask(text, options)],
    ['note', (text: string) => note(text, options)],
  ] as const)('%s takes time in proportion to the text', (_door, judge) => {
    const short = longEnough(piece, judge);
    const long = short.repeat(4);
    judge(long);
    expect(
      took(() => judge(long)) /
        Math.max(
          measurable,
          took(() => judge(short)),
        ),
    ).toBeLessThan(10);
  });
});
