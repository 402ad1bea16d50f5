/** The worked dates that stand between two milestones: when the letter of UWV is looked out for, and the last day of pay. */
import { expect, it } from 'vitest';
import { packFor } from '../../../flows/policies/packs.ts';
import { timelineOf } from '../../../flows/policies/timeline.ts';
import { toLocalDate as d, plusDays } from '../../../src/domain/local-date.ts';

it.each([
  ['2026-03-02', '2027-11-08', '2028-02-27'],
  ['2026-09-28', '2028-06-05', '2028-09-24'],
  ['2027-03-15', '2028-11-20', '2029-03-11'],
  ['2028-02-29', '2029-11-06', '2030-02-25'],
  ['2026-11-16', '2028-07-24', '2028-11-12'],
])(
  'from %s HR looks out for the letter before week 88 is over, on %s, and pays to %s',
  (first, week88, lastPaid) => {
    const steps = timelineOf({ firstDay: d(first) }, packFor('NL', d(first)));
    const letter = steps.find(({ id }) => id === 'wia-letter');
    expect(letter && [letter.remindOn < week88, letter.due]).toEqual([true, plusDays(d(week88), 7)]);
    const end = steps.find(({ id }) => id === 'pay-duty-end');
    expect(end && plusDays(end.due, -1)).toBe(lastPaid);
  },
);
