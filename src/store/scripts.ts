/**
 * The writes that must happen whole or not at all, as Lua. Every script names all keys it touches, and those
 * share one hash tag: Redis Cluster refuses anything else.
 */
import { createHash } from 'node:crypto';
import type { Cluster, Redis } from 'ioredis';

export type RedisClient = Redis | Cluster;

export interface Script {
  readonly lua: string;
  readonly sha: string;
}

export function script(lua: string): Script {
  return { lua, sha: createHash('sha1').update(lua).digest('hex') };
}

/** Runs a script by its digest, and sends its text only to a server that does not know it yet. */
export async function runScript(
  redis: RedisClient,
  { lua, sha }: Script,
  keys: readonly string[],
  args: readonly (string | number)[],
): Promise<unknown> {
  try {
    return await redis.evalsha(sha, keys.length, ...keys, ...args);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
    return redis.eval(lua, keys.length, ...keys, ...args);
  }
}

/**
 * One commit. ARGV[1] is the plan (`CommitPlan` in commit.ts); KEYS are 1 event, 2 due, 3 open, 4 waiting, 5 sequence,
 * 6 case, 7 history, 8 cases (6 to 8 only with a case), then the outboxes, which the plan names by their position.
 * An outbox entry is kept as `<sequence> <value>`. The sequence is the server's clock in microseconds, pushed forward
 * where the clock stands still or goes back: so it orders one bucket strictly, and buckets among each other by time.
 */
export const commitScript = script(`
  local plan = cjson.decode(ARGV[1])
  if redis.call('EXISTS', KEYS[1]) == 1 then return 'duplicate' end
  local fired = plan.fired
  if fired then
    local score = redis.call('ZSCORE', KEYS[2], fired.member)
    if not score or tonumber(score) ~= tonumber(fired.score) then return 'duplicate' end
  end

  local case = plan.case
  if case then
    local kept = redis.call('HMGET', KEYS[6], 'revision', 'key')
    if (kept[1] or '0') ~= case.expected or (kept[2] and kept[2] ~= case.key) then return 'conflict' end
    redis.call('HSET', KEYS[6], 'revision', case.revision, 'key', case.key, 'state', case.state)
    for _, event in ipairs(case.history) do redis.call('XADD', KEYS[7], event.id, 'event', event.value) end
    redis.call('ZADD', KEYS[8], case.ordinal, case.id)
    redis.call(case.open and 'SADD' or 'SREM', KEYS[3], case.id)
  end

  redis.call('SET', KEYS[1], '1', 'EX', plan.eventSeconds)

  if fired then redis.call('ZREM', KEYS[2], fired.member) end
  for _, member in ipairs(plan.cancel) do redis.call('ZREM', KEYS[2], member) end
  for _, due in ipairs(plan.wake) do redis.call('ZADD', KEYS[2], due.score, due.member) end

  if #plan.outbox > 0 then
    local time = redis.call('TIME')
    local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
    local last = math.max(now, tonumber(redis.call('GET', KEYS[5]) or '0') + 1)
    for _, entry in ipairs(plan.outbox) do
      local sequence = string.format('%.0f', last)
      if redis.call('HSETNX', KEYS[entry.at], entry.key, sequence .. ' ' .. entry.value) == 1 then last = last + 1 end
      redis.call('SADD', KEYS[4], entry.recipient)
    end
    redis.call('SET', KEYS[5], string.format('%.0f', last))
  end
  return 'committed'
`);

/** All that lies in some hashes, one after the other, as `HGETALL` gives it. */
export const readAllScript = script(`
  local all = {}
  for place, key in ipairs(KEYS) do all[place] = redis.call('HGETALL', key) end
  return all
`);

/** Takes entries out of an outbox. KEYS: 1 outbox, 2 waiting. ARGV: the recipient, then entry keys. */
export const dropScript = script(`
  for i = 2, #ARGV do redis.call('HDEL', KEYS[1], ARGV[i]) end
  if redis.call('EXISTS', KEYS[1]) == 0 then redis.call('SREM', KEYS[2], ARGV[1]) end
`);

/**
 * Settles an entry, or as much of it as lies in one bucket. ARGV[1] says which parts (`Part` in settle.ts), each with the
 * positions of its keys: `from` the outbox and the waiting, `receipts` the receipts and their times, of which those too old
 * go, `accounts` the accounts, `sent` the case and what was sent of it. Returns `gone` when the entry is no longer there,
 * and `erased`, without taking it out, when its case is not.
 */
export const settleScript = script(`
  local plan = cjson.decode(ARGV[1])
  local function key(part, n) return KEYS[part.keys[n]] end

  local from = plan.from
  if from and redis.call('HEXISTS', key(from, 1), from.key) == 0 then return 'gone' end

  local receipts = plan.receipts
  if receipts then
    local now = tonumber(redis.call('TIME')[1])
    for _, one in ipairs(receipts.sealed) do
      redis.call('HSET', key(receipts, 1), one.key, one.value)
      redis.call('ZADD', key(receipts, 2), now, one.key)
    end
    for _, old in ipairs(redis.call('ZRANGEBYSCORE', key(receipts, 2), '-inf', now - receipts.seconds)) do
      redis.call('HDEL', key(receipts, 1), old)
      redis.call('ZREM', key(receipts, 2), old)
    end
    redis.call('EXPIRE', key(receipts, 1), receipts.seconds)
    redis.call('EXPIRE', key(receipts, 2), receipts.seconds)
  end

  local accounts = plan.accounts
  if accounts then redis.call('SADD', key(accounts, 1), unpack(accounts.lines)) end

  local sent = plan.sent
  if sent then
    if redis.call('EXISTS', key(sent, 1)) == 0 then return 'erased' end
    redis.call('SADD', key(sent, 2), unpack(sent.members))
  end

  if from then
    redis.call('HDEL', key(from, 1), from.key)
    if redis.call('EXISTS', key(from, 1)) == 0 then redis.call('SREM', key(from, 2), from.recipient) end
  end
  return 'settled'
`);

/** Ends cases of one employee: their keys, states and histories. KEYS: 1 open, then case and history of each. ARGV: the case ids. */
export const endCasesScript = script(`
  for i = 2, #KEYS do redis.call('DEL', KEYS[i]) end
  for _, id in ipairs(ARGV) do redis.call('SREM', KEYS[1], id) end
`);

/**
 * Takes out what is due of one employee. KEYS: 1 due. ARGV: the start of a due member of this employee, and the ordinal
 * that follows it (empty: any).
 */
export const dropDuesScript = script(`
  for _, member in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
    local start = string.sub(member, 1, #ARGV[1])
    local ordinal = start == ARGV[1] and string.match(string.sub(member, #ARGV[1] + 1), '^(%d+)",')
    if ordinal and (ARGV[2] == '' or ARGV[2] == ordinal) then redis.call('ZREM', KEYS[1], member) end
  end
`);
