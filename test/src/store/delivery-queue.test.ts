import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { NabijError } from '../../../src/domain/errors.ts';
import type { Store } from '../../../src/ports/store.ts';
import { createDeliveryQueue, type DeliveryQueue, pauseBefore } from '../../../src/store/delivery-queue.ts';
import { createRedisStore } from '../../../src/store/redis-store.ts';
import { canary, sampleCommit, sampleEntry } from '../../contracts/store-samples.ts';
import { everythingIn, startRedis, startRedisCluster, type TestRedis } from '../../support/redis.ts';

let server: TestRedis;
let tenant: string;
let store: Store;
const masterKey = randomBytes(32);
const running: DeliveryQueue[] = [];

beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());
beforeEach(() => {
  tenant = randomUUID();
  store = createRedisStore({ redis: server.client(), tenant, masterKey });
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((queue) => queue.stop()));
});

const warnings: object[] = [];
const log = { warn: (details: object, code: string) => void warnings.push({ ...details, code }) };

interface Rhythm {
  readonly sweepMillis?: number;
  readonly leaseMillis?: number;
}

/**
 * A queue of one more bot on the same Redis. Sweeps, and takes a bot for dead, only when a test asks for it: a machine
 * that is merely busy must not look like one that died.
 */
function bot(
  deliver: (recipient: string, inDoubt: boolean) => Promise<void>,
  { sweepMillis = 3_600_000, leaseMillis = 60_000 }: Rhythm = {},
): DeliveryQueue {
  const connection = server.client();
  const queue = createDeliveryQueue({ connection, tenant, store, deliver, log, sweepMillis, leaseMillis });
  running.push(queue);
  return queue;
}

/** Commits cards for these people, one commit each. */
async function put(...entries: readonly (readonly [key: string, person: string])[]): Promise<void> {
  for (const [key, person] of entries)
    await store.commit(sampleCommit(key, person, { outbox: [sampleEntry(key, person)] }));
}

/** Settles all that waits for that recipient, and says which keys those were. */
async function settleAll(recipient: string): Promise<string[]> {
  const entries = await store.waitingFor(recipient);
  for (const entry of entries) await store.settle(entry, { channel: 'web', ref: entry.key });
  return entries.map(({ key }) => key);
}

/** A promise and the way to fulfil it. */
function gate() {
  return Promise.withResolvers<void>();
}

describe('a woken recipient', () => {
  it('is delivered to, in the order of the commits', async () => {
    await put(['k1', 'mia'], ['k2', 'mia'], ['k3', 'mia']);
    const got: string[] = [];
    const queue = bot(async (recipient) => void got.push(...(await settleAll(recipient))));
    await queue.start();
    await expect.poll(() => got).toEqual(['k1', 'k2', 'k3']);
  });

  it('is delivered to without a job when all goes well', async () => {
    const got: string[] = [];
    const queue = bot(async (recipient) => void got.push(...(await settleAll(recipient))));
    await queue.start();
    await put(['k1', 'mia']);
    await queue.wake(['mia']);
    await expect.poll(() => got).toEqual(['k1']);
    expect(await server.client().keys(`nabij:{${tenant}}:delivery:[0-9]*`)).toEqual([]);
  });

  it('does not wait for another whose delivery takes long', async () => {
    const inside = new Set<string>();
    const all = gate();
    const queue = bot(async (recipient) => {
      inside.add(recipient);
      // Nobody gets out before all three are in.
      if (inside.size === 3) all.resolve();
      await all.promise;
    });
    await queue.start();
    await queue.wake(['mia', 'koen', 'slack:U1']);
    await all.promise;
    expect([...inside].sort()).toEqual(['koen', 'mia', 'slack:U1']);
  });

  it('during a delivery is looked at once more after it', async () => {
    const entered = gate();
    const leave = gate();
    let calls = 0;
    const queue = bot(async () => {
      calls += 1;
      entered.resolve();
      await leave.promise;
    });
    await queue.start();
    await queue.wake(['mia']);
    await entered.promise;
    await queue.wake(['mia']);
    await queue.wake(['mia']);
    expect(calls).toBe(1);
    leave.resolve();
    await expect.poll(() => calls).toBe(2);
  });

  it('is delivered to by one bot at a time, however many there are', async () => {
    const inside = new Map<string, number>();
    let most = 0;
    const got: string[] = [];
    const deliver = async (recipient: string) => {
      inside.set(recipient, (inside.get(recipient) ?? 0) + 1);
      most = Math.max(most, inside.get(recipient) ?? 0);
      got.push(...(await settleAll(recipient)));
      inside.set(recipient, (inside.get(recipient) ?? 0) - 1);
    };
    const bots = [bot(deliver), bot(deliver), bot(deliver)];
    await Promise.all(bots.map((queue) => queue.start()));
    const keys = Array.from({ length: 30 }, (_, n) => `k${n}`);
    for (const [n, key] of keys.entries()) {
      await put([key, n % 2 ? 'mia' : 'koen']);
      await Promise.all(bots.map((queue) => queue.wake(['mia', 'koen'])));
    }
    await expect.poll(() => store.recipientsWaiting()).toEqual([]);
    expect(most).toBe(1);
    expect([...got].sort()).toEqual([...keys].sort());
    for (const odd of [0, 1]) {
      const mine = got.filter((key) => Number(key.slice(1)) % 2 === odd);
      expect(mine).toEqual(keys.filter((_, n) => n % 2 === odd));
    }
  });
});

