/** On which day an absence begins for the law: in the Netherlands the first working day that was missed, in Belgium the first day. */
import { type LocalDate, plusDays, weekdayOf } from '../../src/domain/local-date.ts';
import type { Person } from '../../src/domain/person.ts';
import { packFor } from './packs.ts';

/**
 * The first day to propose to someone who is ill from `said`; they can choose another one. By their own working week
 * alone: who works on a holiday is not known. A return before the next working day leaves it as it was said.
 */
export function firstDayOf(
  said: LocalDate,
  backOn: LocalDate | null,
  { country, workingDays }: Pick<Person, 'country' | 'workingDays'>,
): LocalDate {
  if (!packFor(country, said).switches.fromWorkingDay) return said;
  const week = [0, 1, 2, 3, 4, 5, 6].map((days) => plusDays(said, days));
  const missed = week.find((day) => workingDays.includes(weekdayOf(day)));
  return missed && (backOn === null || missed < backOn) ? missed : said;
}
