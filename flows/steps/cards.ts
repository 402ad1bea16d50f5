/** A dated step, as the one who is prompted reads it: what, by when, who, why it helps, and where it stands (R9, R23). */
import type { Action, Block, Card, Field } from '../../src/cards/card.ts';
import type { OwnWords } from '../../src/domain/checked-text.ts';
import { guideFor, limitsOf } from '../guide/guide.ts';
import { delegateField, delegatesFor } from '../nudges/delegates.ts';
import type { NudgeContext } from '../nudges/nudge.machine.ts';
import { sourceIn } from '../policies/fields.ts';
import { type DueMilestone, milestoneIdOf } from '../policies/timeline.ts';
import { button, card, facts, remembered, type Scene, text, voiceFor, withError } from '../scene.ts';
import { speak } from '../words/speak.ts';
import { happensWith, stepsOf } from './plan.ts';
import { maySeeStep } from './visible.ts';

const contextOf = (scene: Scene) => remembered<NudgeContext>(scene);

/** The steps of a bundle that are still to do. */
function openSteps(scene: Scene): readonly DueMilestone[] {
  const keys = new Set(contextOf(scene).steps);
  return stepsOf(scene.case, scene.pack).filter(({ key }) => keys.has(key) && !(key in scene.case.steps));
}

/** The step in words, in the reader's language. */
export function titleOf(scene: Scene, step: DueMilestone): OwnWords {
  return voiceFor(scene).say('as-is', { words: step.milestone.title[scene.reader.language] });
}

export function stepsPrompt(scene: Scene, again: boolean): Card {
  return promptFor(scene, openSteps(scene), again);
}

/** The prompt for these steps, whichever they are. */
export function promptFor(scene: Scene, steps: readonly DueMilestone[], again: boolean): Card {
  const { say } = voiceFor(scene);
  const [first] = steps;
  const only = steps.length === 1 ? first : undefined;
  const title = only
    ? say('steps.titleOne', { step: titleOf(scene, only) })
    : say('steps.title', { count: steps.length });
  return card(
    scene,
    only?.id ?? 'steps',
    'nudge',
    title,
    [
      again ? text(say('nudge.reminder')) : null,
      ...steps.flatMap((step) => stepBlocks(scene, step, steps.length > 1)),
    ],
    { form: { id: 'steps', fields: fieldsOf(scene, steps) }, actions: actionsOf(scene) },
  );
}

/** The talk that is proposed to everyone after so many reports: why it comes, and its guide. */
export const frequentTalk = 'frequent-absence-talk';

function frequentTalkBlocks(scene: Scene): Block[] {
  const voice = voiceFor(scene);
  const after = scene.pack.settings.house.frequentAbsenceAfter;
  return [
    text(voice.say('steps.frequent', { after })),
    ...guideFor('frequent-absence', voice, limitsOf(scene)),
  ];
}

function stepBlocks(scene: Scene, step: DueMilestone, named: boolean): (Block | null)[] {
  const { say, day } = voiceFor(scene);
  const { milestone, due, actBy, asLaw, unsure, responsible } = step;
  const [source] = milestone.source;
  return [
    named ? text(titleOf(scene, step), 'strong') : null,
    text(say('as-is', { words: milestone.what[scene.reader.language] })),
    ...(milestone.id === frequentTalk ? frequentTalkBlocks(scene) : []),
    facts(
      [say('steps.due'), day(due)],
      [say('steps.actBy'), actBy === due ? null : day(actBy)],
      [say('steps.who'), say(`steps.who.${responsible}`)],
      // The first names the rule itself; what follows are remarks for whoever keeps the pack.
      [
        say('steps.source'),
        source ? say('as-is', { words: sourceIn(source, scene.reader.language) }) : null,
        milestone.link?.[scene.reader.language],
      ],
      [say('steps.language'), documentLanguage(scene, step)],
    ),
    text(
      say(certainty(scene, asLaw ? 'asLaw' : unsure ? 'unsure' : 'checkWithHr'), {
        asOf: day(scene.pack.asOf),
      }),
      'subtle',
    ),
  ];
}

