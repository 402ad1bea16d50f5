import { describe, expect, it } from 'vitest';
import { mayNudgeAt } from '../../../src/calendar/working-hours.ts';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { countries } from '../../../src/domain/locale.ts';
import { castOf, heard, housesOnRedis, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();
type Options = Partial<Parameters<typeof open>[0]>;

/** Koen is away since the second of March; An called, and the next talk is agreed for `nextOn`. */
async function awayWith(
  nextOn: string,
  options: Options = {},
  talkAt = '2026-03-03T10:00',
): Promise<TestHouse> {
  const house = open({ start: '2026-03-02T07:40', ...options });
  await house.commands('koen', 'ziek');
  await house.submits('koen', {});
  await house.until(talkAt);
  await house.presses('an', 'contact.done');
  await house.submits('an', { what: 'Werk verdeeld', who: 'An', nextOn }, 'agreement');
  return house;
}

/** … and announces the day of the return. */
async function announces(house: TestHouse, on: string, moment: string): Promise<void> {
  await house.until(moment);
  await house.presses('koen', 'absence.recover');
  await house.submits('koen', { on });
}

describe('the talk before a return (R69)', () => {
  it.each(countries)(
    'comes two weeks ahead after a long absence, with a guide of its own, in %s',
    async (country) => {
      const house = await awayWith('2026-07-01', { country });
      await announces(house, '2026-06-15', '2026-05-11T10:00');
      const days = (await house.until('2026-06-02T12:00')).filter(({ card }) => card.id === 'before-return');
      expect(days.map(({ at, to }) => `${at.slice(0, 10)} ${to}`)[0]).toBe('2026-06-01 an');
      const text = days[0] ? plainTextOf(days[0].card) : '';
      expect(text).toContain('Koen begint weer op maandag 15 juni 2026');
      expect(text).toContain('Hoe ziet een goede eerste dag eruit');
      expect(days[0]?.card.actions.map(({ id }) => id)).toContain('consent.ask');
    },
  );

  it('comes days ahead after a short one in the Netherlands, and closes with an agreement like every talk', async () => {
    const house = await awayWith('2026-04-01', { country: 'NL' });
    await announces(house, '2026-03-16', '2026-03-06T10:00');
    expect(heard(await house.until('2026-03-11T12:00'))).toContain('an nudge before-return');
    expect(heard(await house.presses('an', 'contact.done'))).toContain('an form agreement');
    const later = await house.until('2026-03-15T12:00');
    expect(heard(later)).not.toContain('an nudge before-return');
  });

  it('can be handed over like every talk', async () => {
    const house = await awayWith('2026-07-01');
    await announces(house, '2026-06-15', '2026-05-11T10:00');
    await house.until('2026-06-01T12:00');
    expect(heard(await house.presses('an', 'contact.handOver', { to: 'mark' }))).toContain(
      'mark nudge before-return',
    );
  });

  it('is not needed once someone is back', async () => {
    const house = await awayWith('2026-07-01');
    await announces(house, '2026-06-15', '2026-05-11T10:00');
    await house.until('2026-06-01T12:00');
    await announces(house, '2026-06-01', '2026-06-01T13:00');
    expect(heard(await house.until('2026-06-20T12:00'))).not.toContain('an nudge before-return');
  });
});

describe('aftercare', () => {
  it('looks at signs in the work, never at how someone looks or sounds (R72, R81)', async () => {
    const house = await awayWith('2026-04-01');
    await announces(house, '2026-03-16', '2026-03-10T10:00');
    const checkIns = (await house.until('2026-03-24T12:00')).filter(({ card }) => /^check-in/.test(card.id));
    const text = checkIns[0] ? plainTextOf(checkIns[0].card) : '';
    expect(text).toContain('Let in het werk op\n• Uren die oplopen');
    expect(text).toContain('Hoe iemand kijkt of klinkt');
  });

  it('closes with a last word to both, in the hours of both', async () => {
    const people = castOf('BE', 'nl').map((person) =>
      person.id === 'an'
        ? { ...person, workingDays: [3, 4], workingHours: { from: '13:00', to: '17:00' } }
        : person,
    );
    const house = await awayWith('2026-04-01', { people }, '2026-03-04T14:00');
    await announces(house, '2026-03-16', '2026-03-11T14:00');
    const last = (await house.until('2026-06-01T12:00')).slice(-2);
    expect(heard(last)).toEqual(['koen message aftercare-closed', 'an message aftercare-closed-notice']);
    for (const { at, to } of last) {
      const person = people.find(({ id }) => id === to);
      expect(person && mayNudgeAt(at, person)).toBe(true);
    }
    expect((await house.caseOf('koen')).open).toBe(false);
  });

  it('closes all the same when the two never work together', async () => {
    const people = castOf('BE', 'nl').map((person) => ({
      ...person,
      workingDays: person.id === 'an' ? [1, 2] : [3, 4, 5],
    }));
    const house = await awayWith('2026-04-01', { people });
    await announces(house, '2026-03-18', '2026-03-10T10:00');
    expect(heard(await house.until('2026-06-10T12:00'))).toContain('koen message aftercare-closed');
  });

  it('that ends with a new absence says nothing of the kind', async () => {
    const house = await awayWith('2026-04-01');
    await announces(house, '2026-03-16', '2026-03-10T10:00');
    await house.until('2026-03-20T10:00');
    await house.commands('koen', 'ziek');
    await house.submits('koen', {});
    const later = heard(await house.until('2026-06-01T12:00'));
    expect(later.filter((line) => line.includes('aftercare-closed'))).toEqual([]);
  });
});
