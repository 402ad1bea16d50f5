import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { whileHolding } from '../../../src/store/recipient-lock.ts';
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

const nothing = async () => {};

it('keeps a second holder out until the first has done, whether it fails or not', async () => {
  const outcome = await whileHolding(one, name, 5_000, async () => {
    expect(await whileHolding(two, name, 5_000, () => expect.fail('was let in'))).toBe('busy');
  });
  expect(outcome).toBe('done');
  const failing = whileHolding(two, name, 5_000, () => Promise.reject(new Error('x')));
  await expect(failing).rejects.toThrow('x');
  expect(await whileHolding(one, name, 5_000, nothing)).toBe('done');
});

it('lasts longer than its lease while the holder works', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  await whileHolding(one, name, 60_000, async () => {
    await one.pexpire(name, 25_000);
    vi.advanceTimersByTime(20_000);
    await expect.poll(() => two.pttl(name)).toBeGreaterThan(25_000);
  });
});

it('ends with its lease when the holder is dead', async () => {
  await one.set(name, 'a dead holder', 'PX', 50);
  await expect.poll(() => whileHolding(two, name, 5_000, nothing)).toBe('done');
});

it('is not taken away from the next holder by one that lost it', async () => {
  await whileHolding(one, name, 60_000, async () => {
    await one.set(name, 'the next holder', 'PX', 60_000);
  });
  expect(await one.get(name)).toBe('the next holder');
});
