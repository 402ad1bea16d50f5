import { describe, expect, it } from 'vitest';
import { absenceStateOf } from '../../../src/app/turn.ts';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { countries } from '../../../src/domain/locale.ts';
import { heard, housesOnRedis, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();

/** Koen is away from the second of March, and stands on the morning on which he says that he is back. */
async function backOn(day: string, options: Partial<Parameters<typeof open>[0]> = {}): Promise<TestHouse> {
  const house = open({ start: '2026-03-02T07:40', ...options });
  await house.commands('koen', 'ziek');
  await house.submits('koen', {});
  await house.until(`${day}T08:10`);
  await house.commands('koen', 'beter');
  await house.submits('koen', {});
  return house;
}

/** What An was shown about the return and after it, by day. */
const afterReturn = (house: TestHouse): string[] =>
  house
    .to('an')
    .filter(({ card }) => card.kind === 'nudge' && /^(welcome|check-in)/.test(card.id))
    .map(({ at, card }) => `${at.slice(0, 10)} ${card.id}`);

describe.each(countries)('the return, in %s', (country) => {
  it('is welcomed on the day itself, and followed by as many looks as the absence was long (R71, R72)', async () => {
    const short = await backOn('2026-03-06', { country });
    await short.presses('an', 'welcome.done').catch(() => undefined);
    await short.until('2026-03-06T09:00');
    await short.presses('an', 'welcome.done');
    await short.until('2026-12-01T12:00');
    const checkIns = afterReturn(short).filter((line) => line.endsWith('check-in-1'));
    expect(checkIns.length).toBeGreaterThan(0);
    expect(afterReturn(short).some((line) => line.endsWith('check-in-2'))).toBe(false);

    const long = await backOn('2026-08-03', { country });
    await long.until('2026-08-03T09:00');
    await long.presses('an', 'welcome.done');
    await long.until('2027-03-01T12:00');
    const names = new Set(afterReturn(long).map((line) => line.slice(11)));
    expect([...names].sort()).toEqual([
      'check-in-1',
      'check-in-2',
      'check-in-3',
      'check-in-4',
      'check-in-5',
      'welcome',
    ]);
    expect(absenceStateOf(await long.caseOf('koen'))).toBe('closed');
    expect(await long.store.openCases()).toEqual([]);
  });

  it('has every look on a working day of the manager, and the employee is prompted for none', async () => {
    const house = await backOn('2026-06-01', { country });
    const before = house.to('koen').length;
    await house.until('2027-01-01T12:00');
    // Only the last word, when it is all over (R72).
    expect(heard(house.to('koen').slice(before))).toEqual(['koen message aftercare-closed']);
    for (const line of afterReturn(house)) {
      expect([0, 6], line).not.toContain(new Date(`${line.slice(0, 10)}T12:00Z`).getUTCDay());
    }
  });
});

describe('a return', () => {
  it('that was only expected is asked about, and nothing is concluded from silence', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    await house.commands('koen', 'ziek', 'tot en met vrijdag');
    await house.submits('koen', {});
    expect((await house.caseOf('koen')).facts.backOn).toBe('2026-03-09');
    await house.until('2026-03-03T10:00');
    await house.presses('an', 'contact.done');
    await house.submits('an', { what: 'Rust', who: 'An belt', nextOn: '2026-03-20' });
    await house.until('2026-03-09T08:59');
    const day = await house.until('2026-03-09T12:00');
    expect(heard(day).filter((line) => line.endsWith('welcome'))).toEqual(['an nudge welcome']);
    expect(absenceStateOf(await house.caseOf('koen'))).toMatch(/^away/);
    await house.until('2026-03-11T12:00');
    expect(absenceStateOf(await house.caseOf('koen'))).toMatch(/^away/);
  });

  it('that the manager says is not there yet asks for a call instead', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    await house.commands('koen', 'ziek', 'tot en met vrijdag');
    await house.submits('koen', {});
    await house.until('2026-03-09T10:00');
    const told = await house.presses('an', 'welcome.notYet');
    expect(heard(told)).toContain('an receipt not-yet-noted');
    expect((await house.caseOf('koen')).facts.backOn).toBeNull();
    await house.until('2026-03-09T12:00');
    expect(heard(house.to('an')).at(-1)).toBe('an nudge next-contact');
  });

  it('that the employee announced and the manager denies goes on as the same absence', async () => {
    const house = await backOn('2026-03-06');
    await house.until('2026-03-06T09:00');
    expect(heard(await house.presses('an', 'welcome.notYet'))).toContain('an receipt not-yet-noted');
    const state = await house.caseOf('koen');
    expect(absenceStateOf(state)).toBe('away.absent');
    expect(state.facts).toMatchObject({ lastDay: null, backOn: null });
    // No look of aftercare is left of the return that was not.
    await house.until('2026-04-30T12:00');
    expect(afterReturn(house).filter((line) => line.includes('check-in'))).toEqual([]);
  });

  it('looked after: "it fits" ends that look, "we agree on something" makes it a talk with an agreement', async () => {
    const house = await backOn('2026-06-01');
    await house.until('2026-06-01T10:00');
    await house.presses('an', 'welcome.done');
    const first = await house.until('2026-06-30T17:00');
    expect(heard(first).some((line) => line.startsWith('an nudge check-in'))).toBe(true);
    expect(heard(await house.presses('an', 'checkIn.agree'))).toEqual(['an form agreement']);
    await house.submits('an', {
      what: 'Minder late diensten',
      who: 'An past het rooster aan',
      nextOn: '2026-07-13',
    });
    expect(heard(await house.presses('koen', 'agreement.confirm'))).toContain(
      'koen receipt agreement-confirmed',
    );
    await house.until('2026-07-28T17:00');
    expect(heard(await house.presses('an', 'checkIn.fine'))).toEqual(['an receipt check-in-noted']);
  });

  it('left unanswered prompts once more and then is quiet: HR finds it in the list, and gets no message', async () => {
    const house = await backOn('2026-03-06');
    await house.until('2026-03-20T17:00');
    const welcome = house.shown.filter(({ card }) => card.id === 'welcome');
    expect(heard(welcome)).toEqual(['an nudge welcome', 'an nudge welcome']);
  });

  it('with a new report during aftercare is a new absence, and the old one is closed', async () => {
    const house = await backOn('2026-03-06');
    await house.until('2026-03-06T09:00');
    await house.presses('an', 'welcome.done');
    await house.until('2026-03-11T07:30');
    expect(heard(await house.says('koen', 'ben weer ziek'))).toEqual(['koen form report']);
    await house.submits('koen', {});
    expect(await house.store.casesOf('koen')).toEqual(['koen~1', 'koen~2']);
    expect(await house.store.openCases()).toEqual(['koen~2']);
    const old = await house.store.load('koen~1');
    expect(old && absenceStateOf(old.state)).toBe('closed');
    // Prompts come for the new one only.
    const later = await house.until('2026-03-20T17:00');
    expect(afterReturn(house).filter((line) => line > '2026-03-11' && line.includes('check-in'))).toEqual([]);
    expect(heard(later)).toContain('an nudge first-contact');
    expect(plainTextOf((await house.commands('koen', 'verzuim', 'mijn'))[0]?.card as never)).toContain(
      '5 maart 2026',
    );
  });

  it('by phone reported during aftercare is a new absence too', async () => {
    const house = await backOn('2026-03-06');
    await house.until('2026-03-11T07:30');
    await house.says('an', 'Koen is ziek');
    expect(heard(await house.submits('an', { person: 'koen', firstDay: '2026-03-11' })).sort()).toEqual([
      'an receipt report-for-done',
      'koen receipt reported-for-you',
    ]);
    expect(await house.store.openCases()).toEqual(['koen~2']);
  });
});
