/** A plan in words: its steps with hours, place, tasks and who agreed, as cards, overviews and documents show it. */
import type { Block } from '../../../src/cards/card.ts';
import {
  agreedPlan,
  type BuildUpPlan,
  type BuildUpStep,
  isFull,
  percentOf,
} from '../../../src/domain/build-up.ts';
import type { OwnWords } from '../../../src/domain/checked-text.ts';
import { facts, type Scene, text, voiceFor } from '../../scene.ts';
import type { Voice } from '../../words/speak.ts';

/** The plan that the machine of this scene makes, else the one that holds. */
export function planIn({ case: { plans }, machine }: Scene): BuildUpPlan | undefined {
  return plans.find(({ id }) => id === machine.context.plan) ?? agreedPlan(plans);
}

/** The hours of a step as this language writes a number. */
export function hoursOf({ language, say }: Voice, { hours }: Pick<BuildUpStep, 'hours'>): OwnWords {
  return say('as-is', { words: String(hours).replace('.', language === 'en' ? '.' : ',') });
}

/** One fact a step, then the days on which both look at it. */
export function planBlock(scene: Scene, plan: BuildUpPlan): Block | null {
  const { say, day } = voiceFor(scene);
  return facts(
    ...plan.steps.map(
      (step) => [say('build-up.from', { on: day(step.from) }), stepInWords(scene, plan, step)] as const,
    ),
    ...plan.evaluatedOn.map((on) => [say('build-up.evaluated'), day(on)] as const),
    [say('build-up.evaluateOn'), plan.evaluateOn ? day(plan.evaluateOn) : null],
  );
}

/** Hours, place, tasks and who agreed, in one line. */
export function stepInWords(scene: Scene, plan: BuildUpPlan, step: BuildUpStep): OwnWords {
  const voice = voiceFor(scene);
  const { say } = voice;
  const full = isFull(step, plan);
  const gaps = { hours: hoursOf(voice, step), percent: percentOf(step, plan) };
  const parts = [
    say(full ? 'build-up.full' : 'build-up.hours', gaps),
    step.place ? say(`build-up.place.${step.place}`) : null,
    step.tasks,
    // Whose agreement is there is known once the plan was translated.
    full || !plan.evaluateOn ? null : approvalOf(scene, step),
  ].filter((part) => part !== null);
  return say('as-is', { words: parts.join(voice.language === 'fr' ? '\u202f; ' : '; ') });
}

/** In the Netherlands the physician advises; in Belgium two doctors may have a say. */
function approvalOf(scene: Scene, { agreedBy }: BuildUpStep): OwnWords {
  const { say } = voiceFor(scene);
  if (scene.case.facts.country === 'BE') return say(`build-up.with.be.${agreedBy}`);
  return say(agreedBy === 'notYet' ? 'build-up.with.nl.notYet' : 'build-up.with.nl.occupationalPhysician');
}

/** Every plan that both agreed to, the newest first, for whoever may see the case; a draft is nobody's business yet. */
export function plansOf(scene: Scene): Block[] {
  const { say } = voiceFor(scene);
  const heading = {
    agreed: 'build-up.plans',
    replaced: 'build-up.former',
    stopped: 'build-up.stopped',
  } as const;
  return scene.case.plans
    .toReversed()
    .flatMap((plan) =>
      plan.status === 'draft'
        ? []
        : [text(say(heading[plan.status]), 'strong' as const), planBlock(scene, plan)],
    )
    .filter((block) => block !== null);
}
