/** What the trained model sees of one word in its place, to say whether it must go from a text that is kept. */
import type { Features } from './features.ts';
import { matter } from './lexicon.ts';
import { formAt, given, givenToo, mixAt, nought, type Row, tagAt } from './row.ts';
import { type Line, Templates } from './templates.ts';

/** The first of the templates; the ones of sentences have lower numbers. */
const near = 48;

/** It, the words up to three steps before and after it, rows of two and three of which it is one, and what is around it. */
const inPlace = new Templates(
  [
    [near, { number: 0 }, given],
    [near + 2, formAt(0), given],
    [near + 3, tagAt(0), given],
    [near + 4, tagAt(0), givenToo],
    ...[1, 2, 3].flatMap((step): Line[] => [
      [near + 5, { number: step }, formAt(-step)],
      [near + 6, { number: step }, formAt(step)],
      [near + 7, { number: step }, mixAt(-step), mixAt(0)],
      [near + 8, { number: step }, mixAt(step), mixAt(0)],
      [near + 9, { number: step }, tagAt(-step), tagAt(0)],
      [near + 10, { number: step }, tagAt(step), tagAt(0)],
    ]),
    [near + 11, formAt(-1), formAt(0)],
    [near + 12, formAt(0), formAt(1)],
    [near + 13, mixAt(-1), mixAt(0), mixAt(1)],
    [near + 16, tagAt(-1), tagAt(0), tagAt(1)],
    [near + 19, mixAt(-1), mixAt(1), given],
  ],
  nought,
);

/** The features of one word in its place; `gate` says how sure the model is that its clause holds health. */
export function wordFeatures(row: Row, at: number, gate: number, into: Features): void {
  const study = row.studies[at]!;
  row.give(at, gate, study.how.length);
  into.addLines(inPlace, row.numbers, at, at + 1);
  company(row, at, gate, into);
  into.addLetters(study, true);
}

/** The health matter nearest to it, and what it names itself. */
function company(row: Row, at: number, gate: number, into: Features): void {
  const tag = row.tags[at]!;
  into.add(near + 22, nearest(row, at, -1), tag);
  into.add(near + 23, nearest(row, at, 1), tag);
  for (let rest = row.sure[at]!; rest !== 0; rest &= rest - 1)
    into.add(near + 24, 31 - Math.clz32(rest & -rest), gate);
}

/** How far the nearest health matter is in one direction, up to six words; 0 when there is none. */
function nearest({ first, end, sure }: Row, at: number, direction: 1 | -1): number {
  for (let step = 1; step <= 6; step++) {
    const other = at + step * direction;
    if (other < first || other >= end) return 0;
    if (sure[other]! & matter) return step;
  }
  return 0;
}
