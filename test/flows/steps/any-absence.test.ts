/**
 * Any absence, day by day, through what plans its dated steps: no step before what sets it off, none twice, none to the
 * wrong person, none at night or on a holiday, and none too late that could have been in time.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stepsScheduleOf } from '../../../flows/nudges/schedule.ts';
import { happenings } from '../../../flows/policies/course.ts';
import { packFor } from '../../../flows/policies/packs.ts';
import { readSettings } from '../../../flows/policies/settings.ts';
import type { DueMilestone } from '../../../flows/policies/timeline.ts';
import { planSteps } from '../../../flows/steps/plan.ts';
import { mayNudgeAt, type Reachable } from '../../../src/calendar/working-hours.ts';
import type { CaseState } from '../../../src/domain/case.ts';
import { at, dayOf, type LocalDate, plusDays, toLocalDate } from '../../../src/domain/local-date.ts';
import { type Country, countries, zoneOf } from '../../../src/domain/locale.ts';
import type { Person } from '../../../src/domain/person.ts';

interface Drawn {
  readonly country: Country;
  readonly first: number;
  readonly earlier: number;
  readonly lasts: number;
  readonly happened: Readonly<Record<string, number | undefined>>;
  readonly safetyNet: 'yes' | 'no' | 'unsaid';
  readonly workAccident: 'yes' | 'no';
  readonly workingDays: readonly number[];
  readonly from: string;
}

/** What starts a term and is known on the day itself. */
const events = happenings.filter(
  (name) =>
    !['effectiveFirstDay', 'recoveredOn', 'waitEndsOn', 'yearEnd', 'partialResumptionOn'].includes(name),
);
/** What follows from the absence alone, so that it is known from the first day. */
const known = ['firstDay', 'effectiveFirstDay', 'guaranteedPayStart', 'waitEndsOn', 'workAccidentOn'];

const drawn: fc.Arbitrary<Drawn> = fc.record({
  country: fc.constantFrom(...countries),
  first: fc.integer({ min: 0, max: 1400 }),
  earlier: fc.integer({ min: 0, max: 120 }),
  lasts: fc.integer({ min: 2, max: 800 }),
  happened: fc.record(Object.fromEntries(events.map((name) => [name, fc.integer({ min: 0, max: 700 })])), {
    requiredKeys: [],
  }),
  safetyNet: fc.constantFrom('yes', 'no', 'unsaid'),
  workAccident: fc.constantFrom('yes', 'no'),
  workingDays: fc.subarray([1, 2, 3, 4, 5], { minLength: 1 }),
  from: fc.constantFrom('07:00', '09:00', '13:30', '22:00'),
});

/** As many as a test run has time for; `ABSENCES=10000` plays more. */
const absences = Number(process.env.ABSENCES ?? 1000);

const settings = readSettings();

function stateOn(one: Drawn, firstDay: LocalDate, today: LocalDate): CaseState {
  const back = plusDays(firstDay, one.lasts);
  const so = Object.entries(one.happened)
    .map(([name, after = 0]) => [name, plusDays(firstDay, after)] as const)
    .filter(([, day]) => day <= today);
  return {
    facts: {
      country: one.country,
      firstDay,
      backOn: null,
      lastDay: today >= back ? plusDays(back, -1) : null,
      partlyFrom: null,
      safetyNet: one.safetyNet,
      workAccident: one.workAccident,
    },
    happened: {
      ...Object.fromEntries(so),
      ...(one.country === 'NL' ? { effectiveFirstDay: plusDays(firstDay, -one.earlier) } : {}),
    },
    steps: {},
  } as unknown as CaseState;
}

/** Until the plan was first evaluated its term starts where the plan was signed. */
const happenedBy = (from: string, { happened }: CaseState) =>
  from in happened || (from === 'planEvaluatedOn' && 'planSignedOn' in happened);

interface Prompted {
  readonly step: DueMilestone;
  readonly role: 'manager' | 'hr';
  readonly today: LocalDate;
  readonly state: CaseState;
}

/** Everything that is prompted, from the first day to two months after the last. */
function live(one: Drawn): readonly Prompted[] {
  const firstDay = plusDays(toLocalDate('2026-01-01'), one.first);
  const pack = packFor(one.country, firstDay, settings);
  const end = plusDays(firstDay, one.lasts + 60);
  const changes = [...Object.values(one.happened), one.lasts]
    .map((after) => plusDays(firstDay, after ?? 0))
    .sort();
  const prompted: Prompted[] = [];
  let today = firstDay;
  while (today <= end) {
    const state = stateOn(one, firstDay, today);
    const keys = new Set(prompted.map(({ step }) => step.key));
    const plan = planSteps(state, pack, today, keys);
    for (const role of ['manager', 'hr'] as const) {
      prompted.push(...plan.now[role].map((step) => ({ step, role, today, state })));
    }
    const next = [plan.lookAgainOn, changes.find((day) => day > today)].flatMap((day) => (day ? [day] : []));
    today = next.sort()[0] ?? plusDays(end, 1);
  }
  return prompted;
}

const receiverOf = ({ country, workingDays, from }: Drawn): Person & Reachable => ({
  id: 'an',
  name: 'An',
  channels: {},
  roles: ['manager'],
  country,
  language: 'nl',
  hoursPerWeek: 38,
  workingDays,
  workingHours: { from, to: '23:00' },
});

it('holds for any absence in both countries', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(drawn, (one) => {
      const receiver = receiverOf(one);
      const all = live(one);
      const keys = all.map(({ step }) => step.key);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
      for (const { step, role, today, state } of all) {
        seen.add(`${one.country} ${step.id}`);
        // To whom the pack says, and never to the one who is away.
        expect([step.key, step.prompt]).toEqual([step.key, role]);
        // Something that sets it off has happened.
        const begun = step.milestone.due.some(
          ({ from }) => known.includes(from) || happenedBy(from, state) || state.facts.lastDay !== null,
        );
        expect([step.key, begun]).toEqual([step.key, true]);
        expect([step.key, step.remindOn <= today]).toEqual([step.key, true]);
        // In the hours of whoever reads it, and in that order.
        const now = at(today, '06:00', zoneOf(one.country));
        const { promptAt, remindAt, escalateAt } = stepsScheduleOf([step], today, now, receiver);
        expect([step.key, promptAt < remindAt, remindAt < escalateAt]).toEqual([step.key, true, true]);
        for (const moment of [promptAt, remindAt, escalateAt]) {
          expect([step.key, moment, mayNudgeAt(moment, receiver)]).toEqual([step.key, moment, true]);
        }
        // In time for whoever works every day, when it was known in time.
        const office = {
          ...receiver,
          workingDays: [1, 2, 3, 4, 5],
          workingHours: { from: '09:00', to: '17:00' },
        };
        const prompt = stepsScheduleOf([step], today, now, office).promptAt;
        if (today === step.remindOn && step.remindOn <= step.actBy) {
          expect([step.key, dayOf(prompt, zoneOf(one.country)) <= step.actBy]).toEqual([step.key, true]);
        }
      }
    }),
    { numRuns: absences, seed: 5 },
  );
  // Not an empty truth: most of what can be prompted was.
  expect(seen.size).toBeGreaterThan(20);
}, 3_600_000);
