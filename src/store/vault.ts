/**
 * The keys words are sealed with: one per case and one per tenant, both kept in Redis wrapped with the master key.
 * Destroying a wrapped key makes everything under it unreadable, wherever a copy of it may still lie.
 */
import type { CaseId } from '../domain/absence.ts';
import { NabijError } from '../domain/errors.ts';
import type { Keys } from './keys.ts';
import { type RedisClient, runScript, script } from './scripts.ts';
import { keyBytes, newKey, seal, unseal } from './seal.ts';

/** A data key, with its wrapped form as Redis keeps it. */
export interface CaseKey {
  readonly key: Buffer;
  readonly wrapped: string;
}

export interface Vault {
  /** The key for what belongs to no case. Rejects when the master key is not the one this tenant began with. */
  tenantKey(): Promise<Buffer>;
  newCaseKey(id: CaseId): CaseKey;
  /** The key of a case as Redis has it, or nothing when the case was never made or is erased. */
  caseKey(id: CaseId): Promise<CaseKey | undefined>;
  unwrap(id: CaseId, wrapped: string): Buffer;
}

// Two bots may start at once on an empty Redis: the first one's key is the tenant's.
const claimRoot = script(`
  redis.call('HSETNX', KEYS[1], 'key', ARGV[1])
  redis.call('HSETNX', KEYS[1], 'buckets', ARGV[2])
  return redis.call('HMGET', KEYS[1], 'key', 'buckets')
`);

export function createVault(redis: RedisClient, keys: Keys, masterKey: Buffer): Vault {
  if (masterKey.length !== keyBytes) throw new NabijError('store.master-key-invalid');

  async function openRoot(): Promise<Buffer> {
    const mine = seal(masterKey, keys.root, newKey());
    const buckets = String(keys.buckets.length);
    const [wrapped, known] = (await runScript(redis, claimRoot, [keys.root], [mine, buckets])) as string[];
    // With another number of buckets every case would be looked for in the wrong place.
    if (known !== buckets)
      throw new NabijError('store.buckets-changed', { details: { kept: Number(known) } });
    try {
      return unseal(masterKey, keys.root, wrapped ?? '');
    } catch (cause) {
      throw new NabijError('store.master-key-wrong', { cause });
    }
  }

  let root: Promise<Buffer> | undefined;
  return {
    tenantKey() {
      root ??= openRoot().catch((error) => {
        root = undefined;
        throw error;
      });
      return root;
    },
    newCaseKey(id) {
      const key = newKey();
      return { key, wrapped: seal(masterKey, keys.case(id), key) };
    },
    async caseKey(id) {
      const wrapped = await redis.hget(keys.case(id), 'key');
      return wrapped ? { key: unseal(masterKey, keys.case(id), wrapped), wrapped } : undefined;
    },
    unwrap: (id, wrapped) => unseal(masterKey, keys.case(id), wrapped),
  };
}
