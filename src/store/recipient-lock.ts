/**
 * One holder at a time per recipient, over all bots on one Redis. A lock has an owner and an end: a bot that dies
 * lets go after a lease, one that lives renews in time, and nobody ends another's.
 */
import { randomUUID } from 'node:crypto';
import { type RedisClient, runScript, script } from './scripts.ts';

const extend = script(`
  if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
  return redis.call('PEXPIRE', KEYS[1], ARGV[2])
`);

const release = script(`
  if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
`);

/** Runs `action` while holding the lock `name`; `busy`, without running it, when another holds it. */
export async function whileHolding(
  redis: RedisClient,
  name: string,
  leaseMillis: number,
  action: () => Promise<void>,
): Promise<'done' | 'busy'> {
  const owner = randomUUID();
  if ((await redis.set(name, owner, 'PX', leaseMillis, 'NX')) === null) return 'busy';
  const renewal = setInterval(() => {
    // A renewal that fails is tried again in time for the next; the lease covers two misses.
    runScript(redis, extend, [name], [owner, leaseMillis]).catch(() => undefined);
  }, leaseMillis / 3);
  try {
    await action();
    return 'done';
  } finally {
    clearInterval(renewal);
    // Not let go of, it ends by itself.
    await runScript(redis, release, [name], [owner]).catch(() => undefined);
  }
}