it('waits while another bot is still delivering to the same recipient', async () => {
  const redis = server.client();
  const lock = `nabij:{${tenant}}:delivering:mia`;
  await redis.hset(lock, 'owner', 'another bot', 'until', Date.now() + 60_000);
  const got: string[] = [];
  const queue = bot(async (recipient) => void got.push(recipient));
  await queue.start();
  await queue.wake(['mia', 'koen']);
  await expect.poll(() => got).toEqual(['koen']);
  await expect.poll(() => redis.keys(`nabij:{${tenant}}:delivery:delayed`)).toHaveLength(1);
  await redis.del(lock);
  await expect.poll(() => got).toEqual(['koen', 'mia']);
});

describe('a delivery that fails', () => {
  it('is tried again when the error says so, while others go on', async () => {
    const calls: [string, number][] = [];
    const queue = bot(async (recipient) => {
      calls.push([recipient, performance.now()]);
      const mine = calls.filter(([who]) => who === 'mia').length;
      if (recipient === 'mia' && mine === 1)
        throw new NabijError('channel.busy', { retry: { after: 1_500 } });
    });
    await queue.start();
    await queue.wake(['mia']);
    await expect.poll(() => calls).toHaveLength(1);
    // Waking her again does not make it earlier.
    await queue.wake(['mia', 'koen']);
    await expect.poll(() => calls).toHaveLength(3);
    expect(calls.map(([who]) => who)).toEqual(['mia', 'koen', 'mia']);
    expect((calls[2]?.[1] ?? 0) - (calls[0]?.[1] ?? 0)).toBeGreaterThanOrEqual(1_490);
    expect(warnings).toContainEqual(expect.objectContaining({ recipient: 'mia', code: 'delivery.put-off' }));
  });

  it('leaves none of its words in Redis, and the jobs hold none either', async () => {
    await put(['k1', 'mia']);
    let calls = 0;
    const queue = bot(async () => {
      calls += 1;
      throw new Error(canary);
    });
    await queue.start();
    const redis = server.client();
    await expect.poll(() => everythingIn(redis)).toContain('delayed');
    expect(calls).toBeGreaterThan(0);
    const found = await everythingIn(server.client());
    expect(found).toContain(`nabij:{${tenant}}:delivery:`);
    expect(found).not.toContain(canary);
    expect(JSON.stringify(warnings)).not.toContain(canary);
  });
});

