/** The employee's part of the own page: the absence that runs, what was agreed, and what is kept. */
import type { Action, Card } from '../../src/cards/card.ts';
import type { Person } from '../../src/domain/person.ts';
import { talkButton } from '../answers/cards.ts';
import { agreementLines, stateKey } from '../answers/overviews.ts';
import { absenceFacts, changeButtons } from '../conversations/report/cards.ts';
import { wishFact } from '../conversations/wish/cards.ts';
import { wishKey } from '../conversations/wish/wish.machine.ts';
import { stateOf } from '../machines.ts';
import { button, card, facts, type Scene, text, voiceFor } from '../scene.ts';
import { speak } from '../words/speak.ts';

/** The cards about the reader's own absences, of which `scenes` are all, oldest first. */
export function ownPage(reader: Person, scenes: readonly Scene[]): Card[] {
  const running = runningOf(scenes);
  return [
    running ? runningAbsence(running) : noAbsence(reader),
    ...(running && running.case.agreements.length > 0 ? [agreed(running)] : []),
    kept(reader, scenes),
  ];
}

/** The absence that is not over yet, aftercare included. */
export function runningOf(scenes: readonly Scene[]): Scene | undefined {
  const newest = scenes.at(-1);
  return newest?.case.open ? newest : undefined;
}

function noAbsence(reader: Person): Card {
  const { say } = speak(reader.language);
  return card(
    { reader },
    'home-absence',
    'message',
    say('home.absence.title'),
    [text(say('home.absence.none'))],
    { actions: [reportButton(reader)] },
  );
}

/** Stands for the words, so nothing is reported before it is confirmed. */
function reportButton(reader: Person): Action {
  return { id: 'intent.report', label: speak(reader.language).say('intent.report'), data: {} };
}

function runningAbsence(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const { absence } = scene.case.machines;
  const isAway = absence !== undefined && stateOf(absence).startsWith('away');
  return card(
    scene,
    'home-absence',
    'message',
    say('home.absence.title'),
    [facts([say('home.absence.state'), say(stateKey(scene.case))]), absenceFacts(scene), wishFact(scene)],
    {
      actions: isAway
        ? [
            ...changeButtons(scene),
            button(scene, 'wish.open', say('contact-wish.open'), { machine: wishKey }),
            button(scene, 'who.open', say('who.open'), { machine: 'absence' }),
          ]
        : [reportButton(scene.reader)],
    },
  );
}

function agreed(scene: Scene): Card {
  const { say } = voiceFor(scene);
  return card(scene, 'home-agreements', 'message', say('home.agreements.title'), [
    { type: 'list', items: agreementLines(scene).toReversed().slice(0, 5) },
  ]);
}

/** How much is kept; all of it comes as a message when asked for. */
function kept(reader: Person, scenes: readonly Scene[]): Card {
  const { say } = speak(reader.language);
  const count = (of: (scene: Scene) => number) =>
    say('as-is', { words: scenes.reduce((sum, scene) => sum + of(scene), 0) });
  return card(
    { reader },
    'home-kept',
    'message',
    say('home.kept.title'),
    scenes.length === 0
      ? [text(say('my-file.none'))]
      : [
          facts(
            [say('home.kept.spells'), count(() => 1)],
            [say('home.kept.talks'), count((scene) => scene.case.contacts.length)],
            [say('home.kept.agreements'), count((scene) => scene.case.agreements.length)],
          ),
          text(say('my-file.who'), 'subtle'),
        ],
    {
      actions: [
        ...(scenes.length === 0 ? [] : [{ id: 'home.file', label: say('home.file'), data: {} }]),
        talkButton(reader),
        { id: 'home.help', label: say('home.help'), data: {} },
      ],
    },
  );
}
