/**
 * Any absence through the whole application, clock and people together: nobody is prompted at a wrong moment, twice, or
 * about something that is over, the one who is ill is left in peace, and how the clock gets somewhere changes nothing.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayNudgeAt } from '../../../src/calendar/working-hours.ts';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { createRedisStore } from '../../../src/store/redis-store.ts';
import {
  anyAbsence,
  briefAbsence,
  type DrawnAbsence,
  type Heard,
  type PlayedAbsence,
  playAbsence,
} from '../../support/any-absence.ts';
import { startRedis, type TestRedis } from '../../support/redis.ts';
import { createStoreInHand } from '../../support/store-in-hand.ts';

/** As many as a test run has time for; `ABSENCES=10000` plays more. */
const absences = Number(process.env.ABSENCES ?? 100);
/** These are played twice each, and are brief for the most part. */
const inTwoWays = Number(process.env.ABSENCES ?? 200);
const seed = Number(process.env.SEED ?? 5);
// What one fails on in thousands is printed with its seed; making it smaller would take as long again.
const endOnFailure = absences > 1_000;
/** Hours are spent on many, minutes on few. */
const longest = 12 * 3_600_000;

/** What the clock alone may bring to the one who is ill: receipts, and what was agreed on. */
const agreedMoments = ['aftercare-closed', 'build-up-step-on', 'consent-form', 'consent-asked'];
const talks = ['first-contact', 'next-contact', 'before-return'];

/** Everything that is not right about what was heard, in words. */
function wrongIn({ heard, people, closedAt }: PlayedAbsence): string[] {
  const byClock = heard.filter(({ by }) => by === 'clock');
  const tell = ({ at, to, card }: Heard) => `${at} ${to} ${card.kind} ${card.id}`;
  const atWrongMoment = byClock.filter(({ to, at, card }) => {
    const person = people.find(({ id }) => id === to);
    // The last word goes to both at once: where they have no working day in common, in the hours of the employee.
    const apart = person?.workingDays.every((day) => day > 5) && card.id === 'aftercare-closed-notice';
    return to !== 'koen' && card.kind !== 'receipt' && person && !apart && !mayNudgeAt(at, person);
  });
  const notForTheIll = heard.filter(
    ({ to, by, card }) =>
      to === 'koen' &&
      (['nudge', 'escalation'].includes(card.kind) ||
        (by === 'clock' && card.kind !== 'receipt' && !agreedMoments.includes(card.id))),
  );
  const afterTheEnd = byClock.filter(({ at, card }) => {
    const about = card.actions.map(({ data }) => data.case ?? '');
    return about.some((id) => at > (closedAt.get(id) ?? '9999'));
  });
  const nudges = byClock.filter(({ card }) => card.kind === 'nudge');
  const twice = nudges.filter((one, index) => {
    // Whoever asked to be told later is told later.
    const isSnoozed = heard.some(({ by, to, day }) => by === 'later' && to === one.to && day === one.day);
    const isSame = (other: Heard) =>
      other.to === one.to && other.day === one.day && other.card.id === one.card.id;
    return !isSnoozed && nudges.findIndex(isSame) !== index;
  });
  const doubled = nudges.filter(
    (one) =>
      one.card.id === 'welcome' &&
      nudges.some(({ to, day, card }) => to === one.to && day === one.day && talks.includes(card.id)),
  );
  // Whatever was done meanwhile, the clock asks one thing at a time; five and more come as one.
  const asked = heard.filter(
    ({ key, card }) => key.startsWith('due:') && ['nudge', 'escalation'].includes(card.kind),
  );
  const inOneMinute = asked.filter((one, index) =>
    asked.slice(0, index).some(({ to, at }) => to === one.to && at.slice(0, 16) === one.at.slice(0, 16)),
  );
  // Whoever leads it has the prompt for a working day before HR hears that it was left; put off twice, HR waits no longer.
  const unfair = asked.filter(({ at, day, card }) => {
    if (card.kind !== 'escalation') return false;
    const prompts = nudges.filter((one) => one.card.id === card.id && one.at <= at);
    return prompts.at(-1)?.day === day && !heard.some(({ by }) => by === 'later');
  });
  return [
    ...unfair.map((one) => `HR hears it on the day on which it is asked: ${tell(one)}`),
    ...atWrongMoment.map((one) => `at night, on a holiday or a day off: ${tell(one)}`),
    ...notForTheIll.map((one) => `to the one who is ill: ${tell(one)}`),
    ...afterTheEnd.map((one) => `after the end: ${tell(one)}`),
    ...twice.map((one) => `twice on one day: ${tell(one)}`),
    ...inOneMinute.map((one) => `two at once: ${tell(one)}`),
    ...doubled.map((one) => `two messages about one return: ${tell(one)}`),
  ];
}

