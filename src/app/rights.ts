/** Who may see and do what: the employee their own case, a manager the own team, HR everything that an employer may see. */

import { contextOf, stateOf } from '../../flows/machines.ts';
import { openNudges } from '../../flows/nudges/open.ts';
import type { CaseState } from '../domain/case.ts';
import type { Person, PersonId } from '../domain/person.ts';
import type { House } from './house.ts';

export const isHr = (person: Person): boolean => person.roles.includes('hr');

/** Whether there is something to see for others: not before the employee confirmed it, nor once it was a mistake. */
export function isReported({ machines }: CaseState): boolean {
  return machines.absence !== undefined && !['before', 'withdrawn'].includes(stateOf(machines.absence));
}

/** Whether this person may read the case: the employee, and once it is reported the manager, the case manager, HR. */
export function maySee(person: Person, state: CaseState): boolean {
  return person.id === state.employee || (isReported(state) && (isHr(person) || leads(person, state)));
}

/** Whether a button for those is for this person. */
export function mayPress(
  by: 'employee' | 'leader' | 'either' | 'hr',
  person: Person,
  state: CaseState,
): boolean {
  const isEmployee = person.id === state.employee;
  if (by === 'hr') return isHr(person) && !isEmployee;
  if (by === 'either') return isEmployee || mayLead(person, state);
  return by === 'employee' ? isEmployee : mayLead(person, state);
}

const leads = ({ id }: Person, { manager, caseManager }: CaseState): boolean =>
  id === manager || id === caseManager;

/** Whether this person acts for the employer in this case: the manager, the case manager, HR, or whoever contact was handed to. */
export function mayLead(person: Person, state: CaseState): boolean {
  if (person.id === state.employee || !isReported(state)) return false;
  const isFormer = state.formerManagers?.includes(person.id) && state.caseManager !== person.id;
  if (isFormer && !isHr(person)) return false;
  return (
    isHr(person) ||
    leads(person, state) ||
    state.contacts.some(({ by }) => by === person.id) ||
    openNudges(state).some(({ responsible }) => responsible === person.id) ||
    makesPlan(state) === person.id
  );
}

/** With whom the making of a build-up plan lies: handed over with its prompt, it goes on when that is done. */
export function makesPlan({ machines }: CaseState): PersonId | undefined {
  const making = machines['build-up'];
  const { responsible } = making ? contextOf(making) : {};
  return typeof responsible === 'string' ? responsible : undefined;
}

/** Those for whom this person may pass on a report: the own team; for HR, everyone. */
export function reportable({ directory }: House, person: Person): readonly Person[] {
  const all = person.roles.includes('hr') ? directory.all() : directory.teamOf(person.id);
  return all.filter(({ id, roles }) => id !== person.id && roles.includes('employee'));
}
