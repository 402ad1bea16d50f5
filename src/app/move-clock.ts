/** A clock that is moved by hand, for stories and the playground: everything due on the way happens at its own moment. */
import type { Instant } from '../domain/local-date.ts';
import type { Clock } from '../ports/clock.ts';
import type { House } from './house.ts';
import { runDue } from './run-due.ts';

export interface HandClock extends Clock {
  set(to: Instant): void;
}

/** A clock that stands still until it is set. */
export function createHandClock(start: Instant): HandClock {
  let moment = start;
  return {
    now: () => moment,
    set(to) {
      moment = to;
    },
  };
}

/** A clock that runs with the real one, ahead of it by what it was set to. */
export function createShiftedClock(aheadMillis = 0): HandClock & { readonly aheadMillis: () => number } {
  let ahead = aheadMillis;
  return {
    now: () => new Date(Date.now() + ahead).toISOString() as Instant,
    set(to) {
      ahead = Date.parse(to) - Date.now();
    },
    aheadMillis: () => ahead,
  };
}

/** Moves the clock on to that moment; `settle` is awaited after everything that happened on the way. */
export async function moveClock(
  house: House,
  clock: HandClock,
  to: Instant,
  settle: () => Promise<void> = async () => {},
): Promise<void> {
  for (;;) {
    const next = await house.store.nextDue();
    if (!next || next.at > to) break;
    if (next.at > clock.now()) clock.set(next.at);
    await runDue(house);
    await settle();
  }
  if (to > clock.now()) clock.set(to);
}
