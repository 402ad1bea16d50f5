/**
 * The one way in. Who speaks, may they, what do they want; then one turn and one commit, again from the start when the
 * case changed meanwhile. When this resolves, nothing of the event can be lost, and a repeat of it changes nothing.
 */
import {
  languageOfStranger,
  plain,
  refusal,
  reportForDone,
  reportForForm,
} from '../../flows/answers/cards.ts';
import type { CaseId } from '../domain/absence.ts';
import { caseIdOf } from '../domain/absence.ts';
import { NabijError } from '../domain/errors.ts';
import type { Instant } from '../domain/local-date.ts';
import { isLocalDate } from '../domain/local-date.ts';
import { type Language, languages } from '../domain/locale.ts';
import type { Person, PersonId } from '../domain/person.ts';
import type { Inbound, InboundContent, Receive } from '../ports/channel.ts';
import { type Commit, type OutboxEntry, recipientKey } from '../ports/store.ts';
import { caseManagerFor } from './case-manager.ts';
import { commandIn, stepForCommand } from './commands.ts';
import { Reading, readDays } from './forms.ts';
import { homePagesIn, openHome, stepForHome } from './home.ts';
import { type House, todayFor } from './house.ts';
import { stepForList } from './lists.ts';
import { newCase } from './new-case.ts';
import { stepForPersonal } from './personal/step.ts';
import { personalWrite } from './personal/write.ts';
import { buttons } from './presses/buttons.ts';
import { earlierCasesOf, openCaseOf, personNamed } from './queries.ts';
import { mayPress, reportable } from './rights.ts';
import { type AnswerCard, answer, type Step } from './step.ts';
import { absenceStateOf, type Cause, Turn } from './turn.ts';
import { newFacts, stepForWanted, stepForWords } from './words.ts';

/** The longest text that is read; longer than any platform lets people type in one go. */
export const longestText = 4000;

/** How often a commit is tried when others change the same case at the same moment. */
const tries = 20;

/** Takes one event in. Rejects only when the store cannot be reached: then the platform sends it again. */
export function createReceive(house: House): Receive {
  return async (inbound) => {
    const { content } = inbound;
    const pages = homePagesIn(content);
    if (pages || content.kind === 'home') {
      await openHome(house, inbound, pages);
      return undefined;
    }
    const now = house.clock.now();
    const known = house.directory.byChannel(inbound.channel, inbound.from);
    if (known) await house.languages.hear(known, inbound.locale);
    const person = known && house.directory.find(known.id);
    const eventId = `${inbound.channel}:${inbound.eventId}`;
    if (!person) {
      await refuseStranger(house, inbound, eventId);
      return undefined;
    }

    const cause: Cause = {
      eventId,
      actor: person.id,
      now,
      channel: inbound.channel,
      ...(inbound.replyTo ? { replyTo: inbound.replyTo } : {}),
      ...(content.kind === 'press' && content.cardKey ? { cardKey: content.cardKey } : {}),
    };
    if (await wasAnswered(house, person, content, eventId)) return undefined;
    for (let attempt = 0; attempt < tries; attempt++) {
      const step = await stepFor(house, person, content, now);
      const write = await writeFor(house, person, step, cause);
      const outcome = await house.store.commit(write);
      if (outcome.kind === 'conflict') continue;
      house.log.info(
        { event: eventId, person: person.id, kind: inbound.content.kind, outcome: outcome.kind },
        'received',
      );
      if (outcome.kind === 'duplicate') return undefined;
      await house.wake(write.outbox.map(({ to }) => recipientKey(to)));
      return write.outbox.filter((entry) => isAnswerTo(person, entry));
    }
    throw new NabijError('receive.busy', { retry: { after: 1000 }, details: { event: eventId } });
  };
}

/** Whether that person is told this, and does not find it in the place of an older card. */
const isAnswerTo = (person: Person, { to, quiet }: OutboxEntry): boolean =>
  'person' in to && to.person === person.id && !quiet;

/** What wants an answer of its own. */
type Said = Exclude<InboundContent, { kind: 'home' }>;

async function stepFor(house: House, person: Person, content: Said, now: Instant): Promise<Step> {
  switch (content.kind) {
    case 'words': {
      if (content.text.length > longestText)
        return answer(person, refusal(person, 'tooLong', { max: longestText }));
      const command = commandIn(content.text);
      return command
        ? stepForCommand(house, person, command, now)
        : stepForWords(house, person, content.text, now);
    }
    case 'command':
      if (content.text.length > longestText)
        return answer(person, refusal(person, 'tooLong', { max: longestText }));
      return stepForCommand(house, person, content, now);
    case 'press': {
      const language = languages.find((one) => one === content.data.language);
      const reader = language ? { ...person, language } : person;
      const step = await stepForPress(house, reader, content, now);
      return language ? { ...step, language } : step;
    }
    case 'edited':
      // Said, since silence would leave someone thinking that the new words were read.
      return answer(
        person,
        plain(person, 'edited', 'message', { title: 'edited.title', text: 'edited.text' }),
      );
  }
}

/** Cards in a language that someone spoke and that is not their usual one: what is pressed on them is answered in it too. */
function goesOnIn(language: Language, person: Person, write: Commit): Commit {
  const outbox = write.outbox.map((entry) => {
    if (!isAnswerTo(person, entry)) return entry;
    const actions = entry.card.actions.map((action) => ({ ...action, data: { ...action.data, language } }));
    return { ...entry, card: { ...entry.card, actions } };
  });
  return { ...write, outbox };
}

