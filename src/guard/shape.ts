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
  const pieces = count(Math.min(form.length, longest));
  const edges = form.length < 5 ? 0 : 2;
  const isSmall = everyday && form.length < 4;
  return {
    hash: hashOf(form),
    inSentence: isSmall
      ? new Bundle(1, asWord, form)
      : new Bundle(1 + pieces + edges, lettersInSentence, form),
    alone: everyday ? new Bundle(1, asWordAlone, form) : new Bundle(1 + pieces, lettersAlone, form),
  };
}

/** How many threes, fours and fives there are of so many letters and the two signs around them. */
function count(letters: number): number {
  let pieces = 0;
  for (let length = 3; length <= 5; length++) pieces += Math.max(0, letters + 3 - length);
  return pieces;
}

const asWord = (form: string): number[] => [featureOf(word, hashOf(form))];
const asWordAlone = (form: string): number[] => [featureOf(wordAlone, hashOf(form))];

function lettersInSentence(form: string): number[] {
  const features = asWord(form);
  addPieces(form, pieces, features);
  if (form.length >= 5) {
    features.push(featureOf(start, hashOf(form, 0, 5)), featureOf(ending, hashOf(form, form.length - 4)));
  }
  return features;
}

function lettersAlone(form: string): number[] {
  const features = asWordAlone(form);
  addPieces(form, piecesAlone, features);
  return features;
}

function addPieces(form: string, template: number, features: number[]): void {
  const framed = `<${form.slice(0, longest)}>`;
  for (let length = 3; length <= 5; length++) {
    for (let at = 0; at + length <= framed.length; at++)
      features.push(featureOf(template, hashOf(framed, at, at + length)));
  }
}
