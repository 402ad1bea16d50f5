/**
 * Cuts a text into folded words and sentences, each knowing where it stood in the original.
 * Letters spread out (`d i a g`), dotted (`d.i.a.g`) or swapped for signs (`d1agn*se`) come out as the word they hide.
 */
import { foldOf, isWordly } from './fold.ts';

export interface Word {
  /** The folded spelling; `*` stands for a letter that the sender hid. */
  readonly form: string;
  readonly from: number;
  readonly to: number;
}

export interface Sentence {
  /** First word, and the one after the last, as indexes. */
  readonly first: number;
  readonly end: number;
  readonly question: boolean;
}

export interface Words {
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
}

/** A sentence without a full stop is read in pieces of at most so many words, so that no piece drowns in the rest. */
const longest = 36;
/** A word is read no further than this: nobody hides an illness behind sixty letters. */
const longestWord = 60;
const abbreviations = new Set(
  'dr drs mr mrs ms mme mevr dhr ing ir prof st bv nr tel ca evt resp incl excl o.a m.b.t i.v.m t.e.m ivm nv blz jan feb mrt apr jun jul aug sept okt nov dec'.split(
    ' ',
  ),
);

/** Signs that stand for a letter when letters are around them. */
const stands: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '€': 'e',
  '!': 'i',
  '|': 'l',
  '*': '*',
  '#': '*',
  '£': 'l',
};
const digitStands: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
};

/** Reads a text once, from left to right. */
export function readWords(text: string): Words {
  const words: Word[] = [];
  const sentences: Sentence[] = [];
  let first = 0;
  const closeSentence = (question: boolean) => {
    if (words.length > first) cutLong(sentences, first, words.length, question);
    first = words.length;
  };

  let at = 0;
  while (at < text.length) {
    const code = text.codePointAt(at)!;
    if (isWordly(code)) {
      at = readWord(text, at, words);
      continue;
    }
    const width = code > 0xffff ? 2 : 1;
    if (code > 0x2000 && isPicture(code)) {
      words.push({ form: String.fromCodePoint(code), from: at, to: at + width });
    } else if (code === 0x0a || code === 0x3b) {
      closeSentence(false);
    } else if (code === 0x3f || code === 0xff1f) {
      closeSentence(true);
    } else if (code === 0x2e || code === 0x21 || code === 0x2026) {
      const next = text.charCodeAt(at + 1);
      const last = words.at(-1);
      const ends = Number.isNaN(next) || next <= 0x20 || code === 0x2026;
      const shortened =
        code === 0x2e &&
        last !== undefined &&
        last.to === at &&
        (last.form.length === 1 || abbreviations.has(last.form));
      if (ends && !shortened && !followedByQuestion(text, at + 1)) closeSentence(false);
    }
    at += width;
  }
  closeSentence(false);
  return { words, sentences };
}

/** `Heb je griep...?` is one question: signs that follow a full stop belong to it. */
function followedByQuestion(text: string, at: number): boolean {
  for (let ahead = at; ahead < at + 8 && ahead < text.length; ahead++) {
    const sign = text[ahead]!;
    if (sign === '?') return true;
    if (sign !== '.' && sign !== '!' && sign !== ' ') return false;
  }
  return false;
}

function cutLong(sentences: Sentence[], first: number, end: number, question: boolean): void {
  if (end - first <= longest) {
    sentences.push({ first, end, question });
    return;
  }
  for (let start = first; start < end; start += longest / 2) {
    sentences.push({ first: start, end: Math.min(start + longest, end), question });
    if (start + longest >= end) break;
  }
}

/** Reads one word from `from`, adds it, and returns where it ends. */
function readWord(text: string, from: number, words: Word[]): number {
  let form = '';
  let at = from;
  let digits = 0;
  let hidden = false;
  while (at < text.length) {
    const code = text.codePointAt(at)!;
    const width = code > 0xffff ? 2 : 1;
    if (isWordly(code)) {
      if (code >= 0x30 && code <= 0x39) digits++;
      if (form.length < longestWord) form += foldOf(code);
    } else if (foldOf(code) === '') {
      // An accent on its own, or a sign of no width: part of the word, and silent.
    } else {
      const run = hiddenRun(text, at, form);
      if (run === 0) break;
      for (let step = 0; step < run && form.length < longestWord; step++) form += stands[text[at + step]!];
      hidden = true;
      at += run;
      continue;
    }
    at += width;
  }
  if (digits > 0 && digits < form.length && (hidden || hidesLetters(form))) form = unmask(form);
  const word = { form, from, to: at };
  if (!joinSpread(text, word, words)) words.push(word);
  return at;
}

/** How many signs at `at` stand for letters: only with letters on both sides. */
function hiddenRun(text: string, at: number, before: string): number {
  if (before.length === 0 || stands[text[at]!] === undefined) return 0;
  let end = at;
  while (end < at + 6 && end < text.length && stands[text[end]!] !== undefined) end++;
  const next = text.codePointAt(end);
  return next !== undefined && isWordly(next) && !(next >= 0x30 && next <= 0x39 && end - at > 1)
    ? end - at
    : 0;
}

/** `d1agnose` hides letters, `32u`, `covid19` and `b12` count or name something. */
function hidesLetters(form: string): boolean {
  return (
    /^[a-z]{1,}[0-9]{1,2}[a-z]{1,}/.test(form.slice(0, 16)) ||
    /^[0-9][a-z]{3,}[0-9]?[a-z]*$/.test(form.slice(0, 16))
  );
}

function unmask(form: string): string {
  let plain = '';
  for (const sign of form) plain += digitStands[sign] ?? sign;
  return plain;
}

/** Adds a single letter to the row of single letters before it, when only one sign or a space or two is in between. */
function joinSpread(text: string, word: Word, words: Word[]): boolean {
  if (word.form.length !== 1 || words.length === 0) return false;
  const last = words[words.length - 1]! as Word & { spread?: boolean };
  if (last.form.length > 1 && last.spread !== true) return false;
  const gap = word.from - last.to;
  if (gap < 1 || gap > 2) return false;
  // Two letters make no row yet: `u a` may be two words. The third one shows it.
  if (last.spread !== true) {
    const earlier = words[words.length - 2];
    if (earlier === undefined || earlier.form.length !== 1 || last.from - earlier.to > 2) return false;
    if (!sameGap(text, earlier, last, word)) return false;
    words.length -= 2;
    words.push({
      form: earlier.form + last.form + word.form,
      from: earlier.from,
      to: word.to,
      spread: true,
    } as Word);
    return true;
  }
  if (last.form.length >= longestWord) return false;
  words[words.length - 1] = {
    form: last.form + word.form,
    from: last.from,
    to: word.to,
    spread: true,
  } as Word;
  return true;
}

/** The letters of a spread word are kept apart in the same way. */
function sameGap(text: string, a: Word, b: Word, c: Word): boolean {
  return text.slice(a.to, b.from) === text.slice(b.to, c.from) && !/[0-9]/.test(a.form + b.form + c.form);
}

function isPicture(code: number): boolean {
  return (code >= 0x1f300 && code <= 0x1faff) || (code >= 0x2600 && code <= 0x27bf);
}
