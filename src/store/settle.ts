/**
 * How an entry leaves the outbox: where it went is kept, what it carried is noted for the day of an erasure, and it is taken
 * out. All of it in one script when it lies in one bucket, as with everybody's own answers; else with the removal last, so
 * that a crash in between sends the card again under the same key.
 */
import { employeeOf } from '../domain/absence.ts';
import type { Receipt } from '../ports/channel.ts';
import { type OutboxEntry, recipientKey } from '../ports/store.ts';
import type { Erasing } from './erase.ts';
import type { Keys } from './keys.ts';
import { type RedisClient, runScript, settleScript } from './scripts.ts';
import { seal } from './seal.ts';
import type { Vault } from './vault.ts';

const receiptSeconds = 400 * 24 * 60 * 60;

/** A part of the work, with the keys it needs: `settleScript` does those it is given. */
interface Part {
  readonly name: 'receipts' | 'accounts' | 'sent' | 'from';
  readonly bucket: number;
  readonly keys: readonly string[];
  readonly args: Readonly<Record<string, unknown>>;
}

/** Takes that entry out of that bucket's outbox; a second time changes nothing. */
export function createSettle(
  redis: RedisClient,
  keys: Keys,
  vault: Vault,
  { withdraw, accountLines }: Pick<Erasing, 'withdraw' | 'accountLines'>,
) {
  async function settle(
    bucket: number,
    entry: OutboxEntry,
    outcome: Receipt | { readonly failed: string },
  ): Promise<void> {
    const from = removal(bucket, entry);
    const notes = 'failed' in outcome ? [] : await notesOf(entry, outcome);
    const elsewhere = Map.groupBy(
      notes.filter((note) => note.bucket !== bucket),
      (note) => note.bucket,
    );
    const [outbox = ''] = from.keys;
    if (elsewhere.size > 0 && (await redis.hexists(outbox, entry.key)) === 0) return;

    const here = [...notes.filter((note) => note.bucket === bucket), from];
    for (const parts of [...elsewhere.values(), here]) {
      if ((await run(parts)) !== 'erased') continue;
      // The case was erased while the card was on its way: then our own copy of it goes too.
      for (const key of keysOf(entry)) await withdraw(recipientKey(entry.to), key);
      await run([from]);
      return;
    }
  }

  function run(parts: readonly Part[]): Promise<unknown> {
    const names: string[] = [];
    const plan = parts.map(({ name, keys: own, args }) => [
      name,
      { ...args, keys: own.map((key) => names.push(key)) },
    ]);
    return runScript(redis, settleScript, names, [JSON.stringify(Object.fromEntries(plan))]);
  }

  function removal(bucket: number, { to, key }: OutboxEntry): Part {
    const recipient = recipientKey(to);
    const names = [keys.outbox(bucket, recipient), keys.waiting(bucket)];
    return { name: 'from', bucket, keys: names, args: { key, recipient } };
  }

  async function notesOf(entry: OutboxEntry, receipt: Receipt): Promise<readonly Part[]> {
    const { to, caseId } = entry;
    const recipient = recipientKey(to);
    const own = keys.bucketOf(recipient);
    const names = [keys.receipts(recipient), keys.receiptTimes(recipient)];
    const tenantKey = await vault.tenantKey();
    const sealed = keysOf(entry).map((key) => ({
      key,
      value: seal(tenantKey, `${names[0]}#${key}`, JSON.stringify(receipt)),
    }));
    const parts: Part[] = [
      { name: 'receipts', bucket: own, keys: names, args: { sealed, seconds: receiptSeconds } },
    ];
    const lines = 'person' in to ? accountLines(to.person) : [];
    if (lines.length > 0)
      parts.push({ name: 'accounts', bucket: own, keys: [keys.accountsOf(recipient)], args: { lines } });
    if (caseId) {
      const members = keysOf(entry).map((key) => JSON.stringify([recipient, key]));
      const bucket = keys.bucketOf(employeeOf(caseId));
      parts.push({ name: 'sent', bucket, keys: [keys.case(caseId), keys.sent(caseId)], args: { members } });
    }
    return parts;
  }

  return settle;
}

/** Under which keys the card that went out is known: its own, and that of the one it stands for. */
function keysOf({ key, standsFor }: OutboxEntry): readonly string[] {
  return standsFor ? [key, standsFor] : [key];
}
