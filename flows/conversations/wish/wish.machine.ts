/**
 * What the employee wishes about contact: how often, by what, at what time of day (R15, R24–R27). Choices only, so there
 * is nothing to explain. It holds until they change it; what people agree between them goes before it.
 */
import { assign, setup } from 'xstate';
import type { ContactWish } from '../../policies/rhythm.ts';
import { wishes } from '../../wishes.ts';

export const paces = ['less', 'asPlanned', 'more'] as const satisfies readonly ContactWish[];
export const ways = ['phone', 'video', 'message', 'inPerson'] as const;
export const times = ['morning', 'midday', 'afternoon'] as const;

export interface WishContext {
  readonly pace: ContactWish | null;
  readonly by: (typeof ways)[number] | null;
  readonly time: (typeof times)[number] | null;
}

export type WishEvent = { type: 'wish.open' } | ({ type: 'wish.save' } & WishContext);

/** Under which key a case keeps it. */
export const wishKey = 'wish';

export const wishMachine = setup({
  types: { context: {} as WishContext, events: {} as WishEvent },
  actions: wishes,
}).createMachine({
  id: 'wish',
  context: { pace: null, by: null, time: null },
  initial: 'asking',
  on: {
    // Asked again it shows what was chosen; chosen again it replaces it, whichever card it came from.
    'wish.open': { target: '.asking', reenter: true },
    'wish.save': {
      target: '.noted',
      reenter: true,
      actions: assign(({ event }) => ({ pace: event.pace, by: event.by, time: event.time })),
    },
  },
  states: {
    asking: { entry: { type: 'tell', params: { to: 'employee', card: 'contact-wish' } } },
    noted: { entry: { type: 'tell', params: { to: 'employee', card: 'contact-wish-noted' } } },
  },
});
