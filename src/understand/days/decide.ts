/** What the days in a message mean for a case: the first day of absence, and the first working day back. */
import type { LocalDate } from '../../domain/local-date.ts';
import type { Intent } from '../intents.ts';
import { backOnIn } from './back-on.ts';
import { clausesOf } from './clauses.ts';
import { firstDayIn } from './first-day.ts';
import { mentionsIn } from './mentions.ts';
import { moodsOf } from './moods.ts';
import { type Placed, placedIn, type Told } from './placed.ts';
import { startIn } from './start.ts';

export interface Days {
  readonly firstDay: LocalDate | null;
  readonly backOn: LocalDate | null;
}

export interface DaysRead {
  /** Whether any day is named. */
  readonly any: boolean;
  /** The dates that belong to that intent, as the message puts them. */
  as(intent: Intent): Days;
}

/** Reads the days of a message, once for every intent that it may have. */
export function daysIn(told: Told): DaysRead {
  const mentions = mentionsIn(told.words, told.language);
  if (mentions.length === 0) return { any: false, as: (intent) => daysOf(intent, [], told) };
  const clauses = clausesOf(told.words, mentions);
  const moods = moodsOf(told.words, told.found, mentions, clauses, told.language);
  const placed = mentions.map((mention, index) => placedIn(told, clauses, mention, moods[index] ?? null));
  return { any: true, as: (intent) => daysOf(intent, placed, told) };
}

function daysOf(intent: Intent, placed: readonly Placed[], told: Told): Days {
  if (intent === 'report' || intent === 'report-other') {
    const firstDay = firstDayIn(placed, told);
    return { firstDay, backOn: after(backOnIn(placed, told, firstDay, intent), firstDay) };
  }
  if (intent === 'extend')
    return { firstDay: null, backOn: after(backOnIn(placed, told, told.today, intent), told.today) };
  if (intent === 'recover' || intent === 'recover-partly')
    return { firstDay: null, backOn: startIn(placed, told) };
  return { firstDay: null, backOn: null };
}

function after(day: LocalDate | null, limit: LocalDate): LocalDate | null {
  return day !== null && day > limit ? day : null;
}
