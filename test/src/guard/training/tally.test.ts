import { describe, expect, it } from 'vitest';
import { Tally } from '../../../../src/guard/training/tally.ts';

describe('a tally', () => {
  it('tells what was caught and what was found falsely, in percentages with one decimal', () => {
    const tally = new Tally();
    for (const found of [true, true, false]) tally.add('guard', 'ask', true, found);
    for (const found of [true, false, false, false, false, false]) tally.add('guard', 'ask', false, found);
    expect(tally.score('guard', 'ask')).toEqual({ caught: 66.7, falsely: 16.7 });
    expect(tally.score('guard', 'note')).toEqual({ caught: 0, falsely: 0 });
  });

  it('adds what was counted elsewhere', () => {
    const [one, other] = [new Tally(), new Tally()];
    one.add('nl', 'note', true, true);
    other.add('nl', 'note', true, false);
    other.add('nl', 'note', false, true);
    one.merge(other.counts);
    expect(one.score('nl', 'note')).toEqual({ caught: 50, falsely: 100 });
    expect(other.score('nl', 'note')).toEqual({ caught: 0, falsely: 100 });
  });
});
