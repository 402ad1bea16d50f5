/** The buttons of a nudge to be in touch: done, later, someone else, and those of the return. */
import { contextOf } from '../../../flows/machines.ts';
import { kindOf } from '../../../flows/nudges/catalogue.ts';
import { delegatesFor } from '../../../flows/nudges/delegates.ts';
import type { NudgeContext } from '../../../flows/nudges/nudge.machine.ts';
import { afterLate } from '../../../flows/nudges/schedule.ts';
import { nudgeMoment } from '../../calendar/working-hours.ts';
import { Reading } from '../forms.ts';
import { noteTalk } from '../note-talk.ts';
import type { Turn } from '../turn.ts';
import { type Buttons, machineOf, type Press, sends, snoozes } from './button.ts';

export const contactButtons: Buttons = {
  'contact.done': { by: 'leader', act: sends('nudge.done') },
  'contact.later': { by: 'leader', act: snoozes },
  'contact.handOver': { by: 'leader', act: handOver },
  'welcome.done': {
    by: 'leader',
    act: (turn, press) => {
      if (!turn.send(machineOf(press), { type: 'nudge.done' })) return false;
      turn.send('absence', { type: 'welcome.given' });
      turn.tell('actor', 'welcome-noted', machineOf(press));
      return true;
    },
  },
  'welcome.notYet': {
    by: 'leader',
    act: (turn) => {
      if (!turn.send('absence', { type: 'return.notYet', today: turn.today })) return false;
      turn.tell('actor', 'not-yet-noted', 'absence');
      return true;
    },
  },
  'checkIn.fine': {
    by: 'leader',
    act: (turn, press) => {
      if (!turn.send(machineOf(press), { type: 'nudge.done' })) return false;
      turn.tell('actor', 'check-in-noted', machineOf(press));
      return true;
    },
  },
  'checkIn.agree': {
    by: 'leader',
    act: (turn, press) => {
      if (!turn.send(machineOf(press), { type: 'nudge.done' })) return false;
      noteTalk(turn);
      return true;
    },
  },
};

function handOver(turn: Turn, press: Press): boolean {
  const key = machineOf(press);
  const reading = new Reading(press.values, press.person);
  const stored = turn.state.machines[key];
  if (!stored) return false;
  const context = contextOf<NudgeContext>(stored);
  const others = delegatesFor(context.nudge, press.house.directory.actingForEmployer()).filter(
    ({ id }) => id !== turn.state.employee && id !== context.responsible,
  );
  const chosen = reading.choice(
    'to',
    others.map(({ id }) => id),
    { missing: 'contact.handOver.missing' },
  );
  const to = chosen ? press.house.directory.find(chosen) : undefined;
  if (!to) {
    turn.tell('actor', 'nudge', key, reading);
    return true;
  }
  const promptAt = nudgeMoment(turn.cause.now, to);
  const { remindAt = context.remindAt, escalateAt } = afterLate('prompt', context, promptAt, to);
  if (!turn.send(key, { type: 'nudge.handOver', to: to.id, promptAt, remindAt, escalateAt })) return false;
  // Nobody is called by someone they did not expect.
  if (kindOf(context.nudge).isTalk) turn.tell('employee', 'contact-passed-on', key);
  return true;
}
