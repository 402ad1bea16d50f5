/** The first day of absence that a report names. */
import { daysBetween, type LocalDate, plusDays } from '../../domain/local-date.ts';
import { dayOf, periodOf } from './count.ts';
import type { Placed, Told } from './placed.ts';
import type { When } from './when.ts';

/** The earliest day that the message calls a day of absence; today when it names none. */
export function firstDayIn(placed: readonly Placed[], { today }: Told): LocalDate {
  const fromThisWeek = placed.some(({ when, mood }) => isThisWeek(when) && mood !== 'back');
  const said = plainlyAbsent(placed);
  const days = said
    .filter(({ when }) => !(fromThisWeek && when.kind === 'period' && when.shift > 0))
    .filter(({ mood, role, aside }) => mood !== 'back' && mood !== 'unsure' && !aside && startRoles.has(role))
    .map((mention) => (isBesideToday(mention) ? today : startOf(mention, today)))
    .filter((day) => day !== null);
  return days.toSorted()[0] ?? today;
}

/**
 * "Tooth out this afternoon, so I'll be off tomorrow": where one clause says absent, a day in a clause that does not
 * is the day of something else.
 */
export function plainlyAbsent(placed: readonly Placed[]): readonly Placed[] {
  const plain = ({ role, mood, when }: Placed) => role === 'plain' && mood === 'away' && when.kind !== 'span';
  const sure = placed.findIndex((mention) => plain(mention) && mention.absent);
  return placed.filter((mention, at) => at >= sure || !plain(mention) || mention.absent);
}

/** "deze week en volgende week": the second week is no start. */
const isThisWeek = (when: When) => when.kind === 'period' && when.unit === 'week' && when.shift === 0;

const startRoles = new Set(['plain', 'from', 'since']);

function startOf({ when, role, past, absent }: Placed, today: LocalDate): LocalDate | null {
  if (when.kind === 'span') {
    if (role !== 'since' || when.vague || !absent || (when.unit !== 'day' && when.unit !== 'week'))
      return null;
    return plusDays(today, -Math.round(when.count * (when.unit === 'week' ? 7 : 1)));
  }
  if (when.kind === 'period')
    return when.unit === 'week' && when.shift > 0 ? periodOf(today, when).first : null;
  const day = dayOf(today, when, role === 'since' || past ? 'past' : 'ahead');
  // "fièvre depuis ce matin" is when a complaint began.
  if (day === null || (role === 'since' && !absent)) return null;
  // A day gone by counts where the words say absent; long ago is the start of a story.
  return day >= today || ((absent || role === 'from') && daysBetween(day, today) <= 60) ? day : null;
}

/** "kom morgen ook niet", "woensdag ook nog ziek", "volgende week ook nog thuis": absent today already. */
function isBesideToday({ when, besides, past }: Placed): boolean {
  if (!besides || past) return false;
  if (when.kind === 'weekday') return when.week === null && when.plus === 0;
  return when.kind === 'offset'
    ? when.days === 1
    : when.kind === 'period' && when.unit === 'week' && when.shift === 1;
}
