import { describe, expect, it } from 'vitest';
import { type Attempt, createAtOnce } from '../../../src/store/at-once.ts';

/** Deliveries that end when the test says so. */
function stage(most: number, line = 0) {
  const begun: string[] = [];
  const left: [string, number][] = [];
  const ends: ((outcome: Attempt) => void)[] = [];
  const atOnce = createAtOnce({
    most,
    line,
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

  it('waits in line when as many are under way as may be, once however often it is asked for', async () => {
    const { atOnce, begun, end } = stage(1, 2);
    atOnce.take('mia');

    expect([atOnce.take('koen'), atOnce.take('an'), atOnce.take('koen')]).toEqual([true, true, true]);
    expect(begun).toEqual(['mia']);
    await end();
    expect(begun).toEqual(['mia', 'koen']);
    await end();
    await end();
    expect(begun).toEqual(['mia', 'koen', 'an']);
  });

  it('is for the queue when the line is full', async () => {
    const { atOnce, begun, end } = stage(1, 1);
    atOnce.take('mia');
    atOnce.take('koen');

    expect(atOnce.take('an')).toBe(false);
    await end();
    expect(atOnce.take('an')).toBe(true);
    expect(begun).toEqual(['mia', 'koen']);
  });

  it('is known to be under way or in line until it has ended', async () => {
    const { atOnce, end } = stage(1, 1);
    atOnce.take('mia');
    atOnce.take('koen');
    const known = () => ['mia', 'koen', 'an'].filter((one) => atOnce.has(one));

    expect(known()).toEqual(['mia', 'koen']);
    await end();
    expect(known()).toEqual(['koen']);
    await end();
    expect(known()).toEqual([]);
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

  it('that stands in line when it stops is not begun any more', async () => {
    const { atOnce, begun, end } = stage(1, 1);
    atOnce.take('mia');
    atOnce.take('koen');
    const stopped = atOnce.stop();
    await end();
    await stopped;

    expect(begun).toEqual(['mia']);
  });
});
