/**
 * Looks for a stall in dates and missing steps, and in nothing else: pure functions of a case, the pack and the steps.
 * Each finding says since when it holds, or when it will if nothing happens, with the dates that show it.
 */
import { plusWorkingDays } from '../../src/calendar/working-days.ts';
import { agreedPlan } from '../../src/domain/build-up.ts';
import type { CaseState } from '../../src/domain/case.ts';
import { dayOf, type LocalDate, plusDays } from '../../src/domain/local-date.ts';
import { zoneOf } from '../../src/domain/locale.ts';
import { paceWished } from '../contact/plan.ts';
import type { PolicyPack } from '../policies/pack.ts';
import { nextContactOn } from '../policies/rhythm.ts';
import { minusTerm, plusTerm } from '../policies/term.ts';
import type { DueMilestone } from '../policies/timeline.ts';
import { stepsOf } from '../steps/plan.ts';
import type { FlagName } from './catalogue.ts';

/** What shows it: which sentence, with which dates. */
export interface Evidence {
  readonly shows: string;
  readonly on: LocalDate;
  readonly last?: LocalDate;
  readonly step?: DueMilestone;
}

export interface Finding {
  readonly flag: FlagName;
  /** The first day on which it holds; in the future, it will hold then. */
  readonly since: LocalDate;
  readonly evidence: Evidence;
}

type Detector = (state: CaseState, pack: PolicyPack) => Omit<Finding, 'flag'> | undefined;

/** Everything that stalls in a running absence, or will. */
export function detect(state: CaseState, pack: PolicyPack): readonly Finding[] {
  return Object.entries(detectors).flatMap(([flag, find]) => {
    const found = find(state, pack);
    return found ? [{ flag: flag as FlagName, ...found }] : [];
  });
}

const detectors: Readonly<Record<FlagName, Detector>> = {
  /** R54: a talk that nothing was written after. */
  'missing-agreement'({ contacts, agreements }, pack) {
    const talk = contacts.at(-1);
    if (!talk || talk.closedBy || agreements.some(({ contact }) => contact === talk.id)) return undefined;
    return { since: dayAfter(talk.on, pack, 'agreementWithin'), evidence: { shows: 'talk', on: talk.on } };
  },

  /** R59: no agreement, no plan and no hours moved for weeks. A talk or a return that lies ahead is a next step. */
  'standing-still'(state, pack) {
    const { firstDay, backOn } = state.facts;
    const moved = movesIn(state).sort().at(-1);
    const evaluateOn = agreedPlan(state.plans)?.evaluateOn;
    const lies = [state.agreements.at(-1)?.nextOn, backOn, evaluateOn];
    const ahead = lies.flatMap((day) => (day ? [plusDays(day, 1)] : []));
    const since = [plusTerm(moved ?? firstDay, pack.redFlags.planUntouched, pack.country), ...ahead];
    return {
      since: since.sort().at(-1) as LocalDate,
      evidence: moved ? { shows: 'since', on: moved } : { shows: 'none', on: firstDay },
    };
  },

  /** R60: nobody leads it, or a step that HR or a physician has is late. */
  'roles-unclear'(state, pack) {
    const { firstDay } = state.facts;
    if (state.manager === null) {
      return {
        since: dayAfter(firstDay, pack, 'agreementWithin'),
        evidence: { shows: 'nobody', on: firstDay },
      };
    }
    return firstLate(state, pack, ({ prompt, responsible }) => {
      return prompt === 'hr' && (responsible === 'hr' || responsible === 'physician');
    });
  },

  /** R61: the first talk, or the next one, is long past the day on which it would have been. */
  waiting(state, pack) {
    const { contacts, agreements, facts } = state;
    const { firstDay, backOn } = facts;
    const last = contacts.at(-1);
    if (!last) {
      const since = plusTerm(firstDay, pack.redFlags.silence, pack.country);
      return { since, evidence: { shows: 'first', on: firstDay } };
    }
    const wish = paceWished(state);
    const so = { firstDay, ...(backOn ? { backOn } : {}), ...(wish ? { wish } : {}) };
    const agreed = agreements.findLast(({ contact }) => contact === last.id)?.nextOn;
    const on = agreed ?? nextContactOn({ ...so, lastContactOn: last.on }, pack);
    const since = plusTerm(on, pack.redFlags.silence, pack.country);
    return { since, evidence: { shows: 'next', on, last: last.on } };
  },

  /** R62: a talk of the manager that the law or the plan dates is late, or hours began to grow without one (R69). */
  'talk-not-held'(state, pack) {
    return (
      firstLate(
        state,
        pack,
        ({ prompt, responsible }) => prompt === 'manager' && responsible === 'manager',
      ) ??
      evaluationLeft(state, pack) ??
      buildUpWithoutTalk(state, pack)
    );
  },

  /** R63: what was promised was not kept: an agreed contact, or an answer to a correction. */
  trust({ contacts, agreements, facts }, pack) {
    const agreement = agreements.at(-1);
    if (!agreement) return undefined;
    if (agreement.correction !== null && agreement.status === 'waiting') {
      const on = dayOf(agreement.madeAt, zoneOf(facts.country));
      return {
        since: plusTerm(on, pack.redFlags.silence, pack.country),
        evidence: { shows: 'correction', on },
      };
    }
    if (contacts.at(-1)?.id !== agreement.contact) return undefined;
    const { nextOn: on } = agreement;
    return { since: dayAfter(on, pack, 'agreementWithin'), evidence: { shows: 'date', on } };
  },
};

