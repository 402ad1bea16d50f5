/** Where the playground's clock is to go, as the page asks it. */
import { z } from 'zod';
import { at, dayOf, type Instant, isLocalDate, plusDays, timeOf } from '../../domain/local-date.ts';
import type { PlaygroundHouse } from './house.ts';
import { Refusal } from './refusal.ts';

/** To the next nudge, some days on at the same time of day, or to that date at nine. */
export const moveShape = z.union([
  z.strictObject({ toNextNudge: z.literal(true) }),
  z.strictObject({ days: z.int().min(1).max(400) }),
  z.strictObject({ on: z.string().refine(isLocalDate) }),
]);
export type Move = z.output<typeof moveShape>;

/** The moment that is meant; refuses one that is not later than now. */
export async function targetOf(move: Move, house: PlaygroundHouse, zone: string): Promise<Instant> {
  const now = house.now();
  if ('toNextNudge' in move) {
    const next = await house.nextNudge();
    if (next === undefined) throw new Refusal('clock.nothing-due');
    const overdue = next < now;
    return overdue ? now : next;
  }
  const today = dayOf(now, zone);
  const target =
    'days' in move ? at(plusDays(today, move.days), timeOf(now, zone), zone) : at(move.on, '09:00', zone);
  if (target <= now) throw new Refusal('clock.not-forward');
  return target;
}
