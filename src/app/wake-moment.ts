/** When a wish to be woken comes due: a day begins early, before anyone's working hours. */
import type { WakeTime } from '../../flows/wishes.ts';
import { at, type Instant, plusMinutes } from '../domain/local-date.ts';
import { type Country, zoneOf } from '../domain/locale.ts';

/** The moment of that wish, made at `now` for someone in that country. */
export function wakeMoment(time: WakeTime, now: Instant, country: Country): Instant {
  if ('on' in time) return at(time.on, '06:00', zoneOf(country));
  return 'at' in time ? time.at : plusMinutes(now, time.afterMinutes);
}
