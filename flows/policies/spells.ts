/**
 * Spells of absence that follow each other. In the Netherlands a short break adds them up to one period; in Belgium three
 * counters, of pay, health fund and duration, each have their own window and are never one "relapse".
 */
import { daysBetween, type LocalDate, plusDays, weekdayOf } from '../../src/domain/local-date.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Adding } from './pack.ts';
import { plusTerm } from './term.ts';

/**
 * Day one as the law counts it, from the day on which someone fell out. NL: the first day they should have worked, so
 * Monday after a weekend; a holiday is not skipped, because the earlier date is the safe one. BE: the day itself.
 */
export function dayOne(
  outSince: LocalDate,
  { country, workingDays }: Pick<Person, 'country' | 'workingDays'>,
): LocalDate {
  if (country === 'BE') return outSince;
  const week = [0, 1, 2, 3, 4, 5, 6].map((days) => plusDays(outSince, days));
  return week.find((day) => workingDays.includes(weekdayOf(day))) ?? outSince;
}

/** `lastDay` is the day before the first fit day, weekends included; missing while the spell runs. */
export interface Spell {
  readonly firstDay: LocalDate;
  readonly lastDay?: LocalDate;
}

export interface AddedUp {
  /** Day one as the law counts it: the newest first day, moved back by the days of the earlier spells. */
  readonly effectiveFirstDay: LocalDate;
  /** Days of absence in the earlier spells of the chain; the breaks do not count. */
  readonly daysBefore: number;
  /** How many spells form this one period. */
  readonly spells: number;
}

/**
 * Adds up the newest spell with those before it, as long as each break is short enough. Maternity leave is not counted
 * here: HR enters the effective first day. Without a spell: throws `RangeError`.
 */
export function addUp(spells: readonly Spell[], { mergeUpToDays }: Adding): AddedUp {
  const newestFirst = [...spells].sort((a, b) => (a.firstDay < b.firstDay ? 1 : -1));
  const [newest, ...earlier] = newestFirst;
  if (newest === undefined) throw new RangeError('no spell to count from');
  let next = newest;
  let daysBefore = 0;
  let count = 1;
  for (const spell of earlier) {
    // An earlier spell without an end would overlap: it ends where the next begins.
    const lastDay = earlierOf(spell.lastDay ?? next.firstDay, plusDays(next.firstDay, -1));
    if (fitDaysBetween(lastDay, next.firstDay) > mergeUpToDays) break;
    daysBefore += daysBetween(spell.firstDay, lastDay) + 1;
    count += 1;
    next = spell;
  }
  return { effectiveFirstDay: plusDays(newest.firstDay, -daysBefore), daysBefore, spells: count };
}

/** Calendar days between the last day of one spell and the first of the next. */
function fitDaysBetween(lastDay: LocalDate, firstDay: LocalDate): number {
  return daysBetween(lastDay, firstDay) - 1;
}

function earlierOf(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}

export interface BelgianCounters {
  /** `rest`: no new guaranteed pay, only what was left of the thirty days. `payroll`: only they can tell. */
  readonly guaranteedPay: 'rest' | 'new' | 'payroll';
  /** Whether the health fund sees one period. */
  readonly healthFund: 'continues' | 'new';
  /** Whether a duration that is counted, such as six months, runs on. To be checked for the eight weeks. */
  readonly duration: 'continues' | 'new';
}

/**
 * What a new Belgian spell does to each counter. `otherIllness` is the tick on the certificate and nothing more.
 * `earlierSpells`: with more than two in a row the window may start elsewhere, so payroll decides.
 */
export function belgianCounters(
  previous: Required<Spell>,
  newFirstDay: LocalDate,
  adding: Adding,
  more: { readonly otherIllness?: boolean; readonly earlierSpells?: number } = {},
): BelgianCounters {
  const inside = (window: Adding['payWindow']) =>
    window !== undefined && newFirstDay <= plusTerm(previous.lastDay, window, 'BE');
  const invalidity = plusTerm(previous.firstDay, '12 months', 'BE') <= previous.lastDay;
  const fund = invalidity ? adding.fundWindowInInvalidity : adding.fundWindow;
  const gap = adding.durationGap;
  // Thirteen days at work are shorter than fourteen, and then the new spell begins on the fourteenth day after the end.
  const interrupted = gap === undefined || newFirstDay > plusTerm(previous.lastDay, gap, 'BE');
  const payOpen = inside(adding.payWindow) && more.otherIllness !== true;
  return {
    guaranteedPay: payOpen ? ((more.earlierSpells ?? 0) > 0 ? 'payroll' : 'rest') : 'new',
    healthFund: inside(fund) ? 'continues' : 'new',
    duration: interrupted ? 'new' : 'continues',
  };
}
