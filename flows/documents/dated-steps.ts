/** The dated steps of an absence, within what a reader may know of. */
import type { OwnWords } from '../../src/domain/checked-text.ts';
import { type CaseRole, caseRoles } from '../../src/domain/person.ts';
import { type DueMilestone, timelineOf } from '../policies/timeline.ts';
import { type Scene, voiceFor } from '../scene.ts';
import { courseOf } from '../steps/plan.ts';

/** Every dated step that this reader may see, in order. */
export function stepsFor(scene: Scene): readonly DueMilestone[] {
  const roles = rolesIn(scene);
  return timelineOf(courseOf(scene.case), scene.pack).filter(({ visibleTo }) =>
    visibleTo.some((role) => roles.includes(role)),
  );
}

/** That step with its date, and what came of it. */
export function stepLine(scene: Scene, step: DueMilestone): OwnWords {
  const { say, day } = voiceFor(scene);
  const settled = scene.case.steps[step.key];
  const gaps = { due: day(step.due), step: step.milestone.title[scene.reader.language] };
  if (settled) return say(`document.step.${settled.outcome}`, { ...gaps, on: day(settled.on) });
  return say(step.unsure || step.verify ? 'document.step.check' : 'document.step.open', gaps);
}

/** What this reader is to the case. */
function rolesIn({ reader, employee }: Scene): readonly CaseRole[] {
  return reader.id === employee.id
    ? ['employee']
    : caseRoles.filter((role) => role !== 'employee' && reader.roles.includes(role));
}
