/**
 * Closing a talk: what, when next, who (R49), in writing to both (R50). The employee confirms or corrects; a talk
 * that is left without an agreement is a nudge of its own (R54).
 */
import { setup } from 'xstate';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import { wishes } from '../../wishes.ts';

export interface AgreeContext {
  /** The talk that it closes. */
  readonly contact: string;
  readonly today: LocalDate;
}

export type AgreeEvent =
  | { type: 'agreement.again' }
  | { type: 'agreement.save'; nextOn: LocalDate }
  | { type: 'agreement.confirm' }
  | { type: 'agreement.correct' }
  | { type: 'agreement.accept' };

export const agreeMachine = setup({
  types: { context: {} as AgreeContext, events: {} as AgreeEvent, input: {} as AgreeContext },
  actions: wishes,
}).createMachine({
  id: 'agree',
  context: ({ input }) => input,
  initial: 'writing',
  states: {
    writing: {
      entry: [
        { type: 'tell', params: { to: 'responsible', card: 'agreement-form' } },
        { type: 'openNudge', params: ({ context }) => ({ nudge: 'missing-agreement', on: context.today }) },
      ],
      on: {
        'agreement.again': {
          actions: { type: 'tell', params: { to: 'responsible', card: 'agreement-form' } },
        },
        'agreement.save': {
          target: 'waiting',
          actions: {
            type: 'openNudge',
            params: ({ event }) => ({ nudge: 'next-contact', on: event.nextOn }),
          },
        },
      },
    },
    waiting: {
      entry: [
        { type: 'dropNudges', params: { nudges: ['missing-agreement'] } },
        { type: 'tell', params: { to: 'employee', card: 'agreement-proposed' } },
        { type: 'tell', params: { to: 'responsible', card: 'agreement-written' } },
      ],
      on: {
        'agreement.confirm': {
          target: 'settled',
          actions: [
            { type: 'tell', params: { to: 'employee', card: 'agreement-confirmed' } },
            { type: 'tell', params: { to: 'responsible', card: 'agreement-confirmed-notice' } },
          ],
        },
        'agreement.correct': 'corrected',
      },
    },
    corrected: {
      entry: [
        { type: 'tell', params: { to: 'employee', card: 'correction-received' } },
        { type: 'tell', params: { to: 'responsible', card: 'agreement-corrected' } },
      ],
      on: {
        'agreement.accept': {
          target: 'settled',
          actions: { type: 'tell', params: { to: 'employee', card: 'correction-accepted' } },
        },
        // A new wording goes to the employee again.
        'agreement.save': {
          target: 'waiting',
          actions: {
            type: 'openNudge',
            params: ({ event }) => ({ nudge: 'next-contact', on: event.nextOn }),
          },
        },
        'agreement.again': {
          actions: { type: 'tell', params: { to: 'responsible', card: 'agreement-form' } },
        },
      },
    },
    settled: { type: 'final' },
  },
});
