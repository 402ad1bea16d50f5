/** The gate: how sure the model is that a clause holds health. It decides over notes, and weighs in on what is to be sent. */
import { clauseFeatures, type Whole } from './clause-features.ts';
import type { Clause } from './clauses.ts';
import { Features } from './features.ts';
import type { Model } from './model.ts';
import { type Finding, findingOf } from './rules.ts';

const features = new Features();

/** What one clause of a sentence holds by itself. */
export function findingIn(whole: Whole, clause: Clause): Finding {
  return clause.of === 1 ? whole.finding : findingOf(whole.reading, clause);
}

/** How sure the gate is of a clause, of which `finding` is what it holds by itself; above nought means yes. */
export function gateFor(model: Model, whole: Whole, clause: Clause, finding: Finding): number {
  features.clear();
  clauseFeatures(whole, clause, finding, features);
  return model.scores('gate', features)[0]!;
}

/** The same in steps, as the word head was taught to read it. */
export function gateOf(score: number): number {
  return Math.max(-6, Math.min(6, Math.round(score / 0.75)));
}
