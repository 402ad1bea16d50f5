/** How long an absence is kept once it is closed: no longer than the law of the country needs, or than the employer set. */
import type { CaseState } from '../../src/domain/case.ts';
import { daysBetween, type LocalDate } from '../../src/domain/local-date.ts';
import type { PolicyPack } from './pack.ts';
import { plusTerm } from './term.ts';

/** The day on which an absence that is closed then is erased; nothing while a dispute holds it. */
export function keptUntil(
  closedOn: LocalDate,
  { employee }: Pick<CaseState, 'employee'>,
  { settings, retention, country }: PolicyPack,
): LocalDate | undefined {
  if (settings.retention.hold.includes(employee)) return undefined;
  return plusTerm(closedOn, settings.retention.closedFor ?? retention.closedFor, country);
}

/** Whether the next absence counts on from this one: what was added up is one matter, and is kept as long as its end. */
export function countsOn(
  { facts: { lastDay } }: CaseState,
  next: CaseState | undefined,
  { adding }: PolicyPack,
): boolean {
  return (
    lastDay !== null &&
    next !== undefined &&
    daysBetween(lastDay, next.facts.firstDay) <= adding.mergeUpToDays + 1
  );
}
