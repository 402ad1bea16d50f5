/** A case: everything that is kept about one spell of absence, with the machines that carry it. */
import type { AbsenceFacts, Agreement, CaseId, Contact } from './absence.ts';
import type { BuildUpPlan } from './build-up.ts';
import type { SafeText } from './checked-text.ts';
import type { Instant, LocalDate } from './local-date.ts';
import type { PersonId } from './person.ts';

/** A machine at rest: which flow, which version of it, and XState's own snapshot. */
export interface StoredMachine {
  readonly flow: string;
  readonly version: number;
  readonly snapshot: unknown;
}

/** A card that lies with someone: under which key it was sent. */
export interface Copy {
  readonly to: PersonId;
  readonly key: string;
}

/** Everything about one spell of absence; kept encrypted with a key of its own. */
export interface CaseState {
  readonly id: CaseId;
  readonly employee: PersonId;
  readonly manager: PersonId | null;
  /** The one fixed person to turn to (R93); absent when nobody of the employer is there. */
  readonly caseManager: PersonId | null;
  /** Who managed this employee earlier in the case: they have no part in it any more. */
  readonly formerManagers?: readonly PersonId[];
  readonly facts: AbsenceFacts;
  readonly contacts: readonly Contact[];
  readonly agreements: readonly Agreement[];
  /** Plans for building up the hours, in the order in which they were begun. */
  readonly plans: readonly BuildUpPlan[];
  /** The machines of this case by their key: `absence`, `nudge:first-contact`. */
  readonly machines: Readonly<Record<string, StoredMachine>>;
  /** The dated steps that were settled, by their key, in the order in which they were. */
  readonly steps: Readonly<
    Record<string, { readonly outcome: 'done' | 'notNeeded'; readonly on: LocalDate }>
  >;
  /** What happened in the course of the absence, by name: later steps count from it. */
  readonly happened: Readonly<Record<string, LocalDate>>;
  /** What HR told that decides which steps there are, by name. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Reports in the twelve months up to this one, this one included: for a talk that the employer may have chosen to propose. */
  readonly reportsInYear: number;
  /** Texts a conversation works on until it is done, by machine key and name: `relay:an/suggestion`. */
  readonly drafts: Readonly<Record<string, SafeText>>;
  /** Where the cards of a prompt lie that is not settled yet, by its machine key. */
  readonly copies: Readonly<Record<string, readonly Copy[]>>;
  /** When the clock last asked someone for something in this case, by person. */
  readonly askedAt?: Readonly<Record<PersonId, Instant>>;
  /** Open cases are found by lists and by their employee; a closed one stays until it is erased. */
  readonly open: boolean;
  /** The day on which it was closed: how long it is kept counts from that. */
  readonly closedOn?: LocalDate;
}
