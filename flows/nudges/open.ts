/** The nudges of a case that still wait for someone. */
import type { CaseState } from '../../src/domain/case.ts';
import type { Instant } from '../../src/domain/local-date.ts';
import type { PersonId } from '../../src/domain/person.ts';
import { contextOf, remembering } from '../machines.ts';
import { kindOf, type NudgeName, nudgeOfKey } from './catalogue.ts';
import type { NudgeContext } from './nudge.machine.ts';

type Machines = CaseState['machines'];

/** The nudges of a case that are still open, by their dates. */
export function openNudges(state: CaseState): readonly NudgeContext[] {
  return Object.entries(state.machines)
    .filter(([key]) => nudgeOfKey(key) !== undefined)
    .map(([, stored]) => contextOf<NudgeContext>(stored))
    .sort((a, b) => (a.promptAt < b.promptAt ? -1 : 1));
}

/** The open nudges that were asked and reminded, and still are not done (R54). */
export function overdueNudges(state: CaseState, now: Instant): readonly NudgeContext[] {
  return openNudges(state).filter(
    ({ remindAt, promptAt, since }) => remindAt <= now || (since !== undefined && promptAt <= now),
  );
}

/** Since when that is asked for in vain already, by the nudge of that name or one that it will speak for. */
export function leftSince(state: CaseState, name: NudgeName, now: Instant): Pick<NudgeContext, 'since'> {
  const [since] = overdueNudges(state, now)
    .filter(({ nudge }) => nudge === name || kindOf(name).replaces.includes(nudge))
    .map(askedAt)
    .sort();
  return since ? { since } : {};
}

/** When it was first asked for. */
export const askedAt = ({ since, promptAt }: NudgeContext): Instant => since ?? promptAt;

/** The same machines, with all that lay with the one now with the other: a prompt, a plan that is made, words for the team. */
export function inOtherHands(machines: Machines, from: PersonId, to: PersonId): Machines {
  return Object.fromEntries(
    Object.entries(machines).map(([key, stored]) => {
      const lies = contextOf(stored).responsible === from;
      return [key, lies ? remembering(stored, { responsible: to }) : stored];
    }),
  );
}
