import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFor } from '../../../flows/policies/packs.ts';
import {
  checkInsAfter,
  firstContactBy,
  nextContactOn,
  redFlagWindow,
} from '../../../flows/policies/rhythm.ts';
import { readSettings } from '../../../flows/policies/settings.ts';
import { isWorkingDay } from '../../../src/calendar/working-days.ts';
import { daysBetween, plusDays, toLocalDate } from '../../../src/domain/local-date.ts';
import { countries } from '../../../src/domain/locale.ts';

const d = toLocalDate;
const firstDay = d('2026-03-02');
const nl = packFor('NL', firstDay);
const be = packFor('BE', firstDay);

describe('the rhythm of contact', () => {
  it('begins within two working days, over a weekend too (R22)', () => {
    expect(firstContactBy(d('2026-03-02'), nl)).toBe('2026-03-04');
    expect(firstContactBy(d('2026-03-06'), nl)).toBe('2026-03-10');
    expect(nextContactOn({ firstDay: d('2026-03-06') }, nl)).toBe('2026-03-10');
  });

  it('is weekly at first and slows down, by phase and country (R15, R27)', () => {
    const next = (lastContactOn: string, pack = nl) =>
      nextContactOn({ firstDay, lastContactOn: d(lastContactOn) }, pack);
    expect(next('2026-03-09')).toBe('2026-03-16');
    expect(next('2026-04-13')).toBe('2026-04-24');
    expect(next('2026-04-20')).toBe('2026-05-04');
    expect(next('2026-09-07')).toBe('2026-10-05');
    expect(next('2026-03-11', be)).toBe('2026-03-25');
    expect(next('2026-05-04', be)).toBe('2026-06-01');
  });

  it('is slower from the start when a long absence is expected, closer when a short one is', () => {
    const lastContactOn = d('2026-03-04');
    const sameDay = { firstDay, lastContactOn: firstDay };
    expect(nextContactOn({ ...sameDay, backOn: d('2026-03-16') }, nl)).toBe('2026-03-05');
    expect(nextContactOn({ ...sameDay, backOn: d('2026-03-17') }, nl)).toBe('2026-03-06');
    expect(nextContactOn({ firstDay, lastContactOn, backOn: d('2026-04-13') }, nl)).toBe('2026-03-11');
    expect(nextContactOn({ firstDay, lastContactOn, backOn: d('2026-04-12') }, nl)).toBe('2026-03-06');
    expect(nextContactOn({ firstDay, lastContactOn, backOn: d('2026-08-03') }, be)).toBe('2026-03-18');
    expect(nextContactOn({ firstDay, lastContactOn, backOn: d('2026-03-16') }, nl)).toBe('2026-03-06');
  });

  it('comes before an expected return: weeks ahead in Belgium, and again the working day before (R69, R78)', () => {
    const backOn = d('2026-07-06');
    expect(nextContactOn({ firstDay, lastContactOn: d('2026-06-08'), backOn }, be)).toBe('2026-06-22');
    expect(nextContactOn({ firstDay, lastContactOn: d('2026-06-22'), backOn }, be)).toBe('2026-07-03');
    expect(nextContactOn({ firstDay, lastContactOn: d('2026-03-03'), backOn: d('2026-03-05') }, be)).toBe(
      '2026-03-04',
    );
  });

  it('follows the wish of the employee, within bounds (R15)', () => {
    const so = { firstDay, lastContactOn: d('2026-03-09') };
    expect(nextContactOn({ ...so, wish: 'less' }, nl)).toBe('2026-03-23');
    expect(nextContactOn({ ...so, wish: 'more' }, nl)).toBe('2026-03-13');
    // Already four-weekly: less is not less than that, unless people agree so themselves.
    expect(nextContactOn({ firstDay, lastContactOn: d('2026-10-05'), wish: 'less' }, nl)).toBe('2026-11-02');
  });

  it('lets the work rules of the employer win (R26)', () => {
    const own = packFor('BE', firstDay, readSettings({ contact: { everyDays: 10 } }));
    expect(nextContactOn({ firstDay, lastContactOn: d('2026-03-04') }, own)).toBe('2026-03-13');
  });

  it('is always a working day after the last contact', () => {
    fc.assert(
      fc.property(
        fc.record({
          country: fc.constantFrom(...countries),
          start: fc.integer({ min: 0, max: 1000 }),
          contactAfter: fc.integer({ min: 0, max: 700 }),
          backAfter: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
          wish: fc.constantFrom('less', 'asPlanned', 'more' as const),
        }),
        ({ country, start, contactAfter, backAfter, wish }) => {
          const first = plusDays(firstDay, start);
          const lastContactOn = plusDays(first, contactAfter);
          const backOn = backAfter === undefined ? {} : { backOn: plusDays(first, backAfter) };
          const next = nextContactOn(
            { firstDay: first, lastContactOn, wish, ...backOn },
            packFor(country, first),
          );
          expect(isWorkingDay(next, country)).toBe(true);
          expect(daysBetween(lastContactOn, next)).toBeGreaterThan(0);
          expect(daysBetween(lastContactOn, next)).toBeLessThanOrEqual(31);
        },
      ),
    );
  });

  it('checks in after the return, in the first weeks, on working days (R72)', () => {
    expect(checkInsAfter(d('2026-03-30'), nl)).toEqual([
      '2026-03-31',
      '2026-04-02',
      '2026-04-13',
      '2026-04-24',
      '2026-05-22',
    ]);
    expect(checkInsAfter(d('2026-12-18'), be)).toEqual([
      '2026-12-21',
      '2026-12-24',
      '2026-12-31',
      '2027-01-15',
      '2027-02-12',
    ]);
  });

  it('looks out between three and six months (R58)', () => {
    expect(redFlagWindow(d('2026-08-31'), nl)).toEqual({ from: '2026-11-30', to: '2027-02-28' });
  });
});
