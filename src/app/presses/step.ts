/**
 * What a press asks for: a button of a case, of someone's own page, or one that stands for words or for a report by phone.
 * Who may press what is looked at here, before anything is done.
 */
import { refusal, reportForDone, reportForForm } from '../../../flows/answers/cards.ts';
import type { CaseId } from '../../domain/absence.ts';
import { type Instant, isLocalDate } from '../../domain/local-date.ts';
import type { Person } from '../../domain/person.ts';
import type { InboundContent } from '../../ports/channel.ts';
import { Reading, readDays } from '../forms.ts';
import { stepForHome } from '../home.ts';
import { type House, todayFor } from '../house.ts';
import { stepForList } from '../lists.ts';
import { stepForPersonal } from '../personal/step.ts';
import { openCaseOf } from '../queries.ts';
import { isReported, mayPress, reportable } from '../rights.ts';
import { answer, type Step } from '../step.ts';
import { absenceStateOf } from '../turn.ts';
import { newFacts, stepForWanted } from '../words.ts';
import { buttons } from './buttons.ts';

type Press = Extract<InboundContent, { kind: 'press' }>;

/** The step that a press asks for. */
export async function stepForPress(house: House, person: Person, press: Press, now: Instant): Promise<Step> {
  const { action, data, values } = press;
  if (action.startsWith('intent.')) return stepForChoice(house, person, press, now);
  if (action === 'report-for.confirm') return stepForReportFor(house, person, press, now);
  const asked =
    (await stepForList(house, person, action, data, now)) ?? (await stepForHome(house, person, action, now));
  if (asked) return asked;
  const personal = stepForPersonal(house, person, press);
  if (personal) return personal;
  const button = buttons[action];
  const found = button && data.case ? await house.store.load(data.case as CaseId) : undefined;
  if (!button || !found) return answer(person, refusal(person, 'notCurrent'));
  if (!mayPress(button.by, person, found.state)) {
    return answer(person, refusal(person, 'notAllowed'));
  }
  return {
    kind: 'case',
    id: found.state.id,
    act: (turn) => {
      if (button.usesUpCard !== false) turn.usesUpCard();
      if (!button.act(turn, { person, data, values, house })) turn.say(person, refusal(person, 'notCurrent'));
    },
  };
}

/** A choice between what the words could have meant: it stands for the words. */
async function stepForChoice(
  house: House,
  person: Person,
  { action, data }: Press,
  now: Instant,
): Promise<Step> {
  const choices = ['report', 'extend', 'recover', 'recover-partly', 'withdraw', 'status'] as const;
  const intent = choices.find((one) => action === `intent.${one}`);
  if (!intent) return answer(person, refusal(person, 'notCurrent'));
  const date = (text: string | undefined) => (text && isLocalDate(text) ? text : null);
  const wanted = {
    intent,
    firstDay: date(data.firstDay),
    backOn: date(data.backOn),
    percent: data.percent ? Number(data.percent) : null,
    gaveReason: false,
  };
  return stepForWanted(house, person, wanted, await openCaseOf(house, person.id), now);
}

/** A report by phone, passed on: the case is open at once, and the employee hears of it. */
async function stepForReportFor(
  house: House,
  person: Person,
  { values }: Press,
  now: Instant,
): Promise<Step> {
  const reading = new Reading(values, person);
  const team = reportable(house, person);
  if (team.length === 0) return answer(person, refusal(person, 'notAllowed'));
  const ids = team.map(({ id }) => id);
  const chosen = reading.choice('person', ids, { missing: 'field.missing' });
  const employee = team.find(({ id }) => id === chosen);
  const today = todayFor(employee ?? person, now);
  const { firstDay: said, backOn } = readDays(reading, today);
  const firstDay = said ?? today;
  if (!employee || !reading.isRight) {
    return answer(person, reportForForm(person, team, { firstDay, backOn }, reading));
  }
  const open = await openCaseOf(house, employee.id);
  if (open && !isReported(open)) {
    // What the employee began to report counts now, with their own days; their form stays with them.
    return {
      kind: 'case',
      id: open.id,
      act: (turn) => {
        turn.usesUpCard();
        turn.say(person, reportForDone(person, employee));
        turn.note('note.passed-on');
        turn.send('report', { type: 'due.unanswered', today });
      },
    };
  }
  if (open && absenceStateOf(open) !== 'aftercare') {
    return answer(person, refusal(person, 'alreadyAway', { name: employee.name }));
  }
  return {
    kind: 'new-case',
    employee,
    facts: newFacts(employee, firstDay, backOn, person, now),
    act: (turn) => {
      turn.usesUpCard();
      turn.say(person, reportForDone(person, employee));
      turn.send('absence', { type: 'report.confirmed', firstDay, backOn, today });
    },
  };
}
