/**
 * What is kept: cases, what is due, and what waits to be sent. One commit is one atomic write.
 * Nothing is sent that is not in the outbox; nothing wakes that was not written together with its case.
 */
import type { Card } from '../cards/card.ts';
import type { CaseId } from '../domain/absence.ts';
import type { CaseState } from '../domain/case.ts';
import type { Instant } from '../domain/local-date.ts';
import type { Language } from '../domain/locale.ts';
import type { ChannelName, PersonId } from '../domain/person.ts';
import type { PersonalState } from '../domain/personal.ts';
import type { Receipt } from './channel.ts';

export type { CaseState } from '../domain/case.ts';

/** One line of a case's history: codes, ids and dates. */
export interface HistoryEvent {
  readonly at: Instant;
  readonly type: string;
  readonly by: PersonId | 'clock';
  readonly data: Readonly<Record<string, string | number>>;
}

/** A moment at which a case is to be woken. One per case and key; setting it again moves it. */
export interface Due {
  readonly caseId: CaseId;
  /** `nudge:first-contact/prompt` */
  readonly key: string;
  readonly at: Instant;
}

/** A card that waits to be sent to one person. */
export interface OutboxEntry {
  /** Unique for ever: made of the event and the card's place in its answer, so a repeat makes the same key. */
  readonly key: string;
  readonly to: { readonly person: PersonId } | { readonly channel: ChannelName; readonly userId: string };
  /** The channel on which the person is speaking now; absent: the preferred one. */
  readonly channel?: ChannelName;
  readonly replyTo?: string;
  readonly card: Card;
  /** Key of an earlier delivery to put this card in the place of. */
  readonly replaces?: string;
  /** Key of an earlier card that this one shows again: what takes the place of that one goes in the place of this. */
  readonly standsFor?: string;
  /** True when nobody has to hear of it: it goes in the place of the other, or nowhere. */
  readonly quiet?: true;
  /** The case it belongs to: its words are then kept under that case's key and go when the case is erased. */
  readonly caseId?: CaseId;
}

export interface Commit {
  /** The event this write answers; a second commit with the same id changes nothing. */
  readonly eventId: string;
  /** Whose bucket this write belongs to: the employee of the case, else the person who spoke, else the channel user. */
  readonly bucketOf: string;
  readonly case?: {
    readonly state: CaseState | PersonalState;
    /** The revision that was loaded; 0 for a new case. */
    readonly expected: number;
    readonly history: readonly HistoryEvent[];
  };
  readonly wake: readonly Due[];
  readonly cancel: readonly { readonly caseId: CaseId; readonly key: string }[];
  /** The due entry that caused this event: it leaves with it. When it is no longer set then, this is a `duplicate`. */
  readonly fired?: Due;
  readonly outbox: readonly OutboxEntry[];
}

export type CommitOutcome =
  | { readonly kind: 'committed' }
  /** This event was answered before, or what is due was dealt with or moved meanwhile: nothing was written. */
  | { readonly kind: 'duplicate' }
  /** The case changed since it was loaded: nothing was written; load and decide again. */
  | { readonly kind: 'conflict' };

export interface Store {
  commit(write: Commit): Promise<CommitOutcome>;
  /** Whether a commit with this id was made; cheap, for leaving early. */
  answered(eventId: string, bucketOf: string): Promise<boolean>;

  /** A case; nothing for the id of something personal. */
  load(id: CaseId): Promise<{ readonly state: CaseState; readonly revision: number } | undefined>;
  /** What runs for that person outside any absence. */
  loadPersonal(
    person: PersonId,
  ): Promise<{ readonly state: PersonalState; readonly revision: number } | undefined>;
  /** Every case of that employee, oldest first, closed ones too; what is personal is no case. */
  casesOf(employee: PersonId): Promise<readonly CaseId[]>;
  /** Every open case, in no order. */
  openCases(): Promise<readonly CaseId[]>;
  history(id: CaseId): Promise<readonly HistoryEvent[]>;

  /** What is due at or before `moment`, earliest first, at most `limit`. */
  dueAt(moment: Instant, limit: number): Promise<readonly Due[]>;
  /** The earliest of all that is still to come. */
  nextDue(): Promise<Due | undefined>;

  /** Recipients with something waiting, as `recipientKey` gives them. */
  recipientsWaiting(): Promise<readonly string[]>;
  /** What waits for that recipient, oldest first. */
  waitingFor(recipient: string): Promise<readonly OutboxEntry[]>;
  /** Takes an entry out of the outbox and keeps where it went (for 400 days); a second time changes nothing. */
  settle(entry: OutboxEntry, outcome: Receipt | { readonly failed: string }): Promise<void>;
  /** Where the card with that key went. */
  receiptOf(recipient: string, key: string): Promise<Receipt | undefined>;

  /** What a channel must remember about a user (a conversation reference); encrypted, overwritten by the next. */
  remember(channel: ChannelName, userId: string, value: string): Promise<void>;
  recall(channel: ChannelName, userId: string): Promise<string | undefined>;
  forget(channel: ChannelName, userId: string): Promise<void>;

  /** Keeps the language that a platform shows for that person, in the place of the one before. */
  keepLanguage(person: PersonId, language: Language): Promise<void>;
  languagesKept(): Promise<ReadonlyMap<PersonId, Language>>;

  /** Destroys the key of that case, and everything kept under it, with whoever it lies; a second time changes nothing. */
  eraseCase(id: CaseId): Promise<void>;
  /** Destroys the keys of every case of that person, of what is personal, and everything else kept under them. */
  erase(employee: PersonId): Promise<void>;
}

/** The name under which a recipient's entries queue, in order. */
export function recipientKey(to: OutboxEntry['to']): string {
  return 'person' in to ? to.person : `${to.channel}:${to.userId}`;
}
