/**
 * The days off that the law of a country gives to everyone: what a term counts with, and a nudge stays away from.
 * A customer's own closing days are not here: they come as `closedOn` and never move a legal term.
 */
import { easter } from 'date-easter';
import { type LocalDate, plusDays, weekdayOf } from '../domain/local-date.ts';
import type { Country } from '../domain/locale.ts';

/** Finds the day of a holiday in a year, on whatever weekday it falls. */
type Holiday = (year: string) => LocalDate;

const every =
  (monthAndDay: string): Holiday =>
  (year) =>
    `${year}-${monthAndDay}` as LocalDate;

const afterEaster =
  (days: number): Holiday =>
  (year) => {
    const { month, day } = easter(Number(year));
    const sunday = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return plusDays(sunday as LocalDate, days);
  };

const newYear = every('01-01');
const goodFriday = afterEaster(-2);
const easterMonday = afterEaster(1);
const ascension = afterEaster(39);
const whitMonday = afterEaster(50);
const christmas = every('12-25');

/** Since 2014; a day early when it is a Sunday. */
const kingsDay: Holiday = (year) => {
  const birthday = every('04-27')(year);
  return weekdayOf(birthday) === 7 ? plusDays(birthday, -1) : birthday;
};

/**
 * Written out, as they are few: a library that knows them knows the whole world's, and took a sixth of a start. A test
 * holds them to it. Sundays (Easter, Whit Sunday) are in neither list.
 */
const holidays: Record<Country, readonly Holiday[]> = {
  // ⚖ Algemene termijnenwet art. 3: 5 May counts every year, and Good Friday is put on a par with the others.
  NL: [
    newYear,
    goodFriday,
    easterMonday,
    kingsDay,
    every('05-05'),
    ascension,
    whitMonday,
    christmas,
    every('12-26'),
  ],
  // ⚖ Koninklijk besluit of 18 April 1974 art. 1.
  BE: [
    newYear,
    easterMonday,
    every('05-01'),
    ascension,
    whitMonday,
    every('07-21'),
    every('08-15'),
    every('11-01'),
    every('11-11'),
    christmas,
  ],
};

const known = new Map<string, ReadonlySet<LocalDate>>();

function daysOff(year: string, country: Country): ReadonlySet<LocalDate> {
  const key = `${country} ${year}`;
  let days = known.get(key);
  if (days === undefined) {
    days = new Set(holidays[country].map((holiday) => holiday(year)));
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
