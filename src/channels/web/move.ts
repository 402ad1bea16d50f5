/** Where the playground's clock is to go, as the page asks it. */
import { z } from 'zod';
import {
  at,
  dayOf,
  type Instant,
  isLocalDate,
  plusDays,
  timeOf,
  toInstant,
} from '../../domain/local-date.ts';
import type { PlaygroundHouse } from './house.ts';
import { Refusal } from './refusal.ts';

/** To the next nudge, some days on at the same time of day, to that date at nine, or to that very moment. */
export const moveShape = z.union([
  z.strictObject({ toNextNudge: z.literal(true) }),
  z.strictObject({ days: z.int().min(1).max(400) }),
  z.strictObject({ on: z.string().refine(isLocalDate) }),
  z.strictObject({ to: z.iso.datetime() }),
]);
type Move = z.output<typeof moveShape>;
/** The same before it is checked, as the page writes it. */
export type MoveWish = z.input<typeof moveShape>;

/** The moment that is meant; refuses one that is not later than now. */
export async function targetOf(move: Move, house: PlaygroundHouse, zone: string): Promise<Instant> {
  const now = house.now();
  if ('toNextNudge' in move) {
    const next = await house.nextNudge();
    if (next === undefined) throw new Refusal('clock.nothing-due');
    const overdue = next < now;
    return overdue ? now : next;
  }
  const target = momentOf(move, now, zone);
  if (target <= now) throw new Refusal('clock.not-forward');
  return target;
}

function momentOf(move: Exclude<Move, { toNextNudge: true }>, now: Instant, zone: string): Instant {
  if ('to' in move) return toInstant(move.to);
  if ('on' in move) return at(move.on, '09:00', zone);
  return at(plusDays(dayOf(now, zone), move.days), timeOf(now, zone), zone);
}
