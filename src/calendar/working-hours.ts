/**
 * When a person may be nudged: on a day they work, within their own hours, never at night and never on a holiday.
 * Night begins at 20:00 and ends at 07:00; whoever works only then is nudged in office hours.
 */
import {
  at,
  dayOf,
  type Instant,
  type LocalDate,
  plusDays,
  timeOf,
  weekdayOf,
} from '../domain/local-date.ts';
import { zoneOf } from '../domain/locale.ts';
import type { Person } from '../domain/person.ts';
import { isHoliday } from './holidays.ts';

/** What has to be known of a person to choose a moment. `closedOn` are the closing days of their site. */
export type Reachable = Pick<Person, 'country' | 'workingDays' | 'workingHours'> & {
  readonly closedOn?: readonly LocalDate[];
};

const morning = '07:00';
const evening = '20:00';
const mondayToFriday = [1, 2, 3, 4, 5];
const mondayToSunday = [...mondayToFriday, 6, 7];

/** Their hours without the night, as `HH:MM`; 09:00 to 17:00 when nothing is left. */
function hoursOf({ workingHours }: Reachable): { from: string; to: string } {
  const from = workingHours.from > morning ? workingHours.from : morning;
  const to = workingHours.to < evening ? workingHours.to : evening;
  return from < to ? { from, to } : { from: '09:00', to: '17:00' };
}

function worksOn(date: LocalDate, person: Reachable): boolean {
  const own = person.workingDays.filter((day) => mondayToSunday.includes(day));
  const days = own.length > 0 ? own : mondayToFriday;
  return (
    days.includes(weekdayOf(date)) &&
    !isHoliday(date, person.country) &&
    !(person.closedOn ?? []).includes(date)
  );
}

/** Whether this person may be nudged at that very moment; the end of the hours is outside. */
export function mayNudgeAt(moment: Instant, person: Reachable): boolean {
  const zone = zoneOf(person.country);
  const { from, to } = hoursOf(person);
  const time = timeOf(moment, zone);
  return worksOn(dayOf(moment, zone), person) && from <= time && time < to;
}

/** The first moment at or after `moment` at which this person may be nudged. Without a working day: Monday to Friday. */
export function nudgeMoment(moment: Instant, person: Reachable): Instant {
  if (mayNudgeAt(moment, person)) return moment;
  const zone = zoneOf(person.country);
  const { from } = hoursOf(person);
  const today = dayOf(moment, zone);
  let day = timeOf(moment, zone) < from ? today : plusDays(today, 1);
  while (!worksOn(day, person)) day = plusDays(day, 1);
  return at(day, from, zone);
}

/** The start of their hours on that day, or on their last working day before it: for what must not come too late. */
export function nudgeMomentOn(date: LocalDate, person: Reachable): Instant {
  let day = date;
  while (!worksOn(day, person)) day = plusDays(day, -1);
  return at(day, hoursOf(person).from, zoneOf(person.country));
}
