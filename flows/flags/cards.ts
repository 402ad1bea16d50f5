/**
 * What was seen to stall, for the manager and HR: what, by which dates, and what can be done (R54, R58–R64). It is closed
 * with what was done about it. It speaks of the process and never of the person.
 */
import type { Block, Card, Field } from '../../src/cards/card.ts';
import type { OwnWords } from '../../src/domain/checked-text.ts';
import { redFlagWindow } from '../policies/rhythm.ts';
import { button, card, facts, list, remembered, type Scene, text, voiceFor, withError } from '../scene.ts';
import type { WordKey } from '../words/speak.ts';
import { actionsFor, type FlagName } from './catalogue.ts';
import { detect } from './detect.ts';
import type { FlagContext } from './flag.machine.ts';
import type { NoticeContext } from './notice.machine.ts';
import { flagsOf, openFlags } from './open.ts';
import { scanKey } from './scan.machine.ts';

/** Those that this card is about: what a notice tells of, or all that are open. */
function flagsIn(scene: Scene): readonly FlagContext[] {
  const { from } = remembered<Partial<NoticeContext>>(scene);
  const open = openFlags(scene.case);
  const fresh = open.filter(({ raisedOn }) => !from || raisedOn >= from);
  return fresh.length > 0 ? fresh : open;
}

export function redFlag(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const flags = flagsIn(scene);
  const { from, to } = redFlagWindow(scene.case.facts.firstDay, scene.pack);
  return card(
    scene,
    'red-flag',
    'nudge',
    say('red-flag.title'),
    [
      text(say('red-flag.text')),
      ...flags.flatMap((flag) => blocksOf(scene, flag)),
      from <= scene.today && scene.today <= to ? text(say('red-flag.window')) : null,
    ],
    {
      form: { id: 'red-flag', fields: flags.map((flag) => withError(scene, closing(scene, flag.flag))) },
      actions: [
        button(scene, 'flag.close', say('flag.close'), { style: 'primary', submits: true }),
        button(scene, 'scan.open', say('scan.open'), { machine: scanKey }),
      ],
    },
  );
}

function blocksOf(scene: Scene, { flag }: FlagContext): (Block | null)[] {
  const { say } = voiceFor(scene);
  const evidence = evidenceOf(scene, flag);
  return [
    text(say(`flag.${flag}.title`), 'strong'),
    evidence ? text(evidence) : null,
    list(
      say('flag.actions'),
      actionsFor[flag].map((action) => say(`flag.action.${action}`)),
    ),
  ];
}

/** The dates that show it, in a sentence; nothing when they have changed meanwhile. */
function evidenceOf(scene: Scene, flag: FlagName): OwnWords | null {
  const { say, day } = voiceFor(scene);
  const found = detect(scene.case, scene.pack).find((one) => one.flag === flag)?.evidence;
  if (!found) return null;
  return say(`flag.${flag}.${found.shows}` as WordKey, {
    on: day(found.on),
    last: found.last ? day(found.last) : '',
    step: found.step ? found.step.milestone.title[scene.reader.language] : '',
  });
}

function closing(scene: Scene, flag: FlagName): Field {
  const { say } = voiceFor(scene);
  return {
    id: flag,
    type: 'choice',
    label: say('flag.done', { what: say(`flag.${flag}.title`) }),
    choices: [...actionsFor[flag], 'not-needed' as const].map((action) => ({
      value: action,
      label: say(`flag.action.${action}`),
    })),
  };
}

export function flagClosed(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const closed = flagsOf(scene.case).filter(({ closedOn }) => closedOn === scene.today);
  return card(scene, 'flag-closed', 'receipt', say('flag-closed.title'), [
    facts(
      ...closed.map(
        ({ flag, outcome }) => [say(`flag.${flag}.title`), outcome && say(`flag.action.${outcome}`)] as const,
      ),
    ),
    text(say('flag-closed.text')),
  ]);
}

/** One line a flag, open ones with their dates and closed ones with how they ended. */
export function flagLine(scene: Scene, flag: FlagContext): OwnWords {
  const { say, day } = voiceFor(scene);
  const what = say(`flag.${flag.flag}.title`);
  if (flag.outcome === null || flag.closedOn === null) {
    const line = say('flag.line.open', { what, since: day(flag.since) });
    return say('as-is', { words: [line, evidenceOf(scene, flag.flag) ?? ''].join(' ').trim() });
  }
  const outcome = say(`flag.action.${flag.outcome}`);
  return say('flag.line.closed', { what, since: day(flag.since), outcome, on: day(flag.closedOn) });
}
