/**
 * The names of everything in Redis. All that one write touches shares a hash tag, `{tenant:bucket}`, so that it
 * lives on one node of a cluster; the bucket follows from the employee (or person) the write belongs to.
 */
import { hash } from 'node:crypto';
import { type CaseId, employeeOf } from '../domain/absence.ts';
import { NabijError } from '../domain/errors.ts';
import type { ChannelName, PersonId, TenantId } from '../domain/person.ts';

export type Keys = ReturnType<typeof createKeys>;

/** Of so many owners it is remembered in which bucket they are. */
const mostFound = 1_000;

/** The key names of one tenant; always the same for the same tenant and number of buckets. */
export function createKeys(tenant: TenantId, buckets: number) {
  // A brace in the tenant would move the hash tag, and its keys to another node.
  if (!/^[^{}]+$/.test(tenant)) throw new NabijError('store.tenant-invalid');
  if (!Number.isInteger(buckets) || buckets < 1) throw new NabijError('store.buckets-invalid');

  /** One event asks for the buckets of the same one or two some twenty times, and each hash costs as much as a command. */
  const found = new Map<string, number>();
  const bucketOf = (owner: string): number => {
    const known = found.get(owner);
    if (known !== undefined) return known;
    const bucket = hash('sha256', owner, 'buffer').readUInt32BE() % buckets;
    if (found.size >= mostFound) found.clear();
    found.set(owner, bucket);
    return bucket;
  };
  const inBucket = (bucket: number, name: string) => `nabij:{${tenant}:${bucket}}:${name}`;
  const of = (owner: string, name: string) => inBucket(bucketOf(owner), name);
  const ofCase = (id: CaseId, name: string) => of(employeeOf(id), `${name}:${id}`);

  return {
    /** Every bucket there is. */
    buckets: Array.from({ length: buckets }, (_, bucket) => bucket),
    bucketOf,

    /** The tenant's own key and the number of buckets it was made with. */
    root: `nabij:{${tenant}}:root`,

    /** The language that a platform shows for a person, by person; it says nothing of any absence. */
    languages: `nabij:{${tenant}}:languages`,

    /** A claimed event. Hashed: an event id may name a person, and outlives the erasure of that person. */
    event: (owner: string, eventId: string) =>
      of(owner, `event:${hash('sha256', eventId, 'base64url').slice(0, 27)}`),
    due: (bucket: number) => inBucket(bucket, 'due'),
    open: (bucket: number) => inBucket(bucket, 'open'),
    /** Recipients with something in this bucket's outboxes. */
    waiting: (bucket: number) => inBucket(bucket, 'waiting'),
    sequence: (bucket: number) => inBucket(bucket, 'sequence'),
    outbox: (bucket: number, recipient: string) => inBucket(bucket, `outbox:${recipient}`),

    case: (id: CaseId) => ofCase(id, 'case'),
    history: (id: CaseId) => ofCase(id, 'history'),
    /** Which deliveries carried words of this case, so that an erasure finds them all. */
    sent: (id: CaseId) => ofCase(id, 'sent'),
    /** Under which accounts a person was written to: they lead an erasure there when the people file no longer does. */
    accountsOf: (person: PersonId) => of(person, `accounts:${person}`),
    casesOf: (employee: PersonId) => of(employee, `cases:${employee}`),

    delivering: (recipient: string) => deliveringKey(tenant, recipient),
    receipts: (recipient: string) => of(recipient, `receipts:${recipient}`),
    receiptTimes: (recipient: string) => of(recipient, `receipt-times:${recipient}`),
    account: (channel: ChannelName, userId: string) =>
      of(`${channel}:${userId}`, `account:${channel}:${userId}`),
    letters: (userId: string) => of(userId, `letters:${userId}`),
    letterOrder: (userId: string) => of(userId, `letter-order:${userId}`),
  };
}

/** Who delivers to that recipient now, or died while doing so: an owner and a moment. */
export function deliveringKey(tenant: TenantId, recipient: string): string {
  return `nabij:{${tenant}}:delivering:${recipient}`;
}
