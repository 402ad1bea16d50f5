/** The buttons of a nudge about dated steps. */
import { contextOf } from '../../../flows/machines.ts';
import type { NudgeContext } from '../../../flows/nudges/nudge.machine.ts';
import { frequentTalk } from '../../../flows/steps/cards.ts';
import { settleStep } from '../follow-steps.ts';
import { Reading } from '../forms.ts';
import { noteTalk } from '../note-talk.ts';
import { isHr } from '../rights.ts';
import type { Turn } from '../turn.ts';
import { type Buttons, machineOf, type Press, snoozes } from './button.ts';

export const stepButtons: Buttons = {
  'milestone.done': { by: 'leader', act: settlesStep('done') },
  'milestone.notNeeded': { by: 'leader', act: settlesStep('notNeeded') },
  'milestone.later': { by: 'leader', act: snoozes },
};

/** One of the dated steps in a nudge is done, or needs no doing; the only one needs no choosing. */
function settlesStep(outcome: 'done' | 'notNeeded') {
  return (turn: Turn, press: Press): boolean => {
    const key = machineOf(press);
    const stored = turn.state.machines[key];
    if (!stored || (outcome === 'notNeeded' && !isHr(press.person))) return false;
    const { steps } = contextOf<NudgeContext>(stored);
    const reading = new Reading(press.values, press.person);
    const step = steps.length === 1 ? steps[0] : reading.choice('step', steps, { missing: 'field.missing' });
    const on = reading.date('on', { to: turn.today }) ?? turn.today;
    if (!step || !reading.isRight) {
      turn.tell('actor', 'nudge', key, reading);
      return true;
    }
    if (!turn.send(key, { type: 'nudge.settle', step })) return false;
    settleStep(turn, step, outcome, on);
    turn.tell('actor', 'step-noted', 'absence');
    // R49: a talk closes with what was agreed, this one too.
    if (step === frequentTalk && outcome === 'done') noteTalk(turn);
    if (turn.has(key)) turn.tell('actor', 'nudge', key);
    return true;
  };
}
