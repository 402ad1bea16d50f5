/** The facts of one spell of absence that an employer may know: dates and choices, no reasons. */
import type { RedactedText } from './checked-text.ts';
import type { Instant, LocalDate } from './local-date.ts';
import type { Country } from './locale.ts';
import type { PersonId } from './person.ts';

/** `<employee>~<ordinal of the spell>`: the employee part decides where the case is kept. */
export type CaseId = `${PersonId}~${number}`;

/** The nth spell of absence of that employee. */
export function caseIdOf(employee: PersonId, ordinal: number): CaseId {
  return `${employee}~${ordinal}`;
}

/** The id of a new spell, after those that are kept: earlier ones may be erased. */
export function nextCaseId(employee: PersonId, kept: readonly CaseId[]): CaseId {
  const last = kept.at(-1);
  return caseIdOf(employee, last ? Number(last.slice(employee.length + 1)) + 1 : 1);
}

/** The employee whose case this is. */
export function employeeOf(id: CaseId): PersonId {
  return id.slice(0, id.lastIndexOf('~'));
}

/** Tri-state answer to a question that may be left open. */
export type Answer = 'yes' | 'no' | 'unsaid';

export interface AbsenceFacts {
  readonly country: Country;
  readonly firstDay: LocalDate;
  /** The first day on which the employee expects to work again, when they said so. */
  readonly backOn: LocalDate | null;
  /** The last day of absence, once fully back. */
  readonly lastDay: LocalDate | null;
  /** From when the employee works part of the hours, during build-up. */
  readonly partlyFrom: LocalDate | null;
  /** Share of the normal hours at work during build-up, 1 to 99. */
  readonly percent: number | null;
  /** Where the employee can be reached, as they wrote it. */
  readonly reachableAt: RedactedText | null;
  /** What work needs in the meantime, as the employee wrote it. */
  readonly urgent: RedactedText | null;
  /** NL: whether a statutory safety net applies; shown to HR and the employee only. */
  readonly safetyNet: Answer | null;
  readonly workAccident: Answer | null;
  /** NL: a traffic accident with a possibly liable other party. */
  readonly trafficAccident: Answer | null;
  /** BE: whether a certificate is on its way. Never what it says. */
  readonly certificate: Answer | null;
  /** When it was reported, and by whom: the employee, or someone who took the call. */
  readonly reportedAt: Instant;
  readonly reportedBy: PersonId;
}

/** A talk that took place. Its content is in the agreement that closed it. */
export interface Contact {
  readonly id: string;
  readonly on: LocalDate;
  readonly by: PersonId;
  /** It was about a build-up plan, and what it came to stands there: no agreement of its own is missing. */
  readonly closedBy?: 'plan';
}

/** What a talk closed with (R49). */
export interface Agreement {
  readonly id: string;
  readonly contact: string;
  readonly by: PersonId;
  readonly madeAt: Instant;
  /** What we do. */
  readonly what: RedactedText;
  /** Who does what. */
  readonly who: RedactedText;
  /** When we speak again. */
  readonly nextOn: LocalDate;
  readonly status: 'waiting' | 'confirmed' | 'corrected';
  /** The employee's own correction, when there is one. */
  readonly correction: RedactedText | null;
}
