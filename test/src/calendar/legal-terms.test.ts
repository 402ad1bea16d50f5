import { describe, expect, it } from 'vitest';
import {
  contractActDay,
  isContractActWorkingDay,
  movedOffWeekend,
} from '../../../src/calendar/legal-terms.ts';
import { toLocalDate } from '../../../src/domain/local-date.ts';

const d = toLocalDate;

describe('terms as the law counts them', () => {
  it('a safety-net report due on a Sunday may come on Monday (Algemene termijnenwet)', () => {
    expect(movedOffWeekend(d('2026-03-08'), 'NL')).toBe('2026-03-09');
  });

  it('a term that ends on 5 May moves in the Netherlands and not in Belgium', () => {
    expect(movedOffWeekend(d('2026-05-05'), 'NL')).toBe('2026-05-06');
    expect(movedOffWeekend(d('2026-05-05'), 'BE')).toBe('2026-05-05');
  });

  it('a term that ends on a working day stays', () => {
    expect(movedOffWeekend(d('2026-03-10'), 'NL')).toBe('2026-03-10');
  });

  it('Saturday is a working day under the Belgian contract act; Sunday and holidays are not', () => {
    expect(isContractActWorkingDay(d('2026-10-31'))).toBe(true);
    expect(isContractActWorkingDay(d('2026-11-01'))).toBe(false);
    expect(isContractActWorkingDay(d('2026-08-15'))).toBe(false);
    expect(isContractActWorkingDay(d('2026-10-25'))).toBe(false);
  });

  it.each([
    ['2026-03-02', '2026-03-03', '2026-03-04'],
    ['2026-09-28', '2026-09-29', '2026-09-30'],
    ['2027-08-30', '2027-08-31', '2027-09-01'],
    ['2028-02-29', '2028-03-01', '2028-03-02'],
    ['2026-10-30', '2026-10-31', '2026-11-02'],
  ])('two working days from %s: %s with the first day, %s without', (first, early, late) => {
    expect(contractActDay(d(first), 2, 'including')).toBe(early);
    expect(contractActDay(d(first), 2, 'after')).toBe(late);
  });

  it('both readings agree when the first day is no working day', () => {
    expect(contractActDay(d('2026-11-01'), 2, 'including')).toBe('2026-11-03');
    expect(contractActDay(d('2026-11-01'), 2, 'after')).toBe('2026-11-03');
  });
});
