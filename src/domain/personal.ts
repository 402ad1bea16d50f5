/**
 * What runs for one person outside any absence: a talk they asked for, a rhythm they chose. It is kept apart from every
 * case, under a key of its own, and nothing of it is ever written into one.
 */
import { type CaseId, caseIdOf } from './absence.ts';
import type { StoredMachine } from './case.ts';
import type { PersonId } from './person.ts';

export interface PersonalState {
  /** The number 0, which no spell of absence has. */
  readonly id: CaseId;
  /** Whose it is; named as in a case, so that both are kept and erased alike. */
  readonly employee: PersonId;
  /** Gone again once they come to their end. */
  readonly machines: Readonly<Record<string, StoredMachine>>;
  /** Never among the open cases. */
  readonly open: false;
}

/** Under which id it is kept. */
export function personalIdOf(person: PersonId): CaseId {
  return caseIdOf(person, 0);
}

/** Whether the id is that of something personal rather than of a case. */
export function isPersonal(id: CaseId): boolean {
  return id.endsWith('~0');
}

/** As it is before anything was asked for. */
export function nothingPersonal(person: PersonId): PersonalState {
  return { id: personalIdOf(person), employee: person, machines: {}, open: false };
}
