/**
 * A talk that someone asks for in private (R37, R82–R83, R87): only the chosen one hears of it, in their own hours, is
 * reminded once, and when no answer comes the one who asked can choose someone else. Whatever the end, nothing stays.
 */
import { assign, setup } from 'xstate';
import type { Instant, LocalDate } from '../../src/domain/local-date.ts';
import type { PersonId } from '../../src/domain/person.ts';
import { personalWishes } from './wishes.ts';

/** How the one who asks would like to talk. */
export const talkWays = ['phone', 'video', 'inPerson'] as const;
export type TalkWay = (typeof talkWays)[number];

export interface TalkContext {
  readonly chosen: PersonId;
  readonly by: TalkWay | null;
  readonly askAt: Instant;
  /** The day on which the chosen one gets in touch. */
  readonly on: LocalDate | null;
  /** Why it ended without a talk, for the card that offers someone else. */
  readonly passed: 'cannot' | 'silent' | null;
}

export type TalkEvent =
  /** `again`: when to come back to it, unless it is answered before. */
  | { type: 'due.ask'; again: Instant }
  | { type: 'due.remind'; again: Instant }
  | { type: 'due.giveUp' }
  | { type: 'talk.take'; on: LocalDate }
  | { type: 'talk.cannot' }
  | { type: 'talk.withdraw' };

/** Under which key it is kept: someone asks one person at a time. */
export const talkKey = 'talk';

const stopWaking = (['ask', 'remind', 'giveUp'] as const).map((name) => ({
  type: 'wake' as const,
  params: { name, at: null },
}));

export const talkMachine = setup({
  types: { context: {} as TalkContext, events: {} as TalkEvent, input: {} as TalkContext },
  actions: personalWishes,
}).createMachine({
  id: 'talk',
  context: ({ input }) => input,
  initial: 'planned',
  entry: [
    { type: 'tell', params: { to: 'owner', card: 'talk-requested' } },
    { type: 'wake', params: ({ context }) => ({ name: 'ask', at: context.askAt }) },
  ],
  on: {
    'talk.take': {
      target: '.taken',
      actions: assign({ on: ({ event }) => event.on }),
    },
    'talk.cannot': { target: '.passed', actions: assign({ passed: 'cannot' }) },
    'due.giveUp': { target: '.passed', actions: assign({ passed: 'silent' }) },
  },
  states: {
    // Taken back before the chosen one heard of it, they never do.
    planned: {
      on: {
        'due.ask': {
          target: 'asked',
          actions: { type: 'wake', params: ({ event }) => ({ name: 'remind', at: event.again }) },
        },
        'talk.withdraw': 'withdrawn',
      },
    },
    asked: {
      entry: { type: 'tell', params: { to: 'chosen', card: 'talk-asked' } },
      on: {
        'due.remind': {
          target: 'reminded',
          actions: { type: 'wake', params: ({ event }) => ({ name: 'giveUp', at: event.again }) },
        },
        'talk.withdraw': 'withdrawing',
      },
    },
    reminded: {
      entry: { type: 'tell', params: { to: 'chosen', card: 'talk-asked-again' } },
      on: { 'talk.withdraw': 'withdrawing' },
    },
    withdrawing: {
      entry: { type: 'tell', params: { to: 'chosen', card: 'talk-withdrawn-notice' } },
      always: 'withdrawn',
    },
    taken: {
      type: 'final',
      entry: [
        ...stopWaking,
        { type: 'tell', params: { to: 'chosen', card: 'talk-taken' } },
        { type: 'tell', params: { to: 'owner', card: 'talk-taken-notice' } },
      ],
    },
    passed: {
      type: 'final',
      entry: [...stopWaking, { type: 'tell', params: { to: 'owner', card: 'talk-passed' } }],
    },
    withdrawn: {
      type: 'final',
      entry: [...stopWaking, { type: 'tell', params: { to: 'owner', card: 'talk-withdrawn' } }],
    },
  },
});
