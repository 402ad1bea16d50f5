/**
 * Monday to Friday without holidays: the days on which things at work can be done, and reminders are read.
 * `closedOn` adds a site's own closing days, such as the day that replaces a Belgian holiday on a Sunday.
 */
import { type LocalDate, plusDays, weekdayOf } from '../domain/local-date.ts';
import type { Country } from '../domain/locale.ts';
import { isHoliday } from './holidays.ts';

/** Monday to Friday, no legal holiday, not closed. */
export function isWorkingDay(
  date: LocalDate,
  country: Country,
  closedOn: readonly LocalDate[] = [],
): boolean {
  return weekdayOf(date) <= 5 && !isHoliday(date, country) && !closedOn.includes(date);
}

/** That day, or the last working day before it: where the reminder of a legal date goes, the date itself stays. */
export function workingDayOnOrBefore(
  date: LocalDate,
  country: Country,
  closedOn: readonly LocalDate[] = [],
): LocalDate {
  let day = date;
  while (!isWorkingDay(day, country, closedOn)) day = plusDays(day, -1);
  return day;
}

/** That day, or the first working day after it. */
export function workingDayOnOrAfter(
  date: LocalDate,
  country: Country,
  closedOn: readonly LocalDate[] = [],
): LocalDate {
  let day = date;
  while (!isWorkingDay(day, country, closedOn)) day = plusDays(day, 1);
  return day;
}

/** The `n`th working day after that day, before it when negative; the day itself, working or not, for 0. */
export function plusWorkingDays(
  date: LocalDate,
  n: number,
  country: Country,
  closedOn: readonly LocalDate[] = [],
): LocalDate {
  const step = Math.sign(n);
  let day = date;
  for (let left = Math.abs(n); left > 0; ) {
    day = plusDays(day, step);
    if (isWorkingDay(day, country, closedOn)) left -= 1;
  }
  return day;
}
