import { describe, expect, it } from 'vitest';
import { isTerm, minusTerm, plusTerm, type Term } from '../../../flows/policies/term.ts';
import { toLocalDate } from '../../../src/domain/local-date.ts';

const d = toLocalDate;

describe('a term', () => {
  it.each([
    '6 weeks',
    '-11 weeks',
    '0 days',
    '24 months',
    '10 working days',
    '2 contract-act days with the first',
  ])('"%s" can be counted', (text) => {
    expect(isTerm(text)).toBe(true);
  });

  it.each([
    '6 week',
    'six weeks',
    '6',
    '6  weeks',
    '1.5 weeks',
    '-2 contract-act days',
    '0 contract-act days',
    '',
  ])('"%s" cannot', (text) => {
    expect(isTerm(text)).toBe(false);
  });

  it.each<[string, Term, string]>([
    // Adding seconds to midnight gives 8 November at 23:00, in spring 13 April at 01:00.
    ['2026-09-28', '6 weeks', '2026-11-09'],
    ['2026-03-02', '42 days', '2026-04-13'],
    ['2026-08-31', '6 months', '2027-02-28'],
    ['2027-08-30', '6 months', '2028-02-29'],
    ['2028-02-29', '24 months', '2030-02-28'],
    ['2028-02-28', '-1 working days', '2028-02-25'],
  ])('%s plus %s is %s', (from, term, to) => {
    expect(plusTerm(d(from), term, 'NL')).toBe(to);
  });

  it('counts working days with the holidays of the country', () => {
    expect(plusTerm(d('2026-05-04'), '1 working days', 'NL')).toBe('2026-05-06');
    expect(plusTerm(d('2026-05-04'), '1 working days', 'BE')).toBe('2026-05-05');
  });

  it('goes before a day as well as after it', () => {
    expect(minusTerm(d('2026-04-27'), '1 weeks', 'NL')).toBe('2026-04-20');
    expect(minusTerm(d('2026-03-31'), '1 months', 'BE')).toBe('2026-02-28');
  });
});
