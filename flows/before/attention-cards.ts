/** The cards of a manager's rhythm of attention: the choice, the moment itself with its guide, and the end. */
import type { Card, Field } from '../../src/cards/card.ts';
import { dayOf } from '../../src/domain/local-date.ts';
import { zoneOf } from '../../src/domain/locale.ts';
import { firstNameOf } from '../../src/domain/person.ts';
import { guideFor } from '../guide/guide.ts';
import { card, facts, text, withError } from '../scene.ts';
import { type AttentionContext, attentionPaces } from './attention.machine.ts';
import { type PersonalScene, personalButton, personalVoice } from './scene.ts';

/** Nobody reads more names than this; the others are no less welcome. */
const mostNames = 20;

const contextOf = (scene: PersonalScene) => scene.machine.context as Partial<AttentionContext>;

/** How often, with the running choice filled in. */
export function attentionForm(scene: PersonalScene): Card {
  const { say } = personalVoice(scene);
  const { every } = contextOf(scene);
  const field: Field = {
    id: 'every',
    type: 'choice',
    required: true,
    label: say('attention-form.every'),
    choices: attentionPaces.map((pace) => ({ value: pace, label: say(`attention.every.${pace}`) })),
    ...(every ? { value: every } : {}),
  };
  const save = personalButton(scene, 'attention.save', say('attention.save'), {
    style: 'primary',
    submits: true,
  });
  return card(
    scene,
    'attention-form',
    'form',
    say('attention-form.title'),
    [text(say('attention-form.text'))],
    {
      form: { id: 'attention', fields: [withError(scene, field)] },
      actions: every ? [save, stop(scene)] : [save],
    },
  );
}

const stop = (scene: PersonalScene) =>
  personalButton(scene, 'attention.stop', personalVoice(scene).say('attention.stop'));

const change = (scene: PersonalScene) =>
  personalButton(scene, 'attention.open', personalVoice(scene).say('attention.change'));

/** The day of the next moment, as the manager's calendar shows it. */
function nextDay(scene: PersonalScene) {
  const { nextAt } = contextOf(scene);
  return personalVoice(scene).day(nextAt ? dayOf(nextAt, zoneOf(scene.reader.country)) : scene.today);
}

export function attentionNoted(scene: PersonalScene): Card {
  const { say } = personalVoice(scene);
  const every = say(`attention.every.${contextOf(scene).every ?? '14'}`);
  return card(
    scene,
    'attention-noted',
    'receipt',
    say('attention-noted.title', { every }),
    [text(say('attention-noted.text', { on: nextDay(scene) }))],
    { actions: [change(scene), stop(scene)] },
  );
}

/** The moment itself: whom one could ask, how to begin, and what to leave. */
export function attentionPrompt(scene: PersonalScene): Card {
  const { say } = personalVoice(scene);
  const names = scene.team.slice(0, mostNames).map(firstNameOf).join(', ');
  return card(
    scene,
    'attention-prompt',
    'nudge',
    say('attention-prompt.title'),
    [
      text(say('attention-prompt.text')),
      facts([say('attention-prompt.team'), names === '' ? null : say('as-is', { words: names })]),
      ...guideFor('attention', personalVoice(scene)),
      text(say('attention-prompt.support'), 'subtle'),
      text(say('attention-prompt.work'), 'subtle'),
    ],
    {
      actions: [
        personalButton(scene, 'attention.done', say('attention.done'), { style: 'primary' }),
        change(scene),
        stop(scene),
      ],
    },
  );
}

export function attentionDone(scene: PersonalScene): Card {
  const { say } = personalVoice(scene);
  return card(scene, 'attention-done', 'receipt', say('attention-done.title'), [
    text(say('attention-done.text', { on: nextDay(scene) })),
  ]);
}

export function attentionStopped(scene: PersonalScene): Card {
  const { say } = personalVoice(scene);
  return card(scene, 'attention-stopped', 'receipt', say('attention-stopped.title'), [
    text(say('attention-stopped.text')),
  ]);
}
