/**
 * Reads a text as the guard understands it: its words, what kinds of things they name, and in which language each sentence is.
 * A word that belongs to another language than its sentence counts only when it cannot be a word of the sentence's own.
 */
import { type Language, languages } from '../domain/locale.ts';
import { type Meaning, matter, type Step } from './lexicon.ts';
import { languageBit, lexicon, type Study, study } from './study.ts';
import { readWords, type Sentence, type Word } from './words.ts';

export interface Reading {
  readonly words: readonly Word[];
  readonly studies: readonly Study[];
  readonly sentences: readonly Sentence[];
  /** Per word the kinds that it certainly names, as bits; a phrase marks all its words. */
  readonly sure: Int32Array;
  /** Per word the kinds that it may name. */
  readonly maybe: Int32Array;
  /** What each small word does in its sentence; 0 for the others. */
  readonly roles: Uint8Array;
  /** The language of each sentence. */
  readonly tongues: readonly Language[];
}

export function read(text: string, guess?: Language): Reading {
  const { words, sentences } = readWords(text);
  const studies = words.map((word) => study(word.form));
  const forms = studies.map(({ form }) => form);
  const whole = tongueOf(studies, 0, words.length) ?? guess;
  const tongues = sentences.map(({ first, end }) => tongueOf(studies, first, end) ?? whole ?? 'nl');
  const sure = new Int32Array(words.length);
  const maybe = new Int32Array(words.length);
  const roles = new Uint8Array(words.length);
  for (const { first, end } of sentences) {
    const known = tongueOf(studies, first, end) ?? whole;
    for (let at = first; at < end; at++) {
      roles[at] = roleOf(forms[at]!, known);
      for (const meaning of meaningsIn(studies[at]!, known)) mark(meaning, at, at + 1, sure, maybe);
      markPhrases(forms, at, end, sure, maybe);
      markPieces(words, forms, studies, at, end, sure);
    }
  }
  return { words, studies, sentences, sure, maybe, roles, tongues };
}

/** The language with the most everyday words, when it is ahead of the others. */
function tongueOf(studies: readonly Study[], from: number, to: number): Language | undefined {
  let best: Language | undefined;
  let most = 0;
  for (const language of languages) {
    let count = 0;
    const wanted = languageBit[language];
    for (let at = from; at < to; at++) if (studies[at]!.everyday & wanted) count++;
    if (count > most) {
      most = count;
      best = language;
    } else if (count === most) best = undefined;
  }
  return best;
}

/** The role of a word in its sentence's language, or in another one when it has none there. */
function roleOf(form: string, tongue: Language | undefined): number {
  const own = tongue === undefined ? undefined : lexicon.roles[tongue].get(form);
  return own ?? lexicon.roles.nl.get(form) ?? lexicon.roles.en.get(form) ?? lexicon.roles.fr.get(form) ?? 0;
}

function meaningsIn(word: Study, tongue: Language | undefined): readonly Meaning[] {
  if (tongue === undefined || word.means.length === 0) return word.means;
  const own = word.means.filter((meaning) => meaning.language === tongue);
  if (own.length > 0) return own;
  if (word.everyday & languageBit[tongue]) return [];
  if (word.how === 'compound' || word.how === 'misspelled') return [];
  return word.means.filter(
    (meaning) => !meaning.weak && (word.form.length > 4 || word.form.charCodeAt(0) > 0x7f),
  );
}

function mark(meaning: Meaning, from: number, to: number, sure: Int32Array, maybe: Int32Array): void {
  const marks = meaning.weak ? maybe : sure;
  for (let at = from; at < to; at++) marks[at]! |= meaning.kind;
}

/** Marks every phrase that starts at `start`. Phrases are short, so this costs the same for any text. */
function markPhrases(
  forms: readonly string[],
  start: number,
  end: number,
  sure: Int32Array,
  maybe: Int32Array,
): void {
  const first = lexicon.phrases.next.get(forms[start]!);
  if (first === undefined) return;
  const follow = (step: Step, at: number): void => {
    for (const meaning of step.means ?? []) mark(meaning, start, at, sure, maybe);
    if (at < end) {
      const next = step.next.get(forms[at]!);
      if (next !== undefined) follow(next, at + 1);
    }
    for (let skipped = 0; step.gap !== undefined && skipped <= 2 && at + skipped < end; skipped++) {
      const next = step.gap.next.get(forms[at + skipped]!);
      if (next !== undefined) follow(next, at + skipped + 1);
    }
  };
  follow(first, start + 1);
}

/**
 * Marks words written in pieces (`kan ker`, `de-pres-sie`) and words spread out without a space between them (`h e b j e k o o r t s`).
 * Only what is health matter beyond doubt counts, and only where the pieces are no everyday words.
 */
function markPieces(
  words: readonly Word[],
  forms: readonly string[],
  studies: readonly Study[],
  start: number,
  end: number,
  sure: Int32Array,
): void {
  if (words[start]!.spread !== undefined) {
    sure[start]! |= within(forms[start]!);
    return;
  }
  let whole = forms[start]!;
  let everyday = studies[start]!.everyday !== 0;
  for (let at = start + 1; at < end && at < start + 4; at++) {
    if (words[at]!.from - words[at - 1]!.to !== 1) return;
    whole += forms[at]!;
    everyday &&= studies[at]!.everyday !== 0;
    if (whole.length < 5 || whole.length > 24 || everyday) continue;
    const kinds = surely(whole);
    if (kinds === 0) continue;
    for (let piece = start; piece <= at; piece++) sure[piece]! |= kinds;
  }
}

/** The health matter that a listed word names without doubt. */
function surely(form: string): number {
  let kinds = 0;
  for (const meaning of lexicon.words.get(form) ?? [])
    if (!meaning.weak && meaning.kind & matter) kinds |= meaning.kind;
  return kinds;
}

/** The health matter in a row of letters that has no spaces of its own. */
function within(row: string): number {
  let kinds = 0;
  for (let from = 0; from < row.length; from++) {
    for (let to = from + 4; to <= row.length && to <= from + 16; to++) kinds |= surely(row.slice(from, to));
  }
  return kinds;
}
