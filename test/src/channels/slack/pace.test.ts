import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPace } from '../../../../src/channels/slack/pace.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** When each of some turns came, in milliseconds from now. */
async function turns(pace: ReturnType<typeof createPace>, conversations: string[]): Promise<number[]> {
  const start = performance.now();
  const all = Promise.all(
    conversations.map(async (conversation) => {
      await pace.turn(conversation);
      return performance.now() - start;
    }),
  );
  await vi.runAllTimersAsync();
  return all;
}

describe('the pace of a conversation', () => {
  it('lets a short burst go at once and then one message a second', async () => {
    const pace = createPace({ interval: 1_000, burst: 3 });

    expect(await turns(pace, ['D1', 'D1', 'D1', 'D1', 'D1'])).toEqual([0, 0, 0, 1_000, 2_000]);
  });

  it('holds up nobody else', async () => {
    const pace = createPace({ interval: 1_000, burst: 1 });

    expect(await turns(pace, ['D1', 'D2', 'D1', 'D2'])).toEqual([0, 0, 1_000, 1_000]);
  });

  it('gives the burst back after a rest', async () => {
    const pace = createPace({ interval: 1_000, burst: 2 });
    await turns(pace, ['D1', 'D1']);
    await vi.advanceTimersByTimeAsync(2_000);

    expect(await turns(pace, ['D1', 'D1', 'D1'])).toEqual([0, 0, 1_000]);
  });
});
