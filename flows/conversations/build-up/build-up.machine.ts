/**
 * Making a plan to build up the hours (R36, R65–R68): the employee says what is feasible, the manager translates it to
 * the work, the employee confirms. Only then does it hold; the plan before it holds until that moment.
 */
import { assign, setup } from 'xstate';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import type { PersonId } from '../../../src/domain/person.ts';
import { wishes } from '../../wishes.ts';

export interface BuildUpContext {
  /** The plan that is being made, among those of the case. */
  readonly plan: string;
  /** Whose proposal it is. */
  readonly by: 'employee' | 'manager';
  /** Who translates it to the work. */
  readonly responsible: PersonId | null;
  /** How often it was shown: a card of an earlier round decides nothing. */
  readonly round: number;
}

export type BuildUpEvent =
  /** The steps of the draft changed: show it again, with room for the next. */
  | { type: 'buildUp.stepped' }
  | { type: 'buildUp.propose'; today: LocalDate }
  | { type: 'buildUp.send' }
  | { type: 'buildUp.edit' }
  /** Whoever looks at it to translate it goes on with it: it may have been handed over. */
  | { type: 'buildUp.show'; by: PersonId }
  | { type: 'buildUp.confirm' }
  | { type: 'buildUp.change' }
  | { type: 'buildUp.drop' };

export const buildUpMachine = setup({
  types: {
    context: {} as BuildUpContext,
    events: {} as BuildUpEvent,
    input: {} as Omit<BuildUpContext, 'round'>,
  },
  actions: { ...wishes, nextRound: assign({ round: ({ context }) => context.round + 1 }) },
  guards: { byEmployee: ({ context }) => context.by === 'employee' },
}).createMachine({
  id: 'build-up',
  context: ({ input }) => ({ ...input, round: 0 }),
  initial: 'beginning',
  states: {
    beginning: { always: [{ guard: 'byEmployee', target: 'proposing' }, { target: 'drafting' }] },
    proposing: {
      entry: { type: 'tell', params: { to: 'employee', card: 'build-up-form' } },
      on: {
        'buildUp.stepped': {
          actions: ['nextRound', { type: 'tell', params: { to: 'employee', card: 'build-up-form' } }],
        },
        'buildUp.propose': {
          target: 'translating',
          actions: [
            'nextRound',
            { type: 'tell', params: { to: 'employee', card: 'build-up-proposed' } },
            // Prompted like everything else that waits for a manager: a proposal must not lie unread (R61).
            {
              type: 'openNudge',
              params: ({ event }) => ({ nudge: 'build-up-proposal', on: event.today }),
            },
          ],
        },
        'buildUp.drop': {
          target: 'dropped',
          actions: { type: 'tell', params: { to: 'employee', card: 'build-up-dropped' } },
        },
      },
    },
    drafting: {
      entry: { type: 'tell', params: { to: 'responsible', card: 'build-up-form' } },
      on: {
        'buildUp.stepped': {
          actions: ['nextRound', { type: 'tell', params: { to: 'responsible', card: 'build-up-form' } }],
        },
        'buildUp.propose': { target: 'translating', actions: 'nextRound' },
        // What the employee proposed cannot be thrown away: it comes back as it was.
        'buildUp.drop': [
          { guard: 'byEmployee', target: 'translating', actions: 'nextRound' },
          {
            target: 'dropped',
            actions: { type: 'tell', params: { to: 'responsible', card: 'build-up-dropped' } },
          },
        ],
      },
    },
    translating: {
      entry: { type: 'tell', params: { to: 'responsible', card: 'build-up-translate' } },
      on: {
        'buildUp.show': {
          actions: [
            assign({ responsible: ({ event }) => event.by }),
            { type: 'tell', params: { to: 'responsible', card: 'build-up-translate' } },
          ],
        },
        'buildUp.edit': { target: 'drafting', actions: 'nextRound' },
        'buildUp.send': {
          target: 'confirming',
          actions: ['nextRound', { type: 'dropNudges', params: { nudges: ['build-up-proposal'] } }],
        },
      },
    },
    confirming: {
      entry: [
        { type: 'tell', params: { to: 'employee', card: 'build-up-plan' } },
        { type: 'tell', params: { to: 'responsible', card: 'build-up-sent' } },
      ],
      on: {
        'buildUp.confirm': {
          target: 'agreed',
          actions: [
            { type: 'agreePlan', params: ({ context }) => ({ plan: context.plan }) },
            { type: 'tell', params: { to: 'employee', card: 'build-up-agreed' } },
            { type: 'tell', params: { to: 'responsible', card: 'build-up-agreed' } },
          ],
        },
        'buildUp.change': { target: 'proposing', actions: ['nextRound', assign({ by: 'employee' })] },
      },
    },
    agreed: { type: 'final' },
    dropped: { type: 'final' },
  },
});
