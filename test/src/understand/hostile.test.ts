/** A message may be anything and of any length: the answer stays well-formed, and quick. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLocalDate } from '../../../src/domain/local-date.ts';
import { intents, type Situation, understand } from '../../../src/understand/understand.ts';

const situation: Situation = { now: '2026-03-11T07:52+01:00', open: false, country: 'NL' };
const megabyte = 1_000_000;

describe('hostile input', () => {
  it('of any shape gives a well-formed answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.boolean(), (text, open) => {
        const { intent, firstDay, backOn, percent } = understand(text, { ...situation, open });
        expect(intents).toContain(intent);
        for (const date of [firstDay, backOn]) expect(date === null || isLocalDate(date)).toBe(true);
        expect(percent === null || (percent > 0 && percent < 100)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['one letter', 'a'.repeat(megabyte)],
    ['digits', '9'.repeat(megabyte)],
    ['dates', '1/1/'.repeat(megabyte / 4)],
    ['"tot en met"', 'tot en met '.repeat(megabyte / 11)],
    ['weekdays', 'ma,di,'.repeat(megabyte / 6)],
    ['accents', 'é́̂'.repeat(megabyte / 3)],
    ['quotes', "l'".repeat(megabyte / 2)],
    ['line ends', '\n'.repeat(megabyte)],
    ['"niet"', 'niet terug '.repeat(megabyte / 11)],
    ['numbers with a unit', '999999999 weken '.repeat(megabyte / 16)],
  ])('of a megabyte of %s is answered in a moment', (_, text) => {
    const before = performance.now();
    understand(text, situation);
    expect(performance.now() - before).toBeLessThan(500);
  });

  it.each([
    'ziek t/m 31/2',
    'ziek tot 99/99',
    'ziek t/m 30 februari',
    '999999999 weken ziek',
    'ziek tot 0/0/0000',
    'ziek 2026-13-45',
  ])('with a date that does not exist, "%s", does not throw', (text) => {
    expect(understand(text, situation).intent).toBe('report');
  });
});
