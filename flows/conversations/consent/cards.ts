/** The cards about what the team may hear: asking the employee, and giving exactly those words to whoever briefs the team. */
import type { Block, Card, Field } from '../../../src/cards/card.ts';
import type { SafeText } from '../../../src/domain/checked-text.ts';
import {
  button,
  card,
  facts,
  notesOf,
  remembered,
  type Scene,
  text,
  voiceFor,
  withError,
} from '../../scene.ts';
import { type ConsentContext, consentKey, teamWordsKey } from './consent.machine.ts';

export const teamWordsLimit = 500;

/** Sentences to choose from, for who would rather not write one. */
export const readyWords = ['back', 'gently'] as const;
export type ReadyWords = (typeof readyWords)[number];

const roundOf = (scene: Scene) => ({
  round: String(remembered<ConsentContext>(scene).round),
});

/** The words that the employee approved; nothing before, and nothing after a no. */
export const teamWords = ({ case: { drafts } }: Scene): SafeText | undefined => drafts[teamWordsKey];

/** A sentence to choose, as the reader would say it to the team. */
export const readyWordsOf = (scene: Scene, which: ReadyWords): SafeText =>
  voiceFor(scene).say(`consent.ready.${which}`);

export function consentForm(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const words = teamWords(scene);
  const fields: Field[] = [
    {
      id: 'ready',
      type: 'choice',
      label: say('consent-form.ready'),
      choices: readyWords.map((value) => ({ value, label: say(`consent-form.ready.${value}`) })),
    },
    {
      id: 'own',
      type: 'text',
      multiline: true,
      label: say('consent-form.own'),
      hint: say('consent-form.own.hint'),
      maxLength: teamWordsLimit,
      ...(words ? { value: words } : {}),
    },
  ];
  return card(
    scene,
    'consent-form',
    'form',
    say('consent-form.title'),
    [
      text(say('consent-form.text')),
      ...readyWords.map((which): Block => ({ type: 'quote', text: readyWordsOf(scene, which) })),
      ...notesOf(scene),
    ],
    {
      form: { id: 'consent', fields: fields.map((field) => withError(scene, field)) },
      actions: [
        button(scene, 'consent.allow', say('consent.allow'), {
          style: 'primary',
          submits: true,
          data: roundOf(scene),
        }),
        button(scene, 'consent.refuse', say('consent.refuse'), { data: roundOf(scene) }),
      ],
    },
  );
}

/** To the employee: what they decided, which they can change at any time. */
const decided = (id: 'consent-given' | 'consent-refused') => (scene: Scene) => {
  const { say } = voiceFor(scene);
  // After a no, no words are shown, whichever there were.
  const words = id === 'consent-given' ? quoted(scene) : null;
  return card(scene, id, 'receipt', say(`${id}.title`), [words, text(say(`${id}.text`))], {
    actions: [button(scene, 'consent.change', say('consent.change'), { machine: consentKey })],
  });
};
export const consentGiven = decided('consent-given');
export const consentRefused = decided('consent-refused');

/** To whoever briefs the team. */
const forTheTeam = (id: 'consent-asked' | 'consent-words' | 'consent-nothing') => (scene: Scene) => {
  const { say } = voiceFor(scene);
  const kind = id === 'consent-asked' ? 'receipt' : 'message';
  return card(scene, id, kind, say(`${id}.title`), [
    id === 'consent-words' ? quoted(scene) : null,
    text(say(`${id}.text`)),
  ]);
};
export const consentAsked = forTheTeam('consent-asked');
export const consentWords = forTheTeam('consent-words');
export const consentNothing = forTheTeam('consent-nothing');

function quoted(scene: Scene): Block | null {
  const words = teamWords(scene);
  return words ? { type: 'quote', text: words } : null;
}

/** The approved words as one fact, for overviews. */
export function teamWordsFact(scene: Scene): Block | null {
  return facts([voiceFor(scene).say('consent.fact'), teamWords(scene)]);
}
