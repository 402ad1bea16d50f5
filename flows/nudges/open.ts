/** The nudges of a case that still wait for someone. */
import type { CaseState } from '../../src/domain/case.ts';
import type { Instant } from '../../src/domain/local-date.ts';
import { contextOf } from '../machines.ts';
import { nudgeOfKey } from './catalogue.ts';
import type { NudgeContext } from './nudge.machine.ts';

/** The nudges of a case that are still open, by their dates. */
export function openNudges(state: CaseState): readonly NudgeContext[] {
  return Object.entries(state.machines)
    .filter(([key]) => nudgeOfKey(key) !== undefined)
    .map(([, stored]) => contextOf(stored) as unknown as NudgeContext)
    .sort((a, b) => (a.promptAt < b.promptAt ? -1 : 1));
}

/** The open nudges that were asked and reminded, and still are not done (R54). */
export function overdueNudges(state: CaseState, now: Instant): readonly NudgeContext[] {
  return openNudges(state).filter(({ remindAt }) => remindAt <= now);
}
