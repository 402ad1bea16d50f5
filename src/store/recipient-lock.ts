/**
 * One holder at a time per recipient, over all bots on one Redis. A lock has an owner and an end: a bot that dies
 * lets go after a lease, one that lives renews in time, and nobody ends another's. It outlasts its end: who takes a lock
 * that was never let go of is told so, since what its holder was doing may have happened or not.
 */
import { randomUUID } from 'node:crypto';
import { type RedisClient, runScript, script } from './scripts.ts';

// All moments are the server's, so that bots need not agree on the time. One further off than any lease was set by a
// clock that has been put back since.
const acquire = script(`
  local time = redis.call('TIME')
  local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
  local held = redis.call('HGET', KEYS[1], 'until')
  local left = (tonumber(held) or 0) - now
  if left > 0 and left <= tonumber(ARGV[3]) then return 'busy' end
  redis.call('HSET', KEYS[1], 'owner', ARGV[1], 'until', now + ARGV[2])
  redis.call('PEXPIRE', KEYS[1], ARGV[4])
  return held and 'in-doubt' or 'free'
`);

const extend = script(`
  if redis.call('HGET', KEYS[1], 'owner') ~= ARGV[1] then return 0 end
  local time = redis.call('TIME')
  redis.call('HSET', KEYS[1], 'until', tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000) + ARGV[2])
`);

const release = script(`
  if redis.call('HGET', KEYS[1], 'owner') ~= ARGV[1] then return end
  if ARGV[2] == 'in-doubt' then redis.call('HSET', KEYS[1], 'owner', '', 'until', 0) else redis.call('DEL', KEYS[1]) end
`);

/** No lease is longer. */
const longestLease = 10 * 60_000;
/** How long it is remembered that a lock was not let go of: a bot may be away for a long weekend. */
const rememberedFor = 30 * 24 * 3_600_000;

/** Whether what was done while holding is known to have happened or not; `in-doubt` is told to the next holder. */
export type Known = 'certain' | 'in-doubt';

/**
 * Runs `action` while holding the lock `name`; `busy`, without running it, when another holds it. The action hears whether
 * the one before left something in doubt, and says the same of itself; one that rejects leaves it in doubt.
 */
export async function whileHolding(
  redis: RedisClient,
  name: string,
  leaseMillis: number,
  action: (before: Known) => Promise<Known>,
): Promise<'done' | 'busy'> {
  const owner = randomUUID();
  const taken = await runScript(redis, acquire, [name], [owner, leaseMillis, longestLease, rememberedFor]);
  if (taken === 'busy') return 'busy';
  const renewal = setInterval(() => {
    // A renewal that fails is tried again in time for the next; the lease covers two misses.
    runScript(redis, extend, [name], [owner, leaseMillis]).catch(() => undefined);
  }, leaseMillis / 3);
  let after: Known = 'in-doubt';
  try {
    after = await action(taken === 'in-doubt' ? 'in-doubt' : 'certain');
    return 'done';
  } finally {
    clearInterval(renewal);
    // Not let go of, it ends by itself.
    await runScript(redis, release, [name], [owner, after]).catch(() => undefined);
  }
}
