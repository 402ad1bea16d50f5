/**
 * One nudge, from planned to done: prompts the one responsible, reminds once, then lets HR see it (R22, R54).
 * The same machine serves every nudge of the catalogue; each case holds one per nudge that is open.
 */
import { assign, setup } from 'xstate';
import type { Instant, LocalDate } from '../../src/domain/local-date.ts';
import type { PersonId } from '../../src/domain/person.ts';
import { wishes } from '../wishes.ts';
import { kindOf, type NudgeName } from './catalogue.ts';
import type { Schedule } from './schedule.ts';

export interface NudgeContext extends Schedule {
  readonly nudge: NudgeName;
  /** The day it is about. */
  readonly on: LocalDate;
  /** The dated steps it is about, when it is about those; shrinks as they are settled. */
  readonly steps: readonly string[];
  /** Since when it was asked for, when it takes the place of a nudge that was left. */
  readonly since?: Instant;
  /** With whom it lies now. */
  readonly responsible: PersonId;
}

export type NudgeEvent =
  | { type: 'due.prompt' }
  | { type: 'due.remind' }
  /** `now`: when HR hears it. That can be later than planned, as HR has hours of its own. */
  | { type: 'due.escalate'; now?: Instant }
  /** What is still to follow, when the nudge itself spoke late; no reminder when it is the reminder that speaks. */
  | { type: 'nudge.moved'; remindAt?: Instant; escalateAt: Instant }
  | { type: 'nudge.done' }
  | { type: 'nudge.settle'; step: string }
  /** `byReminder`: the reminder comes then anyway, and is enough. */
  | { type: 'nudge.later'; promptAt: Instant; byReminder?: true }
  /** Whoever takes over gets the time of a reminder of their own. */
  | { type: 'nudge.handOver'; to: PersonId; promptAt: Instant; remindAt: Instant; escalateAt: Instant }
  | { type: 'nudge.drop' };

const stopWaking = (['prompt', 'remind', 'escalate'] as const).map((name) => ({
  type: 'wake' as const,
  params: { name, time: null },
}));

export const nudgeMachine = setup({
  types: { context: {} as NudgeContext, events: {} as NudgeEvent, input: {} as NudgeContext },
  actions: wishes,
  guards: {
    isTalk: ({ context }) => kindOf(context.nudge).isTalk,
    isLastStep: ({ context, event }) => 'step' in event && context.steps.every((step) => step === event.step),
    // Put off until the reminder is due: then that speaks, once.
    isRemindedThen: ({ context }) => context.promptAt >= context.remindAt,
    isLoud: ({ context }) => kindOf(context.nudge).escalation === 'message',
  },
}).createMachine({
  id: 'nudge',
  context: ({ input }) => input,
  initial: 'planned',
  // The reminder keeps its date whatever is snoozed, and HR is put off by a day at most: "later" is no way round them.
  entry: [
    { type: 'wake', params: ({ context }) => ({ name: 'prompt', time: { at: context.promptAt } }) },
    { type: 'wake', params: ({ context }) => ({ name: 'remind', time: { at: context.remindAt } }) },
    { type: 'wake', params: ({ context }) => ({ name: 'escalate', time: { at: context.escalateAt } }) },
  ],
  on: {
    'nudge.done': [
      { guard: 'isTalk', target: '.done', actions: { type: 'noteTalk', params: undefined } },
      { target: '.done' },
    ],
    'nudge.settle': [
      { guard: 'isLastStep', target: '.done' },
      {
        actions: assign({
          steps: ({ context, event }) => context.steps.filter((step) => step !== event.step),
        }),
      },
    ],
    'nudge.drop': '.dropped',
    'nudge.moved': {
      actions: [
        assign(({ context, event: { remindAt = context.remindAt, escalateAt } }) => ({
          remindAt,
          escalateAt,
        })),
        {
          type: 'wake',
          params: ({ event: { remindAt } }) => ({ name: 'remind', time: remindAt ? { at: remindAt } : null }),
        },
        { type: 'wake', params: ({ event }) => ({ name: 'escalate', time: { at: event.escalateAt } }) },
      ],
    },
    'nudge.later': {
      target: '.planned',
      actions: [
        assign({ promptAt: ({ event }) => event.promptAt }),
        {
          type: 'wake',
          params: ({ event: { promptAt, byReminder } }) => ({
            name: 'prompt',
            time: byReminder ? null : { at: promptAt },
          }),
        },
        { type: 'tell', params: { to: 'actor', card: 'nudge-snoozed' } },
      ],
    },
    'nudge.handOver': {
      target: '.planned',
      actions: [
        { type: 'tell', params: { to: 'actor', card: 'nudge-handed-over' } },
        assign(({ event: { to, promptAt, remindAt, escalateAt } }) => ({
          responsible: to,
          promptAt,
          remindAt,
          escalateAt,
        })),
        { type: 'wake', params: ({ event }) => ({ name: 'prompt', time: { at: event.promptAt } }) },
        { type: 'wake', params: ({ event }) => ({ name: 'remind', time: { at: event.remindAt } }) },
        { type: 'wake', params: ({ event }) => ({ name: 'escalate', time: { at: event.escalateAt } }) },
      ],
    },
  },
  states: {
    planned: {
      on: {
        'due.prompt': [
          {
            guard: 'isRemindedThen',
            target: 'reminded',
            actions: { type: 'wake', params: { name: 'remind', time: null } },
          },
          { target: 'prompted' },
        ],
        'due.remind': 'reminded',
        'due.escalate': 'escalating',
      },
    },
    prompted: {
      entry: [
        { type: 'tell', params: { to: 'responsible', card: 'nudge' } },
        { type: 'dropNudges', params: ({ context }) => ({ nudges: kindOf(context.nudge).replaces }) },
      ],
      on: { 'due.remind': 'reminded', 'due.escalate': 'escalating' },
    },
    reminded: {
      entry: { type: 'tell', params: { to: 'responsible', card: 'nudge-reminder' } },
      on: { 'due.escalate': 'escalating' },
    },
    escalating: {
      // What is left is left from the moment at which HR hears it.
      entry: assign(({ context, event }) => ({
        escalateAt: ('now' in event ? event.now : undefined) ?? context.escalateAt,
      })),
      always: [{ guard: 'isLoud', target: 'withHr' }, { target: 'overdue' }],
    },
    // In both, whoever is responsible can still do it.
    withHr: { entry: { type: 'tell', params: { to: 'hr', card: 'nudge-escalated' } } },
    overdue: {},
    done: { type: 'final', entry: stopWaking },
    dropped: { type: 'final', entry: stopWaking },
  },
});
