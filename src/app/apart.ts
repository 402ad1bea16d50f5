/**
 * Prompts about one absence come to a person one at a time: whatever else comes due at that moment waits a little. Those
 * about many people are bundled when they are sent; these would ask for two things about one person in one breath.
 */
import { mayNudgeAt, nudgeMoment } from '../calendar/working-hours.ts';
import type { CaseState } from '../domain/case.ts';
import { dayOf, type Instant, type LocalDate, plusMinutes } from '../domain/local-date.ts';
import { zoneOf } from '../domain/locale.ts';
import type { Person } from '../domain/person.ts';

/** Minutes: long enough to deal with the first, short enough for the same morning. */
const apart = 30;

/** Whether this person was prompted about the absence on that day, as it is counted where the employee is. */
export function wasAskedToday(
  receiver: Person | undefined,
  { askedAt, facts }: CaseState,
  today: LocalDate,
): boolean {
  const last = receiver && askedAt?.[receiver.id];
  return last !== undefined && dayOf(last, zoneOf(facts.country)) === today;
}

/** Until when a prompt for this person waits: for their working hours, and for what they were just asked; nothing when it may come now. */
export function waitsFor(receiver: Person, { askedAt }: CaseState, now: Instant): Instant | undefined {
  const last = askedAt?.[receiver.id];
  const free = last ? plusMinutes(last, apart) : now;
  if (free > now) return nudgeMoment(free, receiver);
  return mayNudgeAt(now, receiver) ? undefined : nudgeMoment(now, receiver);
}
