/** Texts made to be slow to judge: rows of letters, hidden letters, near misses of listed words, endless words and sentences. */

/** What is written again and again, by what it is. */
const pieces: Readonly<Record<string, string>> = {
  'one endless word': 'a',
  'letters apart': 'k a n k e r ',
  'hidden letters': 'k**k*r ',
  'starts of phrases': 'wat is er wat is er aan wat is ',
  'questions without a sign': 'hoe is het met je wat heb je ',
  'full stops': '. ',
  'question marks': '?',
  'misspelled words': 'hoofdpjin deprssie ',
  'compounds of compounds': 'hoofdpijnpijnpijnkoortskoortsgriep',
  'joiners and accents': 'e\u0301\u200d',
  'spread without an end': 'h.e.b.',
  'words in pieces': 'ka nk er de-pres-sie ',
  'illness upon illness': 'griep koorts moe. ',
  'something of everything': 'wat is er k a n k e r hoofdpjin k**k*r ',
  pictures: '🤰🤒',
  'unpaired surrogates': '\ud83e',
};

export interface Hostile {
  readonly name: string;
  /** The text, of about that many characters; another one for each round where what was read before makes a difference. */
  readonly text: (size: number, round: number) => string;
}

/** All of them. */
export const hostile: readonly Hostile[] = [
  ...Object.entries(pieces).map(([name, piece]) => ({
    name,
    text: (size: number) => piece.repeat(Math.ceil(size / piece.length)),
  })),
  { name: 'words that nobody knows', text: unknownWords },
];

function unknownWords(size: number, round: number): string {
  let seed = round + 1;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return (seed >>> 8) % below;
  };
  let text = '';
  while (text.length < size) {
    for (let left = 4 + next(8); left > 0; left--) text += String.fromCharCode(97 + next(26));
    text += ' ';
  }
  return text;
}