/** ⚖ BE: what is put on paper is in the language of the site, whatever someone reads in the chat. */
function documentLanguage({ employee, pack, reader }: Scene, { milestone }: DueMilestone): OwnWords | null {
  const site = pack.settings.sites.find(({ id }) => id === employee.site);
  const differs = site !== undefined && site.language !== reader.language;
  if (!pack.switches.languageOfSite || !differs || milestone.kind !== 'law') return null;
  return speak(reader.language).say(`language.${site.language}`);
}

/** How sure this is; HR is not told to ask HR, nor is anyone where there is no HR. */
function certainty({ reader, colleagues }: Scene, how: 'asLaw' | 'unsure' | 'checkWithHr') {
  return [reader, ...colleagues].every(({ roles }) => !roles.includes('hr')) || reader.roles.includes('hr')
    ? (`steps.${how}.hr` as const)
    : (`steps.${how}` as const);
}

function fieldsOf(scene: Scene, steps: readonly DueMilestone[]): Field[] {
  const { say } = voiceFor(scene);
  const delegate = delegateField(scene, contextOf(scene).nudge);
  // Needed to say that one is done and not to hand them over: the press says so, not the field.
  const choice: Field = {
    id: 'step',
    type: 'choice',
    label: say('steps.which'),
    choices: steps.map((step) => ({ value: step.key, label: titleOf(scene, step) })),
  };
  const date: Field = {
    id: 'on',
    type: 'date',
    label: say('steps.on'),
    hint: say('steps.on.hint'),
    max: scene.today,
  };
  const dated = steps.some(({ id }) => id in happensWith);
  return [
    ...(steps.length > 1 ? [withError(scene, choice)] : []),
    ...(dated ? [withError(scene, date)] : []),
    ...(delegate ? [delegate] : []),
  ];
}

function actionsOf(scene: Scene): Action[] {
  const { say } = voiceFor(scene);
  return [
    button(scene, 'milestone.done', say('milestone.done'), { style: 'primary', submits: true }),
    button(scene, 'milestone.later', say('contact.later')),
    ...(delegatesFor(contextOf(scene).nudge, scene.colleagues).length > 0
      ? [button(scene, 'contact.handOver', say('contact.handOver'), { submits: true })]
      : []),
    ...(scene.reader.roles.includes('hr')
      ? [button(scene, 'milestone.notNeeded', say('milestone.notNeeded'), { submits: true })]
      : []),
  ];
}

/** A line that names more is not read. */
const mostNamed = 2;

/** The steps of a bundle in a few words, for lists and escalations; those that are not for the reader have no name. */
export function stepsInShort(scene: Scene): OwnWords {
  const { say } = voiceFor(scene);
  const seen = openSteps(scene).filter((step) => maySeeStep(scene, step));
  if (seen.length === 0) return say('what.steps');
  const named = seen
    .slice(0, mostNamed)
    .map((step) => titleOf(scene, step))
    .join(', ');
  const count = seen.length - mostNamed;
  return count > 0 ? say('what.stepsMore', { steps: named, count }) : say('as-is', { words: named });
}

/** Says of the step that was settled last what was noted; its date may have moved with that, so it is left out. */
export function stepNoted(scene: Scene): Card {
  const { say, day } = voiceFor(scene);
  const [key = '', settled] = Object.entries(scene.case.steps).at(-1) ?? [];
  const milestone = scene.pack.milestones.find(({ id }) => id === milestoneIdOf(key));
  return card(scene, 'step-noted', 'receipt', say('step-noted.title'), [
    settled && milestone
      ? text(
          say(`step-noted.${settled.outcome}`, {
            step: milestone.title[scene.reader.language],
            on: day(settled.on),
          }),
          'strong',
        )
      : null,
    text(say('step-noted.text')),
  ]);
}
