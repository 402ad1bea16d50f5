/**
 * What the trained model sees of one sentence: its words and neighbours as they are and by kind, words that stand apart, how it
 * opens, whether it asks, whose each piece of health matter is, and which kinds meet in it.
 */
import type { Features } from './features.ts';
import { bit, matter } from './lexicon.ts';
import { lexicon } from './look.ts';
import { formAt, given, givenToo, mixAt, nought, type Row } from './row.ts';
import type { Finding } from './rules.ts';
import { type Line, Templates } from './templates.ts';

// The templates, one number each; a new one gets a new number, and the model is trained again. Some are in `shape.ts`.
const pair = 2;
const leftPair = 4;
const kindAsked = 6;
const rightPair = 7;
const holds = 10;
const meets = 11;
const mayHold = 12;
const opens = 13;
const ruled = 14;
const size = 15;
const owned = 16;
const mayMeet = 17;
const withRole = 18;
const apart = 19;
const wordsApart = 20;
const opening = 23;
const someone = 24;

const nameRole = lexicon.role('name');

/** The features of one sentence as a whole. */
export function sentenceFeatures(row: Row, finding: Finding, into: Features): void {
  // Whether it asks, once for each word by itself and once for pairs.
  for (let at = row.first; at < row.end; at++) row.give(at, row.question ? 1 : 0, row.question ? 2 : 1);
  neighbours(row, into);
  strangers(row, into);
  openings(row, into);
  owners(row, into);
  whole(finding, row.question, into);
  company(row, finding, into);
  whoIsMeant(row, finding, into);
  into.add(size, Math.min(12, row.end - row.first), row.question ? 1 : 0);
}

/** What tells which category a sentence is of: its words and kinds, and how it opens, without their company. */
export function topicFeatures({ mixed, studies, first, end }: Row, { sure }: Finding, into: Features): void {
  for (let at = first; at < end; at++) {
    into.add(kindAsked, mixed[at]!, 2);
    into.addLetters(studies[at]!, false);
  }
  into.add(opening, mixed[first]!, mixed[first + 1]!, 9);
  for (let rest = sure; rest !== 0; rest &= rest - 1) into.add(holds, 31 - Math.clz32(rest & -rest), 2);
}

/** Each word by itself, and with its neighbours as they are and by kind. */
const together = new Templates(
  [
    [kindAsked, mixAt(0), given],
    [pair, formAt(0), formAt(1)],
    [leftPair, mixAt(-1), formAt(0)],
    [rightPair, formAt(0), mixAt(1)],
  ],
  nought,
);

/**
 * Pairs of words in their order, by kind, and as they are with the second next: who is asked, and about what, are seldom neighbours.
 * Words that stand further apart than this have little to say of each other.
 */
const reach = 3;

/** A word with those that follow it, by how many there are. */
const withFollowers = Array.from({ length: reach + 1 }, (_, followers) => {
  const steps = Array.from({ length: followers }, (_, at) => at + 1);
  const kinds = steps.map((step): Line => [apart, mixAt(0), mixAt(step), givenToo]);
  const words: Line[] = followers < 2 ? [] : [[wordsApart, formAt(0), formAt(2)]];
  return new Templates([...kinds, ...words], nought);
});

function neighbours({ numbers, studies, first, end }: Row, into: Features): void {
  into.addLines(together, numbers, first, end);
  for (let at = first; at < end; at++) into.addLetters(studies[at]!, false);
}

function strangers({ numbers, first, end }: Row, into: Features): void {
  const last = Math.max(first, end - reach);
  into.addLines(withFollowers[reach]!, numbers, first, last);
  for (let at = last; at < end; at++) into.addLines(withFollowers[end - 1 - at]!, numbers, at, at + 1);
}

