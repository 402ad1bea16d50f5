/**
 * How sure the model is of one sentence that somebody is about to send. Two heads weigh in on a block: the one that learned it, and
 * the gate for notes, which learned from other lines and errs elsewhere.
 */
import type { Whole } from './clause-features.ts';
import { clausesOf } from './clauses.ts';
import { Features } from './features.ts';
import { findingIn, gateFor } from './gate.ts';
import type { Model } from './model.ts';
import { isWish } from './rules.ts';
import { sentenceFeatures } from './sentence-features.ts';

/** How much each head counts. Fitted on the folds, where together they are right more often than each by itself. */
const weight = { block: 0.6, gate: 0.4 } as const;

/** A gate that is surer than this, for or against, says no more. */
const surest = 4;

/** Below this not even the surest gate makes a block. */
const hopeless = -3.7;

const features = new Features();

export interface Belief {
  /** That the sentence is to be blocked. */
  readonly block: number;
  /** That it is to be touched at all, with a caution or a block. */
  readonly touch: number;
}

/** What the model makes of a sentence of a text, or of a clause read as one; above nought means yes. */
export function believed(model: Model, text: string, whole: Whole): Belief {
  features.clear();
  sentenceFeatures(whole.row, whole.finding, features);
  const [block = 0, touch = 0] = model.scores('ask', features);
  // Most sentences are harmless beyond doubt, and the gate need not be asked. It knows what names health, not what asks for it:
  // of a wish it says nothing.
  const silent = block < hopeless || isWish(whole.finding.sure, whole.sentence.question);
  return { block: weight.block * block + (silent ? 0 : weight.gate * gateOver(model, text, whole)), touch };
}

/** The gate's belief of the clause that most surely holds health. */
function gateOver(model: Model, text: string, whole: Whole): number {
  let gate = -surest;
  for (const clause of clausesOf(text, whole.reading, whole.sentence))
    gate = Math.max(gate, gateFor(model, whole, clause, findingIn(whole, clause)));
  return Math.min(surest, gate);
}
