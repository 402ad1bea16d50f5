import { expect, it } from 'vitest';
import { createHandClock, createShiftedClock, moveClock } from '../../../src/app/move-clock.ts';
import { toInstant } from '../../../src/domain/local-date.ts';
import { housesOnRedis } from '../../support/house.ts';

const open = housesOnRedis();

it('a clock of the hand stands still until it is set', () => {
  const clock = createHandClock(toInstant('2026-03-02T07:40Z'));
  expect(clock.now()).toBe('2026-03-02T07:40:00.000Z');
  clock.set(toInstant('2026-03-01T07:40Z'));
  expect(clock.now()).toBe('2026-03-01T07:40:00.000Z');
});

it('a shifted clock runs with the real one, ahead of it or behind', () => {
  const clock = createShiftedClock();
  const [before, shown, after] = [Date.now(), Date.parse(clock.now()), Date.now()];
  expect(shown).toBeGreaterThanOrEqual(before);
  expect(shown).toBeLessThanOrEqual(after);
  clock.set(toInstant('2035-03-02T07:40Z'));
  expect(clock.now()).toMatch(/^2035-03-02T07:4/);
  expect(clock.aheadMillis()).toBeGreaterThan(0);
  clock.set(toInstant('2020-03-02T07:40Z'));
  expect(clock.aheadMillis()).toBeLessThan(0);
});

it('on its way the clock stops at every moment at which something is due, in order, and ends where it was sent', async () => {
  const house = open({ start: '2026-03-02T07:40' });
  await house.commands('koen', 'ziek');
  await house.submits('koen', {});
  const stops: string[] = [];
  await moveClock(house.house, house.clock, toInstant('2026-03-06T12:00Z'), async () => {
    stops.push(house.clock.now());
  });
  expect(stops.length).toBeGreaterThan(3);
  expect(stops).toEqual([...stops].sort());
  expect(new Set(stops).size).toBe(stops.length);
  expect(house.clock.now()).toBe('2026-03-06T12:00:00.000Z');
});

it('sent back, the clock stays where it is', async () => {
  const house = open({ start: '2026-03-02T07:40' });
  await moveClock(house.house, house.clock, toInstant('2026-03-01T00:00Z'));
  expect(house.clock.now()).toBe('2026-03-02T06:40:00.000Z');
});
