/** Sets the scene for one reader of one case, for whatever card is to be written. */

import { packFor } from '../../flows/policies/packs.ts';
import type { Scene } from '../../flows/scene.ts';
import type { CaseState } from '../domain/case.ts';
import type { Instant } from '../domain/local-date.ts';
import type { Person, PersonId } from '../domain/person.ts';
import { type House, todayFor } from './house.ts';

type Rest = Partial<Pick<Scene, 'machine' | 'notes' | 'returned' | 'late'>> & {
  responsible?: PersonId | null;
};

/** The scene as that reader may see it; the reader's own rights are looked at by whoever asks. */
export function sceneFor(
  { directory, settings }: Pick<House, 'directory' | 'settings'>,
  state: CaseState,
  employee: Person,
  reader: Person,
  now: Instant,
  rest: Rest = {},
): Scene {
  const person = (id: PersonId | null | undefined) => (id ? (directory.find(id) ?? null) : null);
  const mayTakeOver = (one: Person) => one.id !== reader.id && one.id !== employee.id;
  return {
    case: state,
    employee,
    manager: person(state.manager),
    responsible: person(rest.responsible),
    reader,
    now,
    pack: packFor(state.facts.country, state.facts.firstDay, settings),
    today: todayFor(employee, now),
    machine: rest.machine ?? { key: 'absence', context: {} },
    // Few cards name them, and in a large house they are many.
    get colleagues() {
      return directory.actingForEmployer().filter(mayTakeOver);
    },
    notes: rest.notes ?? [],
    returned: rest.returned ?? null,
    late: rest.late ?? false,
    nameOf: (id) => directory.find(id)?.name ?? id,
  };
}
