/** Who is the fixed case manager of a new absence (R93): by the employer's rule, else the manager, else HR. */
import { mayNudgeAt, nudgeMoment } from '../calendar/working-hours.ts';
import type { Instant } from '../domain/local-date.ts';
import type { Person, PersonId } from '../domain/person.ts';
import { hrOf, responsibleFor } from './audience.ts';
import type { House } from './house.ts';
import type { Turn } from './turn.ts';

/** Those who can be the case manager of that employee: whoever acts for the employer, and is someone else. */
export function possibleCaseManagers(
  { directory }: Pick<House, 'directory'>,
  employee: Person,
): readonly Person[] {
  return directory.actingForEmployer().filter(({ id }) => id !== employee.id);
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

const named = 'absence/caseManager';

/** Tells the case manager in their own hours; whoever is asked to call hears of the absence anyway, and not twice. */
export function nameCaseManager(turn: Turn): void {
  const { caseManager } = turn.state;
  const hearsAnyway = caseManager === responsibleFor(turn, 'first-contact')?.id;
  const person = caseManager && !hearsAnyway ? turn.house.directory.find(caseManager) : undefined;
  if (person) turn.wakeAt(named, nudgeMoment(turn.cause.now, person));
}

/** Until when the telling waits, when the case manager is not at work now; nothing for any other key. */
export function caseManagerWaitsUntil(turn: Turn, dueKey: string): Instant | undefined {
  const { caseManager } = turn.state;
  const person = dueKey === named && caseManager ? turn.house.directory.find(caseManager) : undefined;
  const { now } = turn.cause;
  return person && !mayNudgeAt(now, person) ? nudgeMoment(now, person) : undefined;
}
