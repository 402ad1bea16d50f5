/** Whom someone can ask for a talk: the own manager, an adviser, HR, and other managers; the nearest first. */
import type { Person } from '../../domain/person.ts';
import type { Directory } from '../../ports/directory.ts';

export function confidants(directory: Directory, owner: Person): readonly Person[] {
  const nearness = (one: Person) => {
    if (one.id === owner.manager) return 0;
    if (one.roles.includes('adviser')) return 1;
    if (one.roles.includes('hr')) return 2;
    return one.roles.includes('manager') ? 3 : 4;
  };
  return directory
    .all()
    .filter((one) => one.id !== owner.id && nearness(one) < 4)
    .sort((a, b) => nearness(a) - nearness(b));
}
