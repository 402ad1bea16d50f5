/** The buttons that close a talk: writing the agreement, confirming, correcting. */
import { agreementLimit } from '../../../flows/conversations/agree/cards.ts';
import { contextOf } from '../../../flows/machines.ts';
import type { Agreement } from '../../domain/absence.ts';
import { plusDays } from '../../domain/local-date.ts';
import { Reading } from '../forms.ts';
import type { Turn } from '../turn.ts';
import { type Buttons, machineOf, type Press, sends } from './button.ts';

export const agreeButtons: Buttons = {
  'agreement.write': { by: 'leader', usesUpCard: false, act: writeAgreement },
  'agreement.save': { by: 'leader', act: saveAgreement },
  'agreement.again': { by: 'leader', usesUpCard: false, act: sends('agreement.again') },
  'agreement.accept': { by: 'leader', act: settle('agreement.accept') },
  'agreement.confirm': { by: 'employee', act: settle('agreement.confirm') },
  'agreement.correct': { by: 'employee', act: correctAgreement },
};

/** From the nudge that an agreement is missing, back to its form. */
function writeAgreement(turn: Turn): boolean {
  const last = turn.state.contacts.at(-1);
  return last !== undefined && turn.send(`agree:${last.id}`, { type: 'agreement.again' });
}

function saveAgreement(turn: Turn, press: Press): boolean {
  const key = machineOf(press);
  const stored = turn.state.machines[key];
  if (!stored) return false;
  const reading = new Reading(press.values, press.person);
  const what = reading.text('what', { max: agreementLimit, required: true });
  const who = reading.text('who', { max: agreementLimit, required: true });
  const nextOn = reading.date('nextOn', {
    from: plusDays(turn.today, 1),
    to: plusDays(turn.today, 366),
    required: true,
  });
  if (!what || !who || !nextOn) {
    turn.tell('actor', 'agreement-form', key, reading);
    return true;
  }
  const contact = String(contextOf(stored).contact);
  const earlier = turn.state.agreements.filter((one) => one.contact === contact).length;
  const agreement: Agreement = {
    id: `${contact}.${earlier + 1}`,
    contact,
    by: press.person.id,
    madeAt: turn.cause.now,
    what,
    who,
    nextOn,
    status: 'waiting',
    correction: null,
  };
  if (!turn.send(key, { type: 'agreement.save', nextOn })) return false;
  // A new wording takes the place of the one that was corrected: nobody waits for that any more.
  for (const one of turn.state.agreements) {
    if (one.contact === contact) turn.keepAgreement({ ...one, status: 'corrected' });
  }
  turn.keepAgreement(agreement);
  if (reading.redacted) turn.note('note.redacted');
  return true;
}

/** Confirmed by the employee, or their correction taken over: either way both now have the same. */
function settle(type: 'agreement.confirm' | 'agreement.accept') {
  return (turn: Turn, press: Press): boolean => {
    const agreement = agreementOf(turn, press);
    if (!agreement || !turn.send(machineOf(press), { type })) return false;
    turn.keepAgreement({ ...agreement, status: type === 'agreement.accept' ? 'corrected' : 'confirmed' });
    return true;
  };
}

function correctAgreement(turn: Turn, press: Press): boolean {
  const agreement = agreementOf(turn, press);
  if (!agreement) return false;
  const reading = new Reading(press.values, press.person);
  const correction = reading.text('correction', { max: agreementLimit, required: true });
  if (!correction) {
    turn.tell('employee', 'agreement-proposed', machineOf(press), reading);
    return true;
  }
  if (!turn.send(machineOf(press), { type: 'agreement.correct' })) return false;
  turn.keepAgreement({ ...agreement, correction });
  if (reading.redacted) turn.note('note.redacted');
  return true;
}

function agreementOf(turn: Turn, press: Press): Agreement | undefined {
  const stored = turn.state.machines[machineOf(press)];
  const contact = stored && contextOf(stored).contact;
  return turn.state.agreements.findLast((one) => one.contact === contact);
}
