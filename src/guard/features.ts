/**
 * What the trained model sees of a text, as numbers: words and neighbours as they are, the same with every known word replaced
 * by its kind (so that one illness teaches about all), letters of rare words, and which kinds meet in one sentence.
 */
import { bit, matter } from './lexicon.ts';
import type { Reading } from './reading.ts';
import type { Finding } from './rules.ts';
import type { Study } from './study.ts';
import type { Sentence } from './words.ts';

/** How many features there can be, as a power of two: two that share a number share a weight. */
export const featureBits = 19;

/** Collects the features of one sentence or word; it is kept and used again, so that judging allocates next to nothing. */
export class Features {
  /** The numbers of the features that are present; only the first `count` count. */
  at = new Int32Array(2048);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add(template: number, a: number, b = 0, c = 0): void {
    if (this.count === this.at.length) this.#widen();
    let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 13) ^ c, 0x27d4eb2f);
    this.at[this.count++] = (hash ^ (hash >>> 16)) >>> (32 - featureBits);
  }

  addAll(template: number, hashes: Int32Array): void {
    for (let at = 0; at < hashes.length; at++) this.add(template, hashes[at]!);
  }

  #widen(): void {
    const wider = new Int32Array(this.at.length * 2);
    wider.set(this.at);
    this.at = wider;
  }
}

// The templates, one number each; a new one gets a new number, and the model is trained again.
const word = 1;
const pair = 2;
const kindPair = 4;
const kindTriple = 5;
const plainPair = 7;
const plainTriple = 8;
const chars = 9;
const holds = 10;
const meets = 11;
const mayHold = 12;
const opens = 13;
const ruled = 14;
const size = 15;
const owned = 16;
const mayMeet = 17;
const withRole = 18;
const near = 32;

/** Beyond both ends of a sentence stands this. */
const edge = 0x5e1f;

/** How telling a kind is when a word has several: the first one that fits is its tag. */
const byTelling = [
  bit.document,
  bit.repro,
  bit.history,
  bit.mental,
  bit.prognosis,
  bit.treatment,
  bit.care,
  bit.symptom,
  bit.condition,
  bit.body,
  bit.colloquial,
  bit.cause,
  bit.meta,
  bit.open,
  bit.process,
  bit.wish,
  bit.work,
  bit.kin,
  bit.ill,
  bit.ability,
  bit.you,
  bit.person,
  bit.self,
  bit.neg,
  bit.suspect,
  bit.ask,
]; // prettier-ignore
const content = matter | bit.work | bit.kin | bit.process | bit.ill | bit.ability;

function tagOf(sure: number, maybe: number): number {
  for (let rank = 0; rank < byTelling.length; rank++) if (sure & byTelling[rank]!) return rank + 1;
  for (let rank = 0; rank < 12; rank++) if (maybe & byTelling[rank]!) return rank + 41;
  return 0;
}

export const hashOf = (form: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < form.length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), 0x01000193);
  return hash | 0;
};

/** What a word contributes wherever it stands; worked out once for each word. */
interface Shape {
  readonly hash: number;
  /** Its letters in threes to fives, for words that are not everyday. */
  readonly chars: Int32Array;
}

const shapes = new WeakMap<Study, Shape>();
const noChars = new Int32Array(0);

export function shapeOf(study: Study): Shape {
  let shape = shapes.get(study);
  if (shape === undefined) {
    shape = { hash: hashOf(study.form), chars: study.everyday ? noChars : charsOf(study.form) };
    shapes.set(study, shape);
  }
  return shape;
}

function charsOf(form: string): Int32Array {
  const framed = `<${form.slice(0, 24)}>`;
  const hashes: number[] = [];
  for (let length = 3; length <= 5; length++) {
    for (let at = 0; at + length <= framed.length; at++) hashes.push(hashOf(framed.slice(at, at + length)));
  }
  return Int32Array.from(hashes);
}

/** Per word: its hash, its tag, and the two mixtures of both that the templates use. */
export class Row {
  readonly length: number;
  readonly forms: Int32Array;
  readonly tags: Int32Array;
  /** The kind where one is known, else the word when it is everyday, else nothing. */
  readonly mixed: Int32Array;

