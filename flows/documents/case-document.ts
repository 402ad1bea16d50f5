/**
 * A case to keep on paper: the agreed plan, the agreements and the timeline, in the reader's language and within what this
 * reader may see. What is only between us and whoever we prompt is left out.
 */
import type { Block } from '../../src/cards/card.ts';
import type { Paper } from '../../src/cards/paper.ts';
import { plansOf } from '../conversations/build-up/plan.ts';
import { absenceFacts } from '../conversations/report/cards.ts';
import { facts, list, type Scene, text, voiceFor } from '../scene.ts';
import { stepLine, stepsFor } from './dated-steps.ts';

export function caseDocument(scene: Scene): Paper {
  const { say, day } = voiceFor(scene);
  const { contacts, agreements } = scene.case;
  const talks = contacts.map(({ on, by }) =>
    say('person.contacts.line', { on: day(on), by: scene.nameOf(by) }),
  );
  const blocks = [
    absenceFacts(scene),
    ...plansOf(scene),
    ...agreements.flatMap((agreement) => [
      text(say('document.agreement', { on: day(agreement.nextOn) }), 'strong' as const),
      facts(
        [say('fact.what'), agreement.what],
        [say('fact.who'), agreement.who],
        [say('document.status'), say(`agreement.status.${agreement.status}`)],
        [say('document.correction'), agreement.correction],
      ),
    ]),
    list(say('person.contacts'), talks),
    ...timeline(scene),
  ].filter((block) => block !== null);
  return {
    language: scene.reader.language,
    writtenAt: scene.now,
    title: say('document.title', { name: scene.employee.name }),
    blocks,
    footer: say('document.footer', { on: day(scene.today), asOf: day(scene.pack.asOf) }),
  };
}

/** Every dated step that this reader may see, with what came of it. */
function timeline(scene: Scene): (Block | null)[] {
  const { say } = voiceFor(scene);
  return [
    list(
      say('document.timeline'),
      stepsFor(scene).map((step) => stepLine(scene, step)),
    ),
  ];
}
