/** Every card outside any absence, by name. */
import type { Card } from '../../src/cards/card.ts';
import * as attention from './attention-cards.ts';
import type { PersonalScene } from './scene.ts';
import * as talk from './talk-cards.ts';

export const personalCardNames = [
  'talk-form',
  'talk-requested',
  'talk-asked',
  'talk-asked-again',
  'talk-taken',
  'talk-taken-notice',
  'talk-cannot-noted',
  'talk-passed',
  'talk-waiting',
  'talk-withdrawn',
  'talk-withdrawn-notice',
  'talk-dropped',
  'attention-form',
  'attention-noted',
  'attention-prompt',
  'attention-done',
  'attention-stopped',
] as const;
export type PersonalCardName = (typeof personalCardNames)[number];

/** How each of them is written. */
export const personalCatalogue: Readonly<Record<PersonalCardName, (scene: PersonalScene) => Card>> = {
  'talk-form': talk.talkForm,
  'talk-requested': talk.talkRequested,
  'talk-asked': talk.talkAsked,
  'talk-asked-again': talk.talkAskedAgain,
  'talk-taken': talk.talkTaken,
  'talk-taken-notice': talk.talkTakenNotice,
  'talk-cannot-noted': talk.talkCannotNoted,
  'talk-passed': talk.talkPassed,
  'talk-waiting': talk.talkWaiting,
  'talk-withdrawn': talk.talkWithdrawn,
  'talk-withdrawn-notice': talk.talkWithdrawnNotice,
  'talk-dropped': talk.talkDropped,
  'attention-form': attention.attentionForm,
  'attention-noted': attention.attentionNoted,
  'attention-prompt': attention.attentionPrompt,
  'attention-done': attention.attentionDone,
  'attention-stopped': attention.attentionStopped,
};
