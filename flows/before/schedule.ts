/** When the machines outside any absence speak: always in the hours of whoever hears it. */
import { plusWorkingDays } from '../../src/calendar/working-days.ts';
import { nudgeMoment } from '../../src/calendar/working-hours.ts';
import { at, dayOf, type Instant, plusDays } from '../../src/domain/local-date.ts';
import { zoneOf } from '../../src/domain/locale.ts';
import type { Person } from '../../src/domain/person.ts';
import type { AttentionPace } from './attention.machine.ts';

/** Working days that the chosen one has before a reminder, and again before someone else is offered. */
const patience = 2;

/** When to come back to a talk that was asked for and not answered. */
export function talkAgainAt(now: Instant, chosen: Person): Instant {
  const day = plusWorkingDays(today(now, chosen), patience, chosen.country);
  return nudgeMoment(startOf(day, chosen), chosen);
}

/** The next moment of attention, counted from now. */
export function nextAttentionAt(now: Instant, every: AttentionPace, manager: Person): Instant {
  return nudgeMoment(startOf(plusDays(today(now, manager), Number(every)), manager), manager);
}

const today = (moment: Instant, { country }: Person) => dayOf(moment, zoneOf(country));
const startOf = (day: ReturnType<typeof today>, { workingHours, country }: Person) =>
  at(day, workingHours.from, zoneOf(country));
