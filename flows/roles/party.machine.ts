/**
 * One third party: proposed, agreed to by the employee, arranged, and ended by either. A no is a no: it rests until the
 * employee comes back to it, nobody hears why, and nothing is asked again. Only a yes asks anyone to arrange something.
 */
import { assign, setup } from 'xstate';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { PersonId } from '../../src/domain/person.ts';
import { engageOf } from '../nudges/catalogue.ts';
import { wishes } from '../wishes.ts';
import type { PartyContext } from './parties.ts';

export type PartyEvent =
  /** Proposed once more, by whoever leads the case. */
  | { type: 'party.propose' }
  | { type: 'party.accept'; today: LocalDate }
  | { type: 'party.refuse' }
  | { type: 'party.engaged'; today: LocalDate; by: PersonId }
  | { type: 'party.end' };

export const partyMachine = setup({
  types: { context: {} as PartyContext, events: {} as PartyEvent, input: {} as PartyContext },
  actions: wishes,
  guards: { byEmployee: ({ context }) => context.by === 'employee' },
}).createMachine({
  id: 'party',
  context: ({ input }) => input,
  initial: 'beginning',
  states: {
    beginning: { always: [{ guard: 'byEmployee', target: 'agreed' }, { target: 'asking' }] },
    asking: {
      entry: [
        { type: 'tell', params: { to: 'employee', card: 'party-question' } },
        { type: 'tell', params: { to: 'responsible', card: 'party-proposed' } },
      ],
      on: {
        'party.propose': { actions: { type: 'tell', params: { to: 'actor', card: 'party-proposed' } } },
        'party.accept': { target: 'agreed', actions: assign({ on: ({ event }) => event.today }) },
        'party.refuse': 'refused',
      },
    },
    refused: {
      entry: [
        { type: 'tell', params: { to: 'employee', card: 'party-refused' } },
        { type: 'tell', params: { to: 'responsible', card: 'party-not-now' } },
      ],
      on: {
        'party.propose': { actions: { type: 'tell', params: { to: 'actor', card: 'party-not-now' } } },
        'party.accept': { target: 'agreed', actions: assign({ on: ({ event }) => event.today }) },
      },
    },
    agreed: {
      entry: [
        { type: 'tell', params: { to: 'employee', card: 'party-agreed' } },
        {
          type: 'openNudge',
          params: ({ context }) => ({ nudge: engageOf(context.party), on: context.on }),
        },
      ],
      on: {
        'party.engaged': {
          target: 'engaged',
          actions: assign({
            on: ({ event }) => event.today,
            responsible: ({ event }) => event.by,
          }),
        },
        'party.end': 'ended',
      },
    },
    engaged: {
      entry: [
        { type: 'tell', params: { to: 'employee', card: 'party-engaged' } },
        { type: 'tell', params: { to: 'responsible', card: 'party-engaged' } },
      ],
      on: { 'party.end': 'ended' },
    },
    ended: {
      type: 'final',
      entry: [
        { type: 'dropNudges', params: ({ context }) => ({ nudges: [engageOf(context.party)] }) },
        { type: 'tell', params: { to: 'employee', card: 'party-ended' } },
        { type: 'tell', params: { to: 'caseManager', card: 'party-ended' } },
      ],
    },
  },
});
