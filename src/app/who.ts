/** Who is who in a case: with whom a thing lies, and who hears of it. Nobody is prompted about their own absence. */
import type { NudgeName } from '../../flows/nudges/catalogue.ts';
import type { Audience } from '../../flows/wishes.ts';
import type { CaseState } from '../domain/case.ts';
import type { Person, PersonId } from '../domain/person.ts';
import type { Directory } from '../ports/directory.ts';

export interface Cast {
  readonly directory: Directory;
  readonly state: CaseState;
  readonly employee: Person;
  /** Whoever did what is being answered. */
  readonly actor: PersonId | 'clock';
}

type Context = Readonly<Record<string, unknown>>;

/** Everyone of HR but the employee. */
export function hrOf({ directory, employee }: Cast): readonly Person[] {
  return directory.withRole('hr').filter(({ id }) => id !== employee.id);
}

/** The manager of the case, else HR; nobody when there is neither. */
export function managerOf(cast: Cast): Person | undefined {
  return findIn(cast, cast.state.manager) ?? hrOf(cast)[0];
}

/** With whom a new nudge lies: whoever held the last talk goes on; else the manager; else HR. */
export function responsibleFor(cast: Cast, nudge: NudgeName): Person | undefined {
  const lastTalk = cast.state.contacts.at(-1)?.by;
  const goesOn = nudge === 'next-contact' || nudge === 'missing-agreement' ? lastTalk : undefined;
  return findIn(cast, goesOn) ?? managerOf(cast);
}

/** With whom a machine lies: the one nudged, the one who held the talk, the one who sends. */
export function responsibleOf(
  { contacts, manager }: CaseState,
  key: string,
  context: Context,
): PersonId | null {
  if (typeof context.responsible === 'string') return context.responsible;
  const talk = contacts.find(({ id }) => id === context.contact);
  if (talk) return talk.by;
  if (key.startsWith('relay:')) return key.slice('relay:'.length);
  return manager;
}

/** Those who are meant; somebody who has left the people file is answered for by HR. */
export function audienceOf(cast: Cast, to: Audience, key: string, context: Context): readonly Person[] {
  const orHr = (id: PersonId | null) =>
    [findIn(cast, id) ?? hrOf(cast)[0]].filter((one) => one !== undefined);
  switch (to) {
    case 'employee':
      return [cast.employee];
    case 'manager':
      return orHr(cast.state.manager);
    case 'hr':
      return hrOf(cast);
    case 'actor':
      return cast.actor === 'clock' ? [] : orHr(cast.actor);
    case 'responsible':
      return orHr(responsibleOf(cast.state, key, context));
  }
}

const findIn = ({ directory }: Cast, id: PersonId | null | undefined): Person | undefined =>
  id ? directory.find(id) : undefined;
