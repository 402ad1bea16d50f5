/**
 * A change to an open absence: longer, partly back, back, or reported by mistake. What was understood is read back
 * with its dates; one press makes it so, and until then nothing has changed.
 */
import { assign, setup } from 'xstate';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import { wishes } from '../../wishes.ts';

export const changes = ['extend', 'recover', 'recover-partly', 'withdraw'] as const;
export type Change = (typeof changes)[number];

export interface ChangeContext {
  readonly change: Change;
  /** The day it is about: back on, or partly back from. A withdrawal with a day is a recovery on the first day itself. */
  readonly on: LocalDate | null;
  readonly percent: number | null;
}

export type ChangeEvent =
  | ({ type: 'change.again' } & ChangeContext)
  | {
      type: 'change.confirm';
      on: LocalDate | null;
      percent: number | null;
      today: LocalDate;
      /** Longer, and the hours that were worked meanwhile are not worked any more. */
      stops?: boolean;
    }
  | { type: 'change.drop' };

export const changeMachine = setup({
  types: { context: {} as ChangeContext, events: {} as ChangeEvent, input: {} as ChangeContext },
  actions: wishes,
}).createMachine({
  id: 'change',
  context: ({ input }) => input,
  initial: 'asking',
  states: {
    asking: {
      entry: { type: 'tell', params: { to: 'employee', card: 'change-form' } },
      on: {
        'change.again': {
          target: 'asking',
          reenter: true,
          actions: assign(({ event }) => ({ change: event.change, on: event.on, percent: event.percent })),
        },
        'change.confirm': {
          target: 'confirmed',
          actions: {
            type: 'raise',
            params: ({ context, event }) => ({ to: 'absence', event: eventOf(context.change, event) }),
          },
        },
        'change.drop': {
          target: 'dropped',
          actions: { type: 'tell', params: { to: 'employee', card: 'change-dropped' } },
        },
      },
    },
    confirmed: { type: 'final' },
    dropped: { type: 'final' },
  },
});

function eventOf(
  change: Change,
  { on, percent, today, stops = false }: ChangeEvent & { type: 'change.confirm' },
) {
  switch (change) {
    case 'extend':
      return { type: 'absence.extended', backOn: on, stops, today };
    case 'recover':
      return { type: 'absence.recovered', on: on ?? today, today };
    case 'recover-partly':
      return { type: 'absence.partlyRecovered', on: on ?? today, percent, today };
    case 'withdraw':
      return { type: 'absence.withdrawn' };
  }
}
