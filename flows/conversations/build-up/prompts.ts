/** What a manager is prompted for while hours are built up: the next step, looking at the plan together, a proposal that waits. */
import type { Action, Block, Card, Field, Form } from '../../../src/cards/card.ts';
import { agreedPlan, type BuildUpPlan, type BuildUpStep, mostSteps } from '../../../src/domain/build-up.ts';
import type { OwnWords } from '../../../src/domain/checked-text.ts';
import { type BuildUpNudge, buildUpNudges } from '../../nudges/catalogue.ts';
import { delegateField } from '../../nudges/delegates.ts';
import type { NudgeContext } from '../../nudges/nudge.machine.ts';
import { button, card, list, remembered, type Scene, text, voiceFor, withError } from '../../scene.ts';
import type { WordKey } from '../../words/speak.ts';
import { approvalField } from './cards.ts';
import { hoursOf, planBlock } from './plan.ts';

const nudgeOf = (scene: Scene) => remembered<NudgeContext>(scene).nudge as BuildUpNudge;

/** Which step of the plan a nudge is about: `build-up-2` is about the second. */
export function stepIndexOf(nudge: BuildUpNudge): number | undefined {
  const index = buildUpNudges.indexOf(nudge);
  return index >= 0 && index < mostSteps ? index : undefined;
}

/** What the nudge is about, in a few words, for lists. */
export function whatOfBuildUp(nudge: BuildUpNudge): WordKey {
  return stepIndexOf(nudge) === undefined
    ? (`what.${nudge}` as 'what.build-up-evaluation' | 'what.build-up-proposal')
    : 'what.build-up-step';
}

export function buildUpPrompt(scene: Scene, again: boolean): Card {
  const nudge = nudgeOf(scene);
  if (nudge === 'build-up-proposal') return proposalPrompt(scene, again);
  const plan = agreedPlan(scene.case.plans);
  const index = stepIndexOf(nudge);
  const step = index === undefined ? undefined : plan?.steps[index];
  return plan && step ? stepPrompt(scene, plan, step, again) : evaluationPrompt(scene, plan, again);
}

function stepPrompt(scene: Scene, plan: BuildUpPlan, step: BuildUpStep, again: boolean): Card {
  const voice = voiceFor(scene);
  const { say, day } = voice;
  const isFirst = plan.steps[0] === step;
  const title = say(isFirst ? 'build-up-step.titleFirst' : 'build-up-step.title', {
    hours: hoursOf(voice, step),
  });
  const body = [
    text(say('build-up-step.text', { on: day(step.from) })),
    planBlock(scene, plan),
    step.agreedBy === 'notYet' ? text(say('build-up-step.ask')) : null,
  ];
  return prompt(
    scene,
    again,
    title,
    body,
    [approvalField(scene, step.agreedBy)],
    [button(scene, 'buildUp.stepOn', say('buildUp.stepOn'), { style: 'primary', submits: true })],
  );
}

function evaluationPrompt(scene: Scene, plan: BuildUpPlan | undefined, again: boolean): Card {
  const { say } = voiceFor(scene);
  const lines = (...keys: WordKey[]) => keys.map((key) => say(key));
  const body = [
    text(say('build-up-evaluation.text')),
    plan ? planBlock(scene, plan) : null,
    list(say('guide.open'), lines('guide.build-up.open.1')),
    list(say('guide.ask'), lines('guide.build-up.ask.1', 'guide.build-up.ask.2', 'guide.build-up.ask.3')),
    list(say('guide.leave'), lines('guide.build-up.leave.1')),
  ];
  // Needed to keep the plan and not to hand this over: the press says so, not the field.
  const next: Field = { id: 'evaluateOn', type: 'date', label: say('build-up-evaluation.next') };
  return prompt(
    scene,
    again,
    say('build-up-evaluation.title'),
    body,
    [next],
    [button(scene, 'buildUp.keep', say('buildUp.keep'), { style: 'primary', submits: true })],
  );
}

function prompt(
  scene: Scene,
  again: boolean,
  title: OwnWords,
  body: readonly (Block | null)[],
  fields: readonly Field[],
  actions: readonly Action[],
): Card {
  const { say } = voiceFor(scene);
  const { field, buttons } = handingOver(scene);
  const form: Form = {
    id: nudgeOf(scene),
    fields: [...fields.map((one) => withError(scene, one)), ...field],
  };
  return card(scene, nudgeOf(scene), 'nudge', title, [opening(scene, again), ...body], {
    form,
    actions: [
      ...actions,
      button(scene, 'buildUp.adjust', say('buildUp.adjust')),
      button(scene, 'contact.later', say('contact.later')),
      ...buttons,
    ],
  });
}

/** The choice of a delegate and its button; neither when there is nobody. */
function handingOver(scene: Scene): { field: readonly Field[]; buttons: readonly Action[] } {
  const { say } = voiceFor(scene);
  const field = delegateField(scene, nudgeOf(scene));
  return field
    ? {
        field: [field],
        buttons: [button(scene, 'contact.handOver', say('contact.handOver'), { submits: true })],
      }
    : { field: [], buttons: [] };
}

function proposalPrompt(scene: Scene, again: boolean): Card {
  const { say } = voiceFor(scene);
  const { field, buttons } = handingOver(scene);
  return card(
    scene,
    'build-up-proposal',
    'nudge',
    say('build-up-proposal.title'),
    [opening(scene, again), text(say('build-up-proposal.text'))],
    {
      ...(field.length > 0 ? { form: { id: 'hand-over', fields: field } } : {}),
      actions: [
        button(scene, 'buildUp.show', say('buildUp.show'), { style: 'primary', machine: 'build-up' }),
        button(scene, 'contact.later', say('contact.later')),
        ...buttons,
      ],
    },
  );
}

function opening(scene: Scene, again: boolean): Block | null {
  const { say } = voiceFor(scene);
  if (again) return text(say('nudge.reminder'));
  return scene.late ? text(say('nudge.late')) : null;
}

/** To the employee: the step that both look forward to goes ahead. */
export function buildUpStepOn(scene: Scene): Card {
  const voice = voiceFor(scene);
  const { say, day } = voice;
  const index = stepIndexOf(nudgeOf(scene)) ?? 0;
  const step = agreedPlan(scene.case.plans)?.steps[index];
  const gaps = step ? { hours: hoursOf(voice, step), on: day(step.from) } : {};
  return card(
    scene,
    'build-up-step-on',
    'message',
    say('build-up-step-on.title', gaps),
    [text(say('build-up-step-on.text', gaps))],
    { actions: [button(scene, 'buildUp.wish', say('buildUp.wish'))] },
  );
}

export function buildUpStepNoted(scene: Scene): Card {
  const { say } = voiceFor(scene);
  return card(scene, 'build-up-step-noted', 'receipt', say('build-up-step-noted.title'), [
    text(say('build-up-step-noted.text')),
  ]);
}

/** To both: looked at together, and kept. */
export function buildUpKept(scene: Scene): Card {
  const { say, day } = voiceFor(scene);
  const plan = agreedPlan(scene.case.plans);
  return card(scene, 'build-up-kept', 'receipt', say('build-up-kept.title'), [
    plan ? planBlock(scene, plan) : null,
    plan?.evaluateOn ? text(say('build-up-kept.text', { on: day(plan.evaluateOn) })) : null,
  ]);
}
