import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Letter, Mailbox } from '../../../src/ports/mailbox.ts';
import { createRedisMailbox } from '../../../src/store/mailbox.ts';
import { canary, moment, sampleEntry } from '../../contracts/store-samples.ts';
import { everythingIn, startRedis, type TestRedis } from '../../support/redis.ts';

let server: TestRedis;
let mailbox: Mailbox;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());
beforeEach(() => {
  const redis = server.client();
  mailbox = createRedisMailbox({ redis, tenant: randomUUID(), masterKey: randomBytes(32) });
});

const letter = (key: string, time = '09:00'): Letter => ({
  key,
  at: moment(time),
  card: sampleEntry(key).card,
});
const keysOf = async (userId = 'koen') => (await mailbox.list(userId)).map(({ key }) => key);

it('gives letters back as they came, oldest first, each user their own', async () => {
  for (let n = 12; n > 0; n -= 1) await mailbox.put('koen', letter(`k${n}`));
  await mailbox.put('mia', letter('other'));
  expect(await keysOf()).toEqual(Array.from({ length: 12 }, (_, n) => `k${12 - n}`));
  expect(await mailbox.list('mia')).toEqual([letter('other')]);
  expect(await mailbox.list('nobody')).toEqual([]);
});

it('keeps one letter per key: the first', async () => {
  await mailbox.put('koen', letter('k1', '09:00'));
  await mailbox.put('koen', letter('k2'));
  await mailbox.put('koen', letter('k1', '10:00'));
  expect(await mailbox.list('koen')).toEqual([letter('k1', '09:00'), letter('k2')]);
});

it('puts a letter in the place of another, once however often it is told', async () => {
  for (const key of ['k1', 'k2', 'k3']) await mailbox.put('koen', letter(key));
  await mailbox.replace('koen', 'k2', letter('new'));
  expect(await keysOf()).toEqual(['k1', 'new', 'k3']);
  await mailbox.replace('koen', 'k2', letter('new'));
  expect(await keysOf()).toEqual(['k1', 'new', 'k3']);
  await mailbox.put('koen', letter('k4'));
  expect(await keysOf()).toEqual(['k1', 'new', 'k3', 'k4']);
});

it('puts a letter at the end when the one it replaces is gone', async () => {
  await mailbox.put('koen', letter('k1'));
  await mailbox.replace('koen', 'gone', letter('new'));
  expect(await keysOf()).toEqual(['k1', 'new']);
});

it('replaces a letter by itself', async () => {
  for (const key of ['k1', 'k2']) await mailbox.put('koen', letter(key));
  await mailbox.replace('koen', 'k1', letter('k1', '11:00'));
  expect(await mailbox.list('koen')).toEqual([letter('k1', '11:00'), letter('k2')]);
});

it('is empty for one user when cleared', async () => {
  await mailbox.put('koen', letter('k1'));
  await mailbox.put('mia', letter('k1'));
  await mailbox.clear('koen');
  expect(await mailbox.list('koen')).toEqual([]);
  expect(await keysOf('mia')).toEqual(['k1']);
});

it('keeps no word in the open', async () => {
  await mailbox.put('koen', letter('k1'));
  expect(await everythingIn(server.client())).not.toContain(canary);
});
