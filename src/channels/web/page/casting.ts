/** Who can be in which pane, and who is there at first. */
import type { CaseRole } from '../../../domain/person.ts';
import type { PagePerson } from '../page-state.ts';

/** Those with that role; first who has no other, since a manager is an employee too. */
export function peopleFor(role: CaseRole, people: readonly PagePerson[]): readonly PagePerson[] {
  return people.filter(({ roles }) => roles.includes(role)).sort((a, b) => a.roles.length - b.roles.length);
}

/** The pane where one would look for that person: the weightiest of the roles. */
export function paneOf(person: PagePerson): CaseRole {
  if (person.roles.includes('hr')) return 'hr';
  return person.roles.includes('manager') ? 'manager' : 'employee';
}

/** How one speaks to that person. */
export function firstNameOf({ name }: PagePerson): string {
  return name.split(' ')[0] ?? name;
}
