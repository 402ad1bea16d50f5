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
  const hash = hashOf(form);
  const hashes = everyday && form.length < 4 ? [] : piecesOf(form);
  const edges =
    form.length < 5
      ? []
      : [featureOf(start, hashOf(form, 0, 5)), featureOf(ending, hashOf(form, form.length - 4))];
  return {
    hash,
    inSentence: new Bundle([
      featureOf(word, hash),
      ...hashes.map((piece) => featureOf(pieces, piece)),
      ...edges,
    ]),
    alone: new Bundle([
      featureOf(wordAlone, hash),
      ...(everyday ? [] : hashes.map((piece) => featureOf(piecesAlone, piece))),
    ]),
  };
}

function piecesOf(form: string): number[] {
  const framed = `<${form.slice(0, longest)}>`;
  const hashes: number[] = [];
  for (let length = 3; length <= 5; length++) {
    for (let at = 0; at + length <= framed.length; at++) hashes.push(hashOf(framed, at, at + length));
  }
  return hashes;
}
