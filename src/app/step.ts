/** What an inbound event comes to, decided before anything is done: work on a case, or only an answer. */
import type { Card } from '../cards/card.ts';
import type { AbsenceFacts, CaseId } from '../domain/absence.ts';
import type { Language } from '../domain/locale.ts';
import type { Person } from '../domain/person.ts';
import type { PersonalTurn } from './personal/turn.ts';
import type { Turn } from './turn.ts';

export type Step = Work & {
  /** The language in which the person wrote, when it can be told: the answer is in it too. */
  readonly language?: Language;
};

type Work =
  /** Work on a case that is there. The turn is done anew when the case changed meanwhile. */
  | { readonly kind: 'case'; readonly id: CaseId; readonly act: (turn: Turn) => void }
  /** A case is opened for that employee; who writes at the same moment finds it open. */
  | {
      readonly kind: 'new-case';
      readonly employee: Person;
      readonly facts: AbsenceFacts;
      readonly act: (turn: Turn) => void;
    }
  /** Work on what is personal to someone: no case is looked at. */
  | { readonly kind: 'personal'; readonly owner: Person; readonly act: (turn: PersonalTurn) => void }
  /** Cards, without any case. */
  | { readonly kind: 'answer'; readonly cards: readonly AnswerCard[] };

/** A card of an answer; with the case whose words are on it, so that they go when that is erased. */
export interface AnswerCard {
  readonly to: Person;
  readonly card: Card;
  readonly caseId?: CaseId;
  /** The key of an earlier card that this one shows again. */
  readonly standsFor?: string;
  /** It goes where the card stands that was pressed. */
  readonly inPlace?: true;
}

/** An answer of one card. */
export function answer(to: Person, card: Card): Step {
  return { kind: 'answer', cards: [{ to, card }] };
}
