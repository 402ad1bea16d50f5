/** Many prompts at one moment come as one message, which names nobody and opens them when it suits. */
import { expect, it } from 'vitest';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { castOf, heard, housesOnRedis, personOf, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();
const team = ['ben', 'cas', 'dirk', 'els', 'fien'].map((id) =>
  personOf(id, `${id[0]?.toUpperCase()}${id.slice(1)} Test`, { manager: 'mark' }),
);
const people = [...castOf('BE', 'nl'), ...team];

/** So many of the team report in the evening, so that their manager is prompted the next morning at nine. */
async function reported(count: number): Promise<TestHouse> {
  const house = open({ start: '2026-03-02T19:00', people });
  for (const { id } of team.slice(0, count)) {
    await house.says(id, 'ben ziek');
    await house.submits(id, {});
  }
  return house;
}
const toMark = (house: TestHouse) => heard(house.to('mark'));

it('five are one, and it names nobody', async () => {
  const house = await reported(5);
  await house.until('2026-03-03T09:30');
  expect(toMark(house)).toEqual(['mark nudge bundle']);
  const [bundle] = house.to('mark');
  expect(plainTextOf(bundle?.card as never)).toContain('Er wachten 5 dingen op je');
  expect(JSON.stringify(bundle?.card)).not.toMatch(/Ben|Cas|Dirk|Els|Fien/);
});

it('four come as they are', async () => {
  const house = await reported(4);
  await house.until('2026-03-03T09:30');
  expect(toMark(house)).toEqual(Array(4).fill('mark nudge first-contact'));
});

it('opened, each is there with its buttons, and what was done meanwhile is not', async () => {
  const house = await reported(5);
  await house.until('2026-03-03T09:30');
  const shown = await house.presses('mark', 'bundle.open');
  expect(heard(shown)).toEqual(Array(5).fill('mark nudge first-contact'));
  await house.presses('mark', 'contact.done');
  await house.says('cas', 'toch niet ziek');
  await house.submits('cas', {});
  expect(await house.presses('mark', 'bundle.open')).toHaveLength(3);
});

it('what was opened says so when it is settled elsewhere', async () => {
  const house = await reported(5);
  await house.until('2026-03-03T09:30');
  const opened = await house.presses('mark', 'bundle.open');
  const about = opened.find(({ card }) => plainTextOf(card).includes('Cas'));
  await house.says('cas', 'toch niet ziek');
  await house.submits('cas', {});
  expect(house.replaced.map(({ to, replaces }) => [to, replaces])).toEqual([['mark', about?.key]]);
});

it('opens what stalls as well', async () => {
  const house = await reported(5);
  await house.until('2026-04-20T12:00');
  const opened = heard(await house.presses('hilde', 'bundle.open'));
  expect(opened).toContain('hilde nudge red-flag');
});

it('what is not done is reminded all the same, and again as one', async () => {
  const house = await reported(5);
  await house.until('2026-03-05T12:00');
  expect(toMark(house).filter((line) => line === 'mark nudge bundle').length).toBeGreaterThan(1);
});

it('leaves what was asked in private out', async () => {
  const house = await reported(5);
  await house.says('koen', 'gesprek');
  await house.submits('koen', { chosen: 'mark' });
  await house.until('2026-03-03T09:30');
  expect(toMark(house).sort()).toEqual(['mark nudge bundle', 'mark nudge talk-asked']);
});

it('forgets the words about someone who is erased', async () => {
  const house = await reported(5);
  await house.until('2026-03-03T09:30');
  await house.presses('mark', 'bundle.open');
  await house.store.erase('cas');
  expect(await house.presses('mark', 'bundle.open')).toHaveLength(4);
});
