/** The buttons of a wish about contact. */
import { paces, times, ways, wishKey } from '../../../flows/conversations/wish/wish.machine.ts';
import { Reading } from '../forms.ts';
import type { Turn } from '../turn.ts';
import type { Buttons, Press } from './button.ts';

export const wishButtons: Buttons = {
  'wish.open': { by: 'employee', usesUpCard: false, act: openWish },
  'wish.save': { by: 'employee', act: saveWish },
};

/** Shows the choices about contact, while someone is away. */
export function openWish(turn: Turn): boolean {
  if (!turn.absenceState().startsWith('away')) return false;
  if (turn.has(wishKey)) return turn.send(wishKey, { type: 'wish.open' });
  turn.begin(wishKey, 'wish', undefined);
  return true;
}

function saveWish(turn: Turn, press: Press): boolean {
  if (!turn.absenceState().startsWith('away')) return false;
  const reading = new Reading(press.values, press.person);
  const chosen = {
    pace: reading.choice('pace', paces),
    by: reading.choice('by', ways),
    time: reading.choice('time', times),
  };
  if (!reading.isRight) {
    turn.tell('employee', 'contact-wish', wishKey, reading);
    return true;
  }
  return turn.send(wishKey, { type: 'wish.save', ...chosen });
}
