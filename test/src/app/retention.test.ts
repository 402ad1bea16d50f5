/** What is closed is kept for its term and no longer: then the clock erases it, with all that leads to it, and says so. */
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../../src/app/documents.ts';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { linkPath } from '../../../src/links.ts';
import type { Store } from '../../../src/ports/store.ts';
import { heard, housesOnRedis, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();

async function isBack(house: TestHouse, on: string): Promise<void> {
  await house.says('koen', 'ben ziek');
  await house.submits('koen', {});
  await house.until(`${on}T08:00`);
  await house.commands('koen', 'beter');
  await house.submits('koen', { on }, 'change');
}

const told = (house: TestHouse) => house.shown.filter(({ card }) => card.id === 'retention-ended');
const kept = (house: TestHouse) => house.store.casesOf('koen');

describe('a closed absence', () => {
  it('is erased two years after it was closed in the Netherlands, and HR reads it once, in working hours and without a name', async () => {
    const house = open({ start: '2026-03-02T08:00', country: 'NL' });
    await isBack(house, '2026-03-05');
    await house.until('2026-06-01T08:00');
    const { closedOn } = await house.caseOf('koen');
    expect(closedOn).toBe('2026-03-26');
    const lastWord = house.to('koen').find(({ card }) => card.id === 'aftercare-closed');
    // The person whom it is about knows how long it stays.
    expect(lastWord && plainTextOf(lastWord.card)).toContain('zondag 26 maart 2028');
    const file = (await house.says('koen', 'mijn gegevens')).at(-1);
    expect(file && plainTextOf(file.card)).toContain('Bewaard tot: zondag 26 maart 2028');

    await house.until('2028-03-26T23:00');
    expect(await kept(house)).toEqual(['koen~1']);
    const asked = (await house.says('hilde', '/verzuim document @koen')).at(-1);
    const links = JSON.stringify(asked?.card).match(new RegExp(`${linkPath}[\\w.~-]+`, 'g')) ?? [];
    const passes = links.map((url) => house.links.read(url.slice(linkPath.length))?.pass);
    expect(passes.length).toBeGreaterThan(0);

    // The day itself is a Sunday.
    const shown = await house.until('2028-03-27T12:00');
    expect(heard(shown)).toEqual(['hilde receipt retention-ended']);
    expect(shown.map(({ at }) => at)).toEqual(['2028-03-27T07:00:00.000Z']);
    expect(shown.map(({ card }) => plainTextOf(card)).join()).not.toMatch(/Koen/);
    expect(await kept(house)).toEqual([]);
    expect(await house.store.load('koen~1')).toBeUndefined();
    expect(await house.store.history('koen~1')).toEqual([]);
    expect(await house.store.nextDue()).toBeUndefined();
    for (const pass of passes) expect(pass && (await openFile(house.house, pass))).toBeUndefined();
    const own = (await house.says('koen', 'mijn gegevens')).at(-1);
    expect(own && plainTextOf(own.card)).toContain('Ik bewaar niets over een afwezigheid van jou.');
  });

  it('goes after a year in Belgium, or when the employer said, and stays while a dispute holds it', async () => {
    const belgian = open({ start: '2026-03-02T08:00' });
    const longer = open({ start: '2026-03-02T08:00', settings: { retention: { closedFor: '36 months' } } });
    const same = { start: '2026-03-02T08:00', tenant: 'held', masterKey: randomBytes(32) };
    const held = open({ ...same, settings: { retention: { hold: ['koen'] } } });
    for (const house of [belgian, longer, held]) {
      await isBack(house, '2026-03-05');
      await house.until('2027-05-01T08:00');
    }
    expect(await kept(belgian)).toEqual([]);
    expect(await kept(longer)).toEqual(['koen~1']);
    expect(await kept(held)).toEqual(['koen~1']);
    const lastWord = held.to('koen').find(({ card }) => card.id === 'aftercare-closed');
    expect(lastWord && plainTextOf(lastWord.card)).not.toMatch(/wis ik/);
    // The dispute is over: a month later at most it is gone.
    const released = open({ ...same, start: '2027-05-01T08:00' });
    await released.until('2027-06-02T12:00');
    expect(await kept(released)).toEqual([]);
    expect(told(released)).toHaveLength(1);
  });

  it('that another one counts on from stays as long as that one', async () => {
    const house = open({ start: '2026-03-02T08:00', country: 'NL' });
    await isBack(house, '2026-03-05');
    await house.until('2026-03-20T08:00');
    await isBack(house, '2026-04-20');
    await house.until('2028-04-20T08:00');
    // The first one was closed in March 2026, by the second.
    expect(await kept(house)).toEqual(['koen~1', 'koen~2']);
    await house.until('2028-07-20T08:00');
    expect(await kept(house)).toEqual([]);
  });

  it('is erased all the same after a crash in between, and the word about it comes once', async () => {
    let crashes = 1;
    const around = (store: Store): Store => ({
      ...store,
      async eraseCase(id) {
        if (crashes-- > 0) throw new Error('pulled the plug');
        await store.eraseCase(id);
      },
    });
    const house = open({ start: '2026-03-02T08:00', around });
    await isBack(house, '2026-03-05');
    await house.until('2027-05-01T08:00');
    expect(crashes).toBeLessThan(0);
    expect(await kept(house)).toEqual([]);
    expect(told(house)).toHaveLength(1);
  });

  it('is erased to its end when the crash came halfway, and its key was gone already', async () => {
    const asked: string[] = [];
    const around = (store: Store): Store => ({
      ...store,
      load: async (id) => (asked.includes(id) ? undefined : store.load(id)),
      async eraseCase(id) {
        asked.push(id);
        if (asked.length === 1) throw new Error('pulled the plug');
        await store.eraseCase(id);
      },
    });
    const house = open({ start: '2026-03-02T08:00', around });
    await isBack(house, '2026-03-05');
    await house.until('2027-05-01T08:00');
    expect(asked).toEqual(['koen~1', 'koen~1']);
    expect(await kept(house)).toEqual([]);
    expect(await house.store.nextDue()).toBeUndefined();
    expect(told(house)).toHaveLength(1);
  });

  it('leaves the number of the next one free of those that stay', async () => {
    const house = open({ start: '2026-03-02T08:00' });
    await isBack(house, '2026-03-05');
    await house.until('2026-12-01T08:00');
    await isBack(house, '2026-12-04');
    await house.until('2027-06-01T08:00');
    expect(await kept(house)).toEqual(['koen~2']);
    await house.says('koen', 'ben ziek');
    expect(await kept(house)).toEqual(['koen~2', 'koen~3']);
  });
});
