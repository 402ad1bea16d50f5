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
  /**
   * The key of a case, or nothing when the case was never made or is erased. One that an earlier master key wraps is
   * wrapped anew first.
   */
  caseKey(id: CaseId): Promise<CaseKey | undefined>;
  unwrap(id: CaseId, wrapped: string): Buffer;
}

// Two bots may start at once on an empty Redis: the first one's key is the tenant's.
const claimRoot = script(`
  redis.call('HSETNX', KEYS[1], 'key', ARGV[1])
  redis.call('HSETNX', KEYS[1], 'buckets', ARGV[2])
  return redis.call('HMGET', KEYS[1], 'key', 'buckets')
`);

// Another bot may wrap it anew at the same moment, or erase it.
const swapKey = script(`
  if redis.call('HGET', KEYS[1], 'key') ~= ARGV[1] then return 0 end
  redis.call('HSET', KEYS[1], 'key', ARGV[2])
  return 1
`);

export interface VaultOptions {
  readonly redis: RedisClient;
  readonly keys: Keys;
  readonly masterKey: Buffer;
  /** Those before it, and the next one while not every bot has it yet: they open, and wrap nothing. */
  readonly otherKeys?: readonly Buffer[];
  /** Hears of each key that was wrapped anew. */
  readonly onRenewed?: () => void;
}

export function createVault({ redis, keys, masterKey, otherKeys = [], onRenewed }: VaultOptions): Vault {
  if ([masterKey, ...otherKeys].some(({ length }) => length !== keyBytes))
    throw new NabijError('store.master-key-invalid');

  function open(place: string, wrapped: string): { readonly key: Buffer; readonly isCurrent: boolean } {
    for (const other of otherKeys) {
      try {
        return { key: unseal(other, place, wrapped), isCurrent: false };
      } catch {
        // Not under this one.
      }
    }
    return { key: unseal(masterKey, place, wrapped), isCurrent: true };
  }

  /** The key that Redis keeps there, wrapped with the current master key from now on; nothing when none is kept. */
  async function keyAt(place: string): Promise<CaseKey | undefined> {
    for (;;) {
      const wrapped = await redis.hget(place, 'key');
      if (!wrapped) return undefined;
      const { key, isCurrent } = open(place, wrapped);
      if (isCurrent) return { key, wrapped };
      const anew = seal(masterKey, place, key);
      if ((await runScript(redis, swapKey, [place], [wrapped, anew])) !== 1) continue;
      onRenewed?.();
      return { key, wrapped: anew };
    }
  }

  async function openRoot(): Promise<Buffer> {
    const mine = seal(masterKey, keys.root, newKey());
    const buckets = String(keys.buckets.length);
    const [, known] = (await runScript(redis, claimRoot, [keys.root], [mine, buckets])) as string[];
    // With another number of buckets every case would be looked for in the wrong place.
    if (known !== buckets)
      throw new NabijError('store.buckets-changed', { details: { kept: Number(known) } });
    try {
      const kept = await keyAt(keys.root);
      if (kept) return kept.key;
    } catch (cause) {
      if (cause instanceof NabijError && cause.code === 'store.unreadable')
        throw new NabijError('store.master-key-wrong', { cause });
      throw cause;
    }
    return openRoot();
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
    caseKey: (id) => keyAt(keys.case(id)),
    unwrap: (id, wrapped) => open(keys.case(id), wrapped).key,
  };
}
