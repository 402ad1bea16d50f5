/** What holds for any absence, whatever is known of it: 500 of them per property, over both countries. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerNames, type Course, happenings } from '../../../flows/policies/course.ts';
import { packFor, policyFiles } from '../../../flows/policies/packs.ts';
import { readSettings } from '../../../flows/policies/settings.ts';
import { timelineOf } from '../../../flows/policies/timeline.ts';
import { isWorkingDay, workingDayOnOrAfter } from '../../../src/calendar/working-days.ts';
import { daysBetween, plusDays, toLocalDate } from '../../../src/domain/local-date.ts';
import { type Country, countries } from '../../../src/domain/locale.ts';

const d = toLocalDate;
const yesNo = ['yes', 'no', 'unsaid'] as const;
const values: Partial<Record<(typeof answerNames)[number], readonly string[]>> = {
  workerStatus: ['blue-collar', 'white-collar'],
  assessmentDecision: ['A', 'B', 'C'],
};

const day = fc.integer({ min: 0, max: 800 });
const course: fc.Arbitrary<Course> = fc
  .record({
    first: fc.integer({ min: -400, max: 1100 }),
    earlier: fc.integer({ min: 0, max: 200 }),
    reportsInYear: fc.integer({ min: 1, max: 5 }),
    happened: fc.record(Object.fromEntries(happenings.slice(1).map((one) => [one, day])), {
      requiredKeys: [],
    }),
    answers: fc.record(
      Object.fromEntries(answerNames.map((one) => [one, fc.constantFrom(...(values[one] ?? yesNo))])),
      { requiredKeys: [] },
    ),
  })
  .map(({ first, earlier, reportsInYear, happened, answers }) => {
    const firstDay = plusDays(d('2026-01-01'), first);
    const dates = Object.entries(happened).map(([one, after]) => [one, plusDays(firstDay, Number(after))]);
    return {
      ...answers,
      ...Object.fromEntries(dates),
      firstDay,
      effectiveFirstDay: plusDays(firstDay, -earlier),
      reportsInYear,
    };
  });
const country = fc.constantFrom(...countries);
const settings = fc.constantFrom(
  readSettings(),
  readSettings({ size: 10 }),
  readSettings({
    size: 100,
    house: { frequentAbsenceTalk: true },
    physician: { lastDayOfWeek: true, reportWithinDays: 3 },
  }),
);
const runs = { numRuns: 500, seed: 5 };

function play(c: Course, where: Country, s: ReturnType<typeof readSettings>) {
  return timelineOf(c, packFor(where, c.firstDay, s));
}

describe('any timeline', () => {
  it('is in order, has each key once, and is the same whatever the order in which things were told', () => {
    fc.assert(
      fc.property(course, country, settings, (c, where, s) => {
        const steps = play(c, where, s);
        expect(steps.map(({ due }) => due)).toEqual(steps.map(({ due }) => due).sort());
        expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
        const told = Object.fromEntries(Object.entries(c).reverse()) as unknown as Course;
        expect(play(told, where, s)).toEqual(steps);
      }),
      runs,
    );
  }, 120_000);

  it('reminds on a working day of the absence, in time whenever there is still time', () => {
    fc.assert(
      fc.property(course, country, settings, (c, where, s) => {
        const begin = workingDayOnOrAfter(c.firstDay, where);
        for (const { key, due, actBy, remindOn, lateAfter, escalateOn } of play(c, where, s)) {
          expect([key, isWorkingDay(remindOn, where), isWorkingDay(actBy, where)]).toEqual([key, true, true]);
          expect([key, actBy <= due, due <= lateAfter, remindOn >= begin]).toEqual([key, true, true, true]);
          expect([key, remindOn <= actBy || remindOn === begin]).toEqual([key, true]);
          if (escalateOn !== undefined) expect([key, escalateOn > remindOn]).toEqual([key, true]);
        }
      }),
      runs,
    );
  });

  it('never moves a legal date but where a law moves it', () => {
    fc.assert(
      fc.property(course, country, (c, where) => {
        const { waitEndsOn: _, recoveredOn: __, ...running } = c;
        const begin = running.effectiveFirstDay ?? running.firstDay;
        for (const { id, due } of play(running, where, readSettings())) {
          const weeks = {
            'problem-analysis': 6,
            'uwv-week-42': 42,
            'wia-application': 93,
            'pay-duty-end': 104,
          }[id];
          if (weeks !== undefined) expect([id, daysBetween(begin, due)]).toEqual([id, weeks * 7]);
        }
      }),
      runs,
    );
  });

  it('holds nothing of the running absence once someone is back', () => {
    fc.assert(
      fc.property(course, country, settings, (c, where, s) => {
        fc.pre(c.recoveredOn !== undefined);
        for (const { due, milestone } of play(c, where, s)) {
          if (!milestone.afterRecovery) expect(due < (c.recoveredOn ?? '')).toBe(true);
        }
      }),
      runs,
    );
  });

  it('reaches every entry of both packs', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(course, country, settings, (c, where, s) => {
        for (const { id } of play(c, where, s)) seen.add(`${where} ${id}`);
        // Above pension age before July 2023 lies outside the days drawn above.
        const old = { ...c, firstDay: d('2023-06-01'), effectiveFirstDay: d('2023-06-01') };
        for (const { id } of play(old, where, s)) seen.add(`${where} ${id}`);
      }),
      runs,
    );
    const all = countries.flatMap((where) => policyFiles[where].milestones.map(({ id }) => `${where} ${id}`));
    expect(all.filter((one) => !seen.has(one))).toEqual([]);
  });
});
