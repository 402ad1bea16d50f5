/**
 * A sentence as the features look at it, word by word: its letters, its most telling kind, and a mixture of the two in which
 * every known word is replaced by its kind, so that one illness teaches about all.
 */
import { bit, matter } from './lexicon.ts';
import type { Reading } from './reading.ts';
import type { Study } from './study.ts';
import type { Place } from './templates.ts';
import { longest, type Sentence } from './words.ts';

/** Beyond both ends of a sentence stands this. */
export const edge = 0x5e1f;

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

/** The rank of each kind, by the place of its bit. */
const rankOf = new Uint8Array(32);
for (const [index, kind] of byTelling.entries()) rankOf[31 - Math.clz32(kind)] = index + 1;
/** The kinds that count when a word only may name them come first in the ranks. */
const mayTell = byTelling.slice(0, 12).reduce((all, kind) => all | kind, 0);

/** The most telling kind, as a number; 0 for none, and 40 higher when the word only may name it. */
function tagOf(sure: number, maybe: number): number {
  const best = firstRank(sure);
  if (best !== 0) return best;
  const likely = firstRank(maybe & mayTell);
  return likely === 0 ? 0 : likely + 40;
}

function firstRank(kinds: number): number {
  let best = 0;
  for (let rest = kinds; rest !== 0; rest &= rest - 1) {
    const rank = rankOf[31 - Math.clz32(rest & -rest)]!;
    if (rank !== 0 && (best === 0 || rank < best)) best = rank;
  }
  return best;
}

/** How far beyond a sentence its row can be looked at: an edge stands there. */
const margin = 5;
const room = longest + 2 * margin;

// The columns that tables of features look at, one after the other: the first three are of the words, one holds nothing, and in
// two stands what else is given of a word.
const forms = 0;
const tags = room;
const mixed = 2 * room;
const none = 3 * room;
const it = 4 * room;
const more = 5 * room;
const columns = 6;

/** What a table finds of the word so many steps on. */
export const formAt = (step: number): Place => ({ place: forms + step });
export const tagAt = (step: number): Place => ({ place: tags + step });
export const mixAt = (step: number): Place => ({ place: mixed + step });
/** What it is given besides of that word, one thing and another. */
export const given: Place = { place: it };
export const givenToo: Place = { place: more };
/** Where it finds nothing. */
export const nought = none;

/** One sentence, to be read from again and again: what is known of its words stands side by side, from `first` up to `end`. */
export class Row {
  first = margin;
  end = margin;
  question = false;
  /** The columns in a row. */
  readonly numbers = new Int32Array(columns * room);
  /** Per word its letters as a hash. */
  readonly forms = this.numbers.subarray(forms, forms + room);
  /** Its most telling kind, or its role when it names nothing that counts. */
  readonly tags = this.numbers.subarray(tags, tags + room);
  /** The kind where one is known, else the role, else the word when it is everyday, else nothing. */
  readonly mixed = this.numbers.subarray(mixed, mixed + room);
  /** The kinds that it surely and maybe names, and its role. */
  readonly sure = new Int32Array(room);
  readonly maybe = new Int32Array(room);
  readonly roles = new Int32Array(room);
  readonly studies: Study[] = [];
  /** While a part is looked at: what stands around it, how far the sentence goes, and whether it asks. */
  readonly #around = new Int32Array(4 * margin);
  #wholeEnd = margin;
  #wholeAsks = false;

  /** Gives the tables one thing and another of a word. */
  give(at: number, one: number, other: number): void {
    this.numbers[it + at] = one;
    this.numbers[more + at] = other;
  }

  /** Makes this the row of that sentence. */
  read(reading: Reading, sentence: Sentence): this {
    this.end = margin + sentence.end - sentence.first;
    this.question = sentence.question;
    for (let at = margin, word = sentence.first; at < this.end; at++, word++) {
      const study = reading.studies[word]!;
      const sure = reading.sure[word]!;
      const maybe = reading.maybe[word]!;
      const role = reading.roles[word]!;
      const form = study.hash;
      const tag = (sure | maybe) === 0 ? 0 : tagOf(sure, maybe);
      const known = ((sure | maybe) & content) !== 0;
      this.forms[at] = form;
      this.tags[at] = (tag !== 0 && known) || role === 0 ? tag : role + 100;
      this.mixed[at] = known ? tag + 1000 : role !== 0 ? role + 2000 : study.everyday || tag ? form : 999;
      this.sure[at] = sure;
      this.maybe[at] = maybe;
      this.roles[at] = role;
      this.studies[at] = study;
    }
    for (let at = this.end; at < this.end + margin; at++) {
      this.forms[at] = edge;
      this.tags[at] = edge;
      this.mixed[at] = edge;
    }
    return this;
  }

  /** Looks at a part of the sentence as if it stood alone, until it is widened again: where the part ends nothing follows. */
  narrow(first: number, end: number, question: boolean): void {
    const { forms, mixed } = this;
    const around = this.#around;
    this.#wholeEnd = this.end;
    this.#wholeAsks = this.question;
    this.first = first;
    this.end = end;
    this.question = question;
    for (let step = 0; step < margin; step++) {
      around[step] = forms[first - 1 - step]!;
      around[margin + step] = mixed[first - 1 - step]!;
      around[2 * margin + step] = forms[end + step]!;
      around[3 * margin + step] = mixed[end + step]!;
      forms[first - 1 - step] = mixed[first - 1 - step] = edge;
      forms[end + step] = mixed[end + step] = edge;
    }
  }

  /** Looks at the whole sentence again. */
  widen(): void {
    const { forms, mixed, first, end } = this;
    const around = this.#around;
    for (let step = 0; step < margin; step++) {
      forms[first - 1 - step] = around[step]!;
      mixed[first - 1 - step] = around[margin + step]!;
      forms[end + step] = around[2 * margin + step]!;
      mixed[end + step] = around[3 * margin + step]!;
    }
    this.first = margin;
    this.end = this.#wholeEnd;
    this.question = this.#wholeAsks;
  }

  constructor() {
    for (const numbers of [this.forms, this.tags, this.mixed]) numbers.fill(edge, 0, margin);
  }
}
