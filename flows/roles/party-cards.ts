/** The cards about a third party: proposing one, the employee's own decision, arranging it, and its end (R94–R96). */
import type { Block, Card, CardKind, Field } from '../../src/cards/card.ts';
import type { OwnWords } from '../../src/domain/checked-text.ts';
import { type EngageNudge, partyOfEngage } from '../nudges/catalogue.ts';
import { delegateField } from '../nudges/delegates.ts';
import { button, card, list, remembered, type Scene, text, voiceFor, withError } from '../scene.ts';
import type { WordKey } from '../words/speak.ts';
import {
  type Party,
  type PartyContext,
  partiesIn,
  partiesIncluded,
  partiesOf,
  partyKey,
  partyLine,
} from './parties.ts';

const isOwn = ({ reader, employee }: Scene) => reader.id === employee.id;
const contextOf = (scene: Scene) => remembered<PartyContext>(scene);

/** With the article that fits in the middle of a sentence. */
const nameOf = (scene: Scene, party: Party): OwnWords => voiceFor(scene).say(`party.${party}`);

/** Who it is and what it is for. */
const lineOf = (scene: Scene, party: Party): Block => text(voiceFor(scene).say(partyLine[party]));

/** Choosing whom to bring in: for the employee it is asking, for everyone else proposing. */
export function partyForm(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const own = isOwn(scene);
  const known = partiesIncluded(scene.case).map(({ party }) => party);
  const open = partiesIn[scene.case.facts.country].filter((party) => !known.includes(party));
  const field: Field = {
    id: 'party',
    type: 'choice',
    required: true,
    label: say('party-form.which'),
    choices: open.map((party) => ({ value: party, label: nameOf(scene, party) })),
  };
  return card(
    scene,
    'party-form',
    'form',
    say('party-form.title'),
    [
      text(say(own ? 'party-form.textOwn' : 'party-form.text')),
      // What each is for does not fit beside a choice: Slack cuts it there.
      { type: 'list', items: open.map((party) => say(partyLine[party])) },
    ],
    {
      form: { id: 'party', fields: [withError(scene, field)] },
      actions: [
        button(scene, 'party.propose', say(own ? 'party.proposeOwn' : 'party.propose'), {
          style: 'primary',
          submits: true,
        }),
      ],
    },
  );
}

/** To the employee, who decides. */
export function partyQuestion(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const { party, responsible } = contextOf(scene);
  const gaps = { party: nameOf(scene, party), who: scene.nameOf(responsible) };
  return card(
    scene,
    'party-question',
    'message',
    say('party-question.title', gaps),
    [
      text(say('party-question.text', gaps)),
      lineOf(scene, party),
      text(say('party-question.what'), 'subtle'),
    ],
    {
      actions: [
        button(scene, 'party.accept', say('party.accept'), { style: 'primary' }),
        button(scene, 'party.refuse', say('party.refuse')),
      ],
    },
  );
}

type Told =
  | 'party-proposed'
  | 'party-agreed'
  | 'party-refused'
  | 'party-not-now'
  | 'party-engaged'
  | 'party-ended';

/** A card of one sentence; where the employee reads it differently, it has words of its own. */
function told(id: Told, kind: CardKind, more: { own?: WordKey; action?: 'party.end' | 'party.accept' } = {}) {
  return (scene: Scene): Card => {
    const { say } = voiceFor(scene);
    const { party } = contextOf(scene);
    const gaps = { party: nameOf(scene, party) };
    const words = more.own && isOwn(scene) ? more.own : (`${id}.text` as const);
    const labels = { 'party.end': 'party.endThis', 'party.accept': 'party.acceptAfterAll' } as const;
    return card(scene, id, kind, say(`${id}.title`, gaps), [text(say(words, gaps))], {
      actions: more.action
        ? [button(scene, more.action, say(labels[more.action], gaps), { machine: partyKey(party) })]
        : [],
    });
  };
}

export const partyProposed = told('party-proposed', 'receipt');
export const partyAgreed = told('party-agreed', 'receipt', { action: 'party.end' });
export const partyRefused = told('party-refused', 'receipt', { action: 'party.accept' });
export const partyNotNow = told('party-not-now', 'message');
export const partyEngaged = told('party-engaged', 'message', {
  own: 'party-engaged.textOwn',
  action: 'party.end',
});
export const partyEnded = told('party-ended', 'message', { own: 'party-ended.textOwn' });

/** The step that a yes asks for: arrange it, and pass on no more than a name and how to reach them. */
export function engagePrompt(scene: Scene, again: boolean): Card {
  const { say } = voiceFor(scene);
  const nudge = (scene.machine.context as { nudge?: EngageNudge }).nudge as EngageNudge;
  const party = partyOfEngage(nudge);
  const delegate = delegateField(scene, nudge);
  return card(
    scene,
    nudge,
    'nudge',
    say('engage.title', { party: nameOf(scene, party) }),
    [
      again ? text(say('nudge.reminder')) : scene.late ? text(say('nudge.late')) : null,
      text(say('engage.text')),
      lineOf(scene, party),
    ],
    {
      ...(delegate ? { form: { id: 'hand-over', fields: [delegate] } } : {}),
      actions: [
        button(scene, 'party.engaged', say('party.engaged'), { style: 'primary' }),
        button(scene, 'contact.later', say('contact.later')),
        ...(delegate ? [button(scene, 'contact.handOver', say('contact.handOver'), { submits: true })] : []),
        button(scene, 'party.end', say('party.stop'), { machine: partyKey(party) }),
      ],
    },
  );
}

/** Whom the employee agreed to, for everyone who looks at the case; what was only asked, for the employee alone. */
export function partiesBlock(scene: Scene): Block | null {
  const { say, day } = voiceFor(scene);
  const shown = isOwn(scene) ? partiesOf(scene.case) : partiesIncluded(scene.case);
  const lines = shown.map(({ party, at, on }) =>
    say(`party.line.${at}` as WordKey, { line: say(partyLine[party]), on: day(on) }),
  );
  return list(say('party.included'), lines);
}
