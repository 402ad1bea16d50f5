/**
 * Forgetting a person. The keys of the cases go first, so that even a half-finished erasure leaves no readable word;
 * running it again finishes it. What others received about these cases goes from our own mailboxes too.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Cluster } from 'ioredis';
import { type CaseId, employeeOf } from '../domain/absence.ts';
import type { PersonId } from '../domain/person.ts';
import { recipientKey } from '../ports/store.ts';
import type { Keys } from './keys.ts';
import { drop, type Shelved, shelved } from './outbox.ts';
import type { Account } from './redis-store.ts';
import { dropDuesScript, endCasesScript, type RedisClient, runScript } from './scripts.ts';

export interface Erasing {
  /** Destroys everything kept of that case; a second time finds nothing left to do. */
  eraseCase(id: CaseId): Promise<void>;
  /** Destroys everything kept of that person; a second time finds nothing left to do. */
  erase(employee: PersonId): Promise<void>;
  /** Under which accounts that person is known: noted, for the day on which the people file names them no more. */
  accountLines(person: PersonId): readonly string[];
  /** Takes one delivered card back out of the recipient's mailbox. */
  withdraw(recipient: string, key: string): Promise<void>;
}

export function createErase(
  redis: RedisClient,
  keys: Keys,
  accountsOf: (person: PersonId) => readonly Account[],
): Erasing {
  /** The accounts that the people file names, and those under which that person was written to before. */
  async function everyAccountOf(person: PersonId): Promise<readonly Account[]> {
    const noted = await redis.smembers(keys.accountsOf(person));
    return [...accountsOf(person), ...noted.map((one) => JSON.parse(one) as Account)];
  }

  /** The web page's users behind a recipient: of a person all accounts, of an account itself. */
  async function webUsersOf(recipient: string): Promise<readonly string[]> {
    if (recipient.startsWith('web:')) return [recipient.slice('web:'.length)];
    const accounts = await everyAccountOf(recipient);
    return accounts.filter(({ channel }) => channel === 'web').map(({ userId }) => userId);
  }

  async function withdraw(recipient: string, key: string): Promise<void> {
    for (const userId of await webUsersOf(recipient)) {
      await redis.hdel(keys.letters(userId), key);
      await redis.zrem(keys.letterOrder(userId), key);
    }
  }

  async function endCases(employee: PersonId, cases: readonly CaseId[]): Promise<void> {
    const names = cases.flatMap((id) => [keys.case(id), keys.history(id)]);
    await runScript(redis, endCasesScript, [keys.open(keys.bucketOf(employee)), ...names], [...cases]);
  }

  /** What is due of that case, else of every case of the employee there ever was. */
  async function dropDues(employee: PersonId, only?: CaseId): Promise<void> {
    const start = `["${JSON.stringify(employee).slice(1, -1)}~`;
    const ordinal = only?.slice(employee.length + 1) ?? '';
    await runScript(redis, dropDuesScript, [keys.due(keys.bucketOf(employee))], [start, ordinal]);
  }

  /** Takes out what waits, for whomever, and is to go. */
  async function clearOutboxes(goes: (entry: Shelved, recipient: string) => boolean): Promise<void> {
    for (const bucket of keys.buckets) {
      for (const recipient of await redis.smembers(keys.waiting(bucket))) {
        const entries = await shelved(redis, keys, bucket, recipient);
        const gone = entries.filter((entry) => goes(entry, recipient));
        await drop(
          redis,
          keys,
          bucket,
          recipient,
          gone.map(({ key }) => key),
        );
      }
    }
  }

  async function clearDelivered(cases: readonly CaseId[]): Promise<void> {
    for (const id of cases) {
      for (const delivery of await redis.smembers(keys.sent(id))) {
        const [recipient, key] = JSON.parse(delivery) as [string, string];
        await withdraw(recipient, key);
        await redis.hdel(keys.receipts(recipient), key);
        await redis.zrem(keys.receiptTimes(recipient), key);
      }
      await redis.del(keys.sent(id));
    }
  }

  async function eraseCase(id: CaseId): Promise<void> {
    const employee = employeeOf(id);
    await endCases(employee, [id]);
    await clearOutboxes(({ caseId }) => caseId === id);
    await clearDelivered([id]);
    await redis.zrem(keys.casesOf(employee), id);
    await rewriteLogs(redis);
    // Last, because it brings back whoever was broken off.
    await dropDues(employee, id);
  }

  async function erase(employee: PersonId): Promise<void> {
    const accounts = await everyAccountOf(employee);
    const own = new Set([employee, ...accounts.map((account) => recipientKey({ ...account }))]);
    const cases = (await redis.zrange(keys.casesOf(employee), 0, '-1')) as CaseId[];
    await endCases(employee, cases);
    await dropDues(employee);
    await redis.hdel(keys.languages, employee);
    // Everything that waits for the person, and everything about their cases that waits for others.
    await clearOutboxes(
      ({ caseId }, recipient) =>
        own.has(recipient) || (caseId !== undefined && employeeOf(caseId) === employee),
    );
    await clearDelivered(cases);
    for (const { channel, userId } of accounts) {
      await redis.del(keys.account(channel, userId));
      if (channel === 'web') await redis.del(keys.letters(userId), keys.letterOrder(userId));
    }
    for (const recipient of own) {
      await redis.del(keys.receipts(recipient), keys.receiptTimes(recipient));
      await redis.del(keys.delivering(recipient));
    }
    await redis.del(keys.accountsOf(employee));
    // Last, because it leads a second try to what the first left behind.
    if (cases.length > 0) await redis.zrem(keys.casesOf(employee), ...cases);
    await rewriteLogs(redis);
  }

  const accountLines = (person: PersonId) =>
    accountsOf(person).map(({ channel, userId }) => JSON.stringify({ channel, userId }));

  return { erase, eraseCase, withdraw, accountLines };
}

/** Has the append-only file written anew, since the old one still holds the destroyed keys and what they opened. */
export async function rewriteLogs(redis: RedisClient): Promise<void> {
  for (const node of redis instanceof Cluster ? redis.nodes('master') : [redis]) {
    // A rewrite that is under way began before the erasure: wait for it. A hosted Redis may forbid the command.
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const reply = await node.bgrewriteaof().catch((error: Error) => error.message);
      if (!/in progress/i.test(String(reply))) break;
      await pause(100);
    }
  }
}
