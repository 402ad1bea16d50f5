/**
 * The store on Redis: cases, due moments, outbox and accounts of one tenant. Several bots may share one Redis: a
 * commit is decided by the server alone, so whoever handles an event or a due moment second gets `duplicate`.
 */
import type { CaseId } from '../domain/absence.ts';
import type { Instant } from '../domain/local-date.ts';
import type { Language } from '../domain/locale.ts';
import type { ChannelName, PersonId, TenantId } from '../domain/person.ts';
import { isPersonal, personalIdOf } from '../domain/personal.ts';
import type { Due, HistoryEvent, Store } from '../ports/store.ts';
import { commit, wasAnswered } from './commit.ts';
import { createErase } from './erase.ts';
import { withStoreErrors } from './errors.ts';
import { createKeys } from './keys.ts';
import { unpack, unpackPersonal } from './migrations.ts';
import { createOutbox } from './outbox.ts';
import type { RedisClient } from './scripts.ts';
import { seal, unseal } from './seal.ts';
import { createVault } from './vault.ts';

/** A user as a channel knows them. */
export interface Account {
  readonly channel: ChannelName;
  readonly userId: string;
}

export interface RedisStoreOptions {
  readonly redis: RedisClient;
  readonly tenant: TenantId;
  /** 32 bytes; without the same ones nothing that was kept can be read again. */
  readonly masterKey: Buffer;
  /** Other master keys that something may be kept under. */
  readonly otherKeys?: readonly Buffer[];
  /** Over how many hash tags the tenant is spread; fixed for ever by the first write. */
  readonly buckets?: number;
  /** The accounts of a person, so that `erase` finds what is kept under them. */
  readonly accountsOf?: (person: PersonId) => readonly Account[];
}

/** The store of one tenant. It does not close `redis`: who made the connection ends it. */
export function createRedisStore(options: RedisStoreOptions): Store {
  const { redis, tenant, masterKey, otherKeys = [], buckets = 16, accountsOf = () => [] } = options;
  const keys = createKeys(tenant, buckets);
  const vault = createVault({ redis, keys, masterKey, otherKeys });
  const { erase, eraseCase, ...delivered } = createErase(redis, keys, accountsOf);

  async function open(id: CaseId) {
    const name = keys.case(id);
    const [revision, wrapped, state] = await redis.hmget(name, 'revision', 'key', 'state');
    if (!revision || !wrapped || !state) return undefined;
    const text = unseal(vault.unwrap(id, wrapped), `${name}#${revision}`, state).toString();
    return { text, revision: Number(revision) };
  }

  return withStoreErrors<Store>({
    commit: (write) => commit(redis, keys, vault, write),
    answered: (eventId, bucketOf) => wasAnswered(redis, keys, { eventId, bucketOf }),

    async load(id) {
      const found = isPersonal(id) ? undefined : await open(id);
      return found && { state: unpack(found.text), revision: found.revision };
    },

    async loadPersonal(person) {
      const found = await open(personalIdOf(person));
      return found && { state: unpackPersonal(found.text), revision: found.revision };
    },

    async casesOf(employee) {
      // By their number, of which the first spell has 1.
      return (await redis.zrange(keys.casesOf(employee), 1, '+inf', 'BYSCORE')) as CaseId[];
    },

    async openCases() {
      const sets = await Promise.all(keys.buckets.map((bucket) => redis.smembers(keys.open(bucket))));
      return sets.flat() as CaseId[];
    },

    async history(id) {
      const key = await vault.caseKey(id);
      if (!key) return [];
      const name = keys.history(id);
      const lines = await redis.xrange(name, '-', '+');
      return lines.map(([line, [, sealed]]) => {
        return JSON.parse(unseal(key.key, `${name}#${line}`, sealed ?? '').toString()) as HistoryEvent;
      });
    },

    async dueAt(moment, limit) {
      const perBucket = keys.buckets.map((bucket) =>
        redis.zrange(
          keys.due(bucket),
          '-inf',
          String(Date.parse(moment)),
          'BYSCORE',
          'LIMIT',
          0,
          limit,
          'WITHSCORES',
        ),
      );
      return inOrder((await Promise.all(perBucket)).flatMap(toDues)).slice(0, limit);
    },

    async nextDue() {
      const perBucket = keys.buckets.map((bucket) => redis.zrange(keys.due(bucket), 0, '0', 'WITHSCORES'));
      return inOrder((await Promise.all(perBucket)).flatMap(toDues))[0];
    },

    ...createOutbox(redis, keys, vault, delivered),

    async remember(channel, userId, value) {
      const name = keys.account(channel, userId);
      await redis.set(name, seal(await vault.tenantKey(), name, value));
    },

    async recall(channel, userId) {
      const name = keys.account(channel, userId);
      const kept = await redis.get(name);
      return kept === null ? undefined : unseal(await vault.tenantKey(), name, kept).toString();
    },

    async forget(channel, userId) {
      await redis.del(keys.account(channel, userId));
    },

    async keepLanguage(person, language) {
      await redis.hset(keys.languages, person, language);
    },

    async languagesKept() {
      return new Map(Object.entries(await redis.hgetall(keys.languages)) as [PersonId, Language][]);
    },

    eraseCase,
    erase,
  });
}

/** Reads members and scores as Redis gives them. */
function toDues(reply: readonly string[]): Due[] {
  const dues: Due[] = [];
  for (let i = 0; i < reply.length; i += 2) {
    const [caseId, key] = JSON.parse(reply[i] ?? '') as [CaseId, string];
    dues.push({ caseId, key, at: new Date(Number(reply[i + 1])).toISOString() as Instant });
  }
  return dues;
}

/** Earliest first; at the same moment by case and key, so that every bot sees one order. */
function inOrder(dues: Due[]): Due[] {
  const name = (due: Due) => `${due.at} ${due.caseId} ${due.key}`;
  return dues.sort((a, b) => (name(a) < name(b) ? -1 : 1));
}
