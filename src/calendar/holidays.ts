/**
 * The days off that the law of a country gives to everyone: what a term counts with, and a nudge stays away from.
 * A customer's own closing days are not here: they come as `closedOn` and never move a legal term.
 */
import Holidays from 'date-holidays';
import type { LocalDate } from '../domain/local-date.ts';
import type { Country } from '../domain/locale.ts';

/**
 * NL needs `school`: the library files 5 May and Good Friday there, which the Algemene termijnenwet (art. 3) counts
 * every year. `bank` and `observance` (31 December, Koninkrijksdag, 11 July) are no holidays for a term.
 */
const calendars: Record<Country, Holidays> = {
  NL: new Holidays('NL', { types: ['public', 'school'] }),
  BE: new Holidays('BE', { types: ['public'] }),
};

/** Easter and Whit Sunday: always Sundays, so in neither country's list of days off. */
const sundays = new Set(['easter', 'easter 49']);

const known = new Map<string, ReadonlySet<LocalDate>>();

function daysOff(year: string, country: Country): ReadonlySet<LocalDate> {
  const key = `${country} ${year}`;
  let days = known.get(key);
  if (days === undefined) {
    const listed = calendars[country].getHolidays(Number(year)).filter(({ rule }) => !sundays.has(rule));
    days = new Set(listed.map(({ date }) => date.slice(0, 10) as LocalDate));
    known.set(key, days);
  }
  return days;
}

/** Whether the law of that country makes the day a holiday, on whatever weekday it falls. */
export function isHoliday(date: LocalDate, country: Country): boolean {
  return daysOff(date.slice(0, 4), country).has(date);
}

/** The legal holidays of a year, in order. */
export function holidaysOf(year: number, country: Country): readonly LocalDate[] {
  return [...daysOff(String(year), country)].sort();
}
