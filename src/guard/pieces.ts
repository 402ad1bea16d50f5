/**
 * The clauses of a long sentence, for a bad one among good ones: `parking verlengen, wachtwoord wijzigen, en welke pillen slik je`.
 */
import { pausesBetween } from './clauses.ts';
import type { Sentence, Word } from './words.ts';

/** Shorter sentences are read as a whole only, and shorter clauses say too little by themselves. */
const long = 10;
const telling = 4;

/** The stretches of a long sentence between its pauses; none when it has no pause. */
export function piecesOf(
  text: string,
  words: readonly Word[],
  { first, end, question }: Sentence,
): Sentence[] {
  if (end - first < long) return [];
  const clauses: Sentence[] = [];
  let from = first;
  for (let at = first + 1; at <= end; at++) {
    if (at < end && !pausesBetween(text, words[at - 1]!.to, words[at]!.from)) continue;
    if (at - from >= telling && at - from < end - first)
      clauses.push({ first: from, end: at, question: question && at === end });
    from = at;
  }
  return clauses;
}
