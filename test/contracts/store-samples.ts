/** Small valid things to keep in a store, of which a test changes only what it is about. */
import type { Card } from '../../src/cards/card.ts';
import { type CaseId, employeeOf } from '../../src/domain/absence.ts';
import type { Instant } from '../../src/domain/local-date.ts';
import type { CaseState, Commit, Due, HistoryEvent, OutboxEntry } from '../../src/ports/store.ts';

/** 2 March 2026 at that time, UTC. */
export function moment(time: string): Instant {
  return `2026-03-02T${time}:00.000Z` as Instant;
}

/** Stands for words of a person: to be found nowhere but in the opened card or case. */
export const canary = 'Kanariefluit-7391';

export function sampleState(id: CaseId, changes: Partial<CaseState> = {}): CaseState {
  const state = {
    id,
    employee: employeeOf(id),
    manager: 'mia',
    facts: { country: 'NL', firstDay: '2026-03-02', reportedAt: moment('06:40'), urgent: canary },
    contacts: [],
    agreements: [],
    machines: { absence: { flow: 'absence', version: 1, snapshot: { value: 'reported' } } },
    open: true,
  };
  return { ...(state as unknown as CaseState), ...changes };
}

export function sampleEntry(key: string, person = 'mia', changes: Partial<OutboxEntry> = {}): OutboxEntry {
  const card = { id: 'first-contact', kind: 'nudge', language: 'nl', title: canary, body: [], actions: [] };
  return { key, to: { person }, card: card as unknown as Card, ...changes };
}

export function sampleDue(caseId: CaseId, key: string, at: Instant): Due {
  return { caseId, key, at };
}

export function sampleEvent(type: string): HistoryEvent {
  return { at: moment('06:40'), type, by: 'clock', data: { step: type } };
}

/** A commit for `bucketOf` that writes nothing but what `changes` names. */
export function sampleCommit(eventId: string, bucketOf: string, changes: Partial<Commit> = {}): Commit {
  return { eventId, bucketOf, wake: [], cancel: [], outbox: [], ...changes };
}

/** The first write of a case. */
export function opening(id: CaseId, changes: Partial<Commit> = {}): Commit {
  const written = { state: sampleState(id), expected: 0, history: [sampleEvent('absence.reported')] };
  return sampleCommit(`open ${id}`, employeeOf(id), { case: written, ...changes });
}
