/**
 * The clock's events. Each that is due goes to its machine as `due.<name>` and leaves in the same write, which the store
 * refuses when it left or moved before: a second process changes nothing. A nudge that comes due at night waits for its receiver's working hours.
 */
import { contextOf, stateOf } from '../../flows/machines.ts';
import { nudgeOfKey } from '../../flows/nudges/catalogue.ts';
import type { NudgeContext } from '../../flows/nudges/nudge.machine.ts';
import { mayNudgeAt, nudgeMoment } from '../calendar/working-hours.ts';
import type { Instant } from '../domain/local-date.ts';
import { type Commit, type Due, recipientKey } from '../ports/store.ts';
import type { House } from './house.ts';
import { earlierCasesOf } from './queries.ts';
import { absenceStateOf, type Cause, Turn } from './turn.ts';

/** After so long, what comes late says so: the bot was not there. */
const lateAfter = 6 * 3_600_000;

const batch = 100;

/** Does everything that is due by the clock's time, earliest first; gives back how many events there were. */
export async function runDue(house: House): Promise<number> {
  let done = 0;
  for (;;) {
    const due = await house.store.dueAt(house.clock.now(), batch);
    for (const one of due) await fire(house, one);
    done += due.length;
    if (due.length < batch) return done;
  }
}

async function fire(house: House, due: Due): Promise<void> {
  for (;;) {
    const now = house.clock.now();
    const found = await house.store.load(due.caseId);
    if (!found) return;
    // Any new id will do: what is due leaves with the write. One made of case and moment would come again when a
    // person was erased and starts anew, and then be taken for answered.
    const eventId = `due:${due.caseId}/${due.key}#${crypto.randomUUID()}`;
    // A report that is passed on opens the absence: only then do the earlier ones matter.
    const isNew = absenceStateOf(found.state) === 'before';
    const earlier = isNew ? await earlierCasesOf(house, due.caseId) : undefined;
    const turn = new Turn(house, causeOf(due, eventId, now), found.state, earlier);
    const write = writeFor(turn, due, found.revision);
    const outcome = await house.store.commit(write);
    if (outcome.kind === 'conflict') continue;
    house.log.info({ event: eventId, outcome: outcome.kind }, 'woken');
    if (outcome.kind === 'committed') await house.wake(write.outbox.map(({ to }) => recipientKey(to)));
    return;
  }
}

function causeOf(due: Due, eventId: string, now: Instant): Cause {
  const late = Date.parse(now) - Date.parse(due.at) > lateAfter;
  return { eventId, actor: 'clock', now, fired: due, late };
}

function writeFor(turn: Turn, due: Due, revision: number): Commit {
  const slash = due.key.lastIndexOf('/');
  const machine = due.key.slice(0, slash);
  const moved = waitsUntil(turn, machine);
  if (moved) turn.wakeAt(due.key, moved);
  else {
    if (due.key === 'report/unanswered') turn.note('note.passed-on');
    turn.send(machine, { type: `due.${due.key.slice(slash + 1)}`, today: turn.today });
  }
  return turn.commit(revision);
}

/** Until when a nudge waits, when its receiver may not be prompted now. */
function waitsUntil({ house, state, cause: { now } }: Turn, machine: string): Instant | undefined {
  const stored = nudgeOfKey(machine) ? state.machines[machine] : undefined;
  if (!stored || stateOf(stored) === 'withHr') return undefined;
  const { responsible } = contextOf(stored) as unknown as NudgeContext;
  const receiver = house.directory.find(responsible);
  if (!receiver || mayNudgeAt(now, receiver)) return undefined;
  return nudgeMoment(now, receiver);
}
