/** What a button of a case is: who may press it, and what it does in a turn. */
import { laterMoment } from '../../../flows/nudges/schedule.ts';
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
  return turn.send(machineOf(press), {
    type: 'nudge.later',
    promptAt: laterMoment(turn.cause.now, press.person),
  });
}
