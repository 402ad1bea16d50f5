/** Where HR notes what happened in the course of an absence, so that the steps that count from it come. */
import type { Card } from '../../src/cards/card.ts';
import { button, card, list, type Scene, text, voiceFor, withError } from '../scene.ts';
import { tellableIn, toldOf } from './happened.ts';

export function happenedForm(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const choices = tellableIn(scene.case.facts.country).map((told) => ({
    value: told,
    label: say(`happened.${told}`),
  }));
  return card(scene, 'happened', 'form', say('happened.title'), [text(say('happened.text'))], {
    form: {
      id: 'happened',
      fields: [
        withError(scene, {
          id: 'what',
          type: 'choice',
          required: true,
          label: say('happened.what'),
          choices,
        }),
        withError(scene, { id: 'on', type: 'date', label: say('happened.on'), value: scene.today }),
      ],
    },
    actions: [
      button(scene, 'happened.save', say('happened.save'), { style: 'primary', submits: true }),
      button(scene, 'happened.takeBack', say('happened.takeBack'), { submits: true }),
    ],
  });
}

export function happenedNoted(scene: Scene): Card {
  const { say, day } = voiceFor(scene);
  const told = toldOf(scene.case).map(([one, on]) => {
    const what = say(`happened.${one}`);
    return on ? say('happened-noted.line', { what, on: day(on) }) : what;
  });
  return card(scene, 'happened-noted', 'receipt', say('happened-noted.title'), [
    list(say('happened-noted.now'), told),
    text(say('happened-noted.text')),
  ]);
}
