import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFor } from '../../../flows/policies/packs.ts';
import { addUp, belgianCounters, dayOne, type Spell } from '../../../flows/policies/spells.ts';
import { daysBetween, plusDays, toLocalDate } from '../../../src/domain/local-date.ts';

const d = toLocalDate;
const dutch = packFor('NL', d('2026-01-05')).adding;
const belgian = packFor('BE', d('2026-01-05')).adding;
const olderBelgian = packFor('BE', d('2025-12-31')).adding;

const spell = (firstDay: string, lastDay?: string): Spell => ({
  firstDay: d(firstDay),
  ...(lastDay === undefined ? {} : { lastDay: d(lastDay) }),
});

describe('adding up in the Netherlands', () => {
  it.each([
    ['2022-01-24', 182, 2, [spell('2022-01-03', '2022-07-03'), spell('2022-07-25')]],
    ['2026-01-26', 21, 2, [spell('2026-01-05', '2026-01-25'), spell('2026-02-16')]],
    ['2026-02-01', 23, 2, [spell('2026-01-05', '2026-01-27'), spell('2026-02-24')]],
    [
      '2026-04-11',
      30,
      3,
      [spell('2026-03-02', '2026-03-20'), spell('2026-04-07', '2026-04-17'), spell('2026-05-11')],
    ],
  ])('day one is %s after %i earlier days in %i spells', (effectiveFirstDay, daysBefore, count, spells) => {
    expect(addUp(spells, dutch)).toEqual({ effectiveFirstDay, daysBefore, spells: count });
    expect(addUp([...spells].reverse(), dutch)).toEqual({ effectiveFirstDay, daysBefore, spells: count });
  });

  it('27 days apart is one period, 28 days begins anew', () => {
    const first = spell('2026-01-05', '2026-01-27');
    expect(addUp([first, spell('2026-02-24')], dutch).spells).toBe(2);
    expect(addUp([first, spell('2026-02-25')], dutch)).toEqual({
      effectiveFirstDay: '2026-02-25',
      daysBefore: 0,
      spells: 1,
    });
  });

  it('a break that is long enough cuts the chain, whatever came before it', () => {
    const spells = [
      spell('2026-01-05', '2026-01-20'),
      spell('2026-03-02', '2026-03-06'),
      spell('2026-03-16'),
    ];
    expect(addUp(spells, dutch)).toEqual({ effectiveFirstDay: '2026-03-11', daysBefore: 5, spells: 2 });
  });

  it('counts an earlier spell that was never closed up to the day before the next', () => {
    expect(addUp([spell('2026-03-02'), spell('2026-03-09')], dutch).daysBefore).toBe(7);
  });

  it('one day is its own first day, and no spell at all is an error', () => {
    expect(addUp([spell('2026-03-02')], dutch).effectiveFirstDay).toBe('2026-03-02');
    expect(() => addUp([], dutch)).toThrow(RangeError);
  });

  it('moves day one back by exactly the days of absence before, never by the breaks', () => {
    const chain = fc.array(
      fc.record({ days: fc.integer({ min: 1, max: 60 }), gap: fc.integer({ min: 1, max: 27 }) }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(chain, (parts) => {
        let day = d('2026-01-01');
        const spells: Spell[] = parts.map(({ days, gap }) => {
          const one = { firstDay: day, lastDay: plusDays(day, days - 1) };
          day = plusDays(day, days + gap);
          return one;
        });
        const total = parts.reduce((sum, { days }) => sum + days, 0);
        const added = addUp([...spells, { firstDay: day }], dutch);
        expect(daysBetween(added.effectiveFirstDay, day)).toBe(total);
        expect(added.spells).toBe(parts.length + 1);
      }),
    );
  });
});

describe('the three Belgian counters', () => {
  const ended = { firstDay: d('2026-03-02'), lastDay: d('2026-03-20') };

  it.each([
    ['2026-05-15', 'rest'],
    ['2026-05-16', 'new'],
  ])('a spell on %s, eight weeks after, gives %s guaranteed pay', (firstDay, guaranteedPay) => {
    expect(belgianCounters(ended, d(firstDay), belgian).guaranteedPay).toBe(guaranteedPay);
  });

  it('counts eight weeks from a later end as well', () => {
    const later = { firstDay: d('2026-09-01'), lastDay: d('2026-09-11') };
    expect(belgianCounters(later, d('2026-11-06'), belgian).guaranteedPay).toBe('rest');
    expect(belgianCounters(later, d('2026-11-07'), belgian).guaranteedPay).toBe('new');
  });

  it('keeps fourteen days for an incapacity from before 2026', () => {
    const old = { firstDay: d('2025-12-01'), lastDay: d('2026-01-09') };
    expect(belgianCounters(old, d('2026-01-23'), olderBelgian).guaranteedPay).toBe('rest');
    expect(belgianCounters(old, d('2026-01-24'), olderBelgian).guaranteedPay).toBe('new');
  });

  it('gives new pay when the certificate ticks another illness, and leaves a third spell to payroll', () => {
    const again = d('2026-04-01');
    expect(belgianCounters(ended, again, belgian, { otherIllness: true }).guaranteedPay).toBe('new');
    expect(belgianCounters(ended, again, belgian, { earlierSpells: 1 }).guaranteedPay).toBe('payroll');
  });

  it('keeps the counters apart: inside the window of pay, outside those of fund and duration', () => {
    expect(belgianCounters(ended, d('2026-04-03'), belgian)).toEqual({
      guaranteedPay: 'rest',
      healthFund: 'continues',
      duration: 'continues',
    });
    expect(belgianCounters(ended, d('2026-04-04'), belgian)).toEqual({
      guaranteedPay: 'rest',
      healthFund: 'new',
      duration: 'new',
    });
  });

  it('gives the fund three months once the incapacity lasted a year, and the duration still fourteen days', () => {
    const long = { firstDay: d('2026-01-05'), lastDay: d('2027-01-31') };
    expect(belgianCounters(long, d('2027-04-30'), belgian)).toMatchObject({
      healthFund: 'continues',
      duration: 'new',
    });
    expect(belgianCounters(long, d('2027-05-01'), belgian).healthFund).toBe('new');
  });
});

describe('day one', () => {
  const office = { workingDays: [1, 2, 3, 4, 5] };

  it('is the first day of work missed in the Netherlands, the calendar day in Belgium', () => {
    expect(dayOne(d('2026-03-07'), { ...office, country: 'NL' })).toBe('2026-03-09');
    expect(dayOne(d('2026-03-07'), { ...office, country: 'BE' })).toBe('2026-03-07');
    expect(dayOne(d('2026-03-04'), { workingDays: [2, 4], country: 'NL' })).toBe('2026-03-05');
  });

  it('does not skip a holiday, and stays put for someone without working days', () => {
    expect(dayOne(d('2026-05-05'), { ...office, country: 'NL' })).toBe('2026-05-05');
    expect(dayOne(d('2026-03-07'), { workingDays: [], country: 'NL' })).toBe('2026-03-07');
  });
});
