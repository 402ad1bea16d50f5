/**
 * A text as the features look at it, word by word: its letters, its most telling kind, and a mixture of the two in which every
 * known word is replaced by its kind, so that one illness teaches about all.
 */
import { bit, matter } from './lexicon.ts';
import type { Reading } from './reading.ts';

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

/** Per word: its hash, its tag, and the two mixtures of both that the templates use. */
export class Row {
  readonly length: number;
  readonly forms: number[] = [];
  readonly tags: number[] = [];
  /** The kind where one is known, else the word when it is everyday, else nothing. */
  readonly mixed: number[] = [];

  constructor(reading: Reading) {
    const { words, studies, sure, maybe, roles } = reading;
    this.length = words.length;
    for (let at = 0; at < words.length; at++) {
      const study = studies[at]!;
      const tag = tagOf(sure[at]!, maybe[at]!);
      const form = study.shape.hash;
      const role = roles[at]!;
      const known = ((sure[at]! | maybe[at]!) & content) !== 0;
      this.forms.push(form);
      this.tags.push((tag && known) || !role ? tag : role + 100);
      if (known) this.mixed.push(tag + 1000);
      else if (role) this.mixed.push(role + 2000);
      else this.mixed.push(study.everyday || tag ? form : 999);
    }
  }
}