/** How the sentence opens and closes. */
function openings({ forms, mixed, first, end, question }: Row, into: Features): void {
  const one = mixed[first]!;
  const two = mixed[first + 1]!;
  into.add(opens, 1, forms[first]!);
  into.add(opens, 2, one, two);
  into.add(opens, 3, mixed[end - 1]!);
  into.add(opening, one, two, mixed[first + 2]!);
  into.add(opening, one, two, question ? 8 : 7);
}

/** Whose each piece of health matter is: the last one named before it, and the first one after it. */
function owners({ sure, maybe, tags, first, end, question }: Row, into: Features): void {
  const whose = bit.you | bit.person | bit.self | bit.kin | bit.work | bit.process;
  let before = 0;
  for (let at = first; at < end; at++) {
    const kinds = sure[at]!;
    if ((kinds | maybe[at]!) & matter && tags[at] !== 0) {
      let after = 0;
      for (let next = at + 1; next < end && next < at + 5 && after === 0; next++) after = sure[next]! & whose;
      into.add(owned, tags[at]!, before, question ? 1 : 0);
      into.add(owned, tags[at]!, after, question ? 3 : 2);
      into.add(owned, before, after, question ? 5 : 4);
    }
    if (kinds & whose) before = kinds & whose;
  }
}

/** What else the sentence is about, next to the health matter in it: a knee among machines is no one's knee. */
function company({ roles, first, end, question }: Row, { sure, maybe }: Finding, into: Features): void {
  const about = sure & matter || maybe & matter;
  for (let at = first; at < end; at++) {
    const role = roles[at]!;
    if (role === 0) continue;
    into.add(withRole, role, about === 0 ? 0 : 1, question ? 1 : 0);
  }
}

/** Whether anybody is meant at all: an illness among people is somebody's, one in an encyclopaedia is nobody's. */
function whoIsMeant(
  { first, end, question, roles, mixed, studies }: Row,
  { sure, maybe }: Finding,
  into: Features,
): void {
  let named = 0;
  let strange = 0;
  for (let at = first; at < end; at++) {
    if (roles[at] === nameRole) named = 1;
    const { how, everyday } = studies[at]!;
    if (how === 'unknown' && everyday === 0) strange = 2;
  }
  const who = (sure & (bit.you | bit.self | bit.person | bit.kin)) | named;
  const about = sure & matter || maybe & matter;
  const certain = about === 0 ? 0 : sure & matter ? 1 : 2;
  const length = end - first < 4 ? 0 : end - first < 9 ? 1 : 2;
  const asks = question ? 1 : 0;
  into.add(someone, who, asks, certain);
  into.add(someone, who | strange, length, certain === 0 ? 3 : 4 + asks);
  into.add(someone, who === 0 ? 0 : 1, mixed[first]!, certain === 0 ? 6 : 7);
  for (let rest = about; rest !== 0; rest &= rest - 1)
    into.add(someone, who, 31 - Math.clz32(rest & -rest), 8 + asks);
}

/** Which kinds the sentence holds, and which meet in it. */
function whole(finding: Finding, question: boolean, into: Features): void {
  const asked = question ? 1 : 0;
  const { sure, maybe } = finding;
  for (let rest = sure; rest !== 0; rest &= rest - 1) {
    const a = 31 - Math.clz32(rest & -rest);
    into.add(holds, a, asked);
    for (let others = rest & (rest - 1); others !== 0; others &= others - 1) {
      const b = 31 - Math.clz32(others & -others);
      into.add(meets, a, b, 1 + asked);
    }
  }
  for (let rest = maybe & ~sure; rest !== 0; rest &= rest - 1) {
    const a = 31 - Math.clz32(rest & -rest);
    into.add(mayHold, a, asked);
    for (let others = sure; others !== 0; others &= others - 1) {
      into.add(mayMeet, a, 31 - Math.clz32(others & -others), asked);
    }
  }
  into.add(ruled, finding.verdict === 'block' ? 2 : finding.verdict === 'caution' ? 1 : 0, asked);
  into.add(ruled, sure & matter ? 1 : 0, maybe & matter ? 1 : 0, 4 + asked);
}
