/** One sign that a case stalls, from the day it was seen to what was done about it; seen again, it opens again. */
import { assign, setup } from 'xstate';
import type { LocalDate } from '../../src/domain/local-date.ts';
import { wishes } from '../wishes.ts';
import type { FlagName, FlagOutcome } from './catalogue.ts';

export interface FlagContext {
  readonly flag: FlagName;
  /** The day since which it holds, by its dates. */
  readonly since: LocalDate;
  /** The day on which it was raised. */
  readonly raisedOn: LocalDate;
  readonly outcome: FlagOutcome | null;
  readonly closedOn: LocalDate | null;
  /** What was done gets time to work: until then it is not raised again. */
  readonly quietUntil: LocalDate | null;
}

export type FlagEvent =
  | { type: 'flag.close'; outcome: FlagOutcome; on: LocalDate; quietUntil: LocalDate }
  | { type: 'flag.raise'; since: LocalDate; on: LocalDate };

export const flagMachine = setup({
  types: {
    context: {} as FlagContext,
    events: {} as FlagEvent,
    input: {} as Pick<FlagContext, 'flag' | 'since' | 'raisedOn'>,
  },
  actions: wishes,
}).createMachine({
  id: 'flag',
  context: ({ input }) => ({ ...input, outcome: null, closedOn: null, quietUntil: null }),
  initial: 'open',
  states: {
    open: {
      on: {
        'flag.close': {
          target: 'closed',
          actions: assign(({ event }) => ({
            outcome: event.outcome,
            closedOn: event.on,
            quietUntil: event.quietUntil,
          })),
        },
      },
    },
    closed: {
      on: {
        'flag.raise': {
          target: 'open',
          actions: assign(({ event }) => ({
            since: event.since,
            raisedOn: event.on,
            outcome: null,
            closedOn: null,
            quietUntil: null,
          })),
        },
      },
    },
  },
});
