/**
 * The dated steps of a running absence: which of them to prompt today, in one message per person, and when to look again.
 * Counted anew each time from the facts, so a corrected first day moves what is open and leaves what was done.
 */
import type { CaseState } from '../../src/domain/case.ts';
import { type LocalDate, plusDays } from '../../src/domain/local-date.ts';
import type { Course, Happening } from '../policies/course.ts';
import type { PolicyPack } from '../policies/pack.ts';
import { type DueMilestone, timelineOf } from '../policies/timeline.ts';

/** Steps that a flow of its own looks after. */
const elsewhere = ['report', 'first-contact'];

/** What is known to have happened when a step is done: later steps count from it. */
export const happensWith: Readonly<Record<string, Happening>> = {
  'problem-analysis': 'physicianOpinionOn',
  'late-problem-analysis': 'physicianOpinionOn',
  'action-plan': 'planSignedOn',
  'plan-evaluation': 'planEvaluatedOn',
  'first-year-evaluation': 'firstYearEvaluationOn',
  'work-potential-8-weeks': 'potentialKnownOn',
  'reintegration-6-months': 'trajectoryRequestedOn',
  'assessment-49-days': 'assessmentReceivedOn',
  'reintegration-plan-63-days': 'planReceivedOn',
  'reintegration-plan-6-months': 'planReceivedOn',
};

export interface StepPlan {
  /** To be prompted now, by whom it is for. */
  readonly now: Readonly<Record<'manager' | 'hr', readonly DueMilestone[]>>;
  /** The day on which the next one wants its reminder. */
  readonly lookAgainOn: LocalDate | null;
}

/** The course of an absence as the case knows it. */
export function courseOf({ facts, happened, answers, reportsInYear }: CaseState): Course {
  return {
    reportsInYear,
    ...happened,
    ...answers,
    firstDay: facts.firstDay,
    ...(facts.safetyNet ? { safetyNet: facts.safetyNet } : {}),
    ...(facts.workAccident ? { workAccident: facts.workAccident } : {}),
    ...(facts.partlyFrom ? { partialResumptionOn: facts.partlyFrom } : {}),
    ...(facts.lastDay ? { recoveredOn: plusDays(facts.lastDay, 1) } : {}),
  };
}

/** Every step that someone is prompted for, settled or not, in the order of its date. */
export function stepsOf(state: CaseState, pack: PolicyPack): readonly DueMilestone[] {
  return timelineOf(courseOf(state), pack).filter(
    ({ id, prompt }) => prompt !== 'nobody' && !elsewhere.includes(id),
  );
}

/** What to do today about the steps of a case; `prompted` are the keys that lie with someone already. */
export function planSteps(
  state: CaseState,
  pack: PolicyPack,
  today: LocalDate,
  prompted: ReadonlySet<string>,
): StepPlan {
  const open = stepsOf(state, pack).filter(({ key }) => !(key in state.steps) && !prompted.has(key));
  const now = open.filter(({ remindOn }) => remindOn <= today);
  const later = open.map(({ remindOn }) => remindOn).filter((day) => day > today);
  return {
    now: {
      manager: now.filter(({ prompt }) => prompt === 'manager'),
      hr: now.filter(({ prompt }) => prompt === 'hr'),
    },
    lookAgainOn: later.sort()[0] ?? null,
  };
}
