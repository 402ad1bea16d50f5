/** The cards of a build-up plan: proposing steps, translating them to the work, and what both agreed. */
import type { Action, Card, CardKind, Field } from '../../../src/cards/card.ts';
import { type Approval, isFull, mostSteps, workPlaces } from '../../../src/domain/build-up.ts';
import type { SafeText } from '../../../src/domain/checked-text.ts';
import type { Country } from '../../../src/domain/locale.ts';
import { withPlan } from '../../documents/enclosures.ts';
import { button, card, notesOf, remembered, type Scene, text, voiceFor, withError } from '../../scene.ts';
import type { WordKey } from '../../words/speak.ts';
import type { BuildUpContext } from './build-up.machine.ts';
import { planBlock, planIn } from './plan.ts';

export const tasksLimit = 500;

const contextOf = (scene: Scene) => remembered<BuildUpContext>(scene);
/** A button about the plan as this card shows it: on a card of an earlier round it decides nothing. */
function decision(
  scene: Scene,
  id: string,
  label: SafeText,
  more: { style?: 'primary'; submits?: boolean } = {},
): Action {
  return button(scene, id, label, { ...more, data: { round: String(contextOf(scene).round) } });
}

const isEmployee = ({ reader, employee }: Scene) => reader.id === employee.id;

/** The steps so far, and room for one more. */
export function buildUpForm(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const plan = planIn(scene);
  const steps = plan?.steps ?? [];
  const last = steps.at(-1);
  const isComplete = plan !== undefined && last !== undefined && isFull(last, plan);
  const hasRoom = !isComplete && steps.length < mostSteps;
  const mine = isEmployee(scene);
  const fields = hasRoom ? stepFields(scene).map((field) => withError(scene, field)) : [];
  return card(
    scene,
    'build-up-form',
    'form',
    say('build-up-form.title'),
    [
      text(say(mine ? 'build-up-form.employee' : 'build-up-form.manager')),
      plan ? planBlock(scene, plan) : null,
      isComplete ? text(say('build-up-form.full')) : null,
      ...notesOf(scene),
      text(say(scene.case.facts.country === 'NL' ? 'build-up-form.nl' : 'build-up-form.be'), 'subtle'),
    ],
    {
      ...(hasRoom ? { form: { id: 'build-up', fields } } : {}),
      actions: [
        ...(hasRoom ? [decision(scene, 'buildUp.addStep', say('buildUp.addStep'), { submits: true })] : []),
        // What is filled in counts, so nobody has to press twice for the last step.
        decision(
          scene,
          'buildUp.propose',
          say(mine ? 'buildUp.propose.employee' : 'buildUp.propose.manager'),
          {
            style: 'primary',
            submits: hasRoom,
          },
        ),
        ...(steps.length > 0 ? [decision(scene, 'buildUp.undo', say('buildUp.undo'))] : []),
        decision(scene, 'buildUp.drop', say('buildUp.drop')),
      ],
    },
  );
}

function stepFields(scene: Scene): Field[] {
  const { say } = voiceFor(scene);
  return [
    { id: 'from', type: 'date', label: say('build-up-form.from') },
    {
      id: 'hours',
      type: 'number',
      label: say('build-up-form.hours'),
      min: 1,
      max: scene.employee.hoursPerWeek,
    },
    {
      id: 'tasks',
      type: 'text',
      multiline: true,
      label: say('build-up-form.tasks'),
      hint: say('build-up-form.tasks.hint'),
      maxLength: tasksLimit,
    },
    {
      id: 'place',
      type: 'choice',
      label: say('build-up-form.place'),
      choices: workPlaces.map((value) => ({ value, label: say(`build-up.place.${value}`) })),
    },
  ];
}

