import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../src/app/lookup.ts';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { languages } from '../../../src/domain/locale.ts';
import type { Lookup } from '../../../src/ports/lookup.ts';
import { castOf, housesOnRedis, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();
const everything = { skip: 0, count: 25 };
const as = (from: string) => ({ channel: 'web' as const, from });

describe('cases that are looked for', () => {
  /** Koen and Noor of An's team are away, and Lotte of Mark's. */
  async function threeAway(): Promise<{ house: TestHouse; lookup: Lookup }> {
    const house = open({
      start: '2026-03-02T07:40',
      people: castOf('BE', 'nl').map((one) => (one.id === 'noor' ? { ...one, name: 'Noor Çağlayan' } : one)),
    });
    for (const who of ['koen', 'noor', 'lotte']) {
      await house.commands(who, 'ziek');
      await house.submits(who, {});
    }
    return { house, lookup: createLookup(house.house) };
  }

  async function names(lookup: Lookup, who: string, name: string, page = everything): Promise<string[]> {
    const answer = await lookup.cases(as(who), name, page);
    return 'found' in answer ? answer.found.map(({ employee }) => employee).sort() : [answer.refused.id];
  }

  it('are found by the beginnings of a name, with or without its accents', async () => {
    const { lookup } = await threeAway();
    expect(await names(lookup, 'hilde', '')).toEqual(['koen', 'lotte', 'noor']);
    expect(await names(lookup, 'hilde', 'ko')).toEqual(['koen']);
    expect(await names(lookup, 'hilde', 'CLAES koen')).toEqual(['koen']);
    expect(await names(lookup, 'hilde', 'cagl')).toEqual(['noor']);
    expect(await names(lookup, 'hilde', 'oen')).toEqual([]);
    expect(await names(lookup, 'hilde', 'hugo')).toEqual([]);
  });

  it('are shown to HR, to a manager for the own team, and to nobody else', async () => {
    const { lookup } = await threeAway();
    expect(await names(lookup, 'hugo', '')).toEqual(['koen', 'lotte', 'noor']);
    expect(await names(lookup, 'an', '')).toEqual(['koen', 'noor']);
    expect(await names(lookup, 'an', 'lotte')).toEqual([]);
    expect(await names(lookup, 'koen', '')).toEqual(['refused-notAllowed']);
    expect(await names(lookup, 'iemand', '')).toEqual(['refused-stranger']);
  });

  it('do not hold the one who looks, who is HR and away', async () => {
    const { house, lookup } = await threeAway();
    await house.commands('hugo', 'ziek');
    await house.submits('hugo', {});
    expect(await names(lookup, 'hugo', '')).toEqual(['koen', 'lotte', 'noor']);
    expect(await names(lookup, 'hilde', '')).toEqual(['hugo', 'koen', 'lotte', 'noor']);
  });

  it('come page by page, each case once', async () => {
    const { lookup } = await threeAway();
    const pages = [];
    for (const skip of [0, 2, 4]) pages.push(await names(lookup, 'hilde', '', { skip, count: 2 }));
    expect(pages.map(({ length }) => length)).toEqual([2, 1, 0]);
    expect(pages.flat().sort()).toEqual(['koen', 'lotte', 'noor']);
  });

  it('say in one line where they stand', async () => {
    const { lookup } = await threeAway();
    expect(await lookup.cases(as('hilde'), 'koen', everything)).toEqual({
      found: [
        {
          employee: 'koen',
          name: 'Koen Claes',
          text: 'gemeld, eerste dag maandag 2 maart 2026; volgend contact maandag 2 maart 2026',
        },
      ],
    });
  });
});

describe('a prompt that is asked for again', () => {
  const first = { case: 'koen~1', machine: 'nudge:first-contact' };

  async function prompted(language: (typeof languages)[number] = 'nl') {
    const house = open({ start: '2026-03-02T07:40', language });
    await house.commands('koen', 'ziek');
    await house.submits('koen', {});
    await house.until('2026-03-02T12:00');
    return { house, lookup: createLookup(house.house) };
  }
  const now = async (lookup: Lookup, who: string, data: Record<string, string> = first) =>
    lookup.asItStands(as(who), data);

  it('stands as it stood while it waits, and as a reminder once that was sent', async () => {
    const { house, lookup } = await prompted();
    expect(await now(lookup, 'an')).toEqual(house.to('an').at(-1)?.card);
    await house.until('2026-03-04T12:00');
    expect(await now(lookup, 'an')).toEqual(house.to('an').at(-1)?.card);
  });

  it('says that it waits when it was put off, and with whom it lies when it was handed over', async () => {
    const { house, lookup } = await prompted();
    await house.presses('an', 'contact.later');
    expect((await now(lookup, 'an'))?.id).toBe('nudge-snoozed');
    await house.until('2026-03-03T12:00');
    await house.presses('an', 'contact.handOver', { to: 'mark' });
    expect(await now(lookup, 'an')).toEqual(house.to('an').at(-1)?.card);
    expect((await now(lookup, 'mark'))?.id).toBe('first-contact');
  });

  it.each(languages)('says that it is settled once it is, with nothing to press (%s)', async (language) => {
    const { house, lookup } = await prompted(language);
    await house.presses('an', 'contact.done');
    const card = await now(lookup, 'an');
    expect(card).toMatchObject({ id: 'prompt-settled', language, actions: [] });
    expect(card && plainTextOf(card)).toContain('Koen');
  });

  it('about signs of stalling says that too', async () => {
    const { house, lookup } = await prompted();
    await house.until('2026-04-24T12:00');
    const key = Object.keys((await house.caseOf('koen')).machines).find((one) => one.startsWith('flag:'));
    const flag = { case: 'koen~1', machine: key ?? '' };
    expect((await now(lookup, 'hilde', flag))?.id).toBe('red-flag');
    for (let card = house.to('hilde').findLast((one) => one.card.id === 'red-flag'); card; ) {
      const values = Object.fromEntries(card.card.form?.fields.map(({ id }) => [id, 'not-needed']) ?? []);
      card = (await house.presses('hilde', 'flag.close', values)).find((one) => one.card.id === 'red-flag');
    }
    expect((await now(lookup, 'hilde', flag))?.id).toBe('prompt-settled');
  });

  it('is shown to nobody who may not answer it', async () => {
    const { lookup } = await prompted();
    for (const who of ['koen', 'noor', 'mark', 'iemand']) expect(await now(lookup, who)).toBeUndefined();
  });

  it('is nothing when no prompt is meant', async () => {
    const { house, lookup } = await prompted();
    for (const machine of ['absence', 'nudge:nonsense', '', '__proto__']) {
      expect(await now(lookup, 'an', { case: 'koen~1', machine })).toBeUndefined();
    }
    expect((await now(lookup, 'an', {}))?.id).toBe('refused-notCurrent');
    await house.store.erase('koen');
    expect((await now(lookup, 'an'))?.id).toBe('refused-notCurrent');
  });
});
