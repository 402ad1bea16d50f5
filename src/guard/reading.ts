/**
 * Reads a text as the guard understands it: its words, what kinds of things they name, and in which language each sentence is.
 * A word that belongs to another language than its sentence counts only when it cannot be a word of the sentence's own.
 */
import { type Language, languages } from '../domain/locale.ts';
import type { Meaning, Step } from './lexicon.ts';
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
  /** The language of each sentence. */
  readonly tongues: readonly Language[];
}

export function read(text: string, guess?: Language): Reading {
  const { words, sentences } = readWords(text);
  const studies = words.map((word) => study(word.form));
  const whole = tongueOf(studies, 0, words.length) ?? guess;
  const tongues = sentences.map(({ first, end }) => tongueOf(studies, first, end) ?? whole ?? 'nl');
  const sure = new Int32Array(words.length);
  const maybe = new Int32Array(words.length);
  for (const { first, end } of sentences) {
    const known = tongueOf(studies, first, end) ?? whole;
    for (let at = first; at < end; at++) {
      for (const meaning of meaningsIn(studies[at]!, known)) mark(meaning, at, at + 1, sure, maybe);
      markPhrases(words, at, end, sure, maybe);
    }
  }
  return { words, studies, sentences, sure, maybe, tongues };
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

function meaningsIn(word: Study, tongue: Language | undefined): readonly Meaning[] {
  if (tongue === undefined || word.means.length === 0) return word.means;
  const own = word.means.filter((meaning) => meaning.language === tongue);
  if (own.length > 0) return own;
  if (word.everyday & languageBit[tongue]) return [];
  return word.means.filter(
    (meaning) =>
      !meaning.weak && (word.form.length > 4 || word.form.charCodeAt(0) > 0x7f) && word.how !== 'misspelled',
  );
}

function mark(meaning: Meaning, from: number, to: number, sure: Int32Array, maybe: Int32Array): void {
  const marks = meaning.weak ? maybe : sure;
  for (let at = from; at < to; at++) marks[at]! |= meaning.kind;
}

/** Marks every phrase that starts at `start`. Phrases are short, so this costs the same for any text. */
function markPhrases(
  words: readonly Word[],
  start: number,
  end: number,
  sure: Int32Array,
  maybe: Int32Array,
): void {
  const first = lexicon.phrases.next.get(words[start]!.form);
  if (first === undefined) return;
  const follow = (step: Step, at: number): void => {
    for (const meaning of step.means ?? []) mark(meaning, start, at, sure, maybe);
    if (at < end) {
      const next = step.next.get(words[at]!.form);
      if (next !== undefined) follow(next, at + 1);
    }
    for (let skipped = 0; step.gap !== undefined && skipped <= 2 && at + skipped < end; skipped++) {
      const next = step.gap.next.get(words[at + skipped]!.form);
      if (next !== undefined) follow(next, at + skipped + 1);
    }
  };
  follow(first, start + 1);
}
