/** A moment that is put off: it comes again then, and nothing else happens, for nothing of the case has changed. */
import { employeeOf } from '../domain/absence.ts';
import type { Instant } from '../domain/local-date.ts';
import type { Commit, Due } from '../ports/store.ts';

/** The write that moves it. */
export function moveTo(due: Due, at: Instant, eventId: string): Commit {
  const bucketOf = employeeOf(due.caseId);
  return { eventId, bucketOf, wake: [{ ...due, at }], cancel: [], fired: due, outbox: [] };
}
