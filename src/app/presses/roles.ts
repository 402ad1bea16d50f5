/** The buttons of who is who: showing it, and another case manager, which HR chooses. */
import type { Person } from '../../domain/person.ts';
import { possibleCaseManagers } from '../case-manager.ts';
import { Reading } from '../forms.ts';
import type { Turn } from '../turn.ts';
import type { Buttons, Press } from './button.ts';

export const roleButtons: Buttons = {
  'who.open': {
    by: 'either',
    usesUpCard: false,
    act: (turn) => {
      turn.tell('actor', 'who-does-what', 'absence');
      return true;
    },
  },
  'caseManager.open': { by: 'hr', usesUpCard: false, act: openCaseManager },
  'caseManager.save': { by: 'hr', act: saveCaseManager },
};

/** Shows HR the choice; a case that is over has no case manager to change. */
export function openCaseManager(turn: Turn): boolean {
  if (!turn.state.open) return false;
  turn.tell('actor', 'case-manager-form', 'absence');
  return true;
}

function saveCaseManager(turn: Turn, { person, values, house }: Press): boolean {
  if (!turn.state.open) return false;
  const reading = new Reading(values, person);
  const possible = possibleCaseManagers(house, turn.employee);
  const ids = possible.map(({ id }) => id);
  const id = reading.choice('to', ids, { missing: 'field.missing' });
  const chosen = possible.find((one) => one.id === id);
  if (!chosen) {
    turn.tell('actor', 'case-manager-form', 'absence', reading);
    return true;
  }
  const before = turn.state.caseManager;
  if (chosen.id !== before) {
    turn.keepCaseManager(chosen.id);
    for (const one of concerned(turn, before, person)) {
      turn.tellPerson(one, one.id === chosen.id ? 'case-manager-named' : 'case-manager-changed', 'absence');
    }
  } else turn.tellPerson(person, 'case-manager-changed', 'absence');
  return true;
}

/** The employee, the manager, the one before and the one after; HR who chose gets the receipt. */
function concerned(turn: Turn, before: string | null, actor: Person): readonly Person[] {
  const { directory } = turn.house;
  const ids = [actor.id, turn.employee.id, turn.state.manager, before, turn.state.caseManager];
  const unique = [...new Set(ids.filter((id) => id !== null))];
  return unique.flatMap((id) => directory.find(id) ?? []);
}