const told = ({ heard }: PlayedAbsence) =>
  heard.map(({ at, to, card }) => `${at} ${to} ${card.kind} ${card.id} ${plainTextOf(card)}`);

/** Found among thousands: welcomed on a day that nobody confirmed, and asked for the next talk in the same hour. */
const welcomedEarly: DrawnAbsence = {
  country: 'BE',
  language: 'nl',
  first: 118,
  hour: 2,
  backAfter: 69,
  hours: { days: [1, 2, 3], from: '07:30', to: '15:00' },
  deeds: [
    { after: 12, hour: 22, kind: 'extend' },
    { after: 2, hour: 12, kind: 'talk' },
    { after: 3, hour: 0, kind: 'lessContact' },
    { after: 21, hour: 13, kind: 'welcome' },
    { after: 6, hour: 0, kind: 'agree' },
    { after: 5, hour: 17, kind: 'talk' },
    { after: 80, hour: 21, kind: 'agree' },
  ],
  rest: 120,
};

describe('any absence', () => {
  let server: TestRedis;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());

  it('is played on the store in hand as it is on Redis', { timeout: longest }, async () => {
    const redis = server.client();
    for (const [index, one] of fc.sample(anyAbsence, { numRuns: 3, seed: 11 }).entries()) {
      const onRedis = createRedisStore({ redis, tenant: `any${index}`, masterKey: Buffer.alloc(32, 7) });
      const [here, there] = [createStoreInHand(), onRedis];
      const inHand = told(await playAbsence(one, { store: here }));
      expect(told(await playAbsence(one, { store: there }))).toEqual(inHand);
      expect(inHand.length).toBeGreaterThan(3);
    }
  });

  it('prompts nobody at a wrong moment, twice, or after the end, and leaves the one who is ill in peace', {
    timeout: longest,
  }, async () => {
    const seen = new Set<string>();
    let closed = 0;
    await fc.assert(
      fc.asyncProperty(anyAbsence, async (one) => {
        const played = await playAbsence(one, { store: createStoreInHand() });
        expect(wrongIn(played)).toEqual([]);
        for (const { card } of played.heard) seen.add(card.kind);
        closed += played.closedAt.size;
      }),
      { numRuns: absences, seed, endOnFailure, examples: [[welcomedEarly]] },
    );
    // Not an empty truth: there were prompts, reminders that reached HR, talks with a form, and ends.
    expect([...seen]).toEqual(expect.arrayContaining(['nudge', 'escalation', 'form', 'receipt']));
    expect(closed).toBeGreaterThan(0);
  });

  it('comes to the same, however the clock gets there', { timeout: longest }, async () => {
    const mostlyBrief = fc.oneof(
      { arbitrary: briefAbsence, weight: 9 },
      { arbitrary: anyAbsence, weight: 1 },
    );
    await fc.assert(
      fc.asyncProperty(mostlyBrief, fc.integer({ min: 3, max: 60 }), async (one, stopEvery) => {
        const straight = await playAbsence(one, { store: createStoreInHand() });
        const inSteps = await playAbsence(one, { store: createStoreInHand(), stopEvery });
        expect(told(inSteps)).toEqual(told(straight));
        const [a, b] = [await straight.house.caseOf('koen'), await inSteps.house.caseOf('koen')];
        expect(b.machines).toEqual(a.machines);
      }),
      { numRuns: inTwoWays, seed, endOnFailure },
    );
  });
});
