/** The day on which work starts again, for who is back in full or in part. */
import type { LocalDate } from '../../domain/local-date.ts';
import { afterSpan, dayOf, periodOf, workday, workdayAfter } from './count.ts';
import type { Placed, Told } from './placed.ts';

/** The day on which work starts again, in full or in part; today when none is named, null when it is named vaguely. */
export function startIn(placed: readonly Placed[], { today }: Told): LocalDate | null {
  const order = [
    ...placed.filter(({ mood, role }) => mood === 'back' || role === 'from'),
    ...placed.filter(({ mood }) => mood === null),
    ...placed.filter(({ mood }) => mood === 'away'),
  ];
  for (const mention of order) {
    const { when, role, mood } = mention;
    if (when.kind === 'unclear') {
      if (mood === 'back' && !mention.past) return null;
      continue;
    }
    if (when.kind === 'span') {
      if (role === 'in' && !when.vague) return afterSpan(today, when);
      continue;
    }
    if (role === 'through' || (role === 'until' && mood === 'away')) {
      const day = when.kind === 'period' ? periodOf(today, when).last : dayOf(today, when, 'ahead');
      if (day !== null && mood === 'away') return workdayAfter(day);
      continue;
    }
    // "eerst tot eind maart halve dagen": an end, not a start.
    if (role === 'until' && (when.kind === 'period' || when.kind === 'date')) continue;
    if (when.kind === 'period') {
      const { first, last } = periodOf(today, when);
      if (when.unit === 'weekend') return workdayAfter(last);
      if (role === 'after') return workdayAfter(last);
      // "Eind maart" is no one day; the end of a week is its Friday.
      if (when.part === 'end') return when.unit === 'week' ? last : null;
      if (when.shift === 0 && when.part === 'all' && when.unit === 'week') continue;
      return workday(first);
    }
    const past = role === 'since' || mention.past;
    const day = dayOf(today, when, past ? 'past' : when.kind === 'weekday' ? 'after' : 'ahead');
    if (day === null) continue;
    // A day gone by is a start only where the words say so: "gisteren weer begonnen".
    if (day < today && (mood === 'away' || !past)) continue;
    if (mood === 'away' && mention.ending) return workdayAfter(day);
    return role === 'after' ? workdayAfter(day) : workday(day);
  }
  return workday(today);
}
