import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { type Known, whileHolding } from '../../../src/store/recipient-lock.ts';
import { startRedis, type TestRedis } from '../../support/redis.ts';

let server: TestRedis;
let one: Redis;
let two: Redis;
let name: string;
beforeAll(async () => {
  server = await startRedis();
  [one, two] = [server.client(), server.client()];
});
afterAll(() => server.stop());
beforeEach(() => {
  name = randomUUID();
});

/** Takes the lock and says what the one before left; `busy` when it may not. */
async function take(redis: Redis, after: Known = 'certain'): Promise<string> {
  let heard = '';
  const outcome = await whileHolding(redis, name, 5_000, async (before) => {
    heard = before;
    return after;
  });
  return outcome === 'busy' ? 'busy' : heard;
}

/** A holder that died: nobody let go, and the lease has ended. */
const dies = () => one.hset(name, 'owner', 'a dead holder', 'until', Date.now() - 1);

it('keeps a second holder out until the first has done', async () => {
  const outcome = await whileHolding(one, name, 5_000, async () => {
    expect(await whileHolding(two, name, 5_000, () => expect.fail('was let in'))).toBe('busy');
    return 'certain';
  });
  expect(outcome).toBe('done');
  expect(await take(two)).toBe('certain');
  expect(await one.exists(name)).toBe(0);
});

it('lasts longer than its lease while the holder works', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  await whileHolding(one, name, 60_000, async () => {
    await one.hset(name, 'until', Date.now() - 1);
    vi.advanceTimersByTime(20_000);
    await expect.poll(async () => Number(await two.hget(name, 'until'))).toBeGreaterThan(Date.now() + 25_000);
    return 'certain';
  });
});

it('ends with its lease when the holder is dead, and tells the next that something is in doubt', async () => {
  await one.hset(name, 'owner', 'a dead holder', 'until', Date.now() + 80);
  expect(await take(two)).toBe('busy');
  await expect.poll(() => take(two)).toBe('in-doubt');
  expect(await take(one)).toBe('certain');
});

it('keeps something in doubt until a holder is certain again', async () => {
  await dies();
  expect(await take(one, 'in-doubt')).toBe('in-doubt');
  expect(await take(two, 'in-doubt')).toBe('in-doubt');
  const failing = whileHolding(two, name, 5_000, () => Promise.reject(new Error('x')));
  await expect(failing).rejects.toThrow('x');
  expect(await take(one)).toBe('in-doubt');
  expect(await take(one)).toBe('certain');
});

it('does not wait for a moment that only a clock put back since can have set', async () => {
  await one.hset(name, 'owner', 'a dead holder', 'until', Date.now() + 24 * 3_600_000);
  expect(await take(two)).toBe('in-doubt');
});

it('is not taken away from the next holder by one that lost it', async () => {
  await whileHolding(one, name, 60_000, async () => {
    await one.hset(name, 'owner', 'the next holder');
    return 'certain';
  });
  expect(await one.hget(name, 'owner')).toBe('the next holder');
});

it('is forgotten in the end, whoever it was about', async () => {
  await take(one, 'in-doubt');
  expect(await one.ttl(name)).toBeGreaterThan(86_400);
});