/** The manager's part (R36): the work of each step, who agreed, and when both look at it again. */
export function buildUpTranslate(scene: Scene): Card {
  const { say, day } = voiceFor(scene);
  const plan = planIn(scene);
  // All hours again is the own work: there is nothing to translate.
  const tasks = (plan?.steps ?? []).flatMap((step, index): Field[] =>
    plan && isFull(step, plan)
      ? []
      : [
          {
            id: tasksField(index),
            type: 'text',
            multiline: true,
            label: say('build-up-translate.tasks', { on: day(step.from) }),
            maxLength: tasksLimit,
            ...(step.tasks ? { value: step.tasks } : {}),
          },
        ],
  );
  const fields: Field[] = [
    ...tasks,
    approvalField(scene),
    { id: 'evaluateOn', type: 'date', required: true, label: say('build-up-translate.evaluateOn') },
  ];
  return card(
    scene,
    'build-up-translate',
    'form',
    say('build-up-translate.title'),
    [
      contextOf(scene).by === 'employee' ? text(say('build-up-translate.proposed')) : null,
      plan ? planBlock(scene, plan) : null,
      text(say('build-up-translate.text')),
    ],
    {
      form: { id: 'build-up-translate', fields: fields.map((field) => withError(scene, field)) },
      actions: [
        decision(scene, 'buildUp.send', say('buildUp.send'), { style: 'primary', submits: true }),
        decision(scene, 'buildUp.edit', say('buildUp.edit')),
      ],
    },
  );
}

/** The name under which the tasks of a step are filled in. */
export const tasksField = (index: number): string => `tasks${index + 1}`;

/** Whose agreement can be noted there: the Netherlands know no advising doctor. */
export const approvalsIn = (country: Country): readonly Approval[] =>
  country === 'BE'
    ? ['both', 'occupationalPhysician', 'advisingDoctor', 'notYet']
    : ['occupationalPhysician', 'notYet'];

/** Who agreed, as a choice; `now` is what is known. */
export function approvalField(scene: Scene, now?: Approval): Field {
  const { say } = voiceFor(scene);
  const isBelgian = scene.case.facts.country === 'BE';
  const labels: Readonly<Record<Approval, WordKey>> = {
    both: 'build-up.doctor.be.both',
    advisingDoctor: 'build-up.doctor.be.advisingDoctor',
    occupationalPhysician: isBelgian
      ? 'build-up.doctor.be.occupationalPhysician'
      : 'build-up.doctor.nl.occupationalPhysician',
    notYet: isBelgian ? 'build-up.doctor.be.notYet' : 'build-up.doctor.nl.notYet',
  };
  return {
    id: 'agreedBy',
    type: 'choice',
    label: say(isBelgian ? 'build-up.agreedBy.be' : 'build-up.agreedBy.nl'),
    choices: approvalsIn(scene.case.facts.country).map((value) => ({ value, label: say(labels[value]) })),
    ...(now ? { value: now } : {}),
  };
}

export function buildUpPlan(scene: Scene): Card {
  const { say } = voiceFor(scene);
  return card(
    scene,
    'build-up-plan',
    'form',
    say('build-up-plan.title'),
    [wholePlan(scene), text(say('build-up-plan.text')), text(say('build-up-plan.clock'), 'subtle')],
    {
      actions: [
        decision(scene, 'buildUp.confirm', say('buildUp.confirm'), { style: 'primary' }),
        decision(scene, 'buildUp.change', say('buildUp.change')),
      ],
    },
  );
}

export function buildUpAgreed(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const mine = isEmployee(scene);
  const agreed = card(
    scene,
    'build-up-agreed',
    'receipt',
    say('build-up-agreed.title'),
    [wholePlan(scene), text(say(mine ? 'build-up-agreed.employee' : 'build-up-agreed.manager'))],
    {
      actions: [
        mine
          ? button(scene, 'buildUp.wish', say('buildUp.wish'))
          : button(scene, 'buildUp.adjust', say('buildUp.adjust')),
      ],
    },
  );
  return { ...agreed, ...withPlan(scene) };
}

/** A title, the plan as it stands, and a sentence. */
const shown = (id: 'build-up-proposed' | 'build-up-sent', kind: CardKind) => (scene: Scene) => {
  const { say } = voiceFor(scene);
  const body = [wholePlan(scene), ...notesOf(scene), text(say(`${id}.text`))];
  return card(scene, id, kind, say(`${id}.title`), body);
};
export const buildUpProposed = shown('build-up-proposed', 'receipt');
export const buildUpSent = shown('build-up-sent', 'receipt');

export function buildUpDropped(scene: Scene): Card {
  const { say } = voiceFor(scene);
  return card(scene, 'build-up-dropped', 'receipt', say('build-up-dropped.title'), [
    text(say('build-up-dropped.text')),
  ]);
}

function wholePlan(scene: Scene) {
  const plan = planIn(scene);
  return plan ? planBlock(scene, plan) : null;
}
