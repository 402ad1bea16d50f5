/**
 * A store for thousands of absences in one run, without a server in between. It keeps the promises that playing an absence
 * needs and no others (nothing is encrypted, nobody is erased); that it does so as Redis does is what its users test first.
 */
import { type CaseId, employeeOf } from '../../src/domain/absence.ts';
import type { CaseState } from '../../src/domain/case.ts';
import { isPersonal, type PersonalState, personalIdOf } from '../../src/domain/personal.ts';
import type { Receipt } from '../../src/ports/channel.ts';
import {
  type Due,
  type HistoryEvent,
  type OutboxEntry,
  recipientKey,
  type Store,
} from '../../src/ports/store.ts';

/** The same number, then the same name: the order in which Redis gives what is due. */
const earlier = (a: Due, b: Due) =>
  a.at !== b.at ? (a.at < b.at ? -1 : 1) : `${a.caseId}~${a.key}` < `${b.caseId}~${b.key}` ? -1 : 1;

export function createStoreInHand(): Store {
  const cases = new Map<CaseId, { state: CaseState | PersonalState; revision: number }>();
  const histories = new Map<CaseId, HistoryEvent[]>();
  const answered = new Set<string>();
  const dues = new Map<string, Due>();
  const outbox = new Map<string, OutboxEntry[]>();
  const receipts = new Map<string, Receipt>();
  const nameOf = ({ caseId, key }: Pick<Due, 'caseId' | 'key'>) => `${caseId} ${key}`;
  const inOrder = () => [...dues.values()].sort(earlier);
  const notHere = () => {
    throw new Error('this store is for playing absences only');
  };

  return {
    async commit({ eventId, case: written, wake, cancel, fired, outbox: entries }) {
      if (answered.has(eventId)) return { kind: 'duplicate' };
      if (fired && dues.get(nameOf(fired))?.at !== fired.at) return { kind: 'duplicate' };
      if (written) {
        const { state, expected, history } = written;
        if ((cases.get(state.id)?.revision ?? 0) !== expected) return { kind: 'conflict' };
        // As it would come back: what JSON cannot hold is gone.
        cases.set(state.id, { state: JSON.parse(JSON.stringify(state)), revision: expected + 1 });
        histories.set(state.id, [...(histories.get(state.id) ?? []), ...history]);
      }
      answered.add(eventId);
      if (fired) dues.delete(nameOf(fired));
      for (const one of cancel) dues.delete(nameOf(one));
      for (const one of wake) dues.set(nameOf(one), one);
      for (const entry of entries) {
        const recipient = recipientKey(entry.to);
        outbox.set(recipient, [...(outbox.get(recipient) ?? []), entry]);
      }
      return { kind: 'committed' };
    },
    answered: async (eventId) => answered.has(eventId),
    load: async (id) =>
      isPersonal(id) ? undefined : (cases.get(id) as { state: CaseState; revision: number }),
    loadPersonal: async (person) =>
      cases.get(personalIdOf(person)) as { state: PersonalState; revision: number } | undefined,
    casesOf: async (employee) =>
      [...cases.keys()].filter((id) => employeeOf(id) === employee && !isPersonal(id)),
    openCases: async () => [...cases].flatMap(([id, { state }]) => (state.open ? [id] : [])),
    history: async (id) => histories.get(id) ?? [],
    dueAt: async (moment, limit) =>
      inOrder()
        .filter(({ at }) => at <= moment)
        .slice(0, limit),
    nextDue: async () => inOrder()[0],
    recipientsWaiting: async () => [...outbox.keys()],
    waitingFor: async (recipient) => outbox.get(recipient) ?? [],
    async settle(entry, outcome) {
      const recipient = recipientKey(entry.to);
      const left = (outbox.get(recipient) ?? []).filter(({ key }) => key !== entry.key);
      if (left.length > 0) outbox.set(recipient, left);
      else outbox.delete(recipient);
      if ('failed' in outcome) return;
      for (const key of [entry.key, entry.standsFor]) if (key) receipts.set(`${recipient} ${key}`, outcome);
    },
    receiptOf: async (recipient, key) => receipts.get(`${recipient} ${key}`),
    remember: notHere,
    recall: async () => undefined,
    forget: notHere,
    keepLanguage: notHere,
    languagesKept: async () => new Map(),
    eraseCase: notHere,
    erase: notHere,
  };
}
