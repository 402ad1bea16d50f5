import { randomBytes, randomUUID } from 'node:crypto';
import type { Cluster, Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NabijError } from '../../../src/domain/errors.ts';
import { createRedisMailbox } from '../../../src/store/mailbox.ts';
import { createRedisStore } from '../../../src/store/redis-store.ts';
import { storeContract } from '../../contracts/store.ts';
import {
  canary,
  moment,
  opening,
  sampleCommit,
  sampleDue,
  sampleEntry,
  sampleEvent,
  sampleState,
} from '../../contracts/store-samples.ts';
import {
  everythingIn,
  startRedis,
  startRedisCluster,
  type TestRedis,
  type TestRedisCluster,
} from '../../support/redis.ts';

const masterKey = randomBytes(32);
const accountsOf = (person: string) => [{ channel: 'web', userId: `${person}-1` }] as const;

let server: TestRedis;
let cluster: TestRedisCluster;
let redis: Redis;
beforeAll(async () => {
  [server, cluster] = await Promise.all([startRedis(), startRedisCluster()]);
  redis = server.client();
});
afterAll(async () => {
  await Promise.all([server.stop(), cluster.stop()]);
});

const open = (connect: () => Redis | Cluster) => async () => {
  const tenant = randomUUID();
  const make = () => createRedisStore({ redis: connect(), tenant, masterKey, accountsOf });
  return [make(), make()] as const;
};
storeContract(
  'the Redis store',
  open(() => server.client()),
);
// A cluster node refuses every command and script over keys of several tags.
storeContract(
  'the Redis store on a cluster',
  open(() => cluster.cluster()),
);

/** A store full of words, some on their way and some delivered. */
async function furnished() {
  const tenant = randomUUID();
  const store = createRedisStore({ redis, tenant, masterKey, accountsOf });
  const mailbox = createRedisMailbox({ redis, tenant, masterKey });
  const entries = [
    sampleEntry('waits', 'mia', { caseId: 'koen~1' }),
    sampleEntry('went', 'mia', { caseId: 'koen~1' }),
    sampleEntry('own', 'koen'),
  ];
  const wake = [sampleDue('koen~1', 'nudge:first-contact/prompt', moment('09:00'))];
  await store.commit(opening('koen~1', { eventId: 'message of koen', wake, outbox: entries }));
  for (const [userId, key] of [
    ['mia-1', 'went'],
    ['koen-1', 'own before'],
  ] as const)
    await mailbox.put(userId, { key, at: moment('07:00'), card: sampleEntry(key).card });
  await store.settle(entries[1] ?? expect.fail(), { channel: 'web', ref: canary });
  await store.remember('web', 'koen-1', canary);
  return { store, mailbox, tenant };
}

it('is tested on a node that does refuse keys of several tags', async () => {
  await expect(cluster.client().mget('nabij:{a:1}:x', 'nabij:{a:2}:x')).rejects.toThrow('CROSSSLOT');
});

