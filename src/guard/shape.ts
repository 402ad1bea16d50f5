/** What a word contributes to the features wherever it stands, by its letters alone; worked out once for each word. */
import { Bundle, featureOf, hashOf } from './features.ts';

export interface Shape {
  readonly hash: number;
  /** The word and its letters in threes to fives, as features of a sentence. */
  readonly inSentence: Bundle;
  /** The same as features of the word itself; the letters of a daily word say nothing there. */
  readonly alone: Bundle;
}

// The templates of features that only a word's letters make.
const word = 1;
const pieces = 9;
const start = 21;
const ending = 22;
const wordAlone = 40;
const piecesAlone = 41;

/** Further letters of a word say no more. */
const longest = 24;

export function shapeOf(form: string, everyday: boolean): Shape {
  const letters = Math.min(form.length, longest);
  // Threes, fours and fives of the letters and the two signs around them.
  const inSentence = everyday && form.length < 4 ? 0 : count(letters);
  const edges = form.length < 5 ? 0 : 2;
  return {
    hash: hashOf(form),
    inSentence: new Bundle(1 + inSentence + edges, () => lettersInSentence(form, inSentence > 0)),
    alone: new Bundle(1 + (everyday ? 0 : count(letters)), () => lettersAlone(form, everyday)),
  };
}

function count(letters: number): number {
  let pieces = 0;
  for (let length = 3; length <= 5; length++) pieces += Math.max(0, letters + 3 - length);
  return pieces;
}

function lettersInSentence(form: string, spelled: boolean): number[] {
  const features = [featureOf(word, hashOf(form))];
  if (spelled) for (const piece of piecesOf(form)) features.push(featureOf(pieces, piece));
  if (form.length >= 5) {
    features.push(featureOf(start, hashOf(form, 0, 5)), featureOf(ending, hashOf(form, form.length - 4)));
  }
  return features;
}

function lettersAlone(form: string, everyday: boolean): number[] {
  const features = [featureOf(wordAlone, hashOf(form))];
  if (!everyday) for (const piece of piecesOf(form)) features.push(featureOf(piecesAlone, piece));
  return features;
}

function piecesOf(form: string): number[] {
  const framed = `<${form.slice(0, longest)}>`;
  const hashes: number[] = [];
  for (let length = 3; length <= 5; length++) {
    for (let at = 0; at + length <= framed.length; at++) hashes.push(hashOf(framed, at, at + length));
  }
  return hashes;
}
