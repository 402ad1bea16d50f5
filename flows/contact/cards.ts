/** What the one who is ill hears about contact itself: who will call, when that is someone else than they were told (R25, R95). */
import type { Card } from '../../src/cards/card.ts';
import { wishKey } from '../conversations/wish/wish.machine.ts';
import type { NudgeContext } from '../nudges/nudge.machine.ts';
import { button, card, remembered, type Scene, text, voiceFor } from '../scene.ts';

export function contactPassedOn(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const to = scene.nameOf(remembered<NudgeContext>(scene).responsible);
  return card(
    scene,
    'contact-passed-on',
    'receipt',
    say('contact-passed-on.title', { to }),
    [
      text(say('contact-passed-on.text', { to })),
      scene.pack.switches.sayContactIsNoControl ? text(say('report-received.be')) : null,
      text(say('contact-passed-on.rest'), 'subtle'),
    ],
    { actions: [button(scene, 'wish.open', say('contact-wish.open'), { machine: wishKey })] },
  );
}
