/** Settling a dated step that comes back: the receipt names the one that was meant, whatever it did to the others. */
import { expect, it } from 'vitest';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { housesOnRedis } from '../../support/house.ts';

const open = housesOnRedis();

/** Koen is away since March; the analysis and the plan are done, and what came back every six weeks since was left. */
async function leftForMonths() {
  const house = open({ start: '2026-03-02T09:00', country: 'NL' });
  await house.commands('koen', 'ziek');
  await house.submits('koen', {});
  await house.until('2026-04-22T12:00');
  await house.presses('an', 'milestone.done');
  await house.presses('hilde', 'milestone.done');
  await house.until('2026-08-28T12:00');
  return house;
}

it('one from which its dates are counted anew is named all the same', async () => {
  const house = await leftForMonths();
  const [noted] = await house.presses('an', 'milestone.done');
  expect(noted && plainTextOf(noted.card)).toContain(
    'Evaluatie van het plan. Gedaan op vrijdag 28 augustus 2026.',
  );
});

it('one that stands for those before it is named as done, and not they as needless', async () => {
  const house = await leftForMonths();
  const [noted] = await house.presses('hilde', 'milestone.done');
  const { steps } = await house.caseOf('koen');
  expect(Object.entries(steps).slice(-3)).toMatchObject([
    ['physician-follow-up~2026-06-03', { outcome: 'notNeeded' }],
    ['physician-follow-up~2026-07-15', { outcome: 'notNeeded' }],
    ['physician-follow-up~2026-08-26', { outcome: 'done' }],
  ]);
  expect(noted && plainTextOf(noted.card)).toContain('Gedaan op vrijdag 28 augustus 2026.');
});
