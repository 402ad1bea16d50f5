/** Who is the fixed case manager of a new absence (R93): by the employer's rule, else the manager, else HR. */
import { actsForEmployer, type Person, type PersonId } from '../domain/person.ts';
import { hrOf } from './audience.ts';
import type { House } from './house.ts';

/** Those who can be the case manager of that employee: whoever acts for the employer, and is someone else. */
export function possibleCaseManagers(
  { directory }: Pick<House, 'directory'>,
  employee: Person,
): readonly Person[] {
  return directory.all().filter((one) => one.id !== employee.id && actsForEmployer(one));
}

/** The one that the employer's rule names; nobody when there is no manager and no HR. */
export function caseManagerFor(house: House, employee: Person): PersonId | null {
  const rule = house.settings.caseManager;
  const possible = possibleCaseManagers(house, employee);
  const [hr] = hrOf(house.directory, employee);
  const byRule =
    rule === 'hr' ? hr : possible.find(({ id }) => id === (rule === 'manager' ? employee.manager : rule));
  const manager = possible.find(({ id }) => id === employee.manager);
  return (byRule ?? manager ?? hr)?.id ?? null;
}
