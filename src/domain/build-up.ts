/** A plan for building up the hours of work again: steps, dates and words about the work. No word about health has a place in it. */
import type { RedactedText } from './checked-text.ts';
import type { Instant, LocalDate } from './local-date.ts';
import type { PersonId } from './person.ts';

export const workPlaces = ['usual', 'home', 'both', 'elsewhere'] as const;
export type WorkPlace = (typeof workPlaces)[number];

/** The doctors whose agreement a step asks for; which of them matter lies with the country. */
export const approvals = ['notYet', 'occupationalPhysician', 'advisingDoctor', 'both'] as const;
export type Approval = (typeof approvals)[number];

/** From a day on, so many hours a week (R66–R68). */
export interface BuildUpStep {
  readonly from: LocalDate;
  readonly hours: number;
  /** What the work is in this step: first as the employee sees it, then as it was translated to the work (R36). */
  readonly tasks: RedactedText | null;
  readonly place: WorkPlace | null;
  readonly agreedBy: Approval;
}

export interface BuildUpPlan {
  /** `b1`, in the order in which plans of a case were begun. */
  readonly id: string;
  /** Who began it. */
  readonly by: PersonId;
  readonly madeAt: Instant;
  /** The contract hours that it builds up to. */
  readonly hoursPerWeek: number;
  /** By their dates. */
  readonly steps: readonly BuildUpStep[];
  /** When both look whether it still fits. */
  readonly evaluateOn: LocalDate | null;
  /** The days on which they looked, and kept it. */
  readonly evaluatedOn: readonly LocalDate[];
  /** A plan that was replaced or stopped stays in the case as it was. */
  readonly status: 'draft' | 'agreed' | 'replaced' | 'stopped';
  readonly agreedOn: LocalDate | null;
}

/** The most steps that one plan may have. */
export const mostSteps = 6;

/** The plan that both agreed and that holds now. */
export function agreedPlan(plans: readonly BuildUpPlan[]): BuildUpPlan | undefined {
  return plans.findLast(({ status }) => status === 'agreed');
}

/** Whether this step is the full contract again. */
export function isFull(step: BuildUpStep, { hoursPerWeek }: BuildUpPlan): boolean {
  return step.hours >= hoursPerWeek;
}

/** The share of the contract hours, rounded. */
export function percentOf(step: BuildUpStep, { hoursPerWeek }: BuildUpPlan): number {
  return Math.round((step.hours / hoursPerWeek) * 100);
}

/** The step in which someone is on that day; nothing before the first. */
export function stepOn({ steps }: BuildUpPlan, day: LocalDate): BuildUpStep | undefined {
  return steps.findLast(({ from }) => from <= day);
}
