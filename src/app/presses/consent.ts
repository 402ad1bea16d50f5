/** The buttons about what the team may hear: asked by whoever leads the case, decided by the employee alone. */
import { readyWords, readyWordsOf, teamWordsLimit } from '../../../flows/conversations/consent/cards.ts';
import { consentKey, teamWordsKey } from '../../../flows/conversations/consent/consent.machine.ts';
import { contextOf } from '../../../flows/machines.ts';
import { hrOf } from '../audience.ts';
import { Reading } from '../forms.ts';
import { sceneFor } from '../scene.ts';
import type { Turn } from '../turn.ts';
import type { Buttons, Press } from './button.ts';

export const consentButtons: Buttons = {
  'consent.ask': { by: 'leader', usesUpCard: false, act: asks },
  'consent.begin': { by: 'employee', usesUpCard: false, act: begins },
  'consent.change': { by: 'employee', act: begins },
  'consent.allow': { by: 'employee', act: allows },
  'consent.refuse': { by: 'employee', act: refuses },
};

/** The employee is asked once; asked again, what they said is shown. */
function asks(turn: Turn, { person }: Press): boolean {
  if (!turn.state.open) return false;
  if (turn.has(consentKey)) return turn.send(consentKey, { type: 'consent.ask' });
  turn.begin(consentKey, 'consent', { responsible: person.id });
  turn.tell('actor', 'consent-asked', consentKey);
  return true;
}

/** The employee may speak of it first, and come back to it. */
function begins(turn: Turn): boolean {
  if (!turn.state.open) return false;
  if (turn.has(consentKey)) return turn.send(consentKey, { type: 'consent.change' });
  const responsible =
    turn.state.manager ?? hrOf(turn.house.directory, turn.employee, turn.state.caseManager)[0]?.id ?? null;
  turn.begin(consentKey, 'consent', { responsible });
  return true;
}

function allows(turn: Turn, press: Press): boolean {
  if (!isCurrent(turn, press)) return false;
  const reading = new Reading(press.values, press.person);
  const own = reading.text('own', { max: teamWordsLimit });
  const ready = reading.choice('ready', readyWords);
  // What the guard left is not what was written: only what the employee has read like this may go.
  if (reading.redacted) reading.refuse('own', 'field.redacted');
  else if (!own && !ready) reading.refuse('ready', 'field.missing');
  if (!reading.isRight) {
    turn.tell('employee', 'consent-form', consentKey, reading);
    return true;
  }
  const { house, state, employee, cause } = turn;
  const words = own ?? (ready && readyWordsOf(sceneFor(house, state, employee, employee, cause.now), ready));
  turn.draft(teamWordsKey, words ?? undefined);
  return turn.send(consentKey, { type: 'consent.allow' });
}

function refuses(turn: Turn, press: Press): boolean {
  if (!isCurrent(turn, press)) return false;
  turn.draft(teamWordsKey, undefined);
  return turn.send(consentKey, { type: 'consent.refuse' });
}

function isCurrent(turn: Turn, { data }: Press): boolean {
  const stored = turn.state.machines[consentKey];
  return stored !== undefined && data.round === String(contextOf(stored).round);
}
