/** The last word of an absence, to both: what ends here, and where to turn later (R72, R74). */
import type { Card } from '../../src/cards/card.ts';
import { card, type Scene, text, voiceFor } from '../scene.ts';

export function aftercareClosed(scene: Scene): Card {
  const { say } = voiceFor(scene);
  return card(scene, 'aftercare-closed', 'message', say('aftercare-closed.title'), [
    text(say('aftercare-closed.text')),
    text(say('aftercare-closed.kept'), 'subtle'),
  ]);
}

export function aftercareClosedNotice(scene: Scene): Card {
  const { say } = voiceFor(scene);
  return card(scene, 'aftercare-closed-notice', 'message', say('aftercare-closed-notice.title'), [
    text(say('aftercare-closed-notice.text')),
  ]);
}
