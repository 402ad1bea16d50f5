/** What stands in the place of every copy of a prompt once it is settled: by whom and when, and nothing left to press. */
import type { Card } from '../../src/cards/card.ts';
import { firstNameOf, type Person } from '../../src/domain/person.ts';
import { card, remembered, type Scene, text, voiceFor } from '../scene.ts';
import { titleOf } from '../steps/cards.ts';
import { stepsOf } from '../steps/plan.ts';
import { isSteps } from './catalogue.ts';
import { whatOf } from './in-short.ts';
import type { NudgeContext } from './nudge.machine.ts';

/** Who did it; null when it fell away or was done some other way. */
export type DoneBy = Person | null;

/** The card for one reader; the machine of the scene is the nudge as it ended, or none for the signs of stalling. */
export function promptSettled(scene: Scene, by: DoneBy): Card {
  const { say, day } = voiceFor(scene);
  const on = day(scene.today);
  const sentence =
    by === null
      ? say('prompt-settled.dropped')
      : by.id === scene.reader.id
        ? say('prompt-settled.own', { on })
        : say('prompt-settled.done', { by: firstNameOf(by), on });
  return card(
    scene,
    'prompt-settled',
    'receipt',
    say('prompt-settled.title', { name: scene.employee.name, what: whatIn(scene) }),
    [text(sentence)],
  );
}

function whatIn(scene: Scene) {
  const { say } = voiceFor(scene);
  const { nudge, steps } = remembered<Partial<NudgeContext>>(scene);
  if (!nudge) return say('what.flags');
  if (!isSteps(nudge)) return say(whatOf(nudge));
  const settled = stepsOf(scene.case, scene.pack).filter(({ key }) => steps?.includes(key));
  const titles = settled.map((step) => titleOf(scene, step)).join(', ');
  return titles === '' ? say('what.steps') : say('as-is', { words: titles });
}
