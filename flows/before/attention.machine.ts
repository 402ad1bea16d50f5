/**
 * A manager's own rhythm of small check-ins (R82, R83, R85): chosen by the manager, changed or stopped at any time, and
 * quiet. No reminder follows, HR does not see it, and with whom someone spoke is not kept.
 */
import { assign, setup } from 'xstate';
import type { Instant } from '../../src/domain/local-date.ts';
import { personalWishes } from './wishes.ts';

/** Days from one moment of attention to the next. */
export const attentionPaces = ['7', '14', '28'] as const;
export type AttentionPace = (typeof attentionPaces)[number];

export interface AttentionContext {
  readonly every: AttentionPace;
  readonly nextAt: Instant;
}

export type AttentionEvent =
  | { type: 'due.prompt'; nextAt: Instant }
  | { type: 'attention.change'; every: AttentionPace; nextAt: Instant }
  | { type: 'attention.stop' };

/** Under which key it is kept. */
export const attentionKey = 'attention';

const wakeNext = {
  type: 'wake' as const,
  params: ({ context }: { context: AttentionContext }) => ({ name: 'prompt', at: context.nextAt }),
};

export const attentionMachine = setup({
  types: { context: {} as AttentionContext, events: {} as AttentionEvent, input: {} as AttentionContext },
  actions: personalWishes,
}).createMachine({
  id: 'attention',
  context: ({ input }) => input,
  initial: 'running',
  entry: [wakeNext, { type: 'tell', params: { to: 'owner', card: 'attention-noted' } }],
  states: {
    running: {
      on: {
        'due.prompt': {
          actions: [
            { type: 'tell', params: { to: 'owner', card: 'attention-prompt' } },
            assign({ nextAt: ({ event }) => event.nextAt }),
            wakeNext,
          ],
        },
        'attention.change': {
          actions: [
            assign({ every: ({ event }) => event.every, nextAt: ({ event }) => event.nextAt }),
            wakeNext,
            { type: 'tell', params: { to: 'owner', card: 'attention-noted' } },
          ],
        },
        'attention.stop': 'stopped',
      },
    },
    stopped: {
      type: 'final',
      entry: [
        { type: 'wake', params: { name: 'prompt', at: null } },
        { type: 'tell', params: { to: 'owner', card: 'attention-stopped' } },
      ],
    },
  },
});
