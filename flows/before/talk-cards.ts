/** The cards of a talk that someone asks for: the choice of with whom, the asking, and the answer. No subject is asked. */
import type { Block, Card, Field, Form } from '../../src/cards/card.ts';
import { zoneOf } from '../../src/domain/locale.ts';
import type { Person } from '../../src/domain/person.ts';
import { guideFor } from '../guide/guide.ts';
import { card, facts, remembered, text, withError } from '../scene.ts';
import type { WordKey } from '../words/speak.ts';
import { type PersonalScene, personalButton, personalVoice } from './scene.ts';
import { type TalkContext, talkWays } from './talk.machine.ts';

const contextOf = (scene: PersonalScene) => remembered<TalkContext>(scene);

/** Asks with whom, and how. */
export function talkForm(scene: PersonalScene): Card {
  const { say } = personalVoice(scene);
  return card(
    scene,
    'talk-form',
    'form',
    say('talk-form.title'),
    [text(say('talk-form.text')), text(say('talk-form.kept'), 'subtle')],
    { form: choices(scene), actions: formActions(scene) },
  );
}

function choices(scene: PersonalScene): Form {
  const { say } = personalVoice(scene);
  const fields: Field[] = [
    {
      id: 'chosen',
      type: 'choice',
      required: true,
      label: say('talk-form.with'),
      choices: scene.choices.map((one) => ({
        value: one.id,
        label: say(whatTheyAre(one, scene.owner), { who: one.name }),
      })),
    },
    {
      id: 'by',
      type: 'choice',
      label: say('contact-wish.by'),
      choices: talkWays.map((way) => ({ value: way, label: say(`contact-wish.by.${way}`) })),
    },
  ];
  return { id: 'talk', fields: fields.map((field) => withError(scene, field)) };
}

function whatTheyAre({ id, roles }: Person, owner: Person): WordKey {
  if (owner.manager === id) return 'talk-form.with.manager';
  if (roles.includes('adviser')) return 'talk-form.with.adviser';
  return roles.includes('hr') ? 'talk-form.with.hr' : 'talk-form.with.other';
}

function formActions(scene: PersonalScene) {
  const { say } = personalVoice(scene);
  return [
    personalButton(scene, 'talk.send', say('talk.send'), { style: 'primary', submits: true }),
    personalButton(scene, 'talk.drop', say('talk.drop')),
  ];
}

/** The one who asked hears that it is on its way. */
export function talkRequested(scene: PersonalScene): Card {
  const { say, moment } = personalVoice(scene);
  const when = moment(contextOf(scene).askAt, zoneOf(scene.reader.country));
  return card(
    scene,
    'talk-requested',
    'receipt',
    say('talk-requested.title'),
    [
      text(
        say(contextOf(scene).askAt > scene.now ? 'talk-requested.textLater' : 'talk-requested.text', {
          when,
        }),
      ),
    ],
    { actions: [personalButton(scene, 'talk.withdraw', say('talk.withdraw'))] },
  );
}

export const talkAsked = (scene: PersonalScene): Card => asked(scene, false);
export const talkAskedAgain = (scene: PersonalScene): Card => asked(scene, true);

/** To the chosen one: warm, in confidence, with the next step on the card. */
function asked(scene: PersonalScene, again: boolean): Card {
  const { say } = personalVoice(scene);
  const { by } = contextOf(scene);
  const day: Field = {
    id: 'on',
    type: 'date',
    label: say('talk-asked.on'),
    value: scene.today,
    min: scene.today,
  };
  const body: (Block | null)[] = [
    again ? text(say('nudge.reminder')) : null,
    text(say('talk-asked.text')),
    facts([say('talk-asked.by'), by ? say(`contact-wish.by.${by}`) : null]),
    ...guideFor('talk', personalVoice(scene)),
  ];
  return card(scene, 'talk-asked', 'nudge', say('talk-asked.title'), body, {
    form: { id: 'talk-asked', fields: [withError(scene, day)] },
    actions: [
      personalButton(scene, 'talk.take', say('talk.take'), { style: 'primary', submits: true }),
      personalButton(scene, 'talk.cannot', say('talk.cannot')),
    ],
  });
}

const short = (id: ShortCard, kind: 'receipt' | 'message') => (scene: PersonalScene) => {
  const { say, day } = personalVoice(scene);
  const { on } = contextOf(scene);
  const gaps = { on: day(on ?? scene.today) };
  return card(scene, id, kind, say(`${id}.title`, gaps), [text(say(`${id}.text`, gaps))]);
};
type ShortCard =
  | 'talk-taken'
  | 'talk-taken-notice'
  | 'talk-withdrawn'
  | 'talk-withdrawn-notice'
  | 'talk-cannot-noted'
  | 'talk-dropped';

export const talkTaken = short('talk-taken', 'receipt');
export const talkTakenNotice = short('talk-taken-notice', 'message');
export const talkWithdrawn = short('talk-withdrawn', 'receipt');
export const talkWithdrawnNotice = short('talk-withdrawn-notice', 'message');
export const talkCannotNoted = short('talk-cannot-noted', 'receipt');
export const talkDropped = short('talk-dropped', 'receipt');

/** No talk with the chosen one after all: someone else is a choice away, and nobody is blamed. */
export function talkPassed(scene: PersonalScene): Card {
  const { say } = personalVoice(scene);
  const others = { ...scene, choices: scene.choices.filter(({ id }) => id !== scene.chosen?.id) };
  return card(
    scene,
    'talk-passed',
    'form',
    say(`talk-passed.${contextOf(scene).passed ?? 'silent'}`),
    [text(say('talk-passed.text'))],
    others.choices.length > 0 ? { form: choices(others), actions: formActions(scene) } : {},
  );
}

/** Asked for already: it waits, and can be taken back. */
export function talkWaiting(scene: PersonalScene): Card {
  const { say } = personalVoice(scene);
  return card(scene, 'talk-waiting', 'message', say('talk-waiting.title'), [text(say('talk-waiting.text'))], {
    actions: [personalButton(scene, 'talk.withdraw', say('talk.withdraw'))],
  });
}
