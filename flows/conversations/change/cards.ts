/** The cards of a change: reading it back, the receipts, and what the manager hears. */
import type { Block, Card, CardKind, Field } from '../../../src/cards/card.ts';
import { stateOf } from '../../machines.ts';
import { button, card, notesOf, remembered, type Scene, text, voiceFor, withError } from '../../scene.ts';
import type { WordKey } from '../../words/speak.ts';
import type { Change, ChangeContext } from './change.machine.ts';

/** What becomes of the hours that someone works meanwhile. */
export const hoursChoices = ['keep', 'stop'] as const;

const isBuildingUp = ({ case: { machines } }: Scene): boolean =>
  machines.absence !== undefined && stateOf(machines.absence) === 'away.buildingUp';

export function changeForm(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const { change, on, percent } = remembered<ChangeContext>(scene);
  const fields: Field[] = [];
  if (change !== 'withdraw') {
    fields.push({
      id: 'on',
      type: 'date',
      label: say(`change-form.${change}.on`),
      required: change !== 'extend',
      ...(on ? { value: on } : {}),
    });
  }
  if (change === 'recover-partly') {
    fields.push({
      id: 'percent',
      type: 'number',
      label: say('change-form.percent'),
      min: 1,
      max: 99,
      ...(percent ? { value: percent } : {}),
    });
  }
  if (change === 'extend' && isBuildingUp(scene)) {
    fields.push({
      id: 'hours',
      type: 'choice',
      required: true,
      label: say('change-form.extend.hours'),
      choices: hoursChoices.map((value) => ({ value, label: say(`change-form.extend.hours.${value}`) })),
    });
  }
  const key = change === 'withdraw' && on ? 'sameDay' : change;
  return card(
    scene,
    `change-${change}`,
    'form',
    say(`change-form.${key}.title`),
    [...readBack(scene, key), ...notesOf(scene)],
    {
      form: { id: 'change', fields: fields.map((field) => withError(scene, field)) },
      actions: [
        button(scene, 'change.confirm', say('change.confirm'), { style: 'primary', submits: true }),
        button(scene, 'change.drop', say('change.drop')),
      ],
    },
  );
}

/** The day that was understood, in full, and whether it is right; the plain question when none was, or it came back wrong. */
function readBack(scene: Scene, key: Change | 'sameDay'): Block[] {
  const { on, percent } = remembered<ChangeContext>(scene);
  const { say, day } = voiceFor(scene);
  if (key === 'withdraw' || key === 'sameDay' || !on || scene.returned)
    return [text(say(`change-form.${key}.text`))];
  const known = key === 'recover-partly' && percent ? 'recover-partly.share' : key;
  return [
    text(say(`change-form.${known}.understood`, { on: day(on), percent: percent ?? '' })),
    text(say(`change-form.${known}.check`)),
  ];
}

/** A card of two sentences; `backOn` and `on` fill their gaps. */
function plain(id: string, kind: CardKind, ...lines: readonly ((scene: Scene) => WordKey | null)[]) {
  return (scene: Scene): Card => {
    const { say, day } = voiceFor(scene);
    const { backOn, partlyFrom } = scene.case.facts;
    const gaps = {
      backOn: backOn ? day(backOn) : '',
      on: id.startsWith('partly') ? (partlyFrom ? day(partlyFrom) : '') : backOn ? day(backOn) : '',
    };
    const body = lines.map((line) => line(scene)).filter((key) => key !== null);
    return card(scene, id, kind, say(`${id}.title` as WordKey, gaps), [
      ...body.map((key) => text(say(key, gaps))),
      ...notesOf(scene),
    ]);
  };
}

const hasBack = (scene: Scene) => scene.case.facts.backOn !== null;
const hasStopped = (scene: Scene) => scene.case.plans.at(-1)?.status === 'stopped';

/** The card with the way to what can follow beneath it: a plan in steps, or what the team may hear. */
function withButton(id: string, label: WordKey, write: (scene: Scene) => Card) {
  return (scene: Scene): Card => ({
    ...write(scene),
    actions: [button(scene, id, voiceFor(scene).say(label))],
  });
}

export const changeDropped = plain('change-dropped', 'receipt', () => 'change-dropped.text');
export const extended = plain(
  'extended',
  'receipt',
  () => 'extended.text',
  (scene) => (hasBack(scene) ? 'extended.back' : null),
  (scene) => (hasStopped(scene) ? 'extended.stopped' : null),
);
export const extendedNotice = plain(
  'extended-notice',
  'message',
  (scene) => (hasBack(scene) ? 'extended-notice.back' : 'extended-notice.noBack'),
  () => 'extended-notice.text',
  (scene) => (hasStopped(scene) ? 'extended-notice.stopped' : null),
);
export const partlyRecovered = withButton(
  'buildUp.wish',
  'buildUp.begin',
  plain('partly-recovered', 'receipt', () => 'partly-recovered.text'),
);
export const partlyRecoveredNotice = withButton(
  'buildUp.begin',
  'buildUp.begin',
  plain(
    'partly-recovered-notice',
    'message',
    () => 'partly-recovered-notice.text',
    ({ case: { facts } }) =>
      facts.country === 'NL' ? 'partly-recovered-notice.nl' : 'partly-recovered-notice.be',
  ),
);
export const recovered = plain('recovered', 'receipt', () => 'recovered.text');
export const returnAnnounced = withButton(
  'consent.begin',
  'consent.begin',
  plain('return-announced', 'receipt', () => 'return-announced.text'),
);
export const returnAnnouncedNotice = withButton(
  'consent.ask',
  'consent.ask',
  plain('return-announced-notice', 'message', () => 'return-announced-notice.text'),
);
export const withdrawn = plain('withdrawn', 'receipt', () => 'withdrawn.text');
export const withdrawnNotice = plain('withdrawn-notice', 'message', () => 'withdrawn-notice.text');
