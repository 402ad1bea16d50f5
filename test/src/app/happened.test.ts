/** What only HR can tell of the course of an absence: the steps that count from it come, and go when it is taken back. */
import { describe, expect, it } from 'vitest';
import { dayOfAnchor, happenings } from '../../../flows/policies/course.ts';
import { policyFiles } from '../../../flows/policies/packs.ts';
import { type Tellable, tellable } from '../../../flows/steps/happened.ts';
import { happensWith } from '../../../flows/steps/plan.ts';
import { toLocalDate } from '../../../src/domain/local-date.ts';
import { countries } from '../../../src/domain/locale.ts';
import { heard, housesOnRedis, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();
const prompted = (house: TestHouse, id: string) =>
  house
    .to('hilde')
    .filter(({ card }) => card.kind === 'nudge' && card.id === id)
    .map(({ at }) => at.slice(0, 10));

async function ill(country: 'NL' | 'BE'): Promise<TestHouse> {
  const house = open({ start: '2026-03-02T08:00', country });
  await house.says('koen', 'ben ziek');
  await house.submits('koen', {});
  return house;
}

async function tells(house: TestHouse, values: Readonly<Record<string, string>>, press = 'happened.save') {
  await house.says('hilde', '/verzuim gebeurd @koen');
  return heard(await house.presses('hilde', press, values));
}

describe('HR', () => {
  it('tells that a contract ends, and the steps of that day come two weeks before it', async () => {
    const house = await ill('NL');
    expect(await tells(house, { what: 'contract-ends', on: '2026-05-29' })).toEqual([
      'hilde receipt happened-noted',
    ]);
    await house.until('2026-05-28T12:00');
    // The day itself is a Friday; six weeks lie between, so the report is due as well.
    const steps = house.to('hilde').filter(({ card, at }) => card.kind === 'nudge' && at > '2026-05-15');
    expect(steps[0]?.at.slice(0, 10)).toBe('2026-05-15');
    expect(JSON.stringify(steps[0]?.card)).toContain('exit-declaration');
    expect(JSON.stringify(steps[0]?.card)).toContain('exit-report');
  });

  it('takes it back, and nothing comes of it', async () => {
    const house = await ill('NL');
    await tells(house, { what: 'contract-ends', on: '2026-05-29' });
    await tells(house, { what: 'contract-ends' }, 'happened.takeBack');
    expect((await house.caseOf('koen')).happened).not.toHaveProperty('contractEndsOn');
    await house.until('2026-05-29T18:00');
    expect(JSON.stringify(house.to('hilde').map(({ card }) => card))).not.toContain('exit-');
  });

  it('has the letter of UWV win over the count', async () => {
    const house = await ill('NL');
    await tells(house, { what: 'uwv-date', on: '2028-03-20' });
    await house.until('2028-01-05T12:00');
    // Eleven weeks before the 20th of March is the 3rd of January, and the prompt comes two weeks ahead.
    expect(prompted(house, 'wia-application')[0]).toBe('2027-12-20');
  });

  it('carries the Belgian trajectory from the request to the answer (R57)', async () => {
    const house = await ill('BE');
    await house.until('2026-05-04T10:00');
    await tells(house, { what: 'trajectory-asked', on: '2026-05-04' });
    await house.until('2026-06-22T10:00');
    expect(prompted(house, 'assessment-49-days')).toContain('2026-06-15');
    await tells(house, { what: 'assessment-a', on: '2026-06-22' });
    await house.until('2026-08-24T10:00');
    expect(prompted(house, 'reintegration-plan-63-days')[0]).toBe('2026-08-03');
    await tells(house, { what: 'plan-received', on: '2026-08-24' });
    await house.until('2026-09-07T10:00');
    expect(prompted(house, 'plan-answer')[0]).toBe('2026-09-03');
  });

  it('alone may do so, of a day that can be', async () => {
    const house = await ill('NL');
    expect(heard(await house.says('an', '/verzuim gebeurd @koen'))).toEqual([
      'an refusal refused-notAllowed',
    ]);
    expect(await tells(house, { what: 'contract-ends', on: '2026-02-27' })).toEqual(['hilde form happened']);
    expect(await tells(house, { on: '2026-05-29' })).toEqual(['hilde form happened']);
  });
});

describe('every entry of a pack', () => {
  it.each(countries)(
    'can be reached in %s: what it counts from and depends on is known, or HR can tell it',
    (country) => {
      const told: readonly Tellable[] = Object.values(tellable[country]);
      const days = new Set<string>([
        ...[
          'firstDay',
          'guaranteedPayStart',
          'lastDay',
          'effectiveFirstDay',
          'recoveredOn',
          'partialResumptionOn',
        ],
        ...happenings.filter(
          (one) => dayOfAnchor(one, { firstDay: toLocalDate('2026-03-02') }) !== undefined,
        ),
        ...Object.values(happensWith),
        ...told.flatMap(({ happening }) => happening ?? []),
        // The last of December belongs to the employer and to no absence.
        'yearEnd',
      ]);
      const answers = new Set<string>([
        'safetyNet',
        'workAccident',
        ...told.flatMap((one) => Object.keys(one.answers ?? {})),
      ]);
      const lost = policyFiles[country].milestones.flatMap(({ id, due, when }) => [
        ...due.filter(({ from }) => !days.has(from)).map(({ from }) => `${id}: ${from}`),
        ...when.flatMap((one) =>
          'answer' in one && !answers.has(one.answer) ? [`${id}: ${one.answer}`] : [],
        ),
        ...when.flatMap((one) => ('between' in one ? one.between.filter((day) => !days.has(day)) : [])),
      ]);
      expect(lost).toEqual([]);
    },
  );
});
