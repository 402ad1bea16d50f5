/**
 * The one way in. Who speaks, may they, what do they want; then one turn and one commit, again from the start when the
 * case changed meanwhile. When this resolves, nothing of the event can be lost, and a repeat of it changes nothing.
 */
import { languageOfStranger, plain, refusal } from '../../flows/answers/cards.ts';
import { type CaseId, nextCaseId } from '../domain/absence.ts';
import { NabijError } from '../domain/errors.ts';
import type { Instant } from '../domain/local-date.ts';
import { type Language, languages } from '../domain/locale.ts';
import type { Person, PersonId } from '../domain/person.ts';
import type { Inbound, InboundContent, Receive } from '../ports/channel.ts';
import { type Commit, type OutboxEntry, recipientKey } from '../ports/store.ts';
import { caseManagerFor } from './case-manager.ts';
import { commandIn } from './command-words.ts';
import { stepForCommand } from './commands.ts';
import { enclosed } from './enclose.ts';
import { homePagesIn, openHome } from './home.ts';
import type { House } from './house.ts';
import { newCase } from './new-case.ts';
import { personalWrite } from './personal/write.ts';
import { stepForPress } from './presses/step.ts';
import { earlierCasesOf, personNamed } from './queries.ts';
import { type AnswerCard, answer, type Step } from './step.ts';
import { type Cause, Turn } from './turn.ts';
import { stepForWords } from './words.ts';

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
      return write.outbox
        .filter((entry) => isAnswerTo(person, entry))
        .map((entry) => ({ key: entry.key, card: enclosed(house, { name: inbound.channel }, entry) }));
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
    case 'file':
      // Said, since somebody may think that a certificate has arrived.
      return answer(person, plain(person, 'file', 'message', { title: 'file.title', text: 'file.text' }));
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
  if (content.kind === 'edited' || content.kind === 'file') return [];
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
      const id = nextCaseId(step.employee.id, earlier);
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
