import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHoliday } from '../../../src/calendar/holidays.ts';
import {
  mayNudgeAt,
  nudgeMoment,
  nudgeMomentOn,
  type Reachable,
} from '../../../src/calendar/working-hours.ts';
import {
  at,
  dayOf,
  type Instant,
  plusDays,
  plusMinutes,
  timeOf,
  toInstant,
  toLocalDate,
  weekdayOf,
} from '../../../src/domain/local-date.ts';
import { countries, zoneOf } from '../../../src/domain/locale.ts';

const d = toLocalDate;
const an: Reachable = {
  country: 'NL',
  workingDays: [1, 2, 3, 4, 5],
  workingHours: { from: '09:00', to: '17:00' },
};
const amsterdam = (day: string, time: string): Instant => at(d(day), time, 'Europe/Amsterdam');

describe('the moment of a nudge', () => {
  it('is now, when now is within someone’s hours', () => {
    expect(nudgeMoment(amsterdam('2026-03-03', '10:20'), an)).toBe(amsterdam('2026-03-03', '10:20'));
  });

  it('waits for the start of the hours on the same day', () => {
    expect(nudgeMoment(amsterdam('2026-03-03', '06:40'), an)).toBe(amsterdam('2026-03-03', '09:00'));
  });

  it('waits for Monday after the hours of a Friday', () => {
    expect(nudgeMoment(amsterdam('2026-03-06', '17:00'), an)).toBe(amsterdam('2026-03-09', '09:00'));
  });

  it('skips 5 May in the Netherlands, not in Belgium', () => {
    const evening = amsterdam('2026-05-04', '18:00');
    expect(nudgeMoment(evening, an)).toBe(amsterdam('2026-05-06', '09:00'));
    expect(nudgeMoment(evening, { ...an, country: 'BE' })).toBe(amsterdam('2026-05-05', '09:00'));
  });

  it('keeps 09:00 on the clock when summer time begins and ends', () => {
    expect(nudgeMoment(amsterdam('2026-03-27', '18:00'), an)).toBe(toInstant('2026-03-30T07:00:00Z'));
    expect(nudgeMoment(amsterdam('2026-10-23', '18:00'), an)).toBe(toInstant('2026-10-26T08:00:00Z'));
  });

  it('crosses the year end', () => {
    expect(nudgeMoment(amsterdam('2026-12-31', '17:30'), an)).toBe(amsterdam('2027-01-04', '09:00'));
  });

  it('uses 29 February', () => {
    expect(nudgeMoment(amsterdam('2028-02-28', '20:00'), an)).toBe(amsterdam('2028-02-29', '09:00'));
  });

  it('waits for a Tuesday when someone works on Tuesdays and Thursdays only', () => {
    const els = { ...an, workingDays: [2, 4] };
    expect(nudgeMoment(amsterdam('2026-03-05', '18:00'), els)).toBe(amsterdam('2026-03-10', '09:00'));
    expect(nudgeMomentOn(d('2026-03-09'), els)).toBe(amsterdam('2026-03-05', '09:00'));
  });

  it('reaches someone of the weekend shift on a Saturday', () => {
    expect(nudgeMoment(amsterdam('2026-03-03', '10:00'), { ...an, workingDays: [6, 7] })).toBe(
      amsterdam('2026-03-07', '09:00'),
    );
  });

  it.each([[[]], [[0, 8]]])('treats someone with the working days %j as Monday to Friday', (workingDays) => {
    expect(nudgeMoment(amsterdam('2026-03-07', '10:00'), { ...an, workingDays })).toBe(
      amsterdam('2026-03-09', '09:00'),
    );
  });

  it('is never at night, whatever the hours say', () => {
    const early = { ...an, workingHours: { from: '05:00', to: '13:00' } };
    expect(nudgeMoment(amsterdam('2026-03-03', '05:30'), early)).toBe(amsterdam('2026-03-03', '07:00'));
    const night = { ...an, workingHours: { from: '22:00', to: '06:00' } };
    expect(nudgeMoment(amsterdam('2026-03-03', '23:00'), night)).toBe(amsterdam('2026-03-04', '09:00'));
  });

  it('for a day is the start of that day’s hours, or of the working day before it', () => {
    expect(nudgeMomentOn(d('2026-03-03'), an)).toBe(amsterdam('2026-03-03', '09:00'));
    expect(nudgeMomentOn(d('2026-04-27'), an)).toBe(amsterdam('2026-04-24', '09:00'));
    expect(nudgeMomentOn(d('2027-01-03'), an)).toBe(amsterdam('2026-12-31', '09:00'));
  });

  it('stays away from the closing days of a site', () => {
    const closed = { ...an, closedOn: [d('2026-05-15')] };
    expect(nudgeMomentOn(d('2026-05-15'), closed)).toBe(amsterdam('2026-05-13', '09:00'));
  });

  const someone = fc.record({
    country: fc.constantFrom(...countries),
    workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
    workingHours: fc.record({
      from: fc.constantFrom('00:00', '06:00', '08:30', '09:00', '13:00', '21:00'),
      to: fc.constantFrom('05:00', '12:00', '13:30', '17:00', '23:59'),
    }),
  });
  const moment = fc
    .integer({ min: 0, max: 4 * 365 * 24 * 60 })
    .map((minutes) => plusMinutes(toInstant('2026-01-01T00:00:00Z'), minutes));

  it('is the first allowed one: on an own day, by day, on no holiday, and none before it', () => {
    fc.assert(
      fc.property(moment, someone, (now, person) => {
        const zone = zoneOf(person.country);
        const then = nudgeMoment(now, person);
        expect(then >= now && mayNudgeAt(then, person)).toBe(true);
        const day = dayOf(then, zone);
        expect(isHoliday(day, person.country)).toBe(false);
        if (person.workingDays.length > 0) expect(person.workingDays).toContain(weekdayOf(day));
        expect(timeOf(then, zone) >= '07:00' && timeOf(then, zone) < '20:00').toBe(true);
        if (then > now) expect(mayNudgeAt(plusMinutes(then, -1), person)).toBe(false);
        expect(nudgeMoment(then, person)).toBe(then);
      }),
    );
  });

  it('for a day is allowed and never after that day', () => {
    const anyDay = fc.integer({ min: 0, max: 4 * 365 }).map((n) => plusDays(d('2026-01-01'), n));
    fc.assert(
      fc.property(anyDay, someone, (day, person) => {
        const then = nudgeMomentOn(day, person);
        expect(mayNudgeAt(then, person)).toBe(true);
        expect(dayOf(then, zoneOf(person.country)) <= day).toBe(true);
      }),
    );
  });
});
