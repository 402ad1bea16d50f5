/**
 * The clock's events. Each that is due goes to its machine as `due.<name>` and leaves in the same write, which the store
 * refuses when it left or moved before: a second process changes nothing. A nudge that comes due at night waits for its receiver's working hours.
 */
import { plain } from '../../flows/answers/cards.ts';
import { noticeKey } from '../../flows/flags/notice.machine.ts';
import { contextOf, stateOf } from '../../flows/machines.ts';
import { nudgeOfKey } from '../../flows/nudges/catalogue.ts';
import type { NudgeContext } from '../../flows/nudges/nudge.machine.ts';
import { afterLate } from '../../flows/nudges/schedule.ts';
import { mayNudgeAt } from '../calendar/working-hours.ts';
import { type CaseId, employeeOf } from '../domain/absence.ts';
import type { CaseState } from '../domain/case.ts';
import { NabijError } from '../domain/errors.ts';
import { type Instant, plusMinutes } from '../domain/local-date.ts';
import type { Person } from '../domain/person.ts';
import { isPersonal } from '../domain/personal.ts';
import { type Commit, type Due, recipientKey } from '../ports/store.ts';
import { waitsFor } from './apart.ts';
import { hrOf } from './audience.ts';
import { caseManagerWaitsUntil } from './case-manager.ts';
import { noticeWaitsUntil } from './follow-flags.ts';
import type { House } from './house.ts';
import { moveTo } from './move-due.ts';
import { personalDue, personalWrite } from './personal/write.ts';
import { lastWordWaitsUntil } from './plan-return.ts';
import { earlierCasesOf } from './queries.ts';
import { endKeeping, retentionKey } from './retention.ts';
import { absenceStateOf, type Cause, Turn } from './turn.ts';

/** After so long, what comes late says so: the bot was not there. */
const lateAfter = 6 * 3_600_000;

/** How long a case that cannot go on is left alone, in minutes. */
const putOffFor = 60;

const batch = 100;

/** Does everything that is due by the clock's time, earliest first; gives back how many events there were. */
export async function runDue(house: House): Promise<number> {
  let done = 0;
  for (;;) {
    const due = await house.store.dueAt(house.clock.now(), batch);
    // Another process may have heard in which language someone reads.
    if (due.length > 0) await house.languages.refresh();
    const woken = new Set<string>();
    for (const one of due.toSorted(promptsFirst)) {
      const recipients = await fire(house, one).catch((error) => putOff(house, one, error));
      for (const recipient of recipients) woken.add(recipient);
    }
    // Together, so that many prompts of one moment can go to someone as one message.
    await house.wake([...woken]);
    done += due.length;
    if (due.length < batch) return done;
  }
}

/** Of one moment: a talk that was agreed comes when it was agreed, and the sign that something stalls waits for it. */
function promptsFirst(one: Due, other: Due): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return Number(isNotice(one)) - Number(isNotice(other));
}

const isNotice = ({ key }: Due): boolean => key.startsWith(`${noticeKey}/`);

/** Gives back whom something waits for now. */
async function fire(house: House, due: Due): Promise<readonly string[]> {
  for (;;) {
    const now = house.clock.now();
    if (isPersonal(due.caseId)) return firePersonal(house, due);
    if (due.key === retentionKey) return endKeeping(house, due);
    const found = await house.store.load(due.caseId);
    if (!found) return [];
    // Any new id will do: what is due leaves with the write. One made of case and moment would come again when a
    // person was erased and starts anew, and then be taken for answered.
    const eventId = `due:${due.caseId}/${due.key}#${crypto.randomUUID()}`;
    // A report that is passed on opens the absence: only then do the earlier ones matter.
    const isNew = absenceStateOf(found.state) === 'before';
    const earlier = isNew ? await earlierCasesOf(house, due.caseId) : undefined;
    const nudge = nudgeIn(house, found.state, due);
    const turn = new Turn(house, causeOf(due, nudge, eventId, now), found.state, earlier);
    const write = writeFor(turn, nudge, due, found.revision);
    const outcome = await house.store.commit(write);
    if (outcome.kind === 'conflict') continue;
    house.log.info({ event: eventId, outcome: outcome.kind }, 'woken');
    return outcome.kind === 'committed' ? write.outbox.map(({ to }) => recipientKey(to)) : [];
  }
}

