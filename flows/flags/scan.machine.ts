/**
 * The quick scan of a case that stalls (R64): five levers, each fine or with a first action, then who and by when. It ends
 * in a plan of action, not in a verdict; choices only.
 */
import { assign, setup } from 'xstate';
import type { LocalDate } from '../../src/domain/local-date.ts';
import { wishes } from '../wishes.ts';
import type { FlagAction, Lever } from './catalogue.ts';

export interface Scan extends Readonly<Record<Lever, FlagAction | 'fine' | null>> {
  readonly who: 'manager' | 'hr' | null;
  /** When to look again whether it helped. */
  readonly by: LocalDate | null;
}

export type ScanEvent = { type: 'scan.open' } | { type: 'scan.save'; scan: Scan };

/** Under which key a case keeps its scan. */
export const scanKey = 'scan';

const empty: Scan = {
  possibilities: null,
  roles: null,
  timeliness: null,
  talks: null,
  trust: null,
  who: null,
  by: null,
};

export const scanMachine = setup({
  types: { context: {} as Scan, events: {} as ScanEvent },
  actions: wishes,
}).createMachine({
  id: 'scan',
  context: empty,
  initial: 'asking',
  on: {
    'scan.open': { target: '.asking', reenter: true },
    'scan.save': { target: '.planned', reenter: true, actions: assign(({ event }) => event.scan) },
  },
  states: {
    asking: { entry: { type: 'tell', params: { to: 'actor', card: 'quick-scan' } } },
    planned: {
      entry: [
        { type: 'tell', params: { to: 'manager', card: 'quick-scan-noted' } },
        { type: 'tell', params: { to: 'hr', card: 'quick-scan-noted' } },
      ],
    },
  },
});
