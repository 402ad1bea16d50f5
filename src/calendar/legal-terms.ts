/**
 * The days as two laws count them, which is not how people at work do: terms that move off a weekend, and Belgian
 * working days that include Saturday.
 */
import { type LocalDate, plusDays, weekdayOf } from '../domain/local-date.ts';
import type { Country } from '../domain/locale.ts';
import { isHoliday } from './holidays.ts';
import { workingDayOnOrAfter } from './working-days.ts';

/**
 * The last day of a short legal term, moved to the next day that is no Saturday, Sunday or holiday.
 * NL: Algemene termijnenwet art. 1, for acts and orders up to twelve weeks counted forward, so never for the week-6,
 * week-8, week-42, week-93 and week-104 dates. BE: the terms of the health fund.
 */
export function movedOffWeekend(lastDay: LocalDate, country: Country): LocalDate {
  return workingDayOnOrAfter(lastDay, country);
}

/** A working day under the Belgian contract act: every day but Sundays and legal holidays, so Saturday counts. */
export function isContractActWorkingDay(date: LocalDate): boolean {
  return weekdayOf(date) !== 7 && !isHoliday(date, 'BE');
}

/**
 * The last of `n` contract-act working days. Whether the first day itself counts is disputed in Belgium: remind on the
 * early reading (`including`), call it late on the late one (`after`).
 */
export function contractActDay(first: LocalDate, n: number, reading: 'including' | 'after'): LocalDate {
  let day = reading === 'including' ? plusDays(first, -1) : first;
  for (let left = n; left > 0; ) {
    day = plusDays(day, 1);
    if (isContractActWorkingDay(day)) left -= 1;
  }
  return day;
}
