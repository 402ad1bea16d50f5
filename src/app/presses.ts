/** What each button of a case does. The button says which case and which machine; here is who may press it and what follows. */

import { agreementLimit } from '../../flows/conversations/agree/cards.ts';
import { type Change, changes } from '../../flows/conversations/change/change.machine.ts';
import { draftKey, relayLimit } from '../../flows/conversations/relay/cards.ts';
import { contextOf } from '../../flows/machines.ts';
import type { NudgeContext } from '../../flows/nudges/nudge.machine.ts';
import { laterMoment } from '../../flows/nudges/schedule.ts';
import { nudgeMoment } from '../calendar/working-hours.ts';
import type { ActionData, FormValues } from '../cards/card.ts';
import type { Agreement } from '../domain/absence.ts';
import { plusDays, toLocalDate } from '../domain/local-date.ts';
import type { Person } from '../domain/person.ts';
import { ask } from '../guard/ask.ts';
import { followSteps, settleStep } from './follow-steps.ts';
import { type Filled, Reading, readReport } from './forms.ts';
import type { House } from './house.ts';
import { isHr } from './rights.ts';
import type { Turn } from './turn.ts';

export interface Press {
  readonly person: Person;
  readonly data: ActionData;
  readonly values: FormValues;
  readonly house: House;
}

interface Button {
  /** The employee of the case, or whoever acts for the employer in it. */
  readonly by: 'employee' | 'leader';
  /** False when the card stays as it is, since what it offers still holds. */
  readonly usesUpCard?: false;
  /** Does it; false when the card is of an earlier moment. */
  readonly act: (turn: Turn, press: Press) => boolean;
}

const machineOf = ({ data }: Press): string => data.machine ?? '';

/** Hands the press on as an event. */
const sends =
  (type: string) =>
  (turn: Turn, press: Press): boolean =>
    turn.send(machineOf(press), { type, today: turn.today });

export const buttons: Readonly<Record<string, Button>> = {
  'report.confirm': { by: 'employee', act: confirmReport },
  'report.cancel': { by: 'employee', act: sends('report.cancel') },

  'absence.extend': { by: 'employee', usesUpCard: false, act: startsChange('extend') },
  'absence.recover': { by: 'employee', usesUpCard: false, act: startsChange('recover') },
  'absence.recoverPartly': { by: 'employee', usesUpCard: false, act: startsChange('recover-partly') },
  'absence.withdraw': { by: 'employee', usesUpCard: false, act: startsChange('withdraw') },
  'change.confirm': { by: 'employee', act: confirmChange },
  'change.drop': { by: 'employee', act: sends('change.drop') },

  'contact.done': { by: 'leader', act: sends('nudge.done') },
  'contact.later': {
    by: 'leader',
    act: (turn, press) =>
      turn.send(machineOf(press), {
        type: 'nudge.later',
        promptAt: laterMoment(turn.cause.now, press.person),
      }),
  },
  'contact.handOver': { by: 'leader', act: handOver },
  'milestone.done': { by: 'leader', act: settlesStep('done') },
  'milestone.notNeeded': { by: 'leader', act: settlesStep('notNeeded') },
  'milestone.later': {
    by: 'leader',
    act: (turn, press) =>
      turn.send(machineOf(press), {
        type: 'nudge.later',
        promptAt: laterMoment(turn.cause.now, press.person),
      }),
  },
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
      turn.noteTalk();
      return true;
    },
  },

  'agreement.write': { by: 'leader', usesUpCard: false, act: writeAgreement },
  'agreement.save': { by: 'leader', act: saveAgreement },
  'agreement.again': { by: 'leader', usesUpCard: false, act: sends('agreement.again') },
  'agreement.accept': { by: 'leader', act: settle('agreement.accept') },
  'agreement.confirm': { by: 'employee', act: settle('agreement.confirm') },
  'agreement.correct': { by: 'employee', act: correctAgreement },

  'relay.write': {
    by: 'leader',
    usesUpCard: false,
    act: (turn, { person }) => beginRelay(turn, person),
  },
  'relay.send': {
    by: 'leader',
    act: (turn, press) => {
      const reading = new Reading(press.values, press.person);
      reading.text('text', { max: relayLimit, required: true });
      if (!reading.isRight) turn.tell('actor', 'relay-form', machineOf(press), reading);
      else relay(turn, press.person, reading.raw('text'));
      return true;
    },
  },
  'relay.useSuggestion': { by: 'leader', act: decides('relay.useSuggestion', 'suggestion') },
  'relay.sendAnyway': { by: 'leader', act: decides('relay.sendAnyway', 'text') },
  'relay.askHr': { by: 'leader', act: decides('relay.askHr') },
  'relay.drop': { by: 'leader', act: decides('relay.drop') },
};

function confirmReport(turn: Turn, press: Press): boolean {
  const reading = new Reading(press.values, press.person);
  const { facts } = turn.state;
  const wasPassedOn = !turn.has(machineOf(press));
  if (wasPassedOn && !turn.absenceState().startsWith('away')) return false;
  const filled = readReport(reading, turn.today);
  if (!reading.isRight) {
    turn.tell('employee', 'report-form', machineOf(press), reading);
    return true;
  }
  if (wasPassedOn) return addLater(turn, filled, reading.redacted);
  // A field that the platform did not send back keeps what was understood; an emptied day is no longer known.
  const backOn = 'backOn' in press.values || 'firstDay' in press.values ? filled.backOn : facts.backOn;
  const firstDay = filled.firstDay ?? facts.firstDay;
  turn.keep({ ...filled, firstDay, backOn });
  if (reading.redacted) turn.note('note.redacted');
  return turn.send(machineOf(press), { type: 'report.confirm', firstDay, backOn, today: turn.today });
}

