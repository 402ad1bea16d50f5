/**
 * One commit, prepared: every word sealed, every key named, ready to be run as a single script. The script decides
 * (duplicate, conflict or committed); nothing here depends on what it will find.
 */
import { type CaseId, employeeOf } from '../domain/absence.ts';
import { NabijError } from '../domain/errors.ts';
import { type Commit, type CommitOutcome, type Due, type OutboxEntry, recipientKey } from '../ports/store.ts';
import type { Keys } from './keys.ts';
import { pack } from './migrations.ts';
import { commitScript, type RedisClient, runScript } from './scripts.ts';
import { seal } from './seal.ts';
import type { CaseKey, Vault } from './vault.ts';

/**
 * How long an event id stays claimed. Platforms give up redelivering within hours, and a due moment leaves in the same
 * write that claims its event; a month also covers an outage nobody noticed. Longer would only cost memory.
 */
const eventSeconds = 30 * 24 * 60 * 60;

/** The name of a due moment in its sorted set. Begins with the case, which `endCasesScript` relies on. */
function dueMember({ caseId, key }: Pick<Due, 'caseId' | 'key'>): string {
  return JSON.stringify([caseId, key]);
}

/** What is kept of an outbox entry: the case in the open, to find its key; the rest sealed. */
export interface KeptEntry {
  readonly caseId?: CaseId;
  readonly sealed: string;
}

const scoreOf = (due: Due) => String(Date.parse(due.at));

export async function commit(
  redis: RedisClient,
  keys: Keys,
  vault: Vault,
  write: Commit,
): Promise<CommitOutcome> {
  const bucket = keys.bucketOf(write.bucketOf);
  refuseOtherBuckets(keys, bucket, write);

  const tenantKey = await vault.tenantKey();
  const caseKeys = await keysFor(vault, write);
  // A case that is gone was erased since it was loaded.
  if (!caseKeys) return { kind: (await wasAnswered(redis, keys, write)) ? 'duplicate' : 'conflict' };

  const names = [
    keys.event(write.bucketOf, write.eventId),
    keys.due(bucket),
    keys.open(bucket),
    keys.waiting(bucket),
    keys.sequence(bucket),
  ];
  const plan = {
    eventSeconds,
    case: write.case && sealCase(keys, caseKeys, names, write.case),
    fired: write.fired && { member: dueMember(write.fired), score: scoreOf(write.fired) },
    cancel: write.cancel.map(dueMember),
    wake: write.wake.map((due) => ({ member: dueMember(due), score: scoreOf(due) })),
    outbox: write.outbox.map((entry) => {
      const recipient = recipientKey(entry.to);
      const outbox = keys.outbox(bucket, recipient);
      const key = entry.caseId ? caseKeys.get(entry.caseId)?.key : tenantKey;
      if (!key) throw new NabijError('store.case-key-missing');
      const kept: KeptEntry = {
        ...(entry.caseId && { caseId: entry.caseId }),
        sealed: seal(key, `${outbox}#${entry.key}`, JSON.stringify(entry)),
      };
      return { at: placeOf(names, outbox), recipient, key: entry.key, value: JSON.stringify(kept) };
    }),
  };
  const kind = await runScript(redis, commitScript, names, [JSON.stringify(plan)]);
  return { kind: kind as CommitOutcome['kind'] };
}

function sealCase(
  keys: Keys,
  caseKeys: ReadonlyMap<CaseId, CaseKey>,
  names: string[],
  { state, expected, history }: NonNullable<Commit['case']>,
) {
  const caseKey = caseKeys.get(state.id);
  if (!caseKey) throw new NabijError('store.case-key-missing');
  const name = keys.case(state.id);
  names.push(name, keys.history(state.id), keys.casesOf(state.employee));
  const revision = expected + 1;
  return {
    id: state.id,
    ordinal: state.id.slice(state.id.lastIndexOf('~') + 1),
    open: state.open,
    expected: String(expected),
    revision: String(revision),
    key: caseKey.wrapped,
    state: seal(caseKey.key, `${name}#${revision}`, pack(state)),
    // Stream ids are of our making: they keep the order and bind each line to its place in it.
    history: history.map((event, index) => {
      const id = `${revision}-${index}`;
      return { id, value: seal(caseKey.key, `${keys.history(state.id)}#${id}`, JSON.stringify(event)) };
    }),
  };
}

/** The keys of all cases this write puts words under; nothing when one of them should exist and does not. */
async function keysFor(vault: Vault, write: Commit): Promise<Map<CaseId, CaseKey> | undefined> {
  const found = new Map<CaseId, CaseKey>();
  if (write.case?.expected === 0) found.set(write.case.state.id, vault.newCaseKey(write.case.state.id));
  const ids = [write.case?.state.id, ...write.outbox.map(({ caseId }: OutboxEntry) => caseId)];
  for (const id of ids) {
    if (!id || found.has(id)) continue;
    const key = await vault.caseKey(id);
    if (!key) return undefined;
    found.set(id, key);
  }
  return found;
}

/** Whether the event of this write is claimed already. */
export async function wasAnswered(
  redis: RedisClient,
  keys: Keys,
  { bucketOf, eventId }: Pick<Commit, 'bucketOf' | 'eventId'>,
): Promise<boolean> {
  return (await redis.exists(keys.event(bucketOf, eventId))) === 1;
}

/** One write lives in one bucket: a case or a due moment of someone else's bucket is a mistake of the caller. */
function refuseOtherBuckets(keys: Keys, bucket: number, write: Commit): void {
  const cases = [
    write.case?.state.id,
    write.fired?.caseId,
    ...[...write.wake, ...write.cancel].map((d) => d.caseId),
  ];
  for (const caseId of cases) {
    if (caseId && keys.bucketOf(employeeOf(caseId)) !== bucket)
      throw new NabijError('store.other-bucket', { details: { caseId } });
  }
}

/** The position of a key among the script's keys, from 1 as Lua counts; added when it is not there. */
function placeOf(names: string[], key: string): number {
  const at = names.indexOf(key);
  return at >= 0 ? at + 1 : names.push(key);
}
