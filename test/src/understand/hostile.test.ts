/** A message may be anything and of any length: the answer stays well-formed, and quick. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLocalDate } from '../../../src/domain/local-date.ts';
import { intents, type Situation, understand } from '../../../src/understand/understand.ts';
import { timesTheWork } from '../../support/proportion.ts';

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
    ['one letter', 'a'],
    ['digits', '9'],
    ['dates', '1/1/'],
    ['"tot en met"', 'tot en met '],
    ['weekdays', 'ma,di,'],
    ['accents', 'é\u0301\u0302'],
    ['quotes', "l'"],
    ['line ends', '\n'],
    ['"niet"', 'niet terug '],
    ['numbers with a unit', '999999999 weken '],
  ])('of a megabyte of %s costs time in proportion', (_, piece) => {
    const long = piece.repeat(Math.ceil(megabyte / piece.length));
    const short = long.slice(0, megabyte / 4);
    expect(timesTheWork((text) => understand(text, situation), short, long)).toBeLessThan(10);
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