async function stepForPress(
  house: House,
  person: Person,
  press: InboundContent & { kind: 'press' },
  now: Instant,
): Promise<Step> {
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
  { action, data }: InboundContent & { kind: 'press' },
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
  { values }: InboundContent & { kind: 'press' },
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

/**
 * Whether this very event was answered before. Its answer lies with whom it was about, so all who can be meant are
 * looked at: what is decided now, on what has changed since, could lie elsewhere.
 */
async function wasAnswered(house: House, person: Person, content: Said, eventId: string): Promise<boolean> {
  const buckets = new Set([person.id, ...othersMeant(house, person, content)]);
  // Where nobody else can be meant, the commit itself looks where this would.
  if (buckets.size === 1) return false;
  const answers = await Promise.all([...buckets].map((bucket) => house.store.answered(eventId, bucket)));
  return answers.includes(true);
}

/** Those whom an event of this person can be about: on the card that was pressed, in the own team, or named. */
function othersMeant(house: House, person: Person, content: Said): PersonId[] {
  if (content.kind === 'edited') return [];
  if (content.kind === 'press') {
    const { data, values } = content;
    return [data.case?.replace(/~\d+$/, ''), values.person].filter((id) => id !== undefined);
  }
  const team = house.directory.teamOf(person.id).map(({ id }) => id);
  // Whoever may be looked after: a case manager names people outside the own team.
  const named = content.text
    .split(/\s+/, 3)
    .flatMap((word) => personNamed(house, person, word, 'anyone')?.id ?? []);
  return [...team, ...named];
}

/** The write that a step comes to. */
async function writeFor(house: House, person: Person, step: Step, base: Cause): Promise<Commit> {
  const { language } = step;
  if (!language || language === person.language) return writeOf(house, person, step, base);
  return goesOnIn(language, person, await writeOf(house, person, step, { ...base, language }));
}

async function writeOf(house: House, person: Person, step: Step, cause: Cause): Promise<Commit> {
  switch (step.kind) {
    case 'answer':
      return answerWrite(cause, person, step.cards);
    case 'personal':
      return personalWrite(house, step.owner, cause, step.act);
    case 'case': {
      const found = await house.store.load(step.id);
      if (!found) return answerWrite(cause, person, [{ to: person, card: refusal(person, 'notCurrent') }]);
      const turn = new Turn(house, cause, found.state, await earlierCasesOf(house, step.id));
      step.act(turn);
      return turn.commit(found.revision);
    }
    case 'new-case': {
      const earlier = await house.store.casesOf(step.employee.id);
      await closeEarlier(house, cause, earlier.at(-1));
      const id = caseIdOf(step.employee.id, earlier.length + 1);
      const opened = newCase(step.employee, id, step.facts, caseManagerFor(house, step.employee));
      const turn = new Turn(house, cause, opened, await earlierCasesOf(house, id));
      step.act(turn);
      return turn.commit(0);
    }
  }
}

/** A new spell ends the aftercare of the one before. A write of its own: repeating it changes nothing. */
async function closeEarlier(house: House, cause: Cause, id: CaseId | undefined): Promise<void> {
  const found = id && (await house.store.load(id));
  if (!found?.state.open || (await house.store.answered(cause.eventId, found.state.employee))) return;
  const turn = new Turn(house, { ...cause, eventId: `${cause.eventId}/relapse` }, found.state);
  turn.send('absence', { type: 'absence.relapsed' });
  const write = turn.commit(found.revision);
  const { kind } = await house.store.commit(write);
  if (kind === 'committed') await house.wake(write.outbox.map(({ to }) => recipientKey(to)));
}

function answerWrite(cause: Cause, person: Person, cards: readonly AnswerCard[]): Commit {
  const outbox = cards.map(
    ({ to, card, caseId, standsFor, inPlace }, index): OutboxEntry => ({
      key: `${cause.eventId}/${index}`,
      to: { person: to.id },
      card,
      ...(caseId ? { caseId } : {}),
      ...(standsFor ? { standsFor } : {}),
      ...(inPlace && cause.cardKey ? { replaces: cause.cardKey } : {}),
      ...(to.id === person.id && cause.channel ? { channel: cause.channel } : {}),
      ...(to.id === person.id && cause.replyTo ? { replyTo: cause.replyTo } : {}),
    }),
  );
  return { eventId: cause.eventId, bucketOf: person.id, wake: [], cancel: [], outbox };
}

/** Someone who is not in the people file gets one kind sentence, and nothing is kept of what they wrote. */
async function refuseStranger(house: House, inbound: Inbound, eventId: string): Promise<void> {
  const to = { channel: inbound.channel, userId: inbound.from };
  const outbox: OutboxEntry[] = [
    {
      key: `${eventId}/0`,
      to,
      ...(inbound.replyTo ? { replyTo: inbound.replyTo } : {}),
      card: refusal({ language: languageOfStranger }, 'stranger'),
    },
  ];
  const outcome = await house.store.commit({
    eventId,
    bucketOf: recipientKey(to),
    wake: [],
    cancel: [],
    outbox,
  });
  house.log.info({ event: eventId, outcome: outcome.kind }, 'refused-stranger');
  if (outcome.kind === 'committed') await house.wake([recipientKey(to)]);
}
