/** What a button of a case is: who may press it, and what it does in a turn. */
import { contextOf } from '../../../flows/machines.ts';
import type { NudgeContext } from '../../../flows/nudges/nudge.machine.ts';
import { escalationAfter, laterMoment } from '../../../flows/nudges/schedule.ts';
import type { ActionData, FormValues } from '../../cards/card.ts';
import type { Person } from '../../domain/person.ts';
import type { House } from '../house.ts';
import type { Turn } from '../turn.ts';

export interface Press {
  readonly person: Person;
  readonly data: ActionData;
  readonly values: FormValues;
  readonly house: House;
}

export interface Button {
  /** The employee of the case, whoever acts for the employer in it, either of them, or HR alone. */
  readonly by: 'employee' | 'leader' | 'either' | 'hr';
  /** False when the card stays as it is, since what it offers still holds. */
  readonly usesUpCard?: false;
  /** Does it; false when the card is of an earlier moment. */
  readonly act: (turn: Turn, press: Press) => boolean;
}

/** Buttons by the id of their action, `contact.done`. */
export type Buttons = Readonly<Record<string, Button>>;

/** The machine that the pressed card speaks for. */
export const machineOf = ({ data }: Press): string => data.machine ?? '';

/** Hands the press on as an event. */
export const sends =
  (type: string) =>
  (turn: Turn, press: Press): boolean =>
    turn.send(machineOf(press), { type, today: turn.today });

/** Asks again in a few working hours. */
export function snoozes(turn: Turn, press: Press): boolean {
  const key = machineOf(press);
  const stored = turn.state.machines[key];
  if (!stored) return false;
  const { now } = turn.cause;
  const context = contextOf<NudgeContext>(stored);
  const { remindAt } = context;
  const promptAt = laterMoment(now, press.person);
  // A reminder that comes by then says the same: nobody is asked twice in one minute.
  const byReminder = remindAt > now && remindAt <= promptAt;
  const escalateAt = escalationAfter(promptAt, context, press.person);
  if (context.escalateAt > now && escalateAt > context.escalateAt) {
    turn.send(key, { type: 'nudge.moved', escalateAt, ...(remindAt > now ? { remindAt } : {}) });
  }
  return turn.send(key, {
    type: 'nudge.later',
    promptAt: byReminder ? remindAt : promptAt,
    ...(byReminder ? { byReminder } : {}),
  });
}
