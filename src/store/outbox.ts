/**
 * What waits to be sent, and where it went. A recipient's cards lie in the buckets of the writes that made them,
 * so reading asks every bucket and puts them back in order; each call stays within one bucket.
 */
import type { Receipt } from '../ports/channel.ts';
import { type OutboxEntry, recipientKey, type Store } from '../ports/store.ts';
import type { KeptEntry } from './commit.ts';
import type { Erasing } from './erase.ts';
import type { Keys } from './keys.ts';
import { dropScript, type RedisClient, receiptScript, runScript, sentScript } from './scripts.ts';
import { seal, unseal } from './seal.ts';
import type { Vault } from './vault.ts';

const receiptSeconds = 400 * 24 * 60 * 60;

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
  return Object.entries(outbox).map(([key, value]) => {
    const space = value.indexOf(' ');
    const kept = JSON.parse(value.slice(space + 1)) as KeptEntry;
    return { ...kept, bucket, key, sequence: Number(value.slice(0, space)) };
  });
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
  { withdraw, noteAccounts }: Pick<Erasing, 'withdraw' | 'noteAccounts'>,
): OutboxPart {
  async function open(recipient: string, entry: Shelved): Promise<OutboxEntry | undefined> {
    const key = entry.caseId ? (await vault.caseKey(entry.caseId))?.key : await vault.tenantKey();
    // The case was erased while its card waited: nobody can read it, nobody shall get it.
    if (!key) {
      await drop(redis, keys, entry.bucket, recipient, [entry.key]);
      return undefined;
    }
    const place = `${keys.outbox(entry.bucket, recipient)}#${entry.key}`;
    const opened: OutboxEntry = JSON.parse(unseal(key, place, entry.sealed).toString());
    readFrom.set(opened, entry.bucket);
    return opened;
  }

  /** In which bucket each entry lay that was read, so that settling it has to look nowhere else. */
  const readFrom = new WeakMap<OutboxEntry, number>();

  /** The bucket that still holds it; nothing when it was settled or erased meanwhile. */
  async function holding(recipient: string, entry: OutboxEntry): Promise<number | undefined> {
    const read = readFrom.get(entry);
    const buckets = read === undefined ? keys.buckets : [read];
    const found = await Promise.all(buckets.map((b) => redis.hexists(keys.outbox(b, recipient), entry.key)));
    return buckets[found.indexOf(1)];
  }

  return {
    async recipientsWaiting() {
      const sets = await Promise.all(keys.buckets.map((bucket) => redis.smembers(keys.waiting(bucket))));
      return [...new Set(sets.flat())];
    },

    async waitingFor(recipient) {
      const shelves = await Promise.all(
        keys.buckets.map((bucket) => shelved(redis, keys, bucket, recipient)),
      );
      const entries = shelves.flat().sort((a, b) => a.sequence - b.sequence || (a.key < b.key ? -1 : 1));
      const opened = await Promise.all(entries.map((entry) => open(recipient, entry)));
      return opened.filter((entry) => entry !== undefined);
    },

    // The receipt first, the removal last: a crash between them sends the card again under the same key.
    async settle(entry, outcome) {
      const recipient = recipientKey(entry.to);
      const bucket = await holding(recipient, entry);
      if (bucket === undefined) return;
      if (!('failed' in outcome)) {
        if ('person' in entry.to) await noteAccounts(entry.to.person);
        for (const key of entry.standsFor ? [entry.key, entry.standsFor] : [entry.key]) {
          await keepReceipt(recipient, key, outcome);
          if (!entry.caseId) continue;
          const names = [keys.case(entry.caseId), keys.sent(entry.caseId)];
          const known = await runScript(redis, sentScript, names, [JSON.stringify([recipient, key])]);
          // Erased while it was on its way: then our own copy of it goes too.
          if (known === 0) await withdraw(recipient, key);
        }
      }
      await drop(redis, keys, bucket, recipient, [entry.key]);
    },

    async receiptOf(recipient, key) {
      const kept = await redis.hget(keys.receipts(recipient), key);
      if (!kept) return undefined;
      const place = `${keys.receipts(recipient)}#${key}`;
      return JSON.parse(unseal(await vault.tenantKey(), place, kept).toString()) as Receipt;
    },
  };

  async function keepReceipt(recipient: string, key: string, receipt: Receipt): Promise<void> {
    const names = [keys.receipts(recipient), keys.receiptTimes(recipient)];
    const sealed = seal(await vault.tenantKey(), `${names[0]}#${key}`, JSON.stringify(receipt));
    await runScript(redis, receiptScript, names, [key, sealed, receiptSeconds]);
  }
}
