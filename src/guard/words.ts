/**
 * Cuts a text into folded words and sentences, each knowing where it stood in the original.
 * Letters spread out (`d i a g`) or dotted (`d.i.a.g`) come out as one word; letters swapped for signs stay as they are written.
 */
import { foldOf, isWordly } from './fold.ts';
import { type Known, Met, passPlain } from './met.ts';

/** A word of a text, and where it stands. */
export class Word<K extends Known = Known> {
  /** What is known of a word that is written so. */
  readonly known: K;
  readonly from: number;
  readonly to: number;
  /** What kept the letters apart, when this was a row of single letters. */
  readonly spread: string | undefined;

  constructor(known: K, from: number, to: number, spread?: string) {
    this.known = known;
    this.from = from;
    this.to = to;
    this.spread = spread;
  }

  /** The folded spelling, signs that stand for letters (`d1agn*se`) included. It is seldom asked for, and not close at hand. */
  get form(): string {
    return this.known.written;
  }
}

export interface Sentence {
  /** First word, and the one after the last, as indexes. */
  readonly first: number;
  readonly end: number;
  readonly question: boolean;
}

export interface Words<K extends Known = Known> {
  readonly words: readonly Word<K>[];
  readonly sentences: readonly Sentence[];
}

/** A sentence without a full stop is read in pieces of at most so many words, so that no piece drowns in the rest. */
export const longest = 36;
/** The pieces overlap by so much at least, so that what is asked across a cut is still read whole. */
const overlap = 9;
/** Among so many words one is chosen where the next piece begins. */
const choice = 10;
/** A word is read no further than this: nobody hides an illness behind sixty letters. */
const longestWord = 60;
const abbreviations = new Set(
  'dr drs mr mrs ms mme mevr dhr ing ir prof st bv nr tel evt resp incl excl o.a m.b.t i.v.m t.e.m ivm nv blz jan feb mrt apr jun jul aug sept okt nov dec'.split(
    ' ',
  ),
);

/** Single letters that are words, and may end a sentence: `what meds they give u.`, `miss you x.` */
const whole = new Set('utaoyiex');

const apostrophes = new Set("'’");

/** Signs that may stand for a letter when letters are around them. */
const stands = new Set('@$€!|*#£+');

/** For those who want words as they are written and no more: hardly anything need be remembered. */
const plain = new Met<Known>((known) => known, 500);

/** Reads a text once, from left to right; with each word comes what is known of it. */
export function readWords(text: string): Words;
export function readWords<K extends Known>(text: string, met: Met<K>): Words<K>;
export function readWords(text: string, met: Met<Known> = plain): Words {
  const words: Word[] = [];
  const sentences: Sentence[] = [];
  let first = 0;
  const closeSentence = (question: boolean) => {
    if (words.length > first) cutLong(words, sentences, first, words.length, question);
    first = words.length;
  };

  let at = 0;
  while (at < text.length) {
    const code = text.codePointAt(at)!;
    if (isWordly(code)) {
      at = readWord(text, at, words, met);
      // A row of letters that became one word takes back the ends of sentences that stood between them.
      while (first > words.length) {
        sentences.pop();
        first = sentences.at(-1)?.end ?? 0;
      }
      continue;
    }
    const width = code > 0xffff ? 2 : 1;
    if (code > 0x2000 && isPicture(code)) {
      addPicture(words, met, code, at, at + width);
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
        // A long row of letters is looked up at each of its full stops, unless its length says enough.
        (isInitial(text, last, words.at(-2)) || (last.form.length < 6 && abbreviations.has(last.form)));
      if (ends && !shortened && !followedByQuestion(text, at + 1)) closeSentence(false);
    }
    at += width;
  }
  closeSentence(false);
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (word.spread !== undefined)
      words[index] = new Word(met.of(word.form), word.from, word.to, word.spread);
  }
  return { words, sentences };
}

