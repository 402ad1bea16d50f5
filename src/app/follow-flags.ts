/** Follows the signs that a case stalls: raises them, lets those go that have passed, and tells the manager and HR once. */
import { type FlagName, type FlagOutcome, flagKey } from '../../flows/flags/catalogue.ts';
import { type NoticeContext, noticeKey } from '../../flows/flags/notice.machine.ts';
import { openFlags } from '../../flows/flags/open.ts';
import { planFlags, quietAfter } from '../../flows/flags/plan.ts';
import { contextOf } from '../../flows/machines.ts';
import { nudgeMoment } from '../calendar/working-hours.ts';
import type { Instant, LocalDate } from '../domain/local-date.ts';
import { waitsFor } from './apart.ts';
import { hrOf } from './audience.ts';
import type { Turn } from './turn.ts';

/** Looks at the case as this turn leaves it. Someone who is back waits for nothing of the absence any more. */
export function followFlags(turn: Turn): void {
  const isAway = turn.absenceState().startsWith('away');
  const plan = isAway
    ? planFlags(turn.state, turn.pack, turn.today)
    : { raise: [], passed: openFlags(turn.state).map(({ flag }) => flag), lookAgainOn: null };
  for (const flag of plan.passed) endFlag(turn, flag, 'resolved', turn.today);
  for (const { flag, since } of plan.raise) {
    if (turn.has(flagKey(flag))) turn.send(flagKey(flag), { type: 'flag.raise', since, on: turn.today });
    else turn.begin(flagKey(flag), 'flag', { flag, since, raisedOn: turn.today });
  }
  if (plan.raise.length > 0) tellSoon(turn);
  if (openFlags(turn.state).length === 0 && turn.has(noticeKey))
    turn.send(noticeKey, { type: 'notice.drop' });
  if (isAway) turn.wake('absence/flags', plan.lookAgainOn ? { on: plan.lookAgainOn } : null);
}

/** Closes a flag with what was done, and leaves it alone while that may still work. */
export function closeFlag(turn: Turn, flag: FlagName, outcome: FlagOutcome, quietUntil?: LocalDate): boolean {
  return endFlag(turn, flag, outcome, quietUntil ?? quietAfter(turn.today, turn.pack));
}

function endFlag(turn: Turn, flag: FlagName, outcome: FlagOutcome, quietUntil: LocalDate): boolean {
  return turn.send(flagKey(flag), { type: 'flag.close', outcome, on: turn.today, quietUntil });
}

/** Until when the telling waits, when the one it is for may not be prompted now; nothing for any other key. */
export function noticeWaitsUntil(turn: Turn, dueKey: string): Instant | undefined {
  const { manager, hr } = receiversOf(turn);
  const receiver = { [`${noticeKey}/manager`]: manager, [`${noticeKey}/hr`]: hr ?? manager }[dueKey];
  return receiver && waitsFor(receiver, turn.state, turn.cause.now);
}

/** Who reads of it: the manager, unless of HR as well, and the first of HR for the hours. */
function receiversOf({ house, state, employee }: Turn) {
  const [hr] = hrOf(house.directory, employee, state.caseManager);
  const manager = state.manager ? house.directory.find(state.manager) : undefined;
  return { hr, manager: manager?.roles.includes('hr') && hr ? undefined : manager };
}

/** One card for all that was raised and not told yet, to each in their own working hours. */
function tellSoon(turn: Turn): void {
  const { manager, hr } = receiversOf(turn);
  const { now } = turn.cause;
  const firstOfAll = hr ?? manager;
  if (!firstOfAll) return;
  const pending = turn.state.machines[noticeKey];
  turn.begin(noticeKey, 'notice', {
    from: pending ? contextOf<NoticeContext>(pending).from : turn.today,
    managerAt: manager ? nudgeMoment(now, manager) : null,
    hrAt: nudgeMoment(now, firstOfAll),
  });
}
