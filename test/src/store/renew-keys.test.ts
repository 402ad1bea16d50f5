/** Changing the master key under a store that is in use. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Cluster, Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/ports/store.ts';
import { createRedisStore } from '../../../src/store/redis-store.ts';
import { renewKeys } from '../../../src/store/renew-keys.ts';
import {
  opening,
  sampleCommit,
  sampleEntry,
  sampleEvent,
  sampleState,
} from '../../contracts/store-samples.ts';
import { startRedis, startRedisCluster, type TestRedis } from '../../support/redis.ts';

let server: TestRedis;
let cluster: Awaited<ReturnType<typeof startRedisCluster>>;
beforeAll(async () => {
  [server, cluster] = await Promise.all([startRedis(), startRedisCluster()]);
});
afterAll(async () => {
  await Promise.all([server.stop(), cluster.stop()]);
});

const [earlier, current] = [randomBytes(32), randomBytes(32)];
const people = ['koen', 'lea', 'mia'] as const;

describe.each<[string, () => Redis | Cluster]>([
  ['one server', () => server.client()],
  ['a cluster', () => cluster.cluster()],
])('a master key that is changed, on %s', (_, connect) => {
  /** A tenant with a case of each, a card that waits and something a channel remembers, all under the earlier key. */
  async function furnished() {
    const tenant = randomUUID();
    const redis = connect();
    const bot = (masterKey: Buffer, ...otherKeys: Buffer[]): Store =>
      createRedisStore({ redis, tenant, masterKey, otherKeys });
    const before = bot(earlier);
    for (const person of people) {
      const outbox = [sampleEntry(`card of ${person}`, person, { caseId: `${person}~1` })];
      await before.commit(opening(`${person}~1`, { outbox }));
    }
    await before.remember('slack', 'installation:T1', 'a token');
    return { bot, renew: () => renewKeys({ redis, tenant, masterKey: current, otherKeys: [earlier] }) };
  }

  it('still opens all that was kept, and what is written is under the new one from then on', async () => {
    const { bot } = await furnished();
    const both = bot(current, earlier);
    expect((await both.load('koen~1'))?.state.employee).toBe('koen');
    expect(await both.recall('slack', 'installation:T1')).toBe('a token');
    expect((await both.waitingFor('lea')).map(({ key }) => key)).toEqual(['card of lea']);

    const next = { state: sampleState('koen~1'), expected: 1, history: [sampleEvent('x')] };
    expect(await both.commit(sampleCommit('e2', 'koen', { case: next }))).toEqual({ kind: 'committed' });
    expect((await bot(current).load('koen~1'))?.revision).toBe(2);
    expect(await bot(current).recall('slack', 'installation:T1')).toBe('a token');
  });

  it('can be forgotten once all was renewed, also what nobody uses', async () => {
    const { bot, renew } = await furnished();
    await expect(bot(current).recall('slack', 'installation:T1')).rejects.toThrow('store.master-key-wrong');
    // The key of what belongs to no case, and one of each case.
    expect(await renew()).toBe(1 + people.length);
    expect(await renew()).toBe(0);

    const after = bot(current);
    for (const person of people) {
      expect((await after.load(`${person}~1`))?.state.employee).toBe(person);
      expect(await after.history(`${person}~1`)).not.toEqual([]);
      expect(await after.waitingFor(person)).toHaveLength(1);
    }
    await expect(bot(earlier).recall('slack', 'installation:T1')).rejects.toThrow('store.master-key-wrong');
    await expect(bot(earlier).load('koen~1')).rejects.toThrow('store.unreadable');
  });

  it('is changed once by several bots at a time, while others write', async () => {
    const { bot, renew } = await furnished();
    const both = bot(current, earlier);
    const write = async (person: (typeof people)[number]) => {
      for (let revision = 1; revision <= 20; ) {
        const found = await both.load(`${person}~1`);
        const next = { state: sampleState(`${person}~1`), expected: found?.revision ?? 0, history: [] };
        const outcome = await both.commit(sampleCommit(`${person} ${revision}`, person, { case: next }));
        if (outcome.kind === 'committed') revision += 1;
      }
    };
    const [counts] = await Promise.all([Promise.all([renew(), renew(), renew()]), ...people.map(write)]);
    // Those that the writing bot renewed on its way count with it.
    expect(counts.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(1 + people.length);
    for (const person of people) expect((await bot(current).load(`${person}~1`))?.revision).toBe(21);
  });

  it('is read by a bot that has it as another one, before all bots write with it', async () => {
    const { bot } = await furnished();
    const ahead = bot(current, earlier);
    const behind = bot(earlier, current);
    const next = { state: sampleState('koen~1'), expected: 1, history: [] };
    await ahead.commit(sampleCommit('e2', 'koen', { case: next }));
    expect((await behind.load('koen~1'))?.revision).toBe(2);
    expect(await behind.recall('slack', 'installation:T1')).toBe('a token');
  });
});

it('leaves other organisations on the same server alone, and is nothing without another key', async () => {
  const redis = server.client();
  const [mine, other] = [randomUUID(), randomUUID()];
  for (const tenant of [mine, other])
    await createRedisStore({ redis, tenant, masterKey: earlier }).commit(opening('koen~1'));
  expect(await renewKeys({ redis, tenant: mine, masterKey: earlier, otherKeys: [] })).toBe(0);
  expect(await renewKeys({ redis, tenant: mine, masterKey: current, otherKeys: [earlier] })).toBe(2);
  const left = createRedisStore({ redis, tenant: other, masterKey: earlier });
  expect((await left.load('koen~1'))?.revision).toBe(1);
});
