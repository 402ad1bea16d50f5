/** The last word of an absence, to both: what ends here, and where to turn later (R72, R74). */
import type { Card } from '../../src/cards/card.ts';
import type { Person } from '../../src/domain/person.ts';
import { keptUntil } from '../policies/retention.ts';
import { card, type Scene, text, voiceFor } from '../scene.ts';
import { speak } from '../words/speak.ts';

export function aftercareClosed(scene: Scene): Card {
  const { say, day } = voiceFor(scene);
  const until = keptUntil(scene.today, scene.case, scene.pack);
  return card(scene, 'aftercare-closed', 'message', say('aftercare-closed.title'), [
    text(say('aftercare-closed.text')),
    text(
      until ? say('aftercare-closed.keptUntil', { on: day(until) }) : say('aftercare-closed.kept'),
      'subtle',
    ),
  ]);
}

export function aftercareClosedNotice(scene: Scene): Card {
  const { say } = voiceFor(scene);
  return card(scene, 'aftercare-closed-notice', 'message', say('aftercare-closed-notice.title'), [
    text(say('aftercare-closed-notice.text')),
  ]);
}

/** To HR: the term of closed absences is over, and they are gone. It names nobody, as nothing is known of them any more. */
export function retentionEnded(reader: Person): Card {
  const { say } = speak(reader.language);
  return card({ reader }, 'retention-ended', 'receipt', say('retention-ended.title'), [
    text(say('retention-ended.text')),
    text(say('retention-ended.hold'), 'subtle'),
  ]);
}
