/** The cards of a message to someone who is away: writing it, what the guard says, and that it arrived. */
import type { Action, Card } from '../../../src/cards/card.ts';
import type { SafeText } from '../../../src/domain/checked-text.ts';
import { firstNameOf } from '../../../src/domain/person.ts';
import { checkResult } from '../../answers/cards.ts';
import { button, card, remembered, type Scene, text, voiceFor, withError } from '../../scene.ts';
import type { RelayContext } from './relay.machine.ts';

export const relayLimit = 2000;

/** Under which names the relay keeps its texts among the case's drafts. */
export const draftKey = (machine: string, name: 'text' | 'suggestion' | 'reason') => `${machine}/${name}`;

const draft = (scene: Scene, name: 'text' | 'suggestion' | 'reason') =>
  scene.case.drafts[draftKey(scene.machine.key, name)];

export function relayForm(scene: Scene): Card {
  const { say } = voiceFor(scene);
  return card(scene, 'message', 'form', say('relay-form.title'), [text(say('relay-form.text'))], {
    form: {
      id: 'message',
      fields: [
        withError(scene, {
          id: 'text',
          type: 'text',
          multiline: true,
          required: true,
          label: say('relay-form.field'),
          maxLength: relayLimit,
        }),
      ],
    },
    actions: [
      button(scene, 'relay.send', say('relay.send'), { style: 'primary', submits: true }),
      button(scene, 'relay.drop', say('relay.drop')),
    ],
  });
}

export function guardBlocked(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const reason = draft(scene, 'reason') ?? '';
  return card(
    scene,
    'guard-blocked',
    'warning',
    say('guard-blocked.title'),
    [text(say('guard-blocked.text', { reason })), ...better(scene)],
    { actions: choices(scene, 'stopped') },
  );
}

export function guardCaution(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const reason = draft(scene, 'reason');
  return card(
    scene,
    'guard-caution',
    'warning',
    say('guard-caution.title'),
    [text(say('guard-caution.text')), reason ? text(reason) : null, ...better(scene)],
    { actions: choices(scene, 'warned') },
  );
}

function better(scene: Scene) {
  const suggestion = draft(scene, 'suggestion');
  const heading = voiceFor(scene).say('guard.better');
  return suggestion ? [text(heading, 'strong'), { type: 'quote' as const, text: suggestion }] : [];
}

/** One press takes the better wording; a text that was not stopped may still go as it was. */
function choices(scene: Scene, text: 'stopped' | 'warned'): Action[] {
  const { say } = voiceFor(scene);
  return [
    ...(draft(scene, 'suggestion')
      ? [decision(scene, 'relay.useSuggestion', say('relay.useSuggestion'), 'primary')]
      : []),
    ...(text === 'warned' && draft(scene, 'text')
      ? [decision(scene, 'relay.sendAnyway', say('relay.sendAnyway'))]
      : []),
    decision(scene, 'relay.askHr', say('relay.askHr')),
    decision(scene, 'relay.drop', say('relay.drop')),
  ];
}

/** A button about the text of this card: on a card of an earlier text it decides nothing. */
function decision(scene: Scene, id: string, label: SafeText, style?: 'primary'): Action {
  const { round } = remembered<RelayContext>(scene);
  return button(scene, id, label, { ...(style ? { style } : {}), data: { round: String(round) } });
}

/** What the guard makes of a text, with the better wording one press away from the one employee it can be meant for. */
export function checkedBefore(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const { verdict } = remembered<RelayContext>(scene);
  const suggestion = draft(scene, 'suggestion');
  const reason = draft(scene, 'reason');
  return checkResult(
    scene.reader,
    { verdict: verdict ?? 'allow', ...(suggestion ? { suggestion } : {}), ...(reason ? { reason } : {}) },
    [
      ...(suggestion ? [decision(scene, 'relay.useSuggestion', say('check.sendSuggestion'), 'primary')] : []),
      ...(verdict === 'allow'
        ? [decision(scene, 'relay.sendAnyway', say('check.send'), suggestion ? undefined : 'primary')]
        : []),
      ...(verdict === 'allow' ? [] : [decision(scene, 'relay.askHr', say('relay.askHr'))]),
    ],
  );
}

export function relayed(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const from = scene.responsible ? firstNameOf(scene.responsible) : say('someone');
  const words = draft(scene, 'text');
  return card(scene, 'relayed', 'message', say('relayed.title', { from }), [
    words ? { type: 'quote', text: words, by: say('relayed.by', { from }) } : null,
    text(say('relayed.text'), 'subtle'),
  ]);
}

export function relaySent(scene: Scene): Card {
  const words = draft(scene, 'text');
  return card(scene, 'relay-sent', 'receipt', voiceFor(scene).say('relay-sent.title'), [
    words ? { type: 'quote', text: words } : null,
  ]);
}

export function relayDropped(scene: Scene): Card {
  return card(scene, 'relay-dropped', 'receipt', voiceFor(scene).say('relay-dropped.title'), []);
}

export function guardQuestion(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const manager = scene.responsible?.name ?? say('someone');
  return card(scene, 'guard-question', 'escalation', say('guard-question.title', { manager }), [
    text(say('guard-question.text', { manager })),
  ]);
}

export function guardQuestionSent(scene: Scene): Card {
  const { say } = voiceFor(scene);
  return card(scene, 'guard-question-sent', 'receipt', say('guard-question-sent.title'), [
    text(say('guard-question-sent.text')),
  ]);
}