describe('what a crash left over', () => {
  it('is delivered at the next start, though nobody was woken', async () => {
    await put(['k1', 'mia']);
    const got: string[] = [];
    await bot(async (recipient) => void got.push(...(await settleAll(recipient)))).start();
    await expect.poll(() => got).toEqual(['k1']);
  });

  it('is found by a bot that runs already', async () => {
    const got: string[] = [];
    await bot(async (recipient) => void got.push(...(await settleAll(recipient))), {
      sweepMillis: 100,
    }).start();
    await put(['k1', 'mia']);
    await expect.poll(() => got).toEqual(['k1']);
  });

  it('in the middle of a delivery is taken over by another bot', async () => {
    await put(['k1', 'mia']);
    const stuck = new URL('../../fixtures/store/stuck-bot.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, [stuck, server.socket, tenant], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');

    const got: string[] = [];
    const deliver = async (recipient: string, inDoubt: boolean) => {
      got.push(...(await settleAll(recipient)), `in doubt: ${inDoubt}`);
    };
    await bot(deliver, { leaseMillis: 600 }).start();
    await expect.poll(() => got.slice(0, 2)).toEqual(['k1', 'in doubt: true']);
  });
});

describe('what a try may have sent without settling it', () => {
  it.each([
    ['its answer was lost', new NabijError('x', { retry: { after: 1, inDoubt: true } }), true],
    ['it failed in a way nobody foresaw', new Error('x'), true],
    ['it was sent and could not be settled', new NabijError('store.refused'), true],
    ['it was refused', new NabijError('x', { retry: { after: 1 } }), false],
  ])('is told to the next one when %s', async (_, error, told) => {
    await put(['k1', 'mia']);
    const heard: boolean[] = [];
    const queue = bot(async (recipient, inDoubt) => {
      if (heard.push(inDoubt) === 1) throw error;
      await settleAll(recipient);
    });
    await queue.start();
    await queue.wake(['mia']);
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual([false, told]);
  });

  it('stays in doubt through tries that were refused', async () => {
    await put(['k1', 'mia']);
    const heard: boolean[] = [];
    const errors = [
      new NabijError('x', { retry: { after: 1, inDoubt: true } }),
      new NabijError('x', { retry: { after: 1 } }),
    ];
    const queue = bot(async (recipient, inDoubt) => {
      const error = errors[heard.push(inDoubt) - 1];
      if (error) throw error;
      await settleAll(recipient);
    });
    await queue.start();
    await queue.wake(['mia']);
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual([false, true, true]);
  });
});

it('stops only when the deliveries under way have ended', async () => {
  const entered = gate();
  const leave = gate();
  const order: string[] = [];
  const queue = bot(async () => {
    entered.resolve();
    await leave.promise;
    order.push('delivered');
  });
  await queue.start();
  await queue.wake(['mia']);
  await entered.promise;
  const stopped = queue.stop().then(() => order.push('stopped'));
  running.splice(running.indexOf(queue), 1);
  leave.resolve();
  await stopped;
  expect(order).toEqual(['delivered', 'stopped']);
});

it('works on a cluster', async () => {
  const cluster = await startRedisCluster();
  onTestFinished(() => cluster.stop());
  const got: string[] = [];
  const deliver = async (recipient: string) => void got.push(recipient);
  const empty = { recipientsWaiting: async () => [] };
  const queue = createDeliveryQueue({ connection: cluster.cluster(), tenant, store: empty, deliver, log });
  await queue.start();
  await queue.wake(['mia', 'koen']);
  await expect.poll(() => [...got].sort()).toEqual(['koen', 'mia']);
  await queue.stop();
});

describe('the pause before another try', () => {
  it('doubles to five minutes, spread by up to half', () => {
    const error = new NabijError('channel.busy', { retry: { after: 100 } });
    expect([1, 2, 3, 30].map((attempt) => pauseBefore(attempt, error, () => 0))).toEqual([
      500, 1_000, 2_000, 300_000,
    ]);
    expect(pauseBefore(1, error, () => 0.5)).toBe(625);
  });

  it('is never shorter than the error asks for', () => {
    const error = new NabijError('channel.limited', { retry: { after: 60_000 } });
    expect(pauseBefore(1, error, () => 0)).toBe(60_000);
  });

  it('is a second at least after an error nobody foresaw', () => {
    expect(pauseBefore(1, new Error('x'), () => 0)).toBe(1_000);
  });
});