/** The form of a report that was passed on unanswered: what it tells that is new is noted all the same. */
function addLater(turn: Turn, { backOn, ...filled }: Filled, redacted: boolean): boolean {
  const { facts } = turn.state;
  const news = (Object.keys(filled) as (keyof typeof filled)[]).filter(
    (name) => filled[name] !== null && filled[name] !== facts[name],
  );
  const isLonger = backOn !== null && backOn !== facts.backOn;
  if (redacted) turn.note('note.redacted');
  turn.keep(Object.fromEntries(news.map((name) => [name, filled[name]])));
  if (news.length > 0) turn.tell('employee', 'report-received', 'absence');
  if (news.includes('firstDay')) followSteps(turn);
  if (isLonger) turn.send('absence', { type: 'absence.extended', backOn });
  return news.length > 0 || isLonger;
}

/** Begins a change from its button, with nothing understood yet. */
function startsChange(change: Change) {
  return (turn: Turn): boolean => {
    if (!turn.state.open) return false;
    turn.begin('change', 'change', { change, on: change === 'recover' ? turn.today : null, percent: null });
    return true;
  };
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
  });
}

/** One of the dated steps in a nudge is done, or needs no doing; the only one needs no choosing. */
function settlesStep(outcome: 'done' | 'notNeeded') {
  return (turn: Turn, press: Press): boolean => {
    const key = machineOf(press);
    const stored = turn.state.machines[key];
    if (!stored || (outcome === 'notNeeded' && !isHr(press.person))) return false;
    const { steps } = contextOf(stored) as unknown as NudgeContext;
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
    if (turn.has(key)) turn.tell('actor', 'nudge', key);
    return true;
  };
}

function handOver(turn: Turn, press: Press): boolean {
  const key = machineOf(press);
  if (!turn.has(key)) return false;
  const reading = new Reading(press.values, press.person);
  const others = press.house.directory.all().filter(({ id }) => id !== turn.state.employee);
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
  return turn.send(key, { type: 'nudge.handOver', to: to.id, promptAt: nudgeMoment(turn.cause.now, to) });
}

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

/** The sender's own relay in this case, begun when it is not there yet. */
function relayOf(turn: Turn, sender: Person): string {
  const key = `relay:${sender.id}`;
  if (!turn.has(key)) turn.begin(key, 'relay', undefined);
  return key;
}

/** Decides about the text that the pressed card showed: what goes is the draft of that name, and nothing is kept. */
function decides(type: string, sends?: 'text' | 'suggestion') {
  return (turn: Turn, press: Press): boolean => {
    const key = machineOf(press);
    const stored = turn.state.machines[key];
    const { round } = press.data;
    if (!stored || (round !== undefined && round !== String(contextOf(stored).round))) return false;
    if (sends) {
      const words = turn.state.drafts[draftKey(key, sends)];
      if (!words) return false;
      turn.draft(draftKey(key, 'text'), words);
    }
    return turn.send(key, { type }) && forgetDrafts(turn, key);
  };
}

/** Shows the sender the form for a message. */
export function beginRelay(turn: Turn, sender: Person): boolean {
  return turn.send(relayOf(turn, sender), { type: 'relay.begin' });
}

/** Looks at a text and says what it makes of it; the sender may then let it go, or the better wording. */
export function look(turn: Turn, sender: Person, words: string): void {
  const key = relayOf(turn, sender);
  const verdict = weigh(turn, sender, key, words);
  turn.send(key, { type: 'relay.looked', verdict });
}

/** Looks at a message before it goes: what is stopped is forgotten here and now; only our better wording stays. */
export function relay(turn: Turn, sender: Person, words: string): void {
  const key = relayOf(turn, sender);
  const verdict = weigh(turn, sender, key, words);
  turn.send(key, { type: 'relay.checked', verdict });
  if (verdict === 'allow') forgetDrafts(turn, key);
}

/** The guard's verdict; what may go and our better wording become drafts of the case. Only that it stopped is counted. */
function weigh(turn: Turn, sender: Person, key: string, words: string): 'allow' | 'caution' | 'block' {
  const found = ask(words, { country: sender.country, language: sender.language });
  const advice = found.verdict === 'allow' ? undefined : found;
  turn.draft(draftKey(key, 'text'), found.verdict === 'block' ? undefined : found.text);
  turn.draft(draftKey(key, 'suggestion'), advice?.suggestion);
  turn.draft(draftKey(key, 'reason'), advice?.reason);
  if (advice) turn.count(`guard.${advice.verdict}`, { category: advice.category });
  return found.verdict;
}

/** What was sent stands in the chat of both; here it is not kept. Runs after the cards were written. */
function forgetDrafts(turn: Turn, key: string): true {
  turn.afterwards(() => {
    for (const name of ['text', 'suggestion', 'reason'] as const) turn.draft(draftKey(key, name), undefined);
  });
  return true;
}
