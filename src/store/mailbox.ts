/** The web page's letters in Redis: sealed with the tenant's key, one order per user. */
import type { TenantId } from '../domain/person.ts';
import type { Letter, Mailbox } from '../ports/mailbox.ts';
import { withStoreErrors } from './errors.ts';
import { createKeys } from './keys.ts';
import { type RedisClient, runScript, script } from './scripts.ts';
import { seal, unseal } from './seal.ts';
import { createVault } from './vault.ts';

export interface RedisMailboxOptions {
  readonly redis: RedisClient;
  readonly tenant: TenantId;
  readonly masterKey: Buffer;
  readonly otherKeys?: readonly Buffer[];
  /** The same as the store's. */
  readonly buckets?: number;
}

// KEYS: 1 letters, 2 order. ARGV: key, letter.
const putScript = script(`
  if redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2]) == 0 then return end
  local last = redis.call('ZRANGE', KEYS[2], -1, -1, 'WITHSCORES')
  redis.call('ZADD', KEYS[2], (last[2] or 0) + 1, ARGV[1])
`);

// KEYS: 1 letters, 2 order. ARGV: key, letter, replaced key. The place of the replaced one, else the own, else the end.
const replaceScript = script(`
  local place = redis.call('ZSCORE', KEYS[2], ARGV[3]) or redis.call('ZSCORE', KEYS[2], ARGV[1])
  if not place then
    local last = redis.call('ZRANGE', KEYS[2], -1, -1, 'WITHSCORES')
    place = (last[2] or 0) + 1
  end
  redis.call('HDEL', KEYS[1], ARGV[3])
  redis.call('ZREM', KEYS[2], ARGV[3])
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
  redis.call('ZADD', KEYS[2], place, ARGV[1])
`);

/** The mailbox of one tenant's web page. It does not close `redis`. */
export function createRedisMailbox(options: RedisMailboxOptions): Mailbox {
  const { redis, tenant, masterKey, otherKeys = [], buckets = 16 } = options;
  const keys = createKeys(tenant, buckets);
  const vault = createVault({ redis, keys, masterKey, otherKeys });
  const namesOf = (userId: string) => [keys.letters(userId), keys.letterOrder(userId)] as const;
  const placeOf = (userId: string, key: string) => `${keys.letters(userId)}#${key}`;
  const sealed = async (userId: string, letter: Letter) =>
    seal(await vault.tenantKey(), placeOf(userId, letter.key), JSON.stringify(letter));

  return withStoreErrors<Mailbox>({
    async put(userId, letter) {
      await runScript(redis, putScript, namesOf(userId), [letter.key, await sealed(userId, letter)]);
    },

    async replace(userId, replaced, letter) {
      const args = [letter.key, await sealed(userId, letter), replaced];
      await runScript(redis, replaceScript, namesOf(userId), args);
    },

    async list(userId) {
      const [lettersName, orderName] = namesOf(userId);
      const tenantKey = await vault.tenantKey();
      const order = await redis.zrange(orderName, 0, '-1');
      if (order.length === 0) return [];
      const kept = await redis.hmget(lettersName, ...order);
      return order.flatMap((key, index) => {
        const letter = kept[index];
        // Withdrawn between the two reads.
        if (!letter) return [];
        return [JSON.parse(unseal(tenantKey, placeOf(userId, key), letter).toString()) as Letter];
      });
    },

    async clear(userId) {
      await redis.del(...namesOf(userId));
    },
  });
}