/** The same for what is personal: no case, and no history. */
async function firePersonal(house: House, due: Due): Promise<readonly string[]> {
  const owner = house.directory.find(employeeOf(due.caseId));
  if (!owner) throw new NabijError('case.employee-gone', { details: { case: due.caseId } });
  for (;;) {
    const now = house.clock.now();
    const eventId = `due:${due.caseId}/${due.key}#${crypto.randomUUID()}`;
    const cause: Cause = { eventId, actor: 'clock', now, fired: due };
    const write = await personalWrite(house, owner, cause, personalDue(due));
    const outcome = await house.store.commit(write);
    if (outcome.kind === 'conflict') continue;
    house.log.info({ event: eventId, outcome: outcome.kind }, 'woken');
    return outcome.kind === 'committed' ? write.outbox.map(({ to }) => recipientKey(to)) : [];
  }
}

/** One case that cannot go on, as when its employee left the people file, holds up nobody else: it is tried again later. */
async function putOff(house: House, due: Due, error: unknown): Promise<readonly string[]> {
  const code = error instanceof NabijError ? error.code : 'unexpected';
  if (code.startsWith('store.')) throw error;
  const eventId = `put-off:${due.caseId}/${due.key}#${crypto.randomUUID()}`;
  await house.store.commit(moveTo(due, plusMinutes(house.clock.now(), putOffFor), eventId));
  house.log.error({ case: due.caseId, due: due.key, code }, 'put-off');
  return code === 'case.employee-gone' ? sayGone(house, due.caseId) : [];
}

/** HR reads, in its own hours and once a month at most, that someone with a running absence is not in the people file. */
async function sayGone(house: House, id: CaseId): Promise<readonly string[]> {
  const now = house.clock.now();
  const hr = house.directory.withRole('hr').find((person) => mayNudgeAt(now, person));
  if (!hr) return [];
  const eventId = `gone:${id}`;
  const words = { title: 'employee-gone.title', text: 'employee-gone.text' } as const;
  const card = plain(hr, 'employee-gone', 'message', words, { who: employeeOf(id) });
  const outbox = [{ key: `${eventId}/${now}`, to: { person: hr.id }, card, caseId: id }];
  await house.store.commit({ eventId, bucketOf: hr.id, wake: [], cancel: [], outbox });
  return [hr.id];
}

/** A nudge that is woken, and who is prompted by it. */
interface WokenNudge {
  readonly isWithHr: boolean;
  readonly context: NudgeContext;
  readonly receiver: Person | undefined;
}

function nudgeIn({ directory }: House, state: CaseState, due: Due): WokenNudge | undefined {
  const [machine, name] = partsOf(due);
  const stored = nudgeOfKey(machine) ? state.machines[machine] : undefined;
  if (!stored) return undefined;
  const context = contextOf<NudgeContext>(stored);
  const responsible = directory.find(context.responsible);
  const employee = directory.find(state.employee);
  // What HR hears comes in the hours of HR.
  const hr = name === 'escalate' && employee ? hrOf(directory, employee, state.caseManager)[0] : undefined;
  return { isWithHr: stateOf(stored) === 'withHr', context, receiver: hr ?? responsible };
}

/** `nudge:first-contact/prompt` as the machine and what it is woken for. */
function partsOf({ key }: Due): readonly [machine: string, name: string] {
  const slash = key.lastIndexOf('/');
  return [key.slice(0, slash), key.slice(slash + 1)];
}

function causeOf(due: Due, nudge: WokenNudge | undefined, eventId: string, now: Instant): Cause {
  const [, name] = partsOf(due);
  // What waited for the morning is late by the moment that was meant at first.
  const meant = nudge && { prompt: nudge.context.promptAt, remind: nudge.context.remindAt }[name];
  const late = Date.parse(now) - Date.parse(meant && meant < due.at ? meant : due.at) > lateAfter;
  return { eventId, actor: 'clock', now, fired: due, late };
}

function writeFor(turn: Turn, nudge: WokenNudge | undefined, due: Due, revision: number): Commit {
  const [machine, name] = partsOf(due);
  const { now, late } = turn.cause;
  const moved = nudge
    ? waitsUntil(nudge, turn.state, now)
    : (noticeWaitsUntil(turn, due.key) ??
      lastWordWaitsUntil(turn, due.key) ??
      caseManagerWaitsUntil(turn, due.key));
  if (moved) return moveTo(due, moved, turn.cause.eventId);
  if (due.key === 'report/unanswered') turn.note('note.passed-on');
  if (late && nudge?.receiver && (name === 'prompt' || name === 'remind')) {
    turn.send(machine, { type: 'nudge.moved', ...afterLate(name, nudge.context, now, nudge.receiver) });
  }
  turn.send(machine, { type: `due.${name}`, today: turn.today, now });
  return turn.commit(revision);
}

/** Until when a nudge waits, when its receiver may not be prompted now. */
function waitsUntil({ isWithHr, receiver }: WokenNudge, state: CaseState, now: Instant): Instant | undefined {
  return isWithHr || !receiver ? undefined : waitsFor(receiver, state, now);
}