describe('words at rest', () => {
  it('are nowhere in Redis to be read, though the store gives them back', async () => {
    const { store } = await furnished();
    const found = await everythingIn(redis);
    expect(found).toContain('koen~1');
    expect(found).not.toContain(canary);
    expect(found).not.toContain(Buffer.from(canary).toString('base64').slice(0, 16));
    expect(found).not.toContain('absence.reported');
    expect(JSON.stringify(await store.waitingFor('mia'))).toContain(canary);
  });

  it('of an erased person are gone with every trace of them, in what others received too', async () => {
    const { store, mailbox, tenant } = await furnished();
    await store.erase('koen');
    expect(await mailbox.list('mia-1')).toEqual([]);
    expect(await mailbox.list('koen-1')).toEqual([]);
    const names = (await redis.keys(`*${tenant}*`)).map((key) => key.replace(/^nabij:\{[^}]+\}:/, ''));
    // A claimed event is a hash; the root is the tenant's; of Mia it is still known where she is reached.
    expect(names.filter((name) => !name.startsWith('event:')).sort()).toEqual([
      'accounts:mia',
      'root',
      'sequence',
    ]);
  });

  it('of one erased case are gone with every trace of it, and the person is still known', async () => {
    const { store, mailbox, tenant } = await furnished();
    await store.eraseCase('koen~1');
    expect(await mailbox.list('mia-1')).toEqual([]);
    expect(await mailbox.list('koen-1')).toHaveLength(1);
    const names = (await redis.keys(`*${tenant}*`)).filter((name) => name.includes('koen'));
    const kept = names.map((key) => key.replace(/^nabij:\{[^}]+\}:/, '')).sort();
    expect(kept).toEqual(['account:web:koen-1', 'letter-order:koen-1', 'letters:koen-1', 'outbox:koen']);
  });

  it('of one case whose erasure was broken off come due again, and the second time all of it goes', async () => {
    const { store, tenant } = await furnished();
    const due = sampleDue('koen~1', 'retention', moment('09:00'));
    await store.commit(sampleCommit('planned', 'koen', { wake: [due] }));
    const breaking = new Proxy(redis, {
      get: (target, name) => {
        if (name === 'smembers') return async () => Promise.reject(new Error('pulled the plug'));
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const broken = createRedisStore({ redis: breaking, tenant, masterKey });
    await expect(broken.eraseCase('koen~1')).rejects.toThrow(NabijError);
    expect(await store.load('koen~1')).toBeUndefined();
    expect(await store.dueAt(moment('23:00'), 10)).toContainEqual(due);

    await store.eraseCase('koen~1');
    expect(await store.dueAt(moment('23:00'), 10)).toEqual([]);
    expect(await store.waitingFor('mia')).toEqual([]);
    expect(await store.casesOf('koen')).toEqual([]);
  });

  it('of someone who left the people file are found under the accounts by which they were reached', async () => {
    const { store, mailbox, tenant } = await furnished();
    const [own = expect.fail()] = await store.waitingFor('koen');
    await store.settle(own, { channel: 'web', ref: canary });
    const later = createRedisStore({ redis, tenant, masterKey, accountsOf: () => [] });
    await later.erase('koen');
    expect(await mailbox.list('koen-1')).toEqual([]);
    expect(await later.recall('web', 'koen-1')).toBeUndefined();
    const names = (await redis.keys(`*${tenant}*`)).filter((name) => name.includes('koen'));
    expect(names).toEqual([]);
  });

  it('that are delivered after the erasure do not stay with the one who got them', async () => {
    const { store, mailbox } = await furnished();
    const [late = expect.fail()] = await store.waitingFor('mia');
    await store.erase('koen');
    // A card without a case stands for the entry the erasure did not see yet.
    await store.commit(sampleCommit('again', 'koen', { outbox: [sampleEntry(late.key)] }));
    await mailbox.put('mia-1', { key: late.key, at: moment('07:00'), card: late.card });
    await store.settle(late, { channel: 'web', ref: 'r' });
    expect(await mailbox.list('mia-1')).toEqual([]);
  });

  it('do not open in another place than their own', async () => {
    const { store, tenant } = await furnished();
    await store.commit(opening('koen~2'));
    const [one, two] = (await redis.keys(`*{${tenant}:*}:case:koen~?`)).sort();
    await redis.hset(two ?? '', 'state', (await redis.hget(one ?? '', 'state')) ?? '');
    await expect(store.load('koen~2')).rejects.toThrow('store.unreadable');
  });

  it('do not go back to an older revision unnoticed', async () => {
    const { store, tenant } = await furnished();
    const [name] = await redis.keys(`*{${tenant}:*}:case:koen~1`);
    const older = (await redis.hget(name ?? '', 'state')) ?? '';
    const next = { state: sampleState('koen~1'), expected: 1, history: [sampleEvent('x')] };
    await store.commit(sampleCommit('e2', 'koen', { case: next }));
    await redis.hset(name ?? '', 'state', older);
    await expect(store.load('koen~1')).rejects.toThrow('store.unreadable');
  });
});

describe('a store opened wrongly', () => {
  it('with another master key writes nothing', async () => {
    const { tenant } = await furnished();
    const stranger = createRedisStore({ redis, tenant, masterKey: randomBytes(32) });
    const write = stranger.commit(opening('lea~1'));
    await expect(write).rejects.toMatchObject({ code: 'store.master-key-wrong', retry: 'never' });
    expect(await stranger.openCases()).toEqual(['koen~1']);
  });

  it('with another number of buckets writes nothing', async () => {
    const { tenant } = await furnished();
    const other = createRedisStore({ redis, tenant, masterKey, buckets: 8 });
    await expect(other.commit(opening('lea~1'))).rejects.toMatchObject({
      code: 'store.buckets-changed',
      details: { kept: 16 },
    });
  });

  it('with a master key of the wrong length is refused at once', () => {
    expect(() => createRedisStore({ redis, tenant: 't', masterKey: Buffer.alloc(16) })).toThrow(
      'store.master-key-invalid',
    );
  });
});

it('names two tenants apart: neither sees the other', async () => {
  const [one, two] = [randomUUID(), randomUUID()].map((tenant) =>
    createRedisStore({ redis, tenant, masterKey }),
  );
  await one?.commit(opening('koen~1'));
  expect(await two?.load('koen~1')).toBeUndefined();
  expect(await two?.openCases()).toEqual([]);
});

it('says that Redis is out of reach with a code, and that trying again may help', async () => {
  const lone = await startRedis();
  const client = lone.client();
  const store = createRedisStore({ redis: client, tenant: 't', masterKey });
  client.options.maxRetriesPerRequest = 0;
  await store.openCases();
  const stopped = lone.stop();
  await expect(store.load('koen~1')).rejects.toMatchObject({
    code: 'store.unreachable',
    retry: { after: 1000 },
    details: { operation: 'load' },
  });
  await stopped;
});
