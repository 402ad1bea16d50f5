/** The cards that close a talk: the form of three, what both get in writing, and a correction. */
import type { Card, Field } from '../../../src/cards/card.ts';
import { plusDays } from '../../../src/domain/local-date.ts';
import { firstNameOf } from '../../../src/domain/person.ts';
import { withInvitation } from '../../documents/enclosures.ts';
import {
  agreementIn,
  button,
  card,
  facts,
  notesOf,
  type Scene,
  text,
  voiceFor,
  withError,
} from '../../scene.ts';

export const agreementLimit = 1000;

export function agreementForm(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const fields: Field[] = [
    {
      id: 'what',
      type: 'text',
      multiline: true,
      required: true,
      label: say('agreement-form.what'),
      hint: say('agreement-form.what.hint'),
      maxLength: agreementLimit,
    },
    {
      id: 'nextOn',
      type: 'date',
      required: true,
      label: say('agreement-form.nextOn'),
      min: plusDays(scene.today, 1),
      max: plusDays(scene.today, 366),
    },
    {
      id: 'who',
      type: 'text',
      multiline: true,
      required: true,
      label: say('agreement-form.who'),
      maxLength: agreementLimit,
    },
  ];
  return card(scene, 'agreement', 'form', say('agreement-form.title'), [text(say('agreement-form.text'))], {
    form: { id: 'agreement', fields: fields.map((field) => withError(scene, field)) },
    actions: [button(scene, 'agreement.save', say('agreement.save'), { style: 'primary', submits: true })],
  });
}

export function agreementProposed(scene: Scene): Card {
  const { say } = voiceFor(scene);
  return card(
    scene,
    'agreement-proposed',
    'form',
    say('agreement-proposed.title', { manager: talkedWith(scene) }),
    [agreementFacts(scene), text(say('agreement-proposed.text'))],
    {
      form: {
        id: 'agreement-proposed',
        fields: [
          withError(scene, {
            id: 'correction',
            type: 'text',
            multiline: true,
            label: say('agreement-proposed.correction'),
            maxLength: agreementLimit,
          }),
        ],
      },
      actions: [
        button(scene, 'agreement.confirm', say('agreement.confirm'), { style: 'primary' }),
        button(scene, 'agreement.correct', say('agreement.correct'), { submits: true }),
      ],
    },
  );
}

export function agreementWritten(scene: Scene): Card {
  const { say } = voiceFor(scene);
  return card(scene, 'agreement-written', 'receipt', say('agreement-written.title'), [
    agreementFacts(scene),
    ...notesOf(scene),
    text(say('agreement-written.text')),
  ]);
}

export function agreementConfirmed(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const confirmed = card(scene, 'agreement-confirmed', 'receipt', say('agreement-confirmed.title'), [
    agreementFacts(scene),
    text(say('agreement-confirmed.text', { manager: talkedWith(scene) })),
  ]);
  return { ...confirmed, ...withInvitation(scene) };
}

export function agreementConfirmedNotice(scene: Scene): Card {
  const { say, day } = voiceFor(scene);
  const nextOn = agreementIn(scene)?.nextOn;
  const notice = card(
    scene,
    'agreement-confirmed-notice',
    'receipt',
    say('agreement-confirmed-notice.title'),
    [
      agreementFacts(scene),
      nextOn ? text(say('agreement-confirmed-notice.text', { nextOn: day(nextOn) })) : null,
    ],
  );
  return { ...notice, ...withInvitation(scene) };
}

export function correctionReceived(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const manager = talkedWith(scene);
  return card(scene, 'correction-received', 'receipt', say('correction-received.title', { manager }), [
    ...notesOf(scene),
    text(say('correction-received.text')),
  ]);
}

export function agreementCorrected(scene: Scene): Card {
  const { say } = voiceFor(scene);
  return card(
    scene,
    'agreement-corrected',
    'message',
    say('agreement-corrected.title'),
    [
      agreementFacts(scene),
      facts([say('agreement-corrected.correction'), agreementIn(scene)?.correction]),
      text(say('agreement-corrected.text')),
    ],
    {
      actions: [
        button(scene, 'agreement.accept', say('agreement.accept'), { style: 'primary' }),
        button(scene, 'agreement.again', say('agreement.again')),
      ],
    },
  );
}

export function correctionAccepted(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const manager = talkedWith(scene);
  const accepted = card(
    scene,
    'correction-accepted',
    'receipt',
    say('correction-accepted.title', { manager }),
    [
      agreementFacts(scene),
      facts([say('correction-accepted.correction'), agreementIn(scene)?.correction]),
      text(say('correction-accepted.text')),
    ],
  );
  return { ...accepted, ...withInvitation(scene) };
}

/** The three of R49, as both have them in writing; without the day once that has passed and another was set by the pace. */
export function agreementFacts(scene: Scene, { withDay = true } = {}) {
  const { say, day } = voiceFor(scene);
  const agreement = agreementIn(scene);
  if (!agreement) return null;
  return facts(
    [say('fact.what'), agreement.what],
    [say('fact.nextOn'), withDay ? day(agreement.nextOn) : null],
    [say('fact.who'), agreement.who],
  );
}

/** The first name of whoever held the talk. */
const talkedWith = (scene: Scene) =>
  firstNameOf({ name: scene.nameOf(agreementIn(scene)?.by ?? scene.manager?.id ?? '') });
