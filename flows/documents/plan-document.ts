/** The build-up plan on paper, as both agreed to it: to keep, or to take along to whoever must agree to a step. */
import type { Paper } from '../../src/cards/paper.ts';
import { agreedPlan } from '../../src/domain/build-up.ts';
import { planBlock } from '../conversations/build-up/plan.ts';
import { facts, type Scene, text, voiceFor } from '../scene.ts';

/** The plan that holds, or nothing when none does. */
export function planDocument(scene: Scene): Paper | undefined {
  const { say, day } = voiceFor(scene);
  const plan = agreedPlan(scene.case.plans);
  if (!plan) return undefined;
  const blocks = [
    facts(
      [say('document.employee'), say('person', { who: scene.employee.name })],
      [say('document.manager'), scene.manager ? say('person', { who: scene.manager.name }) : null],
      [say('document.agreedOn'), plan.agreedOn ? day(plan.agreedOn) : null],
    ),
    planBlock(scene, plan),
    text(say('document.plan.note')),
  ].filter((block) => block !== null);
  return {
    language: scene.reader.language,
    writtenAt: scene.now,
    title: say('document.plan', { name: scene.employee.name }),
    blocks,
    footer: say('document.plan.footer', { on: day(scene.today) }),
  };
}
