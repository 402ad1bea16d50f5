import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPace, type PaceOptions, teamsPace } from '../../../../src/channels/teams/pace.ts';

/** The moments, in milliseconds from now, at which these turns came. */
async function momentsOf(options: PaceOptions, conversations: readonly string[]): Promise<number[]> {
  const { turn } = createPace(options);
  const begin = performance.now();
  const turns = conversations.map((name) => turn(name).then(() => Math.round(performance.now() - begin)));
  await vi.runAllTimersAsync();
  return Promise.all(turns);
}

describe('the pace', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('lets a burst go at once and then keeps one conversation to its rate', async () => {
    const options = { conversation: [{ interval: 100, burst: 2 }], tenant: [] };
    expect(await momentsOf(options, ['a', 'a', 'a', 'a', 'b'])).toEqual([0, 0, 100, 200, 0]);
  });

  it('keeps all conversations together to the rate of the tenant', async () => {
    const options = { conversation: [], tenant: [{ interval: 30, burst: 1 }] };
    expect(await momentsOf(options, ['a', 'b', 'c'])).toEqual([0, 30, 60]);
  });

  it('is never faster than what Teams allows', async () => {
    const toOne = await momentsOf(
      teamsPace,
      Array.from({ length: 20 }, () => 'a'),
    );
    const toMany = await momentsOf(
      teamsPace,
      Array.from({ length: 200 }, (_, index) => `a${index}`),
    );
    const mostIn = (moments: readonly number[], span: number) =>
      Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + span).length));

    expect(mostIn(toOne, 1_000)).toBe(7);
    expect(mostIn(toOne, 3_600_000)).toBeLessThanOrEqual(1_800);
    expect(mostIn(toMany, 1_000)).toBeLessThanOrEqual(30);
  });
});