/** `J. Peeters` goes on after its full stop; `at the doctor's. And`, `see box 3. And` and `at 3 h. And` do not. */
function isInitial(text: string, { form, from }: Word, before: Word | undefined): boolean {
  if (form.length !== 1 || isDigit(form) || whole.has(form)) return false;
  return !apostrophes.has(text[from - 1] ?? '') && !isDigit(before?.form[0] ?? '');
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

function cutLong(
  words: readonly Word[],
  sentences: Sentence[],
  first: number,
  end: number,
  question: boolean,
): void {
  for (let start = first; ; start = nextStart(words, start)) {
    sentences.push({ first: start, end: Math.min(start + longest, end), question });
    if (start + longest >= end) return;
  }
}

/**
 * Where the next piece begins: at the word that comes first in the alphabet, for what was taken out elsewhere then moves the next few
 * cuts and no more.
 */
function nextStart(words: readonly Word[], start: number): number {
  const last = start + longest - overlap;
  let best = last;
  for (let at = last - 1; at > last - choice; at--) if (words[at]!.form < words[best]!.form) best = at;
  return best;
}

/** Reads one word from `from`, adds it, and returns where it ends. */
function readWord(text: string, from: number, words: Word[], met: Met<Known>): number {
  let at = passPlain(text, from);
  let known: Known;
  if (at - from <= longestWord && isEnd(text, at)) {
    // Most words are nothing but plain letters, and need no folding.
    known = met.passed(text, from, at);
    if (at - from > 1) {
      words.push(new Word(known, from, at));
      return at;
    }
  } else {
    let form = text.slice(from, Math.min(at, from + longestWord)).toLowerCase();
    while (at < text.length) {
      const code = text.codePointAt(at)!;
      const width = code > 0xffff ? 2 : 1;
      if (isWordly(code)) {
        if (form.length < longestWord) form += foldOf(code);
      } else if (foldOf(code) !== '') {
        const run = hiddenRun(text, at);
        if (run === 0) break;
        form += text.slice(at, at + run);
        at += run;
        continue;
      }
      // Else an accent on its own, or a sign of no width: part of the word, and silent.
      at += width;
    }
    known = met.of(form);
  }
  const word = new Word(known, from, at);
  if (word.form.length > 1 || !joinSpread(text, word, words)) words.push(word);
  return at;
}

/** Whether a word of plain letters ends there: what follows is plain too, and no sign that may stand for a letter. */
function isEnd(text: string, at: number): boolean {
  if (at === text.length) return true;
  const code = text.charCodeAt(at);
  return code === 0x20 || (code < 0x80 && !stands.has(text[at]!));
}

/** How many signs at `at` stand for letters: only when a letter follows them. */
function hiddenRun(text: string, at: number): number {
  let end = at;
  while (end < at + 6 && end < text.length && stands.has(text[end]!)) end++;
  const next = text.codePointAt(end);
  return next !== undefined && next > 0x39 && isWordly(next) ? end - at : 0;
}

/** Adds a single letter to the row of single letters before it, when the same sign or space keeps them all apart. */
function joinSpread(text: string, word: Word, words: Word[]): boolean {
  const last = words.at(-1);
  if (last === undefined || isDigit(word.form)) return false;
  const gap = text.slice(last.to, Math.min(word.from, last.to + 3));
  if (gap.length === 0 || gap.length > 2 || gap === '\n') return false;
  if (last.spread !== undefined) {
    if (last.spread !== gap || last.form.length >= longestWord) return false;
    words[words.length - 1] = spelledOut(last.form + word.form, last.from, word.to, gap);
    return true;
  }
  // Two letters make no row yet: `u a` may be two words. The third one shows it.
  const earlier = words.at(-2);
  if (last.form.length !== 1 || earlier?.form.length !== 1 || isDigit(earlier.form) || isDigit(last.form))
    return false;
  if (text.slice(earlier.to, last.from) !== gap) return false;
  words.length -= 2;
  words.push(spelledOut(earlier.form + last.form + word.form, earlier.from, word.to, gap));
  return true;
}

/** A row of letters so far: what is known of it is asked when it is whole. */
function spelledOut(written: string, from: number, to: number, spread: string): Word {
  return new Word({ written, opening: 0, rest: -1 }, from, to, spread);
}

const isDigit = (form: string): boolean => form >= '0' && form <= '9';

/** Adds a picture; after a few in a row more of them say no more. */
function addPicture(words: Word[], met: Met<Known>, code: number, from: number, to: number): void {
  const third = words.at(-3);
  const last = words.at(-1);
  if (
    last?.to === from &&
    third !== undefined &&
    third.to > from - 8 &&
    third.form.codePointAt(0)! > 0x2000
  ) {
    words[words.length - 1] = new Word(last.known, last.from, to);
  } else {
    words.push(new Word(met.of(String.fromCodePoint(code)), from, to));
  }
}

function isPicture(code: number): boolean {
  return (code >= 0x1f300 && code <= 0x1faff) || (code >= 0x2600 && code <= 0x27bf);
}
