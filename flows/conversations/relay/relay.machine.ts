/**
 * A message from a manager to an employee who is away: it goes past the guard first (R45–R48). Stopped words are not
 * kept; the better wording is, until the sender takes it, changes course or asks HR.
 */
import { assign, setup } from 'xstate';
import { wishes } from '../../wishes.ts';

type Verdict = 'allow' | 'caution' | 'block';

export interface RelayContext {
  /** What the guard found last. */
  readonly verdict: Verdict | null;
  /** How many texts the guard has looked at: a card of an earlier one decides nothing. */
  readonly round: number;
}

export type RelayEvent =
  /** The guard has looked at it: what may go is among the case's drafts, and nothing else is. */
  | { type: 'relay.checked'; verdict: Verdict }
  /** Only to see what the guard makes of it; nothing goes before the sender says so. */
  | { type: 'relay.looked'; verdict: Verdict }
  | { type: 'relay.begin' }
  | { type: 'relay.useSuggestion' }
  | { type: 'relay.sendAnyway' }
  | { type: 'relay.askHr' }
  | { type: 'relay.drop' };

const dropped = {
  target: 'dropped',
  actions: { type: 'tell', params: { to: 'responsible', card: 'relay-dropped' } },
} as const;

export const relayMachine = setup({
  types: { context: {} as RelayContext, events: {} as RelayEvent },
  actions: {
    ...wishes,
    remember: assign(({ context, event }) =>
      'verdict' in event ? { verdict: event.verdict, round: context.round + 1 } : {},
    ),
  },
  guards: {
    isAllowed: ({ event }) => 'verdict' in event && event.verdict === 'allow',
    isCaution: ({ event }) => 'verdict' in event && event.verdict === 'caution',
  },
}).createMachine({
  id: 'relay',
  context: { verdict: null, round: 0 },
  initial: 'writing',
  on: {
    // The form may be asked for anew at any time: a sent message ends nothing.
    'relay.begin': {
      target: '.writing',
      actions: { type: 'tell', params: { to: 'responsible', card: 'relay-form' } },
    },
    'relay.looked': { target: '.looked', actions: 'remember' },
    'relay.checked': [
      { guard: 'isAllowed', target: '.sent', actions: 'remember' },
      { guard: 'isCaution', target: '.warned', actions: 'remember' },
      { target: '.stopped', actions: 'remember' },
    ],
  },
  states: {
    writing: { on: { 'relay.drop': dropped } },
    looked: {
      entry: { type: 'tell', params: { to: 'actor', card: 'check-result' } },
      on: {
        'relay.useSuggestion': 'sent',
        'relay.sendAnyway': 'sent',
        'relay.askHr': 'withHr',
        'relay.drop': dropped,
      },
    },
    warned: {
      entry: { type: 'tell', params: { to: 'responsible', card: 'guard-caution' } },
      on: {
        'relay.useSuggestion': 'sent',
        'relay.sendAnyway': 'sent',
        'relay.askHr': 'withHr',
        'relay.drop': dropped,
      },
    },
    stopped: {
      entry: { type: 'tell', params: { to: 'responsible', card: 'guard-blocked' } },
      on: { 'relay.useSuggestion': 'sent', 'relay.askHr': 'withHr', 'relay.drop': dropped },
    },
    sent: {
      entry: [
        { type: 'tell', params: { to: 'employee', card: 'relayed' } },
        { type: 'tell', params: { to: 'responsible', card: 'relay-sent' } },
      ],
    },
    // HR hears that a question came up, and from whom; not the words.
    withHr: {
      entry: [
        { type: 'tell', params: { to: 'hr', card: 'guard-question' } },
        { type: 'tell', params: { to: 'responsible', card: 'guard-question-sent' } },
      ],
    },
    dropped: {},
  },
});
