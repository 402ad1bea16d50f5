/** The buttons of a report: what was filled in is noted, and the absence begins. */
import { stateOf } from '../../../flows/machines.ts';
import { openNudges } from '../../../flows/nudges/open.ts';
import { followSteps } from '../follow-steps.ts';
import { type Filled, Reading, readReport } from '../forms.ts';
import type { Turn } from '../turn.ts';
import { type Buttons, machineOf, type Press, sends } from './button.ts';

export const reportButtons: Buttons = {
  'report.confirm': { by: 'employee', act: confirmReport },
  'report.cancel': { by: 'employee', act: sends('report.cancel') },
};

function confirmReport(turn: Turn, press: Press): boolean {
  const reading = new Reading(press.values, press.person);
  const { facts, machines } = turn.state;
  const machine = machines[machineOf(press)];
  if (!machine) return false;
  const wasPassedOn = stateOf(machine) === 'passedOn';
  if (wasPassedOn && !turn.absenceState().startsWith('away')) return false;
  const filled = readReport(reading, turn.today);
  if (!reading.isRight) {
    turn.tell('employee', 'report-form', machineOf(press), reading);
    return true;
  }
  if (wasPassedOn) return addLater(turn, machineOf(press), filled, reading.redacted);
  // A field that the platform did not send back keeps what was understood; an emptied day is no longer known.
  const backOn = 'backOn' in press.values || 'firstDay' in press.values ? filled.backOn : facts.backOn;
  const firstDay = filled.firstDay ?? facts.firstDay;
  turn.keep({ ...filled, firstDay, backOn });
  if (reading.redacted) turn.note('note.redacted');
  return turn.send(machineOf(press), { type: 'report.confirm', firstDay, backOn, today: turn.today });
}

/** The form of a report that was passed on unanswered: what it tells that is new is noted all the same. */
function addLater(turn: Turn, machine: string, { backOn, ...filled }: Filled, redacted: boolean): boolean {
  const { facts } = turn.state;
  const news = (Object.keys(filled) as (keyof typeof filled)[]).filter(
    (name) => filled[name] !== null && filled[name] !== facts[name],
  );
  const isLonger = backOn !== null && backOn !== facts.backOn;
  if (redacted) turn.note('note.redacted');
  turn.keep(Object.fromEntries(news.map((name) => [name, filled[name]])));
  if (news.length > 0) turn.tell('employee', 'report-received', 'absence');
  // Who has been prompted already would call the number they were not told.
  if (news.some((name) => name === 'reachableAt' || name === 'urgent') && wasPrompted(turn))
    turn.tell('manager', 'report-added-notice', 'absence');
  if (news.includes('firstDay')) followSteps(turn);
  if (isLonger) turn.send('absence', { type: 'absence.extended', backOn });
  if (news.length === 0 && !isLonger) return false;
  turn.send(machine, { type: 'report.completed' });
  return true;
}

/** Whether the manager was asked to get in touch already; else the number stands on the card that asks. */
function wasPrompted({ state, cause }: Turn): boolean {
  const waiting = openNudges(state).find(({ nudge }) => nudge === 'first-contact');
  return waiting === undefined || waiting.promptAt <= cause.now;
}
