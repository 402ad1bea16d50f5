/**
 * Turns a typed message into plain words: small letters, no accents, no stretched vowels, French elisions and
 * Flemish contractions taken apart. It bounds its own work, so the length of a message cannot hurt.
 */

import { isWeekday, months } from './days/names.ts';

export interface Word {
  /** Folded: small letters, no accents, no apostrophes. Numbers as digits; `t/m` in all its spellings as `t/m`. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'pair' | 'stop' | 'sign';
  readonly capital: boolean;
  /** The first word of a sentence. */
  readonly opens: boolean;
}

const longest = 4_000;

/** The parts of a message that are read: all of it, or for a very long one its opening and its end. */
function readable(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1_000)}\n${text.slice(-1_000)}`;
}

// Each alternative reads forward only, without nested repetition: linear on any input.
const token = new RegExp(
  [
    String.raw`(?<through>(?<![\p{L}\d])t ?(?:[/&.] ?m|\. ?e\. ?m|/ ?e ?/ ?m)\.?(?!\p{L}))`,
    String.raw`(?<pair>(?<!\d)(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}(?<mark>[/.-])\d{1,2}(?:\k<mark>(?:\d{4}|\d{2}))?)(?!\d))`,
    String.raw`(?<number>\d{1,9}(?:[.,]\d{1,3})?)`,
    String.raw`(?<word>\p{L}[\p{L}\p{M}'’\x60]*)`,
    String.raw`(?<stop>[.,;:!?…\n()–—]|(?<= )-(?= ))`,
    String.raw`(?<sign>[%/&+-]|\p{Extended_Pictographic})`,
  ].join('|'),
  'giu',
);

const elided = /^(jusqu|lorsqu|puisqu|quelqu|qu|[ldjnmtsc])'(?=\p{L})/u;
const notElided = new Set(["m'n", "d'r", "m'ne", "s'avonds", "s'ochtends", "s'middags", "t'is", "s'morgens"]);

const notOwners = new Set([
  "she's",
  "who's",
  "how's",
  "that's",
  "what's",
  "there's",
  "here's",
  "where's",
  "let's",
]);

/** Verbs a Flemish "ik" or "het" melts into: kben, kzal, tgaat. */
const melted =
  /^(k|t)(ben|zen|zin|ga|gaan|gon|heb|hem|zal|zou|kan|kon|kom|koom|moet|mag|wil|voel|blijf|bleif|werk|lig|zit|sta|start|begin|was|had|doe|geraak|word|wor|denk|weet|hoop|neem|meld|slaap|zie|vraag|maak|krijg|gaat|is|zijn|wordt|zit|herneem|hervat|herbegin|wou)$/;

const plainLetters = /^[a-z]+$/i;
const stretched = /(\p{L})\1{2,}/gu;

function fold(text: string): string {
  if (plainLetters.test(text)) return text.toLowerCase().replace(stretched, '$1');
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’`]/g, "'")
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(stretched, '$1');
}

/** The words, numbers and stops of a message, in order. */
export function wordsOf(message: string): Word[] {
  const words: Word[] = [];
  let opening = true;
  const push = (text: string, kind: Word['kind'], capital = false) => {
    if (text !== '') words.push({ text, kind, capital, opens: opening });
  };
  for (const match of readable(message).matchAll(token)) {
    const { through, pair, number, word, stop, sign } = match.groups ?? {};
    if (through !== undefined) push('t/m', 'word');
    else if (pair !== undefined) push(pair, 'pair');
    else if (number !== undefined) push(number.replace(',', '.'), 'number');
    else if (stop !== undefined) push(stop, 'stop');
    else if (sign !== undefined) push(sign, 'sign');
    else if (word !== undefined) {
      const capital = /^\p{Lu}\p{Ll}/u.test(word);
      let rest = fold(word).replace(/'+$/, '');
      if (rest === "d'r") rest = 'er';
      const elision = notElided.has(rest) ? null : elided.exec(rest);
      if (elision && rest !== "aujourd'hui") {
        push(elision[1] as string, 'word');
        rest = rest.slice(elision[0].length);
      }
      if (rest.endsWith("'ll")) {
        push(rest.slice(0, -3), 'word');
        rest = 'will';
      }
      // "tomorrow's shift", "Omar's ill": the day and the name stand alone.
      if (rest.endsWith("'s") && rest.length > 4 && !notOwners.has(rest)) rest = rest.slice(0, -2);
      rest = rest.replaceAll("'", '');
      const clitic = melted.exec(rest);
      if (clitic) {
        push(clitic[1] as string, 'word');
        rest = clitic[2] as string;
      }
      push(rest, 'word', capital);
    }
    opening = stop !== undefined && stop !== ',';
  }
  return words
    .filter((word, at) => !isHyphen(words, at, word))
    .flatMap((word, at, kept) => stretchOf(word, kept[at + 1]));
}

/** "24-26 november" is two days, not one date. */
function stretchOf(word: Word, next: Word | undefined): Word[] {
  const [, first, last] = /^(\d{1,2})-(\d{1,2})$/.exec(word.text) ?? [];
  if (first === undefined || last === undefined || !months.has(next?.text ?? '')) return [word];
  return [
    { ...word, text: first, kind: 'number' },
    { ...word, text: '-', kind: 'sign' },
    { ...word, text: last, kind: 'number' },
  ];
}

/** "mi-temps" is two words; "ma-wo" and "27/3 - 30/3" keep their dash. */
function isHyphen(words: readonly Word[], at: number, { text, kind }: Word): boolean {
  if (kind !== 'sign' || text !== '-') return false;
  const before = words[at - 1];
  const after = words[at + 1];
  return (
    before?.kind === 'word' && after?.kind === 'word' && !isWeekday(before.text) && !isWeekday(after.text)
  );
}
