import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { holidaysOf, isHoliday } from '../../../src/calendar/holidays.ts';
import { toLocalDate, weekdayOf } from '../../../src/domain/local-date.ts';
import type { Country } from '../../../src/domain/locale.ts';

/** Retyped from tables that were counted apart from any library. */
const tables: Record<Country, Record<number, string>> = {
  NL: {
    2026: '01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26',
    2027: '01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26',
    2028: '01-01 04-14 04-17 04-27 05-05 05-25 06-05 12-25 12-26',
    2029: '01-01 03-30 04-02 04-27 05-05 05-10 05-21 12-25 12-26',
  },
  BE: {
    2026: '01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25',
    2027: '01-01 03-29 05-01 05-06 05-17 07-21 08-15 11-01 11-11 12-25',
    2028: '01-01 04-17 05-01 05-25 06-05 07-21 08-15 11-01 11-11 12-25',
    2029: '01-01 04-02 05-01 05-10 05-21 07-21 08-15 11-01 11-11 12-25',
  },
};

const years = [2026, 2027, 2028, 2029];

/**
 * What a library that knows the holidays of all countries says. It files 5 May and Good Friday under `school`; its `bank`
 * and `observance` (31 December, Koninkrijksdag, 11 July) are no holidays for a term.
 */
const elsewhere: Record<Country, Holidays> = {
  NL: new Holidays('NL', { types: ['public', 'school'] }),
  BE: new Holidays('BE', { types: ['public'] }),
};

/** Easter and Whit Sunday: always Sundays, so in neither of our lists. */
const sundays = new Set(['easter', 'easter 49']);

describe('holidays', () => {
  it.each(years)(
    'the Netherlands has its nine days of the law in %i, 5 May and Good Friday among them',
    (year) => {
      expect(holidaysOf(year, 'NL').join(' ')).toBe(
        (tables.NL[year] ?? '').replaceAll(/(?=\d\d-\d\d)/g, `${year}-`),
      );
    },
  );

  it.each(years)('Belgium has its ten legal holidays in %i', (year) => {
    expect(holidaysOf(year, 'BE').join(' ')).toBe(
      (tables.BE[year] ?? '').replaceAll(/(?=\d\d-\d\d)/g, `${year}-`),
    );
  });

  it.each(['NL', 'BE'] as const)(
    'a library of the holidays of all countries knows the same for %s, from 2014 until 2100',
    (country) => {
      for (let year = 2014; year <= 2100; year++) {
        const listed = elsewhere[country].getHolidays(year).filter(({ rule }) => !sundays.has(rule));
        const days = new Set(listed.map(({ date }) => date.slice(0, 10)));
        expect(holidaysOf(year, country)).toEqual([...days].sort());
      }
    },
  );

  it('King’s Day comes a day early when the 27th is a Sunday', () => {
    expect(weekdayOf(toLocalDate('2031-04-27'))).toBe(7);
    expect(isHoliday(toLocalDate('2031-04-26'), 'NL')).toBe(true);
    expect(isHoliday(toLocalDate('2031-04-27'), 'NL')).toBe(false);
  });

  it.each([
    ['2026-12-15', 'NL', 'Koninkrijksdag'],
    ['2026-12-31', 'NL', 'New Year’s Eve'],
    ['2026-05-04', 'NL', 'the day of remembrance'],
    ['2026-07-11', 'BE', 'the Flemish community day'],
    ['2026-09-27', 'BE', 'the French community day'],
    ['2026-11-15', 'BE', 'the King’s feast'],
    ['2026-05-05', 'BE', 'a Dutch holiday'],
  ] as const)('%s is no holiday in %s: it is %s', (date, country, _what) => {
    expect(isHoliday(toLocalDate(date), country)).toBe(false);
  });
});
