/** On which day an absence begins: where the law counts from the first working day, the working week says which that is. */
import { expect, it } from 'vitest';
import { firstDayOf } from '../../../flows/policies/first-day.ts';
import { toLocalDate as d } from '../../../src/domain/local-date.ts';
import type { Country } from '../../../src/domain/locale.ts';

const begins = (
  country: Country,
  workingDays: readonly number[],
  said: string,
  backOn: string | null = null,
) => firstDayOf(d(said), backOn === null ? null : d(backOn), { country, workingDays });
const office = [1, 2, 3, 4, 5];

it('is the first working day that was missed in the Netherlands, by the own working week', () => {
  // 30 May 2026 is a Saturday.
  expect(begins('NL', office, '2026-05-30')).toBe('2026-06-01');
  expect(begins('NL', [1, 2, 4, 5], '2026-06-03')).toBe('2026-06-04');
  expect(begins('NL', [3, 4, 5, 6, 7], '2026-05-30')).toBe('2026-05-30');
  expect(begins('NL', office, '2026-06-02')).toBe('2026-06-02');
});

it('is the first day itself in Belgium, and for whoever is back before a working day was missed', () => {
  expect(begins('BE', office, '2026-05-30')).toBe('2026-05-30');
  expect(begins('NL', office, '2026-05-30', '2026-06-01')).toBe('2026-05-30');
});
