/** Counts from a mention to a date on the calendar, with one today. */
import {
  daysBetween,
  isLocalDate,
  type LocalDate,
  plusDays,
  plusMonths,
  toLocalDate,
  weekdayOf,
} from '../../domain/local-date.ts';
import { feastDay } from './feasts.ts';
import type { When } from './when.ts';

/** Which of several possible days is meant: one gone by, today or later, or strictly after today. */
export type Side = 'past' | 'ahead' | 'after';

/** That day, or the Monday after it when it falls in a weekend. */
export function workday(day: LocalDate): LocalDate {
  const weekday = weekdayOf(day);
  return weekday > 5 ? plusDays(day, 8 - weekday) : day;
}

/** The first working day after that day. */
export function workdayAfter(day: LocalDate): LocalDate {
  return workday(plusDays(day, 1));
}

function dateIn(year: number, month: number, day: number): LocalDate | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isLocalDate(text) ? text : null;
}

function namedDate(today: LocalDate, when: Extract<When, { kind: 'date' }>, side: Side): LocalDate | null {
  const [year = 0, month = 0] = today.split('-').map(Number);
  if (when.month === null) {
    for (const step of side === 'past' ? [0, -1, -2] : [0, 1, 2]) {
      const base = plusMonths(toLocalDate(`${today.slice(0, 8)}01`), step);
      const [y = 0, m = 0] = base.split('-').map(Number);
      const day = dateIn(y, m, when.day);
      if (day !== null && (side === 'past' ? day <= today : side === 'after' ? day > today : day >= today))
        return day;
    }
    return null;
  }
  if (when.year !== null) return dateIn(when.year, when.month, when.day);
  // Without a year: the nearest one, where a date up to two months back may still be meant.
  const near = [-1, 0, 1]
    .map((step) => dateIn(year + step, when.month as number, when.day))
    .filter((day): day is LocalDate => day !== null)
    .filter((day) =>
      side === 'past' ? day <= today : daysBetween(today, day) >= (side === 'after' ? 0 : -62),
    );
  const pick = side === 'past' ? near.at(-1) : near[0];
  return pick ?? dateIn(year, when.month, when.day) ?? (month > 0 ? null : null);
}

/** The day a point names, counted from `today`; for a period, its first day. Null when it does not exist. */
export function dayOf(today: LocalDate, when: When, side: Side): LocalDate | null {
  const weekday = weekdayOf(today);
  const monday = plusDays(today, 1 - weekday);
  switch (when.kind) {
    case 'offset':
      return plusDays(today, when.days);
    case 'date':
      return namedDate(today, when, side);
    case 'weekday': {
      if (when.week !== null) return plusDays(monday, when.week * 7 + when.weekday - 1);
      const ahead = (when.weekday - weekday + 7) % 7;
      if (side === 'past') return plusDays(today, ahead === 0 ? 0 : ahead - 7);
      const days = ahead === 0 && (side === 'after' || when.plus > 0) ? 7 : ahead;
      return plusDays(today, (when.plus > 0 && ahead === 0 ? 0 : days) + when.plus * 7);
    }
    case 'feast':
      return feastDay(today, when.feast);
    case 'period':
      return periodOf(today, when).first;
    case 'span':
    case 'unclear':
      return null;
  }
}

/** The first and the last day of a period. On a Saturday or Sunday "this week" is the one about to start. */
export function periodOf(
  today: LocalDate,
  when: Extract<When, { kind: 'period' }>,
): { first: LocalDate; last: LocalDate } {
  const weekday = weekdayOf(today);
  const monday = plusDays(today, 1 - weekday);
  if (when.unit === 'weekend') {
    const saturday = plusDays(monday, 5 + when.shift * 7);
    return { first: saturday, last: plusDays(saturday, 1) };
  }
  if (when.unit === 'week') {
    const start = plusDays(monday, (when.shift + (weekday > 5 && when.shift === 0 ? 1 : 0)) * 7);
    if (when.part === 'start') return { first: start, last: start };
    if (when.part === 'middle') return { first: plusDays(start, 2), last: plusDays(start, 2) };
    return { first: start, last: plusDays(start, 4) };
  }
  let first = plusMonths(toLocalDate(`${today.slice(0, 8)}01`), when.shift);
  if (when.month !== undefined) {
    const named = namedDate(today, { kind: 'date', day: 1, month: when.month, year: null }, 'ahead');
    if (named !== null) first = named;
  }
  if (when.part === 'start') return { first, last: first };
  if (when.part === 'middle') return { first: plusDays(first, 14), last: plusDays(first, 14) };
  return { first, last: plusDays(plusMonths(first, 1), -1) };
}

/** The day after a stretch that starts on `start`, moved out of the weekend. */
export function afterSpan(start: LocalDate, span: Extract<When, { kind: 'span' }>): LocalDate {
  if (span.unit === 'month')
    return workday(plusDays(plusMonths(start, Math.floor(span.count)), span.count % 1 === 0 ? 0 : 15));
  if (span.unit === 'week') return workday(plusDays(start, Math.round(span.count * 7)));
  if (span.unit === 'workday') {
    let day = workday(start);
    for (let left = Math.min(Math.round(span.count), 400); left > 0; left--) day = workdayAfter(day);
    return day;
  }
  return workday(plusDays(start, Math.round(span.count)));
}
