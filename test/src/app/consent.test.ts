import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { languages } from '../../../src/domain/locale.ts';
import { heard, housesOnRedis, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();

/** Koen is away since the second of March, and said on the tenth that he is back on the sixteenth. */
async function returning(options: Partial<Parameters<typeof open>[0]> = {}): Promise<TestHouse> {
  const house = open({ start: '2026-03-02T07:40', ...options });
  await house.commands('koen', 'ziek');
  await house.submits('koen', {});
  await house.until('2026-03-10T10:00');
  await house.presses('koen', 'absence.recover');
  await house.submits('koen', { on: '2026-03-16' });
  return house;
}

const textOf = (house: TestHouse, who: string) => {
  const last = house.to(who).at(-1);
  return last ? plainTextOf(last.card) : '';
};

describe('what the team may hear (R73)', () => {
  it('is asked of the employee, and what they write goes word for word to whoever asked', async () => {
    const house = await returning();
    expect(heard(await house.presses('an', 'consent.ask'))).toEqual([
      'koen form consent-form',
      'an receipt consent-asked',
    ]);
    const own = 'Ik kom maandag terug en doe eerst alleen de planning.';
    expect(heard(await house.submits('koen', { own }, 'consent'))).toEqual([
      'koen receipt consent-given',
      'an message consent-words',
    ]);
    expect(textOf(house, 'an')).toContain(`“${own}”`);
    expect(textOf(house, 'koen')).toContain(`“${own}”`);
  });

  it.each(languages)('can be a sentence to choose, in %s', async (language) => {
    const house = await returning({ language });
    await house.presses('koen', 'consent.begin');
    const [, second] = (house.to('koen').at(-1)?.card.body ?? []).filter(({ type }) => type === 'quote');
    await house.submits('koen', { ready: 'gently' }, 'consent');
    expect(house.to('an').at(-1)?.card.body).toContainEqual(second);
  });

  it('can be nothing at all: then only that someone is back', async () => {
    const house = await returning();
    await house.presses('an', 'consent.ask');
    expect(heard(await house.presses('koen', 'consent.refuse'))).toEqual([
      'koen receipt consent-refused',
      'an message consent-nothing',
    ]);
    expect(textOf(house, 'an')).toContain('Zeg niet meer dan dat Koen er weer is');
    // Asked again, the employee is left in peace.
    expect(heard(await house.presses('an', 'consent.ask'))).toEqual(['an message consent-nothing']);
  });

  it('goes nowhere before the employee has read what the guard left of it', async () => {
    const house = await returning();
    await house.presses('an', 'consent.ask');
    const [again, ...others] = await house.submits(
      'koen',
      { own: 'Ik kom maandag terug. Ik had een zware hernia en word nog behandeld.' },
      'consent',
    );
    expect(others).toEqual([]);
    expect(again?.card.id).toBe('consent-form');
    const field = again?.card.form?.fields.find(({ id }) => id === 'own');
    expect(field?.error).toContain('Ik heb weggelaten wat over gezondheid ging');
    expect(field?.value).toContain('Ik kom maandag terug');
    expect(JSON.stringify(await house.dump())).not.toContain('hernia');
    expect(heard(await house.submits('koen', {}, 'consent'))).toEqual([
      'koen receipt consent-given',
      'an message consent-words',
    ]);
  });

  it('asks for one of the two, and decides nothing on an earlier card', async () => {
    const house = await returning();
    await house.presses('an', 'consent.ask');
    const old = house
      .to('koen')
      .at(-1)
      ?.card.actions.find(({ id }) => id === 'consent.refuse');
    const [again] = await house.submits('koen', {}, 'consent');
    expect(again?.card.form?.fields.find(({ id }) => id === 'ready')?.error).toBe('Dit heb ik nog nodig.');
    await house.submits('koen', { ready: 'back' }, 'consent');
    const content = { kind: 'press', action: 'consent.refuse', data: old?.data ?? {}, values: {} } as const;
    const press = { channel: 'web', from: 'koen', eventId: 'old', at: house.clock.now(), content } as const;
    expect(heard(await house.brings(press))).toEqual(['koen refusal refused-notCurrent']);
  });

  it('can be changed by the employee, and by nobody else', async () => {
    const house = await returning();
    await house.presses('koen', 'consent.begin');
    await house.submits('koen', { ready: 'back' }, 'consent');
    const change = house.to('koen').at(-1)?.card.actions[0];
    for (const from of ['an', 'hilde', 'noor']) {
      const content = {
        kind: 'press',
        action: 'consent.change',
        data: change?.data ?? {},
        values: {},
      } as const;
      const press = { channel: 'web', from, eventId: `x${from}`, at: house.clock.now(), content } as const;
      expect(heard(await house.brings(press))).toEqual([`${from} refusal refused-notAllowed`]);
    }
    expect(heard(await house.presses('koen', 'consent.change'))).toEqual(['koen form consent-form']);
    await house.presses('koen', 'consent.refuse');
    expect((await house.caseOf('koen')).drafts['consent/words']).toBeUndefined();
    expect(textOf(house, 'an')).toContain('deelt liever niets met het team');
  });

  it('stands in the employee’s own file as long as it is kept, and goes with the end of aftercare', async () => {
    const house = await returning();
    await house.presses('koen', 'consent.begin');
    await house.submits('koen', { own: 'Ik ben er maandag weer.' }, 'consent');
    await house.says('koen', 'mijn gegevens');
    expect(textOf(house, 'koen')).toContain('Wat het team mag weten: Ik ben er maandag weer.');
    await house.until('2026-07-01T12:00');
    expect(JSON.stringify(await house.caseOf('koen'))).not.toContain('Ik ben er maandag weer');
  });
});
