/** What the trained model sees of one word in its place, to say whether it must go from a text that is kept. */
import type { Features } from './features.ts';
import { matter } from './lexicon.ts';
import type { Row } from './row.ts';
import type { Finding } from './rules.ts';

/** The first of the templates; the ones of sentences have lower numbers. */
const near = 48;

/** The features of one word in its place; `gate` says how sure the sentence model is that its sentence holds health. */
export function wordFeatures(row: Row, finding: Finding, at: number, gate: number, into: Features): void {
  itself(row, at, gate, into);
  for (let step = 1; step <= 3; step++) neighbours(row, at, step, into);
  pairs(row, at, into);
  threes(row, at, into);
  others(row, at, gate, into);
  company(row, finding, at, gate, into);
  into.addBundle(row.studies[at]!.alone);
}

function itself({ forms, tags, studies }: Row, at: number, gate: number, into: Features): void {
  const tag = tags[at]!;
  into.add(near, 0, gate);
  into.add(near + 2, forms[at]!, gate);
  into.add(near + 3, tag, gate);
  into.add(near + 4, tag, studies[at]!.how.length);
}

/** The words so many steps before and after it. */
function neighbours({ forms, tags, mixed }: Row, at: number, step: number, into: Features): void {
  const tag = tags[at]!;
  const mix = mixed[at]!;
  into.add(near + 5, step, forms[at - step]!);
  into.add(near + 6, step, forms[at + step]!);
  into.add(near + 7, step, mixed[at - step]!, mix);
  into.add(near + 8, step, mixed[at + step]!, mix);
  into.add(near + 9, step, tags[at - step]!, tag);
  into.add(near + 10, step, tags[at + step]!, tag);
}

/** It and the word next to it. */
function pairs({ forms }: Row, at: number, into: Features): void {
  const form = forms[at]!;
  into.add(near + 11, forms[at - 1]!, form);
  into.add(near + 12, form, forms[at + 1]!);
}

/** Three words in a row of which it is one. */
function threes({ tags, mixed }: Row, at: number, into: Features): void {
  const tag = tags[at]!;
  const mix = mixed[at]!;
  into.add(near + 13, mixed[at - 1]!, mix, mixed[at + 1]!);
  into.add(near + 14, mixed[at - 2]!, mixed[at - 1]!, mix);
  into.add(near + 15, mix, mixed[at + 1]!, mixed[at + 2]!);
  into.add(near + 16, tags[at - 1]!, tag, tags[at + 1]!);
  into.add(near + 17, tags[at - 2]!, tags[at - 1]!, tag);
  into.add(near + 18, tag, tags[at + 1]!, tags[at + 2]!);
}

/** The words around it without itself. */
function others({ mixed }: Row, at: number, gate: number, into: Features): void {
  into.add(near + 19, mixed[at - 1]!, mixed[at + 1]!, gate);
  into.add(near + 20, mixed[at + 1]!, mixed[at + 2]!, mixed[at + 3]!);
  into.add(near + 21, mixed[at - 3]!, mixed[at - 2]!, mixed[at - 1]!);
}

/** The health matter nearest to it, the kinds in its sentence, and for health matter what else the sentence is about. */
function company(row: Row, finding: Finding, at: number, gate: number, into: Features): void {
  const tag = row.tags[at]!;
  into.add(near + 22, nearest(row, at, -1), tag);
  into.add(near + 23, nearest(row, at, 1), tag);
  const sure = row.sure[at]!;
  for (let rest = finding.sure; rest !== 0; rest &= rest - 1) {
    const kind = 31 - Math.clz32(rest & -rest);
    if (sure & (1 << kind)) into.add(near + 24, kind, gate);
    into.add(near + 25, kind, tag);
  }
  if ((sure | row.maybe[at]!) & matter) {
    for (let other = row.first; other < row.end; other++)
      if (row.roles[other] !== 0) into.add(near + 29, tag, row.roles[other]!);
  }
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
