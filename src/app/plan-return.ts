/** What a return sets going: the check-ins of aftercare, and the day on which it ends. */
import { aftercareOf } from '../../flows/absence/aftercare.ts';
import { openNudges } from '../../flows/nudges/open.ts';
import { mayNudgeAt, nudgeMoment } from '../calendar/working-hours.ts';
import { at, type Instant, type LocalDate } from '../domain/local-date.ts';
import { zoneOf } from '../domain/locale.ts';
import { openNudge } from './open-nudge.ts';
import type { Turn } from './turn.ts';

const lastWord = 'absence/close';

/** Plans the check-ins that the length of the absence asks for (R72), and the end of aftercare after the last. */
export function planAftercare(turn: Turn, from: LocalDate): void {
  const { checkIns, endsOn } = aftercareOf(turn.state.facts.firstDay, from, turn.pack);
  for (const { nudge, on } of checkIns) openNudge(turn, nudge, on);
  turn.wakeAt(lastWord, forBoth(turn, at(endsOn, '06:00', zoneOf(turn.employee.country))));
}

/**
 * Until when the last word of aftercare waits: for a talk that the two agreed on, since on that day they were promised
 * to hear from us; and for hours in which both work.
 */
export function lastWordWaitsUntil(turn: Turn, dueKey: string): Instant | undefined {
  if (dueKey !== lastWord) return undefined;
  const { now } = turn.cause;
  const talk = openNudges(turn.state).find(({ nudge }) => nudge === 'next-contact');
  const moment = forBoth(turn, talk && talk.escalateAt > now ? talk.escalateAt : now);
  return moment > now ? moment : undefined;
}

/** The first moment at which both work; of two who never work together, that of the employee. */
function forBoth(turn: Turn, from: Instant): Instant {
  const { employee, house, state } = turn;
  const manager = state.manager ? house.directory.find(state.manager) : undefined;
  const first = nudgeMoment(from, employee);
  let moment = first;
  for (let tries = 0; manager && !mayNudgeAt(moment, manager); tries++) {
    if (tries === 14) return first;
    moment = nudgeMoment(nudgeMoment(moment, manager), employee);
  }
  return moment;
}
