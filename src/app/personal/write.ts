/** Opens what is personal to someone for one event, from a press, a word or the clock, and gives back the write. */
import { type AttentionContext, attentionKey } from '../../../flows/before/attention.machine.ts';
import { nextAttentionAt, talkAgainAt } from '../../../flows/before/schedule.ts';
import { type TalkContext, talkKey } from '../../../flows/before/talk.machine.ts';
import { mayNudgeAt, nudgeMoment } from '../../calendar/working-hours.ts';
import type { Person } from '../../domain/person.ts';
import { nothingPersonal } from '../../domain/personal.ts';
import type { Commit, Due } from '../../ports/store.ts';
import type { House } from '../house.ts';
import { openCasesOf } from '../queries.ts';
import type { Cause } from '../turn.ts';
import { PersonalTurn } from './turn.ts';

/** Does it in a turn of that person, and gives back the write. */
export async function personalWrite(
  house: House,
  owner: Person,
  cause: Cause,
  act: (turn: PersonalTurn) => void,
): Promise<Commit> {
  const found = await house.store.loadPersonal(owner.id);
  const turn = new PersonalTurn(
    house,
    cause,
    owner,
    found?.state ?? nothingPersonal(owner.id),
    await presentOf(house, owner),
  );
  act(turn);
  return turn.commit(found?.revision ?? 0);
}

/** The team of that person without those who are away. */
async function presentOf(house: House, manager: Person): Promise<readonly Person[]> {
  const team = house.directory.teamOf(manager.id);
  const away = new Set((await openCasesOf(house, team)).map(({ employee }) => employee));
  return team.filter(({ id }) => !away.has(id));
}

/** What is due for that person: to its machine in the hours of whoever hears of it, else once more when they begin. */
export function personalDue(due: Due): (turn: PersonalTurn) => void {
  return (turn) => {
    const [key = '', name = ''] = due.key.split('/');
    const context = turn.contextOf(key);
    if (!context) return;
    const { now } = turn.cause;
    const receiver = receiverOf(turn, key, name, context as Partial<TalkContext>);
    // The chosen one left: then it is for the one who asked to choose again.
    const event = receiver ? `due.${name}` : 'due.giveUp';
    const hears = receiver ?? turn.owner;
    if (!mayNudgeAt(now, hears)) return turn.wakeAt(due.key, nudgeMoment(now, hears));
    const { every = '14' } = context as Partial<AttentionContext>;
    const again = talkAgainAt(now, hears);
    turn.send(key, { type: event, again, nextAt: nextAttentionAt(now, every, turn.owner) });
  };
}

function receiverOf(
  turn: PersonalTurn,
  key: string,
  name: string,
  { chosen }: Partial<TalkContext>,
): Person | undefined {
  if (key === attentionKey || (key === talkKey && name === 'giveUp')) return turn.owner;
  return chosen ? turn.house.directory.find(chosen) : undefined;
}
