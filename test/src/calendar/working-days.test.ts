import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isWorkingDay,
  plusWorkingDays,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../../src/calendar/working-days.ts';
import { daysBetween, plusDays, toLocalDate } from '../../../src/domain/local-date.ts';
import { countries } from '../../../src/domain/locale.ts';

const d = toLocalDate;
const anyDay = fc.integer({ min: 0, max: 4 * 365 }).map((n) => plusDays(d('2026-01-01'), n));
const anyCountry = fc.constantFrom(...countries);

describe('working days', () => {
  it('a reminder for King’s Day goes to the Friday before', () => {
    expect(workingDayOnOrBefore(d('2026-04-27'), 'NL')).toBe('2026-04-24');
    expect(workingDayOnOrBefore(d('2026-04-27'), 'BE')).toBe('2026-04-27');
  });

  it('a reminder for a Sunday in week 42 goes to the Friday before', () => {
    expect(workingDayOnOrBefore(d('2026-11-22'), 'NL')).toBe('2026-11-20');
  });

  it('Good Friday and Easter Monday make one long weekend in the Netherlands', () => {
    expect(workingDayOnOrBefore(d('2026-04-06'), 'NL')).toBe('2026-04-02');
    expect(workingDayOnOrAfter(d('2026-04-03'), 'NL')).toBe('2026-04-07');
    expect(workingDayOnOrAfter(d('2026-04-03'), 'BE')).toBe('2026-04-03');
  });

  it('crosses the year end', () => {
    expect(plusWorkingDays(d('2026-12-31'), 1, 'NL')).toBe('2027-01-04');
    expect(plusWorkingDays(d('2027-01-04'), -1, 'BE')).toBe('2026-12-31');
  });

  it('counts 29 February', () => {
    expect(plusWorkingDays(d('2028-02-28'), 1, 'NL')).toBe('2028-02-29');
    expect(plusWorkingDays(d('2028-02-28'), 2, 'NL')).toBe('2028-03-01');
  });

  it('stays away from the closing days of a site', () => {
    const closed = [d('2026-05-15')];
    expect(isWorkingDay(d('2026-05-15'), 'NL')).toBe(true);
    expect(isWorkingDay(d('2026-05-15'), 'NL', closed)).toBe(false);
    expect(plusWorkingDays(d('2026-05-13'), 1, 'NL', closed)).toBe('2026-05-18');
  });

  it('pulling back and pushing on land on the nearest working day of that side', () => {
    fc.assert(
      fc.property(anyDay, anyCountry, (day, country) => {
        const before = workingDayOnOrBefore(day, country);
        const after = workingDayOnOrAfter(day, country);
        expect(isWorkingDay(before, country) && isWorkingDay(after, country)).toBe(true);
        expect(before <= day && day <= after).toBe(true);
        for (let between = plusDays(before, 1); between < after; between = plusDays(between, 1)) {
          expect(isWorkingDay(between, country)).toBe(false);
        }
      }),
    );
  });

  it('n working days on and n back is the day itself, for a working day', () => {
    fc.assert(
      fc.property(anyDay, anyCountry, fc.integer({ min: 1, max: 30 }), (day, country, n) => {
        fc.pre(isWorkingDay(day, country));
        const on = plusWorkingDays(day, n, country);
        expect(plusWorkingDays(on, -n, country)).toBe(day);
        expect(daysBetween(day, on)).toBeGreaterThanOrEqual(n);
      }),
    );
  });
});
