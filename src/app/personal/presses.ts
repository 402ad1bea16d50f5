/** The buttons outside any absence: asking for a talk and answering it, and a manager's rhythm of attention. */
import { type AttentionPace, attentionKey, attentionPaces } from '../../../flows/before/attention.machine.ts';
import { nextAttentionAt } from '../../../flows/before/schedule.ts';
import { talkKey, talkWays } from '../../../flows/before/talk.machine.ts';
import { nudgeMoment } from '../../calendar/working-hours.ts';
import type { FormValues } from '../../cards/card.ts';
import { plusMonths } from '../../domain/local-date.ts';
import type { Person } from '../../domain/person.ts';
import { Reading } from '../forms.ts';
import { todayFor } from '../house.ts';
import { confidants } from './confidants.ts';
import type { PersonalTurn } from './turn.ts';

export interface PersonalPress {
  readonly person: Person;
  readonly values: FormValues;
}

export interface PersonalButton {
  /** The one whose it is, or the one they chose: nobody else, whatever their role. */
  readonly by: 'owner' | 'chosen';
  /** False when the card stays as it is. */
  readonly usesUpCard?: false;
  /** Does it; false when the card is of an earlier moment. */
  readonly act: (turn: PersonalTurn, press: PersonalPress) => boolean;
}

export const personalButtons: Readonly<Record<string, PersonalButton>> = {
  'talk.send': { by: 'owner', act: askTalk },
  'talk.drop': { by: 'owner', act: (turn) => tellOwner(turn, 'talk-dropped', talkKey) },
  'talk.withdraw': { by: 'owner', act: (turn) => turn.send(talkKey, { type: 'talk.withdraw' }) },
  'talk.take': { by: 'chosen', act: takeTalk },
  'talk.cannot': {
    by: 'chosen',
    act: (turn, { person }) => {
      const context = turn.contextOf(talkKey);
      if (!context || !turn.send(talkKey, { type: 'talk.cannot' })) return false;
      turn.tell(person, 'talk-cannot-noted', talkKey, { context });
      return true;
    },
  },
  'attention.open': {
    by: 'owner',
    usesUpCard: false,
    act: (turn) => tellOwner(turn, 'attention-form', attentionKey),
  },
  'attention.save': { by: 'owner', act: saveAttention },
  'attention.stop': { by: 'owner', act: (turn) => turn.send(attentionKey, { type: 'attention.stop' }) },
  'attention.done': {
    by: 'owner',
    act: (turn) => turn.has(attentionKey) && tellOwner(turn, 'attention-done', attentionKey),
  },
};

/** Opens the form of a talk, or shows the one that waits. */
export function openTalk(turn: PersonalTurn): void {
  tellOwner(turn, turn.has(talkKey) ? 'talk-waiting' : 'talk-form', talkKey);
}

/** Opens the choice of a rhythm. */
export function openAttention(turn: PersonalTurn): void {
  tellOwner(turn, 'attention-form', attentionKey);
}

function tellOwner(turn: PersonalTurn, card: Parameters<PersonalTurn['tell']>[1], key: string): true {
  turn.tell(turn.owner, card, key);
  return true;
}

function askTalk(turn: PersonalTurn, { person, values }: PersonalPress): boolean {
  if (turn.has(talkKey)) return tellOwner(turn, 'talk-waiting', talkKey);
  const reading = new Reading(values, person);
  const possible = confidants(turn.house.directory, turn.owner);
  const id = reading.choice(
    'chosen',
    possible.map((one) => one.id),
    { missing: 'field.missing' },
  );
  const by = reading.choice('by', talkWays);
  const chosen = possible.find((one) => one.id === id);
  if (!chosen || !reading.isRight) {
    turn.tell(turn.owner, 'talk-form', talkKey, { returned: reading });
    return true;
  }
  const askAt = nudgeMoment(turn.cause.now, chosen);
  turn.begin(talkKey, 'talk', { chosen: chosen.id, by, on: null, passed: null, askAt });
  return true;
}

function takeTalk(turn: PersonalTurn, { person, values }: PersonalPress): boolean {
  if (!turn.has(talkKey)) return false;
  const reading = new Reading(values, person);
  const today = todayFor(person, turn.cause.now);
  const on = reading.date('on', { from: today, to: plusMonths(today, 3) }) ?? today;
  if (reading.isRight) return turn.send(talkKey, { type: 'talk.take', on });
  turn.tell(person, 'talk-asked', talkKey, { returned: reading });
  return true;
}

function saveAttention(turn: PersonalTurn, { person, values }: PersonalPress): boolean {
  const reading = new Reading(values, person);
  const every = reading.choice<AttentionPace>('every', attentionPaces, { missing: 'field.missing' });
  if (!every) {
    turn.tell(turn.owner, 'attention-form', attentionKey, { returned: reading });
    return true;
  }
  const nextAt = nextAttentionAt(turn.cause.now, every, turn.owner);
  if (turn.has(attentionKey)) return turn.send(attentionKey, { type: 'attention.change', every, nextAt });
  turn.begin(attentionKey, 'attention', { every, nextAt });
  return true;
}
