/** Cuts a message into clauses, so that a word counts for the days it stands with and for no others. */
import type { Word } from '../words.ts';
import type { Mention } from './mentions.ts';

const joints =
  /^(maar|mais|but|dus|donc|so|want|car|because|puis|then|daarna|ensuite|afterwards|omdat|parce)$/;

const inside = /^(dus|donc|so)$/;
/** "Ik kom dus vandaag niet", "je reste donc au lit": behind its verb, this joins nothing. */
const verbs =
  /^(kom|blijf|ben|werk|ga|zal|kan|heb|moet|is|wordt|viens|suis|reste|serai|reviens|peux|vais|reprends|am|will|shall)$/;

/**
 * A number for each word: the clause it stands in. A comma or an "en" between two days does not start one ("lundi,
 * mardi et jeudi"); an "en" after anything else, before a day, does ("ik kom vandaag niet en morgen ook niet").
 */
export function clausesOf(words: readonly Word[], mentions: readonly Mention[]): number[] {
  const starts = new Set(mentions.map(({ lead }) => lead));
  const ends = new Set(mentions.map(({ to }) => to));
  let clause = 0;
  return words.map((word, at) => {
    if (word.kind === 'stop') {
      const joined = /^(en|et|and|ni|of|ou|or)$/.test(words[at + 1]?.text ?? '') && starts.has(at + 2);
      const enumeration = word.text === ',' && ends.has(at) && (starts.has(at + 1) || joined);
      if (!enumeration) clause++;
    } else if (joints.test(word.text) && !(inside.test(word.text) && verbs.test(words[at - 1]?.text ?? '')))
      clause++;
    else if (/^(en|et|and)$/.test(word.text) && starts.has(at + 1) && !ends.has(at)) clause++;
    return clause;
  });
}
