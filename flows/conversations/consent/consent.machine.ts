/**
 * What the team may hear (R73): the employee is asked, chooses or writes the words, or says no. Whoever asked gets exactly
 * that, and nobody is asked twice: only the employee can open it again.
 */
import { assign, setup } from 'xstate';
import type { PersonId } from '../../../src/domain/person.ts';
import { wishes } from '../../wishes.ts';

export interface ConsentContext {
  /** Who gets the words. */
  readonly responsible: PersonId | null;
  /** How often the words were decided: a card of an earlier round decides nothing. */
  readonly round: number;
}

export type ConsentEvent =
  /** Someone who leads the case asks, or asks again. */
  | { type: 'consent.ask' }
  /** The words are among the drafts of the case. */
  | { type: 'consent.allow' }
  | { type: 'consent.refuse' }
  | { type: 'consent.change' };

/** Under which key a case keeps it. */
export const consentKey = 'consent';
/** Under which name the approved words lie among the drafts of the case. */
export const teamWordsKey = 'consent/words';

const askAgain = { target: 'asking', actions: 'nextRound' } as const;

export const consentMachine = setup({
  types: {
    context: {} as ConsentContext,
    events: {} as ConsentEvent,
    input: {} as Pick<ConsentContext, 'responsible'>,
  },
  actions: { ...wishes, nextRound: assign({ round: ({ context }) => context.round + 1 }) },
}).createMachine({
  id: 'consent',
  context: ({ input }) => ({ ...input, round: 0 }),
  initial: 'asking',
  states: {
    asking: {
      entry: { type: 'tell', params: { to: 'employee', card: 'consent-form' } },
      on: {
        // Asked already: the employee is left in peace.
        'consent.ask': { actions: { type: 'tell', params: { to: 'actor', card: 'consent-asked' } } },
        'consent.allow': { target: 'allowed', actions: 'nextRound' },
        'consent.refuse': { target: 'refused', actions: 'nextRound' },
        'consent.change': askAgain,
      },
    },
    allowed: {
      entry: [
        { type: 'tell', params: { to: 'employee', card: 'consent-given' } },
        { type: 'tell', params: { to: 'responsible', card: 'consent-words' } },
      ],
      on: {
        'consent.ask': { actions: { type: 'tell', params: { to: 'actor', card: 'consent-words' } } },
        'consent.change': askAgain,
      },
    },
    refused: {
      entry: [
        { type: 'tell', params: { to: 'employee', card: 'consent-refused' } },
        { type: 'tell', params: { to: 'responsible', card: 'consent-nothing' } },
      ],
      on: {
        'consent.ask': { actions: { type: 'tell', params: { to: 'actor', card: 'consent-nothing' } } },
        'consent.change': askAgain,
      },
    },
  },
});