  constructor(reading: Reading) {
    const { words, studies, sure, maybe, roles } = reading;
    this.length = words.length;
    this.forms = new Int32Array(words.length);
    this.tags = new Int32Array(words.length);
    this.mixed = new Int32Array(words.length);
    for (let at = 0; at < words.length; at++) {
      const study = studies[at]!;
      const tag = tagOf(sure[at]!, maybe[at]!);
      this.forms[at] = shapeOf(study).hash;
      const role = roles[at]!;
      const known = (sure[at]! | maybe[at]!) & content;
      this.tags[at] = (tag && known) || !role ? tag : role + 100;
      this.mixed[at] = known
        ? tag + 1000
        : role
          ? role + 2000
          : study.everyday || tag
            ? this.forms[at]!
            : 999;
    }
  }
}

/** The features of one sentence as a whole. */
export function sentenceFeatures(
  reading: Reading,
  row: Row,
  sentence: Sentence,
  finding: Finding,
  into: Features,
): void {
  const { first, end, question } = sentence;
  const { forms, tags, mixed } = row;
  for (let at = first; at < end; at++) {
    const form = forms[at]!;
    const form1 = at + 1 < end ? forms[at + 1]! : edge;
    const mix = mixed[at]!;
    const mix1 = at + 1 < end ? mixed[at + 1]! : edge;
    const mix2 = at + 2 < end ? mixed[at + 2]! : edge;
    const tag = tags[at]!;
    const tag1 = at + 1 < end ? tags[at + 1]! : edge;
    const tag2 = at + 2 < end ? tags[at + 2]! : edge;
    into.add(word, form);
    into.add(pair, form, form1);
    into.add(kindPair, mix, mix1);
    into.add(kindTriple, mix, mix1, mix2);
    into.add(plainPair, tag, tag1);
    into.add(plainTriple, tag, tag1, tag2);
    into.addAll(chars, shapeOf(reading.studies[at]!).chars);
  }
  into.add(opens, 1, forms[first]!);
  into.add(opens, 2, mixed[first]!, first + 1 < end ? mixed[first + 1]! : edge);
  into.add(opens, 3, mixed[end - 1]!);
  owners(reading, row, sentence, into);
  whole(finding, question, into);
  company(reading, sentence, finding, into);
  into.add(size, Math.min(12, end - first), question ? 1 : 0);
}

/** Whose each piece of health matter is: the last one named before it, and the first one after it. */
function owners(reading: Reading, row: Row, { first, end, question }: Sentence, into: Features): void {
  const whose = bit.you | bit.person | bit.self | bit.kin | bit.work | bit.process;
  let before = 0;
  for (let at = first; at < end; at++) {
    const sure = reading.sure[at]!;
    if ((sure | reading.maybe[at]!) & matter && row.tags[at] !== 0) {
      let after = 0;
      for (let next = at + 1; next < end && next < at + 5 && after === 0; next++)
        after = reading.sure[next]! & whose;
      into.add(owned, row.tags[at]!, before, question ? 1 : 0);
      into.add(owned, row.tags[at]!, after, question ? 3 : 2);
      into.add(owned, before, after, question ? 5 : 4);
    }
    if (sure & whose) before = sure & whose;
  }
}

/** What else the sentence is about, next to the health matter in it: a knee among machines is no one's knee. */
function company(
  reading: Reading,
  { first, end, question }: Sentence,
  { sure, maybe }: Finding,
  into: Features,
): void {
  const about = sure & matter || maybe & matter;
  for (let at = first; at < end; at++) {
    const role = reading.roles[at]!;
    if (role === 0) continue;
    into.add(withRole, role, about === 0 ? 0 : 1, question ? 1 : 0);
    for (let kind = 0; kind < 12; kind++) if (about & (1 << kind)) into.add(withRole, role, kind + 2);
  }
}

/** Which kinds the sentence holds, and which meet in it. */
function whole(finding: Finding, question: boolean, into: Features): void {
  const asked = question ? 1 : 0;
  const { sure, maybe } = finding;
  for (let rest = sure; rest !== 0; rest &= rest - 1) {
    const a = 31 - Math.clz32(rest & -rest);
    into.add(holds, a, asked);
    into.add(holds, a, 2);
    for (let others = rest & (rest - 1); others !== 0; others &= others - 1) {
      const b = 31 - Math.clz32(others & -others);
      into.add(meets, a, b);
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
  into.add(near + 1, form(0));
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
  into.addAll(near + 26, shapeOf(reading.studies[at]!).chars);
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
