import { describe, expect, it } from 'vitest';
import { random } from '../../../src/guard/training/learner.ts';
import { readWords } from '../../../src/guard/words.ts';

const forms = (text: string) => readWords(text).words.map(({ form }) => form);
const sentences = (text: string) => {
  const { words, sentences } = readWords(text);
  return sentences.map(({ first, end, question }) => {
    const said = words.slice(first, end).map(({ form }) => form);
    return `${said.join(' ')}${question ? '?' : ''}`;
  });
};

describe('words', () => {
  it.each([
    ['Heb je GRIEP?', ['heb', 'je', 'griep']],
    ['naïef, œil', ['naief', 'oeil']],
    ['d1agnose k@nker p!jn', ['d1agnose', 'k@nker', 'p!jn']],
    ['k**k*r b€ter', ['k**k*r', 'b€ter']],
    ['prijs 5*3 en 10€', ['prijs', '5', '3', 'en', '10']],
    ['wow! Goed', ['wow', 'goed']],
    ['ziek\u200Ben\u00ADhuis', ['ziekenhuis']],
    ['cafe\u0301', ['cafe']],
    ['k a n k e r', ['kanker']],
    ['k.a.n.k.e.r nog', ['kanker', 'nog']],
    ['k - a - n', ['k', 'a', 'n']],
    ['u a', ['u', 'a']],
    ['a b 3 c', ['a', 'b', '3', 'c']],
    ['x y\nz', ['x', 'y', 'z']],
    ['🤰 of 🤒', ['🤰', 'of', '🤒']],
    ['☂ ✂', ['☂', '✂']],
    ['☂☂a', ['☂', '☂', 'a']],
    ['𝐛𝐫𝐞𝐮𝐤', ['breuk']],
    ['k******r', ['k******r']],
    ['k*******r', ['k', 'r']],
    ['a+0 b+9', ['a', '0', 'b', '9']],
    ['x\ny\nz', ['x', 'y', 'z']],
    ['a bc d', ['a', 'bc', 'd']],
    ['k a-n', ['k', 'a', 'n']],
    ['0 9 0', ['0', '9', '0']],
    ['', []],
  ])('of %s', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  it('know where they stand in the original', () => {
    const text = 'Ça va, d1agnose? k a n k e r';
    expect(readWords(text).words.map(({ from, to }) => text.slice(from, to))).toEqual([
      'Ça',
      'va',
      'd1agnose',
      'k a n k e r',
    ]);
  });

  it('know what kept their letters apart', () => {
    expect(readWords('k a n, k.a.n, kan').words.map(({ spread }) => spread)).toEqual([' ', '.', undefined]);
  });

  it('are read no further than sixty letters', () => {
    const [word] = readWords('a'.repeat(200)).words;
    expect(word).toMatchObject({ form: 'a'.repeat(60), from: 0, to: 200 });
    expect(forms(`${'é'.repeat(100)}`)[0]).toBe('e'.repeat(60));
    expect(forms('a '.repeat(63))).toEqual(['a'.repeat(60), 'aaa']);
  });

  it('of a row of pictures say no more after a few', () => {
    expect(forms('🤒🤒🤒')).toEqual(['🤒', '🤒', '🤒']);
    expect(readWords('🤒🤒🤒🤒').words.map(({ to }) => to)).toEqual([2, 4, 8]);
    expect(forms('🤒🤰🤒🤰')).toEqual(['🤒', '🤰', '🤒']);
    expect(forms('🤒 🤒 🤒 🤒')).toHaveLength(4);
    expect(forms('🤰 hoofdpijn 🤒🤰')).toHaveLength(4);
    expect(forms('au 🤒🤒🤒')).toHaveLength(4);
  });

  it('are also the pictures, and no other signs', () => {
    expect(forms('\u2600 \u27bf \u{1f300} \u{1faff}')).toHaveLength(4);
    expect(forms('\u25ff \u27c0 \u{1f2ff} \u{1fb00} → ▶')).toEqual([]);
  });
});

describe('sentences', () => {
  it.each([
    ['Hoi. Alles goed? Ja!', ['hoi', 'alles goed?', 'ja']],
    ['Hoe gaat het...?', ['hoe gaat het?']],
    ['Hoe gaat het! ?', ['hoe gaat het?']],
    ['Heb je koorts. ..?', ['heb je koorts?']],
    ['Heb je koorts… !?', ['heb je koorts?']],
    ['Ja. En u?', ['ja', 'en u?']],
    [`Goed.${' '.repeat(7)}?`, ['goed?']],
    [`Goed.${' '.repeat(8)}?`, ['goed']],
    ['Ja, goed', ['ja goed']],
    ['Ja! Goed', ['ja', 'goed']],
    ['om 12.30 u', ['om 12 30 u']],
    ['Goed…echt', ['goed', 'echt']],
    ['Dr! Kom', ['dr', 'kom']],
    ['de prof . Nu', ['de prof', 'nu']],
    ['o? u? t', ['out?']],
    ['Goed... Echt', ['goed', 'echt']],
    ['Goed… Echt', ['goed', 'echt']],
    ['om 9.30 u', ['om 9 30 u']],
    ['dr. Janssens belt. Nu', ['dr janssens belt', 'nu']],
    ['J. Peeters komt', ['j peeters komt']],
    ['Naar Anna’s. Goed', ['naar anna s', 'goed']],
    ["At the doctor's. Good", ['at the doctor s', 'good']],
    ['Wat heb u. Dag', ['wat heb u', 'dag']],
    ['Zie vak 3. Dag', ['zie vak 3', 'dag']],
    ['À 15 h. Bonjour', ['a 15 h', 'bonjour']],
    ['Still sick x. Bye', ['still sick x', 'bye']],
    ['a. u. t. y. dag', ['auty', 'dag']],
    ['een\ntwee;drie', ['een', 'twee', 'drie']],
    ['wat？ ja', ['wat?', 'ja']],
    ['...', []],
    ['?', []],
  ])('of %s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('without a full stop are read in pieces that overlap', () => {
    const text = Array.from({ length: 60 }, (_, at) => `w${at}`).join(' ');
    const { sentences } = readWords(`${text}?`);
    expect(sentences).toEqual([
      { first: 0, end: 36, question: true },
      { first: 18, end: 54, question: true },
      { first: 36, end: 60, question: true },
    ]);
    expect(readWords(text.split(' ').slice(0, 36).join(' ')).sentences).toHaveLength(1);
  });

  it('without a full stop are cut where their words say, whatever was taken out before', () => {
    const next = random(1);
    const words = Array.from({ length: 500 }, () => `w${Math.floor(next() * 10_000)}`);
    const starts = (from: number) =>
      readWords(words.slice(from).join(' ')).sentences.map(({ first }) => first + from);
    for (const taken of [1, 13, 50]) expect(starts(taken).slice(-10)).toEqual(starts(0).slice(-10));
  });
});
