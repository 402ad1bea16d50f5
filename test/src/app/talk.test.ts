/** A talk that someone asks for in private: the chosen one hears of it, nobody else, and nothing of it stays. */
import { expect, it } from 'vitest';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { toInstant } from '../../../src/domain/local-date.ts';
import { castOf, heard, housesOnRedis, personOf } from '../../support/house.ts';

const open = housesOnRedis();
const people = [
  ...castOf('BE', 'nl'),
  personOf('zoe', 'Zoë Wuyts', { roles: ['employee', 'adviser'], manager: 'mark' }),
];
const farAway = toInstant('2100-01-01T00:00:00Z');

it('R37 R83 R87: anyone may ask in one word, and chooses with whom: the nearest come first', async () => {
  const house = open({ start: '2026-03-02T10:00', people });
  const [form] = await house.says('koen', 'gesprek');
  const [withWhom] = form?.card.form?.fields ?? [];
  const labels = withWhom?.type === 'choice' ? withWhom.choices.map(({ label }) => label) : [];
  expect(labels).toEqual([
    'An Peeters, je leidinggevende',
    'Zoë Wuyts, vertrouwenspersoon',
    'Hilde Maes, HR',
    'Hugo Moreau, HR',
    'Mark Jansen, leidinggevende van een ander team',
  ]);
});

it('reaches the chosen one alone, with a guide and a next step; the answer goes back and then nothing is kept', async () => {
  const house = open({ start: '2026-03-02T10:00', people });
  await house.says('koen', 'mens');
  await house.presses('koen', 'talk.open');
  expect(heard(await house.submits('koen', { chosen: 'zoe', by: 'inPerson' }))).toEqual([
    'koen receipt talk-requested',
    'zoe nudge talk-asked',
  ]);
  const [asked] = house.to('zoe');
  expect(plainTextOf(asked?.card as never)).toContain('Koen koos jou, en alleen jij weet het');
  expect(asked?.card.actions.map(({ id }) => id)).toEqual(['talk.take', 'talk.cannot']);

  expect(heard(await house.submits('zoe', { on: '2026-03-03' }, 'talk-asked'))).toEqual([
    'zoe receipt talk-taken',
    'koen message talk-taken-notice',
  ]);
  expect((await house.store.loadPersonal('koen'))?.state.machines).toEqual({});
  expect(await house.store.dueAt(farAway, 10)).toEqual([]);
  expect(heard(house.shown.filter(({ to }) => to !== 'koen' && to !== 'zoe'))).toEqual([]);
});

it('leaves no trace on an absence that runs, nor in what HR and the manager can look up', async () => {
  const house = open({ start: '2026-03-02T10:00', people });
  await house.says('koen', 'ben ziek');
  await house.submits('koen', {});
  const before = await house.caseOf('koen');
  const lines = (await house.store.history('koen~1')).length;
  await house.says('koen', 'gesprek');
  await house.submits('koen', { chosen: 'hugo' });
  expect(await house.caseOf('koen')).toEqual(before);
  expect(await house.store.casesOf('koen')).toEqual(['koen~1']);
  expect(await house.store.history('koen~1')).toHaveLength(lines);
  expect(await house.store.history('koen~0' as 'koen~1')).toEqual([]);

  for (const who of ['hilde', 'an']) {
    const [status] = await house.commands(who, 'verzuim', 'status @koen');
    expect(plainTextOf(status?.card as never)).not.toMatch(/Hugo|gesprek met/);
  }
  const [own] = await house.says('koen', 'mijn gegevens');
  expect(plainTextOf(own?.card as never)).toContain('Je vroeg Hugo Moreau om een gesprek');
});

it('is not heard at night, comes back once, and then offers someone else in the hours of who asked', async () => {
  const house = open({ start: '2026-03-02T21:30', people });
  await house.says('koen', 'gesprek');
  expect(heard(await house.submits('koen', { chosen: 'mark' }))).toEqual(['koen receipt talk-requested']);
  const later = await house.until('2026-03-09T18:00');
  expect(later.map(({ at, to, card }) => `${at.slice(0, 16)} ${to} ${card.id}`)).toEqual([
    '2026-03-03T08:00 mark talk-asked',
    '2026-03-05T08:00 mark talk-asked',
    '2026-03-09T08:00 koen talk-passed',
  ]);
  // From that very card someone else is asked, and the first one does not hear of it.
  expect(heard(await house.submits('koen', { chosen: 'hilde' }, 'talk-passed'))).toEqual([
    'koen receipt talk-requested',
  ]);
});

it('can be taken back: unheard when it was not told yet, with one quiet line when it was', async () => {
  const house = open({ start: '2026-03-02T21:30', people });
  await house.says('koen', 'gesprek');
  await house.submits('koen', { chosen: 'mark' });
  expect(heard(await house.says('koen', 'gesprek'))).toEqual(['koen message talk-waiting']);
  await house.presses('koen', 'talk.withdraw');
  expect(heard(await house.until('2026-03-06T12:00'))).toEqual([]);
  expect(house.to('mark')).toEqual([]);

  await house.says('koen', 'gesprek');
  await house.submits('koen', { chosen: 'mark' });
  expect(heard(await house.presses('koen', 'talk.withdraw'))).toEqual([
    'mark message talk-withdrawn-notice',
    'koen receipt talk-withdrawn',
  ]);
  expect(heard(await house.submits('mark', {}, 'talk-asked'))).toEqual(['mark refusal refused-notCurrent']);
});

it('cannot be answered by anyone else, not even HR', async () => {
  const house = open({ start: '2026-03-02T10:00', people });
  await house.says('koen', 'gesprek');
  await house.submits('koen', { chosen: 'mark' });
  const button = house.to('mark').at(-1)?.card.actions[0];
  for (const from of ['hilde', 'an', 'koen']) {
    const answer = await house.brings({
      channel: 'web',
      from,
      eventId: `forged-${from}`,
      at: house.clock.now(),
      content: { kind: 'press', action: 'talk.take', data: button?.data ?? {}, values: {} },
    });
    expect(heard(answer)).toEqual([`${from} refusal refused-notCurrent`]);
  }
});

it('goes with the person when they are erased', async () => {
  const house = open({ start: '2026-03-02T21:30', people });
  await house.says('koen', 'gesprek');
  await house.submits('koen', { chosen: 'mark' });
  await house.store.erase('koen');
  expect(await house.store.loadPersonal('koen')).toBeUndefined();
  expect(await house.store.dueAt(farAway, 10)).toEqual([]);
});

it('lets someone who is no longer there be replaced', async () => {
  const house = open({ start: '2026-03-02T21:30', people });
  await house.says('koen', 'gesprek');
  await house.submits('koen', { chosen: 'mark' });
  const without = {
    ...house.house.directory,
    find: (id: string) => (id === 'mark' ? undefined : people.find((one) => one.id === id)),
  };
  Object.assign(house.house, { directory: without });
  expect(heard(await house.until('2026-03-03T12:00'))).toEqual(['koen form talk-passed']);
});
