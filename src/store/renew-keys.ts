/**
 * Changing the master key: everything that an earlier one wraps is wrapped anew, in use or not, so that the earlier one can
 * be thrown away. The keys that words are sealed with stay the same; none of the words is touched.
 */
import { Cluster, type Redis } from 'ioredis';
import type { CaseId } from '../domain/absence.ts';
import type { TenantId } from '../domain/person.ts';
import { rewriteLogs } from './erase.ts';
import { withStoreErrors } from './errors.ts';
import { createKeys } from './keys.ts';
import type { RedisClient } from './scripts.ts';
import { createVault } from './vault.ts';

export interface RenewOptions {
  readonly redis: RedisClient;
  readonly tenant: TenantId;
  readonly masterKey: Buffer;
  readonly otherKeys: readonly Buffer[];
  /** The same as the store's. */
  readonly buckets?: number;
}

/** Gives how many keys were wrapped anew; 0 when there is only one master key. Broken off, the next time goes on. */
export const { renewKeys } = withStoreErrors({
  async renewKeys({ redis, tenant, masterKey, otherKeys, buckets = 16 }: RenewOptions): Promise<number> {
    if (otherKeys.length === 0) return 0;
    let renewed = 0;
    const keys = createKeys(tenant, buckets);
    const onRenewed = () => {
      renewed += 1;
    };
    const vault = createVault({ redis, keys, masterKey, otherKeys, onRenewed });
    await vault.tenantKey();
    const start = `nabij:{${tenant}:`;
    const caseIn = (name: string) =>
      name.startsWith(start) ? /^\d+\}:case:(.+)$/.exec(name.slice(start.length))?.[1] : undefined;
    for (const node of redis instanceof Cluster ? redis.nodes('master') : [redis]) {
      for await (const names of everyName(node)) {
        const ids = names.flatMap((name) => caseIn(name) ?? []);
        await Promise.all(ids.map((id) => vault.caseKey(id as CaseId)));
      }
    }
    // Until then the old file holds what the earlier key wrapped.
    if (renewed > 0) await rewriteLogs(redis);
    return renewed;
  },
});

async function* everyName(redis: Redis): AsyncGenerator<readonly string[]> {
  let cursor = '0';
  do {
    const [next, names] = await redis.scan(cursor, 'MATCH', 'nabij:*:case:*', 'COUNT', 500);
    yield names;
    cursor = next;
  } while (cursor !== '0');
}
