/**
 * Days as people at work mean them: a date on the calendar of one place, without a clock.
 * Law and agreements count in these; an instant is turned into one only together with a zone.
 */
import { Temporal } from './temporal.ts';

declare const localDate: unique symbol;

/** A calendar day, written `2026-03-02`. */
export type LocalDate = string & { readonly [localDate]: true };

declare const instant: unique symbol;

/** A moment, in UTC, written `2026-03-02T06:40:00.000Z`: always this shape, so that instants sort as text. */
export type Instant = string & { readonly [instant]: true };

/** Reads a date, or throws `RangeError` when it does not exist (`2026-02-30`). */
export function toLocalDate(text: string): LocalDate {
  return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as LocalDate;
}

/** Whether the text is a date that exists, written `YYYY-MM-DD`. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = new Date(text);
  // The thirtieth of February is read as the second of March, and a thirteenth month not at all.
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}

/** Reads a moment written with an offset or `Z`, or throws `RangeError`. */
export function toInstant(text: string): Instant {
  return instantOf(Temporal.Instant.from(text));
}

const instantOf = ({ epochMilliseconds }: { readonly epochMilliseconds: number }): Instant =>
  new Date(epochMilliseconds).toISOString() as Instant;

/** What a clock in `zone` shows at that moment. */
const clockIn = (zone: string, moment: Instant) =>
  Temporal.Instant.fromEpochMilliseconds(Date.parse(moment)).toZonedDateTimeISO(zone);

/** The moment at which a clock in `zone` shows `time` (`09:00`) on that day; in a gap of summer time, the hour after it. */
export function at(date: LocalDate, time: string, zone: string): Instant {
  const moment = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from(time),
  });
  return instantOf(moment);
}

/** The last answer of `dayOf` in each zone: one event asks for the day of its moment again and again. */
const asked = new Map<string, { readonly moment: Instant; readonly day: LocalDate }>();

/** The calendar day that it is in `zone` at that moment. */
export function dayOf(moment: Instant, zone: string): LocalDate {
  const last = asked.get(zone);
  if (last?.moment === moment) return last.day;
  const day = clockIn(zone, moment).toPlainDate().toString() as LocalDate;
  asked.set(zone, { moment, day });
  return day;
}

/** The clock time, `HH:MM`, in `zone` at that moment. */
export function timeOf(moment: Instant, zone: string): string {
  return clockIn(zone, moment).toPlainTime().toString().slice(0, 5);
}

const millisADay = 86_400_000;

/** Days since 1970. A day without a clock has no zone, so days are counted in UTC: this is done thousands of times a case. */
const dayNumber = (date: LocalDate): number => Date.parse(date) / millisADay;

/** The day `days` later, or earlier when negative. */
export function plusDays(date: LocalDate, days: number): LocalDate {
  return new Date((dayNumber(date) + days) * millisADay).toISOString().slice(0, 10) as LocalDate;
}

/** The same day number `months` later, clipped to the end of a shorter month. */
export function plusMonths(date: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString() as LocalDate;
}

/** The first of the two. */
export function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}

/** The last of the two. */
export function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

/** Calendar days from `from` to `to`: 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week, 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: LocalDate): number {
  // The first of January 1970 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The moment `minutes` later. */
export function plusMinutes(moment: Instant, minutes: number): Instant {
  return new Date(Date.parse(moment) + minutes * 60_000).toISOString() as Instant;
}
