/** What a word contributes to the features wherever it stands, by its letters alone. */
import { featureOf, hashOf } from './hashes.ts';

/** A word by its letters, and what they add to the scores of a model: kept with the word, for that is where it is looked for. */
export interface Letters {
  readonly form: string;
  readonly everyday: number;
  /** How many features its letters make in a sentence: the word and its letters in threes to fives. */
  readonly inSentence: number;
  /** And alone, where the letters of a daily word say nothing. */
  readonly alone: number;
  /** The model that counted these sums, each when it was first asked for. */
  countedBy: object | undefined;
  gate: number;
  block: number;
  touch: number;
  word: number;
  topics: Int32Array | undefined;
}

/** Stands for a sum that nobody has counted: more than any features add up to. */
export const uncounted = 0x7fffffff;

// The templates of features that only a word's letters make.
const word = 1;
const pieces = 9;
const start = 21;
const ending = 22;
const wordAlone = 40;
const piecesAlone = 41;

/** Further letters of a word say no more. */
const longest = 24;

/** How many features the letters of a word make. */
export function sizesOf(form: string, everyday: boolean): Pick<Letters, 'inSentence' | 'alone'> {
  const pieces = count(Math.min(form.length, longest));
  const edges = form.length < shortestEdged ? 0 : 2;
  return {
    inSentence: isSmall(form, everyday) ? 1 : 1 + pieces + edges,
    alone: everyday ? 1 : 1 + pieces,
  };
}

/** A small daily word is known as a whole. */
const isSmall = (form: string, everyday: boolean): boolean => everyday && form.length < 4;

/** From so many letters on a word has a beginning and an end of its own. */
const shortestEdged = 5;

/** The features that the letters of a word make, in a sentence or alone. */
export function lettersOf({ form, everyday }: Letters, isAlone: boolean): number[] {
  return isAlone ? alone(form, everyday !== 0) : inSentence(form, everyday !== 0);
}

/** How many threes, fours and fives there are of so many letters and the two signs around them. */
function count(letters: number): number {
  let pieces = 0;
  for (let length = 3; length <= 5; length++) pieces += Math.max(0, letters + 3 - length);
  return pieces;
}

function inSentence(form: string, everyday: boolean): number[] {
  const features = [featureOf(word, hashOf(form))];
  if (isSmall(form, everyday)) return features;
  addPieces(form, pieces, features);
  if (form.length >= shortestEdged)
    features.push(featureOf(start, hashOf(form, 0, 5)), featureOf(ending, hashOf(form, form.length - 4)));
  return features;
}

function alone(form: string, everyday: boolean): number[] {
  const features = [featureOf(wordAlone, hashOf(form))];
  if (!everyday) addPieces(form, piecesAlone, features);
  return features;
}

function addPieces(form: string, template: number, features: number[]): void {
  const framed = `<${form.slice(0, longest)}>`;
  for (let length = 3; length <= 5; length++) {
    for (let at = 0; at + length <= framed.length; at++)
      features.push(featureOf(template, hashOf(framed, at, at + length)));
  }
}
