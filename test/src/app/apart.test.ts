/** Who was asked something about an absence today, counted by the day where the employee is. */
import { describe, expect, it } from 'vitest';
import { wasAskedToday } from '../../../src/app/apart.ts';
import type { CaseState } from '../../../src/domain/case.ts';
import { type Instant, toLocalDate } from '../../../src/domain/local-date.ts';
import type { Person } from '../../../src/domain/person.ts';

const mark = { id: 'mark' } as Person;
const asked = (at: string) =>
  ({ facts: { country: 'NL' }, askedAt: { mark: at as Instant } }) as unknown as CaseState;
const wednesday = toLocalDate('2026-03-11');

describe('whoever was asked about an absence', () => {
  it('was asked today from the first minute of the day there to the last', () => {
    expect(wasAskedToday(mark, asked('2026-03-10T23:00:00.000Z'), wednesday)).toBe(true);
    expect(wasAskedToday(mark, asked('2026-03-11T22:59:59.000Z'), wednesday)).toBe(true);
  });

  it('was not asked today when it was the minute before, or the day after', () => {
    expect(wasAskedToday(mark, asked('2026-03-10T22:59:59.000Z'), wednesday)).toBe(false);
    expect(wasAskedToday(mark, asked('2026-03-11T23:00:00.000Z'), wednesday)).toBe(false);
  });

  it('was not asked when it was someone else, or there is nobody to ask', () => {
    expect(wasAskedToday({ id: 'fatma' } as Person, asked('2026-03-11T09:00:00.000Z'), wednesday)).toBe(
      false,
    );
    expect(wasAskedToday(undefined, asked('2026-03-11T09:00:00.000Z'), wednesday)).toBe(false);
  });
});
