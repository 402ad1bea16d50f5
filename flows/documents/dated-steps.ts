/** The dated steps of an absence, within what a reader may know of. */
import type { OwnWords } from '../../src/domain/checked-text.ts';
import { type DueMilestone, timelineOf } from '../policies/timeline.ts';
import { type Scene, voiceFor } from '../scene.ts';
import { courseOf } from '../steps/plan.ts';
import { maySeeStep } from '../steps/visible.ts';

/** Every dated step that this reader may see, in order. */
export function stepsFor(scene: Scene): readonly DueMilestone[] {
  return timelineOf(courseOf(scene.case), scene.pack).filter((step) => maySeeStep(scene, step));
}

/** That step with its date, and what came of it. */
export function stepLine(scene: Scene, step: DueMilestone): OwnWords {
  const { say, day } = voiceFor(scene);
  const settled = scene.case.steps[step.key];
  const gaps = { due: day(step.due), step: step.milestone.title[scene.reader.language] };
  if (settled) return say(`document.step.${settled.outcome}`, { ...gaps, on: day(settled.on) });
  if (!step.unsure && !step.verify) return say('document.step.open', gaps);
  // HR is not told to ask HR.
  return say(scene.reader.roles.includes('hr') ? 'document.step.check.hr' : 'document.step.check', gaps);
}