/** The first working day after a term that began then. */
function dayAfter(from: LocalDate, { redFlags, country }: PolicyPack, term: 'agreementWithin'): LocalDate {
  return plusWorkingDays(plusTerm(from, redFlags[term], country), 1, country);
}

/** Happenings that move a plan. */
const planMoves = [
  'physicianOpinionOn',
  'planSignedOn',
  'planEvaluatedOn',
  'firstYearEvaluationOn',
  'potentialKnownOn',
  'trajectoryRequestedOn',
  'assessmentReceivedOn',
  'planReceivedOn',
];

function movesIn({ agreements, facts, happened, plans }: CaseState): LocalDate[] {
  const zone = zoneOf(facts.country);
  return [
    ...agreements.map(({ madeAt }) => dayOf(madeAt, zone)),
    ...planMoves.flatMap((name) => happened[name] ?? []),
    ...(facts.partlyFrom ? [facts.partlyFrom] : []),
    ...plans.flatMap(({ agreedOn, evaluatedOn }) => [...(agreedOn ? [agreedOn] : []), ...evaluatedOn]),
    ...(agreedPlan(plans)?.steps ?? []).map(({ from }) => from),
  ];
}

/** Kinds of steps that someone has to do; the others are told, or follow. */
const deeds = ['law', 'norm', 'practice'];

/**
 * The open step of that sort that is late, or will be, first. Those that may not apply do not count, nor those for HR
 * alone: a flag is read by the manager too, and HR hears of its own steps without it.
 */
function firstLate(
  state: CaseState,
  pack: PolicyPack,
  isOfSort: (step: DueMilestone) => boolean,
): Omit<Finding, 'flag'> | undefined {
  const [step] = stepsOf(state, pack)
    .filter(
      ({ key, unsure, milestone }) => !unsure && deeds.includes(milestone.kind) && !(key in state.steps),
    )
    .filter(({ due, visibleTo }) => due >= state.facts.firstDay && visibleTo.includes('manager'))
    .filter(isOfSort)
    .sort((a, b) => (a.lateAfter < b.lateAfter ? -1 : 1));
  // Prompts, a reminder and HR come first; this is about what is left after all of them.
  const since = step && plusTerm(step.lateAfter, pack.redFlags.silence, pack.country);
  return step && since && { since, evidence: { shows: 'step', on: step.due, step } };
}

/** Nobody looked whether the hours still fit. */
function evaluationLeft({ plans }: CaseState, pack: PolicyPack): Omit<Finding, 'flag'> | undefined {
  const on = agreedPlan(plans)?.evaluateOn;
  if (!on) return undefined;
  const since = plusTerm(on, pack.redFlags.silence, pack.country);
  return { since, evidence: { shows: 'evaluation', on } };
}

/** Part of the hours began, and there was no talk in the time before. */
function buildUpWithoutTalk(
  { facts, contacts }: CaseState,
  pack: PolicyPack,
): Omit<Finding, 'flag'> | undefined {
  const on = facts.partlyFrom;
  if (on === null) return undefined;
  const from = minusTerm(on, pack.redFlags.planUntouched, pack.country);
  return contacts.some((talk) => talk.on >= from)
    ? undefined
    : { since: plusDays(on, 1), evidence: { shows: 'build-up', on } };
}
