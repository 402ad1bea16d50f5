/**
 * Takes a sentence of a note apart where it pauses: one half is often work and the other health, and each half is judged by itself.
 */
import { lexicon } from './look.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './words.ts';

/** A part of a sentence, between two pauses. */
export interface Clause extends Sentence {
  /** How many parts its sentence has. */
  readonly of: number;
}

/** What the signs that stand for a pause have in common: the comma, the colon, brackets, quotes, dashes with room around them. */
const pauses = /[,:()[\]"«»“”/=+→–—]| - /;

/** An `and` or a `because` opens a part of its own only when there is something to say on both sides of it. */
const fewest = 2;

/** The roles of the words that link two clauses. */
const links = lexicon.rolesOf('and', 'because');

/** The parts of a sentence, in order; together they are all of it. */
export function clausesOf(text: string, reading: Reading, sentence: Sentence): Clause[] {
  const { words } = reading;
  const starts = [sentence.first];
  let last = sentence.first;
  for (let at = sentence.first + 1; at < sentence.end; at++) {
    if (pausesBetween(text, words[at - 1]!.to, words[at]!.from) || linksAt(reading, at, last, sentence.end)) {
      starts.push(at);
      last = at;
    }
  }
  const of = starts.length;
  if (of === 1) return [{ ...sentence, of }];
  return starts.map((first, index) => {
    const end = starts[index + 1];
    return end === undefined
      ? { first, end: sentence.end, question: sentence.question, of }
      : { first, end, question: false, of };
  });
}

/** Whether a sign between two words, from the end of the one to the beginning of the other, stands for a pause. */
export function pausesBetween(text: string, to: number, from: number): boolean {
  // Most words have a space between them and nothing else.
  if (from - to < 2) return from > to && text.charCodeAt(to) !== 0x20 && pauses.test(text[to]!);
  // A gap may be as long as its writer likes; what matters stands at its ends.
  return pauses.test(text.slice(to, Math.min(from, to + widest)));
}

/** So far a gap is looked at. */
const widest = 12;

function linksAt({ roles }: Reading, at: number, first: number, end: number): boolean {
  return links[roles[at]!] === 1 && at - first >= fewest && end - at > fewest;
}
