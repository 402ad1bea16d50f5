/** Who is told, by what they are to a case. Where nobody is, HR is; nobody is prompted about their own absence. */
import { isEngage, type NudgeName } from '../../flows/nudges/catalogue.ts';
import type { Audience } from '../../flows/wishes.ts';
import type { CaseState } from '../domain/case.ts';
import type { Person, PersonId } from '../domain/person.ts';
import type { Directory } from '../ports/directory.ts';
import { makesPlan } from './rights.ts';
import type { Turn } from './turn.ts';

type Context = Readonly<Record<string, unknown>>;

/** Everyone of HR but the employee; the case manager first, so that what one of HR does lies with one person (R93). */
export function hrOf(
  directory: Directory,
  employee: Person,
  caseManager?: PersonId | null,
): readonly Person[] {
  const all = directory.withRole('hr').filter(({ id }) => id !== employee.id);
  return [...all.filter(({ id }) => id === caseManager), ...all.filter(({ id }) => id !== caseManager)];
}

/** The people of that audience; `key` and `context` are those of the machine that speaks. */
export function audienceOf(turn: Turn, to: Audience, key: string, context: Context): readonly Person[] {
  const { directory } = turn.house;
  const hr = hrOf(directory, turn.employee, turn.state.caseManager);
  const orHr = (id: PersonId | null | undefined): readonly Person[] => {
    const person = id ? directory.find(id) : undefined;
    return person ? [person] : hr.slice(0, 1);
  };
  switch (to) {
    case 'employee':
      return [turn.employee];
    case 'manager':
      return orHr(turn.state.manager);
    case 'caseManager':
      return orHr(turn.state.caseManager);
    case 'hr':
      return hr;
    case 'actor':
      return turn.cause.actor === 'clock' ? [] : orHr(turn.cause.actor);
    case 'responsible':
      return orHr(responsibleOf(turn.state, key, context));
  }
}

/** With whom a machine lies: the one nudged, the one who held the talk, the one who sends. */
export function responsibleOf(state: CaseState, key: string, context: Context): PersonId | null {
  if (typeof context.responsible === 'string') return context.responsible;
  const talk = state.contacts.find(({ id }) => id === context.contact);
  if (talk) return talk.by;
  if (key.startsWith('relay:')) return key.slice('relay:'.length);
  return state.manager;
}

/** What comes of a talk, and so goes on with whoever held it. */
const followUps: readonly NudgeName[] = ['next-contact', 'before-return', 'missing-agreement'];

/** Being in touch itself, which the employer may have given to HR. */
const talks: readonly NudgeName[] = ['first-contact', 'next-contact', 'before-return'];

/** With whom a new nudge lies: whoever held the last talk goes on with what came of it; else the manager; else HR. */
export function responsibleFor(turn: Turn, nudge: NudgeName): Person | undefined {
  const { directory } = turn.house;
  const lastTalk = turn.state.contacts.at(-1)?.by;
  const isFormer = lastTalk !== undefined && turn.state.formerManagers?.includes(lastTalk);
  const goesOn = followUps.includes(nudge) && !isFormer ? lastTalk : undefined;
  const [hr] = hrOf(directory, turn.employee, turn.state.caseManager);
  // ⚖ BE: who keeps in touch stands in the work rules.
  const byRules = talks.includes(nudge) && turn.house.settings.contact.person === 'hr' ? hr?.id : undefined;
  const translates = nudge === 'build-up-proposal' ? makesPlan(turn.state) : undefined;
  // Arranging someone from outside is for who keeps the overview (R93).
  const arranges = isEngage(nudge) ? turn.state.caseManager : undefined;
  for (const id of [goesOn, byRules, translates, arranges, turn.state.manager]) {
    const person = id ? directory.find(id) : undefined;
    if (person) return person;
  }
  return hr;
}
