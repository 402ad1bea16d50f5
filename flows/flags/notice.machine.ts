/** Tells the manager and HR once, each in their own working hours, of everything that was seen to stall: one card. */
import { setup } from 'xstate';
import type { Instant, LocalDate } from '../../src/domain/local-date.ts';
import { wishes } from '../wishes.ts';

export interface NoticeContext {
  /** What was raised on or after this day is told. */
  readonly from: LocalDate;
  /** Null when nobody but HR leads the case. */
  readonly managerAt: Instant | null;
  readonly hrAt: Instant;
}

export type NoticeEvent = { type: 'due.manager' } | { type: 'due.hr' } | { type: 'notice.drop' };

/** Under which key a case keeps it. */
export const noticeKey = 'notice';

const stopWaking = (['manager', 'hr'] as const).map((name) => ({
  type: 'wake' as const,
  params: { name, time: null },
}));
const tellManager = { type: 'tell', params: { to: 'manager', card: 'red-flag' } } as const;
const tellHr = { type: 'tell', params: { to: 'hr', card: 'red-flag' } } as const;

export const noticeMachine = setup({
  types: { context: {} as NoticeContext, events: {} as NoticeEvent, input: {} as NoticeContext },
  actions: wishes,
  guards: { onlyHr: ({ context }) => context.managerAt === null },
}).createMachine({
  id: 'notice',
  context: ({ input }) => input,
  initial: 'planned',
  entry: [
    {
      type: 'wake',
      params: ({ context }) => ({
        name: 'manager',
        time: context.managerAt === null ? null : { at: context.managerAt },
      }),
    },
    { type: 'wake', params: ({ context }) => ({ name: 'hr', time: { at: context.hrAt } }) },
  ],
  on: { 'notice.drop': '.dropped' },
  states: {
    planned: {
      on: {
        'due.manager': { target: 'hrLeft', actions: tellManager },
        'due.hr': [
          { guard: 'onlyHr', target: 'told', actions: tellHr },
          { target: 'managerLeft', actions: tellHr },
        ],
      },
    },
    hrLeft: { on: { 'due.hr': { target: 'told', actions: tellHr } } },
    managerLeft: { on: { 'due.manager': { target: 'told', actions: tellManager } } },
    told: { type: 'final', entry: stopWaking },
    dropped: { type: 'final', entry: stopWaking },
  },
});
