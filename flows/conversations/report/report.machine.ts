/**
 * The report: the employee's words are read back in one card, with only the questions the policy allows (R4, R19).
 * One press confirms. Left unanswered, a clear report is passed on all the same: whoever is ill may sleep.
 */
import { assign, setup } from 'xstate';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import { wishes } from '../../wishes.ts';

export interface ReportContext {
  readonly firstDay: LocalDate;
  readonly backOn: LocalDate | null;
}

export type ReportEvent =
  | { type: 'report.again'; firstDay: LocalDate; backOn: LocalDate | null }
  | { type: 'report.confirm'; firstDay: LocalDate; backOn: LocalDate | null; today: LocalDate }
  | { type: 'report.cancel' }
  | { type: 'report.completed' }
  | { type: 'due.unanswered'; today: LocalDate };

export const reportMachine = setup({
  types: { context: {} as ReportContext, events: {} as ReportEvent, input: {} as ReportContext },
  actions: wishes,
}).createMachine({
  id: 'report',
  context: ({ input }) => input,
  initial: 'asking',
  states: {
    asking: {
      entry: [
        { type: 'tell', params: { to: 'employee', card: 'report-form' } },
        { type: 'wake', params: { name: 'unanswered', time: { afterMinutes: 60 } } },
      ],
      exit: { type: 'wake', params: { name: 'unanswered', time: null } },
      on: {
        'report.again': {
          target: 'asking',
          reenter: true,
          // Remembered here too: left unanswered, it is the latest days that are passed on.
          actions: [
            assign(({ event }) => ({ firstDay: event.firstDay, backOn: event.backOn })),
            {
              type: 'keep',
              params: ({ event }) => ({ firstDay: event.firstDay, backOn: event.backOn }),
            },
          ],
        },
        'report.confirm': {
          target: 'confirmed',
          actions: { type: 'raise', params: ({ event }) => ({ to: 'absence', event: confirmed(event) }) },
        },
        'due.unanswered': {
          target: 'passedOn',
          actions: {
            type: 'raise',
            params: ({ context, event }) => ({
              to: 'absence',
              event: confirmed({ ...context, today: event.today }),
            }),
          },
        },
        'report.cancel': {
          target: 'cancelled',
          actions: [
            { type: 'raise', params: { to: 'absence', event: { type: 'report.cancelled' } } },
            { type: 'tell', params: { to: 'employee', card: 'report-cancelled' } },
          ],
        },
      },
    },
    confirmed: { type: 'final' },
    // The form still lies with the employee: what it tells later is noted, once.
    passedOn: { on: { 'report.completed': 'confirmed' } },
    cancelled: { type: 'final' },
  },
});

function confirmed({ firstDay, backOn, today }: ReportContext & { today: LocalDate }) {
  return { type: 'report.confirmed', firstDay, backOn, today };
}
