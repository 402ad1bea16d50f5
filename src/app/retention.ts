/**
 * The end of what is kept: a closed absence is erased by the clock when its term is over, keys and all, and HR reads that
 * it was done, without a name. The employer may change the term or hold what a dispute needs, so it is looked at each month.
 */
import { retentionEnded } from '../../flows/absence/cards.ts';
import { packFor } from '../../flows/policies/packs.ts';
import { countsOn, keptUntil } from '../../flows/policies/retention.ts';
import { mayNudgeAt, nudgeMoment } from '../calendar/working-hours.ts';
import { employeeOf } from '../domain/absence.ts';
import type { CaseState } from '../domain/case.ts';
import { dayOf, type Instant, type LocalDate, plusMonths } from '../domain/local-date.ts';
import { zoneOf } from '../domain/locale.ts';
import type { Person } from '../domain/person.ts';
import type { Commit, Due } from '../ports/store.ts';
import type { House } from './house.ts';
import { moveTo } from './move-due.ts';
import type { Turn } from './turn.ts';
import { wakeMoment } from './wake-moment.ts';

/** Under which a closed case is woken. */
export const retentionKey = 'retention';

/** Plans the first look at a case that was closed today. */
export function planRetention(turn: Turn): void {
  const until = keptUntil(turn.today, turn.state, turn.pack);
  turn.wake(retentionKey, { on: nextLook(turn.today, until) });
}

/** Erases the closed absence that is due, when its time has come; gives back whom a word about it waits for. */
export async function endKeeping(house: House, due: Due): Promise<readonly string[]> {
  const { store, log } = house;
  const hr = house.directory.withRole('hr').find(({ id }) => id !== employeeOf(due.caseId));
  // Nothing found: an erasure was broken off. The word is said, the rest of the deed is still to do.
  const found = await store.load(due.caseId);
  if (found) {
    const now = house.clock.now();
    const waits = await waitsUntil(house, found.state, hr, now);
    if (waits) {
      await store.commit(moveTo(due, waits, `retention:${crypto.randomUUID()}`));
      return [];
    }
    // First the word and then the deed: between the two it comes again, finds the word said, and does the deed.
    if (hr) await store.commit(wordTo(hr, dayOf(now, zoneOf(hr.country))));
  }
  await store.eraseCase(due.caseId);
  log.info({ cases: 1 }, 'erased-by-term');
  return hr ? [hr.id] : [];
}

/** Until when it is left alone; nothing when it is to be erased now. */
async function waitsUntil(
  house: House,
  state: CaseState,
  hr: Person | undefined,
  now: Instant,
): Promise<Instant | undefined> {
  const { country, firstDay } = state.facts;
  const pack = packFor(country, firstDay, house.settings);
  const today = dayOf(now, zoneOf(country));
  const until = keptUntil(state.closedOn ?? today, state, pack);
  if (until === undefined || until > today || countsOn(state, await nextOf(house, state), pack))
    return wakeMoment({ on: nextLook(today, until) }, now, country);
  return hr && !mayNudgeAt(now, hr) ? nudgeMoment(now, hr) : undefined;
}

async function nextOf({ store }: House, { id, employee }: CaseState): Promise<CaseState | undefined> {
  const all = await store.casesOf(employee);
  const next = all[all.indexOf(id) + 1];
  return next && (await store.load(next))?.state;
}

/** A month from now, or the day itself when that comes before. */
function nextLook(today: LocalDate, until: LocalDate | undefined): LocalDate {
  const inAMonth = plusMonths(today, 1);
  return until !== undefined && until > today && until < inAMonth ? until : inAMonth;
}

/** One a day, however many absences it is about. */
function wordTo(hr: Person, today: LocalDate): Commit {
  const eventId = `retention:${hr.id}/${today}`;
  const outbox = [{ key: `${eventId}/0`, to: { person: hr.id }, card: retentionEnded(hr) }];
  return { eventId, bucketOf: hr.id, wake: [], cancel: [], outbox };
}
