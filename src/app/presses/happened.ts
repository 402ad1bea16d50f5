/** The buttons with which HR notes what happened in the course of an absence, or takes it back. */
import { type Tellable, tellableIn, tellableOf } from '../../../flows/steps/happened.ts';
import { type LocalDate, plusDays } from '../../domain/local-date.ts';
import { followSteps } from '../follow-steps.ts';
import { Reading } from '../forms.ts';
import type { Turn } from '../turn.ts';
import type { Buttons, Press } from './button.ts';

export const happenedButtons: Buttons = {
  'happened.save': { by: 'hr', act: (turn, press) => notes(turn, press, false) },
  'happened.takeBack': { by: 'hr', act: (turn, press) => notes(turn, press, true) },
};

/** Shows HR the choice; nothing is noted of an absence that is over. */
export function openHappened(turn: Turn): boolean {
  if (!turn.state.open) return false;
  turn.tell('actor', 'happened', 'absence');
  return true;
}

/** The steps count anew at once: those that fell away end, and those that are due come. */
function notes(turn: Turn, { values, person }: Press, isTakenBack: boolean): boolean {
  if (!turn.state.open) return false;
  const { country, firstDay } = turn.state.facts;
  const reading = new Reading(values, person);
  const what = reading.choice('what', tellableIn(country), { missing: 'field.missing' });
  const told = what && tellableOf(country, what);
  // A contract may end later, and the letter of an authority names a day to come.
  const on = reading.date('on', {
    from: firstDay,
    to: plusDays(turn.today, 800),
    early: 'field.beforeFirst',
  });
  if (!told || !reading.isRight) {
    turn.tell('actor', 'happened', 'absence', reading);
    return true;
  }
  keepTold(turn, told, isTakenBack ? null : (on ?? turn.today));
  followSteps(turn);
  turn.tell('actor', 'happened-noted', 'absence');
  return true;
}

/** Without a day it is taken back. */
function keepTold(turn: Turn, { happening, answers = {} }: Tellable, on: LocalDate | null): void {
  const { state } = turn;
  const happened = without(state.happened, happening ? [happening] : []);
  const told = without(state.answers ?? {}, Object.keys(answers));
  turn.state = {
    ...state,
    happened: happening && on ? { ...happened, [happening]: on } : happened,
    answers: on ? { ...told, ...answers } : told,
  };
}

function without<V>(from: Readonly<Record<string, V>>, names: readonly string[]): Record<string, V> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name)));
}
