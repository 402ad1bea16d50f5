/**
 * What waits to be sent, and where it went. A recipient's cards lie in the buckets of the writes that made them,
 * so reading asks every bucket and puts them back in order; each call stays within one bucket.
 */
import type { Receipt } from '../ports/channel.ts';
import { type OutboxEntry, recipientKey, type Store } from '../ports/store.ts';
import type { KeptEntry } from './commit.ts';
import type { Erasing } from './erase.ts';
import type { Keys } from './keys.ts';
import { dropScript, type RedisClient, readAllScript, runScript } from './scripts.ts';
import { unseal } from './seal.ts';
import { createSettle } from './settle.ts';
import type { Vault } from './vault.ts';

/** An entry as it lies in its bucket. */
export interface Shelved extends KeptEntry {
  readonly bucket: number;
  readonly key: string;
  readonly sequence: number;
}

/** Everything that lies in one bucket's outbox for that recipient, in no order. */
export async function shelved(
  redis: RedisClient,
  keys: Keys,
  bucket: number,
  recipient: string,
): Promise<Shelved[]> {
  const outbox = await redis.hgetall(keys.outbox(bucket, recipient));
  return Object.entries(outbox).map(([key, value]) => readFrom(bucket, key, value));
}

function readFrom(bucket: number, key: string, value: string): Shelved {
  const space = value.indexOf(' ');
  const kept = JSON.parse(value.slice(space + 1)) as KeptEntry;
  return { ...kept, bucket, key, sequence: Number(value.slice(0, space)) };
}

/** Reads the same of every bucket: in one go where one server has them all, which it refuses when it is part of a cluster. */
function createShelves(redis: RedisClient, keys: Keys): (recipient: string) => Promise<Shelved[]> {
  let isApart = false;

  const oneByOne = async (recipient: string) =>
    (await Promise.all(keys.buckets.map((bucket) => shelved(redis, keys, bucket, recipient)))).flat();

  return async (recipient) => {
    if (isApart) return oneByOne(recipient);
    const names = keys.buckets.map((bucket) => keys.outbox(bucket, recipient));
    try {
      const found = (await runScript(redis, readAllScript, names, [])) as string[][];
      return found.flatMap((outbox, bucket) =>
        outbox.flatMap((value, at) => (at % 2 === 1 ? [readFrom(bucket, outbox[at - 1] ?? '', value)] : [])),
      );
    } catch (error) {
      isApart = error instanceof Error && error.message.includes('CROSSSLOT');
      if (!isApart) throw error;
      return oneByOne(recipient);
    }
  };
}

/** Takes entries out of one bucket's outbox; those not there are no matter. */
export async function drop(
  redis: RedisClient,
  keys: Keys,
  bucket: number,
  recipient: string,
  entryKeys: readonly string[],
): Promise<void> {
  if (entryKeys.length === 0) return;
  const names = [keys.outbox(bucket, recipient), keys.waiting(bucket)];
  await runScript(redis, dropScript, names, [recipient, ...entryKeys]);
}

type OutboxPart = Pick<Store, 'recipientsWaiting' | 'waitingFor' | 'settle' | 'receiptOf'>;

export function createOutbox(
  redis: RedisClient,
  keys: Keys,
  vault: Vault,
  erasing: Pick<Erasing, 'withdraw' | 'accountLines'>,
): OutboxPart {
  const settle = createSettle(redis, keys, vault, erasing);
  const allShelved = createShelves(redis, keys);

  async function open(recipient: string, entry: Shelved): Promise<OutboxEntry | undefined> {
    const key = entry.caseId ? (await vault.caseKey(entry.caseId))?.key : await vault.tenantKey();
    // The case was erased while its card waited: nobody can read it, nobody shall get it.
    if (!key) {
      await drop(redis, keys, entry.bucket, recipient, [entry.key]);
      return undefined;
    }
    const place = `${keys.outbox(entry.bucket, recipient)}#${entry.key}`;
    const opened: OutboxEntry = JSON.parse(unseal(key, place, entry.sealed).toString());
    lay.set(opened, entry.bucket);
    return opened;
  }

  /** In which bucket each entry lay that was read, so that settling it has to look nowhere else. */
  const lay = new WeakMap<OutboxEntry, number>();

  /** The bucket that holds it, which the script asks again; nothing when it was settled or erased meanwhile. */
  async function holding(entry: OutboxEntry): Promise<number | undefined> {
    const read = lay.get(entry);
    if (read !== undefined) return read;
    const names = keys.buckets.map((bucket) => keys.outbox(bucket, recipientKey(entry.to)));
    const found = await Promise.all(names.map((name) => redis.hexists(name, entry.key)));
    return keys.buckets[found.indexOf(1)];
  }

  return {
    async recipientsWaiting() {
      const sets = await Promise.all(keys.buckets.map((bucket) => redis.smembers(keys.waiting(bucket))));
      return [...new Set(sets.flat())];
    },

    async waitingFor(recipient) {
      const entries = (await allShelved(recipient)).sort(
        (a, b) => a.sequence - b.sequence || (a.key < b.key ? -1 : 1),
      );
      const opened = await Promise.all(entries.map((entry) => open(recipient, entry)));
      return opened.filter((entry) => entry !== undefined);
    },

    async settle(entry, outcome) {
      const bucket = await holding(entry);
      if (bucket !== undefined) await settle(bucket, entry, outcome);
    },

    async receiptOf(recipient, key) {
      const kept = await redis.hget(keys.receipts(recipient), key);
      if (!kept) return undefined;
      const place = `${keys.receipts(recipient)}#${key}`;
      return JSON.parse(unseal(await vault.tenantKey(), place, kept).toString()) as Receipt;
    },
  };
}
