import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  at,
  dayOf,
  daysBetween,
  isLocalDate,
  type LocalDate,
  plusDays,
  plusMinutes,
  plusMonths,
  timeOf,
  toInstant,
  toLocalDate,
  weekdayOf,
} from '../../../src/domain/local-date.ts';
import { zoneOf } from '../../../src/domain/locale.ts';

const brussels = zoneOf('BE');
const day = (text: string) => toLocalDate(text);

describe('a date', () => {
  it.each([
    ['2026-02-28', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-2-1', false],
    ['20260228', false],
    ['2026-02-28T10:00', false],
    ['+002026-02-28', false],
    ['maandag', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isLocalDate(text)).toBe(exists);
  });

  it('that does not exist cannot be made', () => {
    expect(() => toLocalDate('2026-02-30')).toThrow(RangeError);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 2, '2027-02-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(plusMonths(day(from), months)).toBe(to);
  });

  it('counts days across leap days and summer time alike', () => {
    expect(plusDays(day('2028-02-28'), 1)).toBe('2028-02-29');
    expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2);
    expect(weekdayOf(day('2026-03-01'))).toBe(7);
    const dates = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, fc.integer({ min: -1000, max: 1000 }), (date, days) => {
        const from = date.toISOString().slice(0, 10) as LocalDate;
        expect(daysBetween(from, plusDays(from, days))).toBe(days);
      }),
    );
  });
});

describe('a moment', () => {
  it.each([
    ['2026-03-02', '09:00', '2026-03-02T08:00:00.000Z'],
    ['2026-07-01', '09:00', '2026-07-01T07:00:00.000Z'],
    // In the hour that does not exist: the hour after it.
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    // In the hour that comes twice: the first of the two.
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ])('on %s at %s in Brussels is %s', (date, time, instant) => {
    expect(at(day(date), time, brussels)).toBe(instant);
  });

  it('belongs to the day and shows the time of its place', () => {
    const moment = toInstant('2026-03-02T23:30:00Z');
    expect([dayOf(moment, brussels), timeOf(moment, brussels)]).toEqual(['2026-03-03', '00:30']);
    expect(dayOf(moment, 'UTC')).toBe('2026-03-02');
  });

  it('has one way of writing, so that moments sort as text', () => {
    expect(toInstant('2026-03-02T09:00+01:00')).toBe('2026-03-02T08:00:00.000Z');
    expect(plusMinutes(toInstant('2026-03-02T08:00Z'), 60)).toBe('2026-03-02T09:00:00.000Z');
    expect(() => toInstant('2026-03-02T09:00')).toThrow(RangeError);
  });
});
