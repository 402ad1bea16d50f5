/** What the trained model sees of one word in its place, to say whether it must go from a text that is kept. */
import type { Features } from './features.ts';
import { matter } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { edge, type Row } from './row.ts';
import type { Finding } from './rules.ts';
import type { Sentence } from './words.ts';

/** The first of the templates; the ones of sentences have lower numbers. */
const near = 48;

/** The features of one word in its place; `gate` says how sure the sentence model is that its sentence holds health. */
export function wordFeatures(
  reading: Reading,
  row: Row,
  sentence: Sentence,
  finding: Finding,
  at: number,
  gate: number,
  into: Features,
): void {
  const { first, end } = sentence;
  const { forms, tags, mixed } = row;
  const form = (step: number) => (at + step >= first && at + step < end ? forms[at + step]! : edge);
  const tag = (step: number) => (at + step >= first && at + step < end ? tags[at + step]! : edge);
  const mix = (step: number) => (at + step >= first && at + step < end ? mixed[at + step]! : edge);
  const bits = reading.sure[at]!;
  into.add(near, 0, gate);
  into.add(near + 2, form(0), gate);
  into.add(near + 3, tag(0), gate);
  into.add(near + 4, tag(0), reading.studies[at]!.how.length);
  for (let step = 1; step <= 3; step++) {
    into.add(near + 5, step, form(-step));
    into.add(near + 6, step, form(step));
    into.add(near + 7, step, mix(-step), mix(0));
    into.add(near + 8, step, mix(step), mix(0));
    into.add(near + 9, step, tag(-step), tag(0));
    into.add(near + 10, step, tag(step), tag(0));
  }
  into.add(near + 11, form(-1), form(0));
  into.add(near + 12, form(0), form(1));
  into.add(near + 13, mix(-1), mix(0), mix(1));
  into.add(near + 14, mix(-2), mix(-1), mix(0));
  into.add(near + 15, mix(0), mix(1), mix(2));
  into.add(near + 16, tag(-1), tag(0), tag(1));
  into.add(near + 17, tag(-2), tag(-1), tag(0));
  into.add(near + 18, tag(0), tag(1), tag(2));
  into.add(near + 19, mix(-1), mix(1), gate);
  into.add(near + 20, mix(1), mix(2), mix(3));
  into.add(near + 21, mix(-3), mix(-2), mix(-1));
  into.add(near + 22, nearest(reading, sentence, at, -1), tag(0));
  into.add(near + 23, nearest(reading, sentence, at, 1), tag(0));
  for (let rest = finding.sure; rest !== 0; rest &= rest - 1) {
    const kind = 31 - Math.clz32(rest & -rest);
    if (bits & (1 << kind)) into.add(near + 24, kind, gate);
    into.add(near + 25, kind, tag(0));
  }
  const about = bits & matter || reading.maybe[at]! & matter;
  if (about !== 0) {
    for (let other = first; other < end; other++) {
      if (reading.roles[other]! !== 0) into.add(near + 29, tag(0), reading.roles[other]!);
    }
  }
  into.addBundle(reading.studies[at]!.shape.alone);
}

/** How far the nearest health matter is in one direction, up to six words; 0 when there is none. */
function nearest(reading: Reading, { first, end }: Sentence, at: number, direction: 1 | -1): number {
  for (let step = 1; step <= 6; step++) {
    const other = at + step * direction;
    if (other < first || other >= end) return 0;
    if (reading.sure[other]! & matter) return step;
  }
  return 0;
}
