import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyNudge } from '../../../flows/nudges/catalogue.ts';
import { afterLate, laterMoment, scheduleOf, stepsScheduleOf } from '../../../flows/nudges/schedule.ts';
import type { DueMilestone } from '../../../flows/policies/timeline.ts';
import { mayNudgeAt } from '../../../src/calendar/working-hours.ts';
import {
  dayOf,
  type Instant,
  plusDays,
  plusMinutes,
  toInstant,
  toLocalDate,
} from '../../../src/domain/local-date.ts';
import { countries, zoneOf } from '../../../src/domain/locale.ts';
import type { Person } from '../../../src/domain/person.ts';
import { personOf } from '../../support/house.ts';

/** Any moment of some years, with both changes of the clock, a leap day and every holiday in them. */
const moments = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => toInstant(date.toISOString()));
const times = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:30`);
/** Any working week there is, down to one day, and hours of the night too. */
const people: fc.Arbitrary<Person> = fc
  .record({
    country: fc.constantFrom(...countries),
    workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    workingHours: fc.record({ from: times, to: times }),
  })
  .map((more) => personOf('an', 'An Peeters', more));
/** A dated step as far as its moments go. */
const dated = (actBy: string, escalateOn?: string) =>
  ({ actBy, ...(escalateOn ? { escalateOn } : {}) }) as unknown as DueMilestone;

describe('dated steps', () => {
  const an = personOf('an', 'An Peeters');
  const now = toInstant('2026-08-24T07:00:00Z');
  const daysOf = (steps: readonly DueMilestone[], receiver: Person = an) =>
    Object.values(stepsScheduleOf(steps, toLocalDate('2026-08-24'), now, receiver)).map((moment) =>
      dayOf(moment, zoneOf('BE')),
    );

  it('are reminded, and HR hears of them, while the date can still be met', () => {
    expect(daysOf([dated('2026-09-07', '2026-09-02')])).toEqual(['2026-08-24', '2026-09-01', '2026-09-02']);
  });

  it('of HR itself are reminded on that day, and the others of HR hear of them on the last day in time', () => {
    const hr = { ...an, roles: ['employee', 'hr'] as const };
    expect(daysOf([dated('2026-09-07', '2026-09-02')], hr)).toEqual([
      '2026-08-24',
      '2026-09-02',
      '2026-09-07',
    ]);
  });

  it('that HR hears of only afterwards, or not by the pack, are reminded on the last working day in time', () => {
    expect(daysOf([dated('2026-09-07', '2026-09-09')])).toEqual(['2026-08-24', '2026-09-07', '2026-09-09']);
    expect(daysOf([dated('2026-09-07')])).toEqual(['2026-08-24', '2026-09-07', '2026-09-08']);
  });

  it('give a working day each, however near the date is', () => {
    expect(daysOf([dated('2026-08-25', '2026-08-20')])).toEqual(['2026-08-24', '2026-08-25', '2026-08-26']);
  });
});

const names = fc.constantFrom(...everyNudge);
const days = fc.integer({ min: -30, max: 60 });

describe('whenever something is reported and whenever someone works', () => {
  it('a nudge prompts, reminds and goes to HR in that order, each on a day and at an hour of the receiver, never before now', () => {
    fc.assert(
      fc.property(names, moments, days, people, (name, now, ahead, receiver) => {
        const on = plusDays(dayOf(now, zoneOf(receiver.country)), ahead);
        const { promptAt, remindAt, escalateAt } = scheduleOf(name, on, now, receiver);
        expect(promptAt >= now).toBe(true);
        expect(promptAt < remindAt).toBe(true);
        expect(remindAt < escalateAt).toBe(true);
        for (const moment of [promptAt, remindAt, escalateAt])
          expect(mayNudgeAt(moment, receiver)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('"later" is at least three hours on, and in working hours', () => {
    fc.assert(
      fc.property(moments, people, (now, receiver) => {
        const later = laterMoment(now, receiver);
        expect(later >= plusMinutes(now, 180)).toBe(true);
        expect(mayNudgeAt(later, receiver)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('what follows a late prompt waits a day at least, and never comes sooner than it was planned', () => {
    fc.assert(
      fc.property(
        names,
        moments,
        fc.integer({ min: 1, max: 40 }),
        people,
        (name, planned, late, receiver) => {
          const zone = zoneOf(receiver.country);
          const schedule = scheduleOf(name, dayOf(planned, zone), planned, receiver);
          const now = plusMinutes(schedule.promptAt, late * 24 * 60);
          const left = afterLate('prompt', schedule, now, receiver);
          const remindAt = left.remindAt as Instant;
          expect(dayOf(remindAt, zone) > dayOf(now, zone)).toBe(true);
          expect(remindAt >= schedule.remindAt && left.escalateAt >= schedule.escalateAt).toBe(true);
          expect(remindAt < left.escalateAt).toBe(true);
          expect(afterLate('remind', schedule, now, receiver)).not.toHaveProperty('remindAt');
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the first contact (R22)', () => {
  const schedule = (now: string, more: Partial<Person> = {}) => {
    const receiver = personOf('an', 'An Peeters', more);
    return scheduleOf('first-contact', toLocalDate(now.slice(0, 10)), toInstant(`${now}:00Z`), receiver);
  };

  it.each([
    ['on a Monday morning', '2026-03-02T06:00', ['2026-03-02T08:00', '2026-03-04T08:00', '2026-03-05T08:00']],
    ['on a Saturday', '2026-03-07T10:00', ['2026-03-09T08:00', '2026-03-10T08:00', '2026-03-11T08:00']],
    [
      'before the clock goes forward',
      '2026-03-27T17:30',
      ['2026-03-30T07:00', '2026-03-31T07:00', '2026-04-01T07:00'],
    ],
    [
      'on the eve of Ascension Day',
      '2026-05-13T16:00',
      ['2026-05-15T07:00', '2026-05-18T07:00', '2026-05-19T07:00'],
    ],
  ])('reported %s', (_, now, [promptAt, remindAt, escalateAt]) => {
    const iso = (text: string | undefined) => `${text}:00.000Z`;
    expect(schedule(now)).toEqual({
      promptAt: iso(promptAt),
      remindAt: iso(remindAt),
      escalateAt: iso(escalateAt),
    });
  });
});
