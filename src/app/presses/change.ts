/** The buttons that change an open absence: longer, partly back, back, or reported by mistake. */
import { hoursChoices } from '../../../flows/conversations/change/cards.ts';
import { type Change, changes } from '../../../flows/conversations/change/change.machine.ts';
import { contextOf } from '../../../flows/machines.ts';
import { type LocalDate, plusDays, toLocalDate } from '../../domain/local-date.ts';
import { Reading } from '../forms.ts';
import type { Turn } from '../turn.ts';
import { type Buttons, type Press, sends } from './button.ts';

export const changeButtons: Buttons = {
  'absence.extend': { by: 'employee', usesUpCard: false, act: startsChange('extend') },
  'absence.recover': { by: 'employee', usesUpCard: false, act: startsChange('recover') },
  'absence.recoverPartly': { by: 'employee', usesUpCard: false, act: startsChange('recover-partly') },
  'absence.withdraw': { by: 'employee', usesUpCard: false, act: startsChange('withdraw') },
  'change.confirm': { by: 'employee', act: confirmChange },
  'change.drop': { by: 'employee', act: sends('change.drop') },
};

/** Begins a change from its button, with nothing understood yet. */
function startsChange(change: Change) {
  return (turn: Turn): boolean => {
    if (!turn.state.open) return false;
    // Who presses "I am back" most often is; who writes it and names a day that cannot be fixed is asked.
    beginChange(turn, change, change === 'recover' ? turn.today : null, null);
    return true;
  };
}

/**
 * Reads a change back. Back on the first day itself leaves no day of absence, so that is the report taken back: who
 * reports at seven and feels fine at noon was not away.
 */
export function beginChange(
  turn: Turn,
  change: Change,
  said: LocalDate | null,
  percent: number | null,
): void {
  const on = change === 'withdraw' ? null : said;
  const sameDay = change === 'recover' && on !== null && on <= turn.state.facts.firstDay;
  turn.begin('change', 'change', { change: sameDay ? 'withdraw' : change, on, percent });
}

function confirmChange(turn: Turn, press: Press): boolean {
  const stored = turn.state.machines.change;
  if (!stored) return false;
  const { change, on, percent } = contextOf(stored) as {
    change: unknown;
    on: unknown;
    percent: number | null;
  };
  const kind = changes.find((one) => one === change);
  const reading = new Reading(press.values, press.person);
  const { firstDay } = turn.state.facts;
  const said = reading.date('on', {
    from: kind === 'extend' ? plusDays(turn.today, 1) : plusDays(firstDay, 1),
    to: plusDays(turn.today, 800),
    early: kind === 'extend' ? 'field.past' : 'field.beforeFirst',
    required: kind === 'recover' || kind === 'recover-partly',
  });
  const share = reading.number('percent', { min: 1, max: 99 });
  const asksHours = kind === 'extend' && turn.absenceState() === 'away.buildingUp';
  const hours = asksHours ? reading.choice('hours', hoursChoices, { missing: 'field.missing' }) : null;
  if (!reading.isRight) {
    turn.tell('employee', 'change-form', 'change', reading);
    return true;
  }
  const kept = Object.keys(press.values).length === 0 && typeof on === 'string' ? toLocalDate(on) : said;
  return turn.send('change', {
    type: 'change.confirm',
    on: kept,
    percent: share ?? percent,
    today: turn.today,
    stops: hours === 'stop',
  });
}
