/**
 * What the trained model sees of one clause of a note: all that can be seen of a sentence, and what the rest of its own sentence
 * is about, told apart from what it says itself.
 */
import type { Clause } from './clauses.ts';
import type { Features } from './features.ts';
import { bit, matter } from './lexicon.ts';
import type { Reading } from './reading.ts';
import type { Row } from './row.ts';
import type { Finding } from './rules.ts';
import { sentenceFeatures } from './sentence-features.ts';
import type { Sentence } from './words.ts';

/** The first of the templates; the ones of sentences and of words have lower numbers. */
const beside = 80;

/** A sentence, and what was made of it as a whole. */
export interface Whole {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly finding: Finding;
  readonly row: Row;
}

/** The features of one clause, in which `finding` is what it holds by itself. */
export function clauseFeatures(whole: Whole, clause: Clause, finding: Finding, into: Features): void {
  const { sentence, row } = whole;
  into.add(beside, Math.min(3, clause.of), clause.first === sentence.first ? 1 : 0);
  if (clause.of === 1) {
    sentenceFeatures(row, finding, into);
    return;
  }
  const before = row.first - sentence.first;
  row.narrow(before + clause.first, before + clause.end, clause.question);
  sentenceFeatures(row, finding, into);
  row.widen();
  surroundings(whole, clause, finding, into);
}

/** What stands before and behind a clause in its sentence, and who is in it. */
function surroundings(whole: Whole, clause: Clause, finding: Finding, into: Features): void {
  const { sentence, row } = whole;
  const first = row.first + clause.first - sentence.first;
  const end = row.first + clause.end - sentence.first;
  const about = finding.sure & matter || finding.maybe & matter;
  for (let at = row.first; at < row.end; at++) {
    if (at >= first && at < end) continue;
    const side = at < first ? 1 : 2;
    into.add(beside + 1, row.mixed[at]!, side);
    const role = row.roles[at]!;
    if (role === 0) continue;
    into.add(beside + 3, role, about === 0 ? 0 : 1);
  }
  const lead = about === 0 ? 0 : 32 - Math.clz32(about & -about);
  const who = whole.finding.sure & (bit.you | bit.self | bit.person | bit.kin);
  into.add(beside + 4, who, lead, finding.sure & matter ? 1 : 2);
  for (let rest = whole.finding.sure & ~finding.sure; rest !== 0; rest &= rest - 1)
    into.add(beside + 5, 31 - Math.clz32(rest & -rest), lead);
}
