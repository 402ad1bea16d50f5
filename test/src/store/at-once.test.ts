import { describe, expect, it } from 'vitest';
import { type Attempt, createAtOnce } from '../../../src/store/at-once.ts';

/** Deliveries that end when the test says so. */
function stage(most: number) {
  const begun: string[] = [];
  const left: [string, number][] = [];
  const ends: ((outcome: Attempt) => void)[] = [];
  const atOnce = createAtOnce({
    most,
    attempt: (recipient) => {
      begun.push(recipient);
      const { promise, resolve } = Promise.withResolvers<Attempt>();
      ends.push(resolve);
      return promise;
    },
    leave: async (recipient, pause) => void left.push([recipient, pause]),
  });
  const end = async (outcome: Attempt = { done: true }) => {
    ends.shift()?.(outcome);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { atOnce, begun, left, end };
}

describe('a delivery at once', () => {
  it('begins in the moment it is asked for, and leaves nothing to the queue when it succeeds', async () => {
    const { atOnce, begun, left, end } = stage(1);

    expect(atOnce.take('mia')).toBe(true);
    expect(begun).toEqual(['mia']);
    await end();
    expect(left).toEqual([]);
    expect(atOnce.take('koen')).toBe(true);
  });

  it('is made once more, not beside itself, when something comes meanwhile', async () => {
    const { atOnce, begun, end } = stage(1);
    atOnce.take('mia');

    expect([atOnce.take('mia'), atOnce.take('mia')]).toEqual([true, true]);
    expect(begun).toEqual(['mia']);
    await end();
    expect(begun).toEqual(['mia', 'mia']);
    await end();
    expect(begun).toEqual(['mia', 'mia']);
  });

  it('is for the queue when as many are under way as may be', async () => {
    const { atOnce, begun, end } = stage(1);
    atOnce.take('mia');

    expect(atOnce.take('koen')).toBe(false);
    await end();
    expect(atOnce.take('koen')).toBe(true);
    expect(begun).toEqual(['mia', 'koen']);
  });

  it('that fails is left to the queue, for when it may be tried again', async () => {
    const { atOnce, left, end } = stage(1);
    atOnce.take('mia');
    atOnce.take('mia');
    await end({ done: false, pause: 700 });

    expect(left).toEqual([['mia', 700]]);
  });

  it('is finished before it stops, and what came meanwhile is left to whoever comes next', async () => {
    const { atOnce, begun, left, end } = stage(2);
    atOnce.take('mia');
    atOnce.take('mia');
    let isStopped = false;
    const stopped = atOnce.stop().then(() => {
      isStopped = true;
    });

    expect(atOnce.take('koen')).toBe(false);
    expect(isStopped).toBe(false);
    await end();
    await stopped;
    expect(begun).toEqual(['mia']);
    expect(left).toEqual([['mia', 0]]);
  });
});
