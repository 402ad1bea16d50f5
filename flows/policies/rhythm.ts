/**
 * How often to be in touch (R15, R24–R27): steered by how long the absence is expected to last, how far it is, and the
 * employee's own wish. Never by a diagnosis, and never by how someone sounds.
 */
import { workingDayOnOrBefore } from '../../src/calendar/working-days.ts';
import { daysBetween, type LocalDate, plusDays } from '../../src/domain/local-date.ts';
import type { PolicyPack } from './pack.ts';
import { minusTerm, plusTerm, type Term } from './term.ts';

/** What the employee asked for; it weighs more than the pace of the pack. */
export type ContactWish = 'less' | 'asPlanned' | 'more';

export interface ContactSoFar {
  readonly firstDay: LocalDate;
  /** The day of the latest talk; missing before the first. */
  readonly lastContactOn?: LocalDate;
  /** The day on which the employee expects to work again, when they said so. */
  readonly backOn?: LocalDate;
  readonly wish?: ContactWish;
}

/** The day by which the manager has been in touch (R22). */
export function firstContactBy(firstDay: LocalDate, pack: PolicyPack): LocalDate {
  return plusTerm(firstDay, pack.rhythm.firstWithin, pack.country);
}

/**
 * A day to propose for the next contact, always a working day after the last one. Before an expected return it comes
 * early enough to talk about that return (R69). What people agree between them wins over it.
 */
export function nextContactOn(so: ContactSoFar, pack: PolicyPack): LocalDate {
  const { country } = pack;
  if (so.lastContactOn === undefined) return workingDayOnOrBefore(firstContactBy(so.firstDay, pack), country);
  const last = so.lastContactOn;
  const paced = plusDays(last, intervalDays(so, last, pack));
  const beforeReturn = so.backOn && talkBeforeReturn(so.backOn, last, pack, so.firstDay);
  const wished = beforeReturn !== undefined && beforeReturn < paced ? beforeReturn : paced;
  const day = workingDayOnOrBefore(wished, country);
  return day > last ? day : plusTerm(last, '1 working days', country);
}

/** The first talk before a return that comes after `last` (R69): some days ahead, then the working day before. */
export function talkBeforeReturn(
  backOn: LocalDate,
  last: LocalDate,
  pack: PolicyPack,
  firstDay: LocalDate,
): LocalDate | undefined {
  const dayBefore = minusTerm(backOn, '1 working days', pack.country);
  return [returnIsNear(backOn, firstDay, pack), dayBefore].find((day) => day > last);
}

/** The day from which a talk is about the return (R69, R78): after a long absence weeks ahead. */
export function returnIsNear(backOn: LocalDate, firstDay: LocalDate, pack: PolicyPack): LocalDate {
  const { beforeReturn, beforeLongReturn, longFromDays } = pack.rhythm;
  const isLong = daysBetween(firstDay, backOn) >= longFromDays;
  return minusTerm(backOn, isLong ? beforeLongReturn : beforeReturn, pack.country);
}

/** Days until the next contact: the pace of that moment, halved or doubled at the employee's wish, within bounds. */
function intervalDays(so: ContactSoFar, last: LocalDate, pack: PolicyPack): number {
  const { rhythm, settings, country } = pack;
  const day = daysBetween(so.firstDay, last);
  const steps = rhythm.pace[expectedLength(so, pack)];
  const step = steps.findLast(({ fromDay }) => fromDay <= day) ?? steps[0];
  const every = settings.contact.everyDays ?? lengthOf(step?.every ?? rhythm.atLeastEvery, last, country);
  const atMost = Math.max(every, lengthOf(rhythm.atLeastEvery, last, country));
  if (so.wish === 'less') return Math.min(every * 2, atMost);
  if (so.wish === 'more') return Math.max(Math.ceil(every / 2), 1);
  return every;
}

function expectedLength(
  { firstDay, backOn }: ContactSoFar,
  { rhythm }: PolicyPack,
): 'short' | 'unknown' | 'long' {
  if (backOn === undefined) return 'unknown';
  const days = daysBetween(firstDay, backOn);
  if (days <= rhythm.shortUpToDays) return 'short';
  return days >= rhythm.longFromDays ? 'long' : 'unknown';
}

function lengthOf(term: Term, from: LocalDate, country: PolicyPack['country']): number {
  return daysBetween(from, plusTerm(from, term, country));
}

/** The days of the short check-ins after the first day back (R72), working days in order. */
export function checkInsAfter(firstDayBack: LocalDate, pack: PolicyPack): readonly LocalDate[] {
  const days = pack.rhythm.checkIns.map((term) =>
    workingDayOnOrBefore(plusTerm(firstDayBack, term, pack.country), pack.country),
  );
  return [...new Set(days)].sort();
}

/** The months in which a stall costs most (R58): from the first day to the last, counted from the first day of absence. */
export function redFlagWindow(firstDay: LocalDate, pack: PolicyPack): { from: LocalDate; to: LocalDate } {
  const { windowFrom, windowTo } = pack.redFlags;
  return {
    from: plusTerm(firstDay, windowFrom, pack.country),
    to: plusTerm(firstDay, windowTo, pack.country),
  };
}
