/**
 * What can be said of one sentence by rule: which health matter it holds, whose it is, and what is done with it.
 * The rules explain themselves; where they end, the trained model decides with these findings among its features.
 */
import { bit, matter } from './lexicon.ts';
import type { Reading } from './reading.ts';
import type { Category } from './verdict.ts';
import type { Sentence } from './words.ts';

export interface Finding {
  readonly sure: number;
  readonly maybe: number;
  readonly verdict: 'allow' | 'caution' | 'block';
}

const someone = bit.you | bit.person | bit.kin;
const firm = matter & ~(bit.body | bit.cause);

/** The kinds in the sentence and what the policy says of them, as far as rules can see. */
export function findingOf(reading: Reading, sentence: Sentence): Finding {
  let sure = 0;
  let maybe = 0;
  for (let at = sentence.first; at < sentence.end; at++) {
    sure |= reading.sure[at]!;
    maybe |= reading.maybe[at]!;
  }
  return { sure, maybe, verdict: judge(sure, maybe, sentence.question) };
}

function judge(sure: number, maybe: number, question: boolean): Finding['verdict'] {
  if (sure & bit.meta) return 'allow';
  const asks = question || (sure & (bit.ask | bit.suspect)) !== 0;
  const about = (sure & someone) !== 0;
  const strong = (sure & firm) !== 0;
  if (sure & bit.work && !(sure & (bit.colloquial | bit.document))) return 'allow';
  if (strong && isWish(sure, question)) return 'caution';
  if (strong && (asks || about)) return sure & bit.self && !question && !about ? 'allow' : 'block';
  if (sure & bit.body && about && asks && !(sure & bit.ability)) return 'block';
  if (maybe & firm && about && question && !(sure & (bit.process | bit.ability))) return 'block';
  if (sure & bit.cause && about && asks) return 'block';
  if (sure & bit.open) return 'caution';
  return 'allow';
}

/** Whether a sentence of these kinds wishes somebody well, which asks nothing. */
export function isWish(sure: number, question: boolean): boolean {
  return (sure & bit.wish) !== 0 && !question;
}

const categoryOf: readonly (readonly [number, Category])[] = [
  [bit.document, 'documents'],
  [bit.repro, 'reproductive'],
  [bit.history, 'history'],
  [bit.mental, 'mental'],
  [bit.prognosis, 'prognosis'],
  [bit.treatment, 'treatment'],
  [bit.care, 'care'],
  [bit.symptom, 'symptoms'],
  [bit.condition, 'diagnosis'],
  [bit.cause, 'cause'],
  [bit.body, 'symptoms'],
  [bit.colloquial, 'diagnosis'],
];

/** The policy's category of a set of kinds; the most telling kind goes first. */
export function categoryFor(kinds: number): Category {
  for (const [kind, category] of categoryOf) if (kinds & kind) return category;
  return 'diagnosis';
}
