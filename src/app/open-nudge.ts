/** Prompts of a case: one is opened for whoever answers for it, and dropped when nobody needs it any more. */
import { type NudgeName, nudgeKey } from '../../flows/nudges/catalogue.ts';
import { leftSince } from '../../flows/nudges/open.ts';
import { scheduleOf } from '../../flows/nudges/schedule.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { responsibleFor } from './audience.ts';
import type { Turn } from './turn.ts';

/** Sees to it that someone is prompted around that day; an open nudge of that name is planned anew. */
export function openNudge(turn: Turn, nudge: NudgeName, on: LocalDate): void {
  const { state, cause } = turn;
  // What someone still fills in after the end is noted, and prompts nobody.
  if (!state.open) return;
  const responsible = responsibleFor(turn, nudge);
  if (!responsible) {
    turn.count('NOBODY_RESPONSIBLE', { nudge });
    return;
  }
  const schedule = scheduleOf(nudge, on, cause.now, responsible);
  const since = leftSince(state, nudge, cause.now);
  turn.begin(nudgeKey(nudge), 'nudge', {
    nudge,
    on,
    steps: [],
    responsible: responsible.id,
    ...schedule,
    ...since,
  });
}

/** That prompt is no longer needed. */
export function dropNudge(turn: Turn, nudge: NudgeName): void {
  if (turn.has(nudgeKey(nudge))) turn.send(nudgeKey(nudge), { type: 'nudge.drop' });
}
