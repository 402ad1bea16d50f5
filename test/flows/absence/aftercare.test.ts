import { describe, expect, it } from 'vitest';
import { aftercareOf } from '../../../flows/absence/aftercare.ts';
import { packFor } from '../../../flows/policies/packs.ts';
import { daysBetween, plusDays, toLocalDate } from '../../../src/domain/local-date.ts';
import { countries } from '../../../src/domain/locale.ts';

describe.each(countries)('after a return in %s (R70, R72)', (country) => {
  const back = toLocalDate('2026-09-01');
  const followed = (daysAway: number) => {
    const firstDay = plusDays(back, -daysAway);
    return aftercareOf(firstDay, back, packFor(country, firstDay));
  };

  it('there are more looks the longer it was: one after days, some after weeks, all after months', () => {
    const [days, weeks, months] = [followed(3), followed(30), followed(120)].map(
      ({ checkIns }) => checkIns.length,
    );
    expect(days).toBe(1);
    expect(weeks).toBeGreaterThan(days ?? 0);
    expect(months).toBeGreaterThan(weeks ?? 0);
  });

  it.each([1, 7, 8, 42, 43, 400])(
    'after %i days every look lies after the return, in order, and aftercare ends after the last',
    (daysAway) => {
      const { checkIns, endsOn } = followed(daysAway);
      const on = checkIns.map((one) => one.on);
      expect(on).toEqual([...on].sort());
      expect(new Set(on).size).toBe(on.length);
      expect(on.every((day) => day > back)).toBe(true);
      expect(daysBetween(on.at(-1) ?? back, endsOn)).toBe(14);
      expect(new Set(checkIns.map(({ nudge }) => nudge)).size).toBe(checkIns.length);
    },
  );
});
