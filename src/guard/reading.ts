/**
 * Reads a text as the guard understands it: its words, what kinds of things they name, and in which language each sentence is.
 * A word that belongs to another language than its sentence counts only when it cannot be a word of the sentence's own.
 */
import type { Language } from '../domain/locale.ts';
import { hashedOn, hashOf } from './hashes.ts';
import { matter } from './lexicon.ts';
import { lexicon } from './look.ts';
import { amend } from './meant.ts';
import { closing } from './phrases.ts';
import { type Study, studied, tongueIndex } from './study.ts';
import { readWords, type Sentence, type Word } from './words.ts';

export interface Reading {
  readonly words: readonly Word[];
  readonly studies: readonly Study[];
  readonly sentences: readonly Sentence[];
  /** Per word the kinds that it certainly names, as bits; a phrase marks all its words. */
  readonly sure: readonly number[];
  /** Per word the kinds that it may name. */
  readonly maybe: readonly number[];
  /** What each small word does in its sentence; 0 for the others. */
  readonly roles: readonly number[];
  /** The language of each sentence. */
  readonly tongues: readonly Language[];
}

/** Reads a text. The guess only names the language of the answer, where the text itself does not show it. */
export function read(text: string, guess?: Language): Reading {
  const { words, sentences } = readWords(text, studied);
  const studies = new Array<Study>(words.length);
  // Plain arrays, filled by hand: typed ones of this size, and a call to fill them, cost more than all that is done with them.
  const sure = new Array<number>(words.length);
  const maybe = new Array<number>(words.length);
  const roles = new Array<number>(words.length);
  for (let at = 0; at < words.length; at++) {
    studies[at] = words[at]!.known;
    sure[at] = maybe[at] = roles[at] = 0;
  }
  // Never the language of the sentences around it, nor the caller's guess: neither may change what this one means.
  const own = sentences.map(({ first, end }) => tongueOf(studies, first, end));
  for (const [index, { first, end }] of sentences.entries()) {
    const language = own[index];
    const tongue = tongueIndex[language ?? 'unknown'];
    // Before slips are put right: a piece of a word looks like a slip of another one.
    markPieces(words, studies, first, end, sure);
    amendAll(studies, first, end, language);
    for (let at = first; at < end; at++) {
      const word = studies[at]!;
      sure[at]! |= word.sure[tongue]!;
      maybe[at]! |= word.maybe[tongue]!;
      roles[at] = word.role[tongue]!;
      if (word.opens !== 0) markPhrases(word.opens, studies, at, at + 1, end, sure, maybe);
    }
  }
  const whole = own.includes(undefined) ? tongueOf(studies, 0, words.length) : undefined;
  return {
    words,
    studies,
    sentences,
    sure,
    maybe,
    roles,
    tongues: own.map((tongue) => tongue ?? whole ?? guess ?? 'nl'),
  };
}

/** Puts for each word that nobody knows the one that was meant. */
function amendAll(studies: Study[], first: number, end: number, language: Language | undefined): void {
  for (let at = first; at < end; at++) {
    const word = studies[at]!;
    if (word.how === 'unknown' && word.everyday === 0) studies[at] = amend(word, language);
  }
}

/** The language with the most everyday words, when it is ahead of the others. */
function tongueOf(studies: readonly Study[], from: number, to: number): Language | undefined {
  let nl = 0;
  let fr = 0;
  let en = 0;
  for (let at = from; at < to; at++) {
    const { everyday } = studies[at]!;
    nl += everyday & 1;
    fr += (everyday >> 1) & 1;
    en += (everyday >> 2) & 1;
  }
  if (nl > fr && nl > en) return 'nl';
  if (fr > nl && fr > en) return 'fr';
  return en > nl && en > fr ? 'en' : undefined;
}

const { phrases } = lexicon;

/** The roles of words that may stand in the midst of a phrase: `heb je nog altijd pijn` says what `heb je pijn` says. */
const passing = lexicon.rolesOf(
  'again',
  'exactly',
  'maybe',
  'now',
  'often',
  'please',
  'right',
  'soon',
  'still',
  'very',
  'yet',
);
/** How many of them a phrase may have. */
const inPassing = 2;
const anyTongue = tongueIndex.unknown;
const closed = lexicon.find(closing)?.number ?? 0;

