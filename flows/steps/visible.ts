/** Which dated steps a reader may know of: the title of one that is for HR alone would tell what is for HR alone. */
import { type CaseRole, caseRoles } from '../../src/domain/person.ts';
import type { DueMilestone } from '../policies/timeline.ts';
import type { Scene } from '../scene.ts';

/** What this reader is to the case: a case manager who is neither manager nor HR sees what a manager sees. */
function rolesIn({ reader, employee }: Pick<Scene, 'reader' | 'employee'>): readonly CaseRole[] {
  if (reader.id === employee.id) return ['employee'];
  const own = caseRoles.filter((role) => role !== 'employee' && reader.roles.includes(role));
  return own.length > 0 ? own : ['manager'];
}

/** Whether the reader of the scene may know of that step. */
export function maySeeStep(scene: Pick<Scene, 'reader' | 'employee'>, { visibleTo }: DueMilestone): boolean {
  return rolesIn(scene).some((role) => visibleTo.includes(role));
}