/** Marks every phrase that goes on at `at`. Phrases are short, so this costs the same for any text. */
function markPhrases(
  step: number,
  studies: readonly Study[],
  start: number,
  at: number,
  end: number,
  sure: number[],
  maybe: number[],
  passed = 0,
): void {
  const certain = phrases.sure(step);
  const likely = phrases.maybe(step);
  if ((certain | likely) !== 0) {
    for (let word = start; word < at; word++) {
      sure[word]! |= certain;
      maybe[word]! |= likely;
    }
  }
  if (at >= end) {
    const last = phrases.next(step, closed);
    if (last !== 0) markPhrases(last, studies, start, at, at, sure, maybe);
    return;
  }
  const next = phrases.next(step, studies[at]!.number);
  if (next !== 0) markPhrases(next, studies, start, at + 1, end, sure, maybe, passed);
  if (passed < inPassing && passing[studies[at]!.role[anyTongue]!] === 1)
    markPhrases(step, studies, start, at + 1, end, sure, maybe, passed + 1);
  const afterGap = phrases.afterGap(step);
  if (afterGap === 0) return;
  for (let skipped = 0; skipped <= 2 && at + skipped < end; skipped++) {
    const after = phrases.next(afterGap, studies[at + skipped]!.number);
    if (after !== 0) markPhrases(after, studies, start, at + skipped + 1, end, sure, maybe, passed);
  }
}

/**
 * Marks words written in pieces (`kan ker`, `de-pres-sie`) and words spread out without a space between them (`h e b j e k o o r t s`).
 * Only what is health matter beyond doubt counts, and only around a short piece that is no word by itself.
 */
function markPieces(
  words: readonly Word[],
  studies: readonly Study[],
  first: number,
  end: number,
  sure: number[],
): void {
  for (let piece = first; piece < end; piece++) {
    const { piece: short, form } = studies[piece]!;
    if (words[piece]!.spread !== undefined) sure[piece]! |= within(form);
    else if (short) {
      for (let start = Math.max(first, piece - 2); start <= piece; start++)
        joinFrom(words, studies, start, piece, end, sure);
    }
  }
}

/** Tries the words that begin at `start` and reach at least to `piece`, with one sign between the parts. */
function joinFrom(
  words: readonly Word[],
  studies: readonly Study[],
  start: number,
  piece: number,
  end: number,
  sure: number[],
): void {
  // Most words begin nothing that could be in pieces, and need no joining to know it.
  if (!opensMatter(studies, start, end)) return;
  let whole = studies[start]!.form;
  for (let at = start + 1; at < end && at < start + 4; at++) {
    if (words[at]!.from - words[at - 1]!.to !== 1) return;
    whole += studies[at]!.form;
    if (at < piece || whole.length < 5 || whole.length > 24) continue;
    const kinds = surely(whole);
    for (let part = start; kinds !== 0 && part <= at; part++) sure[part]! |= kinds;
  }
}

/** The health matter that a listed word names without doubt: these letters of a text. */
function surely(text: string, from = 0, to = text.length): number {
  let kinds = 0;
  for (const meaning of lexicon.find(text, from, to)?.means ?? [])
    if (!meaning.weak && meaning.kind & matter) kinds |= meaning.kind;
  return kinds;
}

/** As many places as four letters have hashes, a power of two. */
const places = 1 << 14;
let openings: Uint8Array | undefined;

/** Whether something that is health matter beyond doubt may begin with the first four letters from a word on. */
function opensMatter(studies: readonly Study[], first: number, end: number): boolean {
  let hash = hashOf('');
  let letters = 0;
  for (let word = first; word < end; word++) {
    const { form } = studies[word]!;
    for (let at = 0; at < form.length; at++) {
      hash = hashedOn(hash, form.charCodeAt(at));
      if (++letters === 4) return opening(hash);
    }
  }
  return false;
}

/** Whether four letters with that hash may begin something that is health matter beyond doubt: a row of letters is searched quickly. */
function opening(hash: number): boolean {
  if (openings === undefined) {
    // Gathered for the first row of letters that comes along: the start need not wait for it.
    openings = new Uint8Array(places);
    for (const { form } of lexicon.words())
      if (form.length >= 4 && surely(form) !== 0) openings[hashOf(form, 0, 4) & (places - 1)] = 1;
  }
  return openings[hash & (places - 1)] === 1;
}

/** The health matter in a row of letters that has no spaces of its own. */
function within(row: string): number {
  let kinds = 0;
  for (let from = 0; from + 4 <= row.length; from++) {
    if (!opening(hashOf(row, from, from + 4))) continue;
    for (let to = from + 4; to <= row.length && to <= from + 16; to++) kinds |= surely(row, from, to);
  }
  return kinds;
}
