/** What a picture shows, before it is one. Everything in it stands in words on its card as well. */
import type { CaseId } from '../domain/absence.ts';
import type { OwnWords, SafeText } from '../domain/checked-text.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { Language } from '../domain/locale.ts';

/** The course of one absence, or who of the reader's own team is away: of that list the page that the card shows. */
export type Depicted =
  | { readonly file: 'timeline'; readonly case: CaseId }
  | { readonly file: 'month'; readonly page: number };

/** Which picture goes with a card, and what it says to who cannot see it. */
export type Depiction = Depicted & { readonly alt: SafeText };

/** The same on a card that goes out: where its reader's client finds it. */
export interface Picture {
  readonly url: string;
  readonly alt: SafeText;
}

/** Days on a line, and what is marked on it. */
export interface Timeline {
  readonly language: Language;
  readonly title: OwnWords;
  readonly today: LocalDate;
  /** The stretches of the line, in order, each up to and including its last day. */
  readonly stretches: readonly Stretch[];
  /** In order of their day. */
  readonly moments: readonly TimelineMoment[];
}

export interface Stretch {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Away, or at work for a part of the hours. */
  readonly kind: 'away' | 'partly';
}

export interface TimelineMoment {
  readonly on: LocalDate;
  readonly words: SafeText;
  /** That day as it is written. */
  readonly day: OwnWords;
  /** It marks where we are. */
  readonly isNow?: true;
}

/** Some weeks of a team, a row for each who is away or was. */
export interface Month {
  readonly language: Language;
  readonly title: OwnWords;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly today: LocalDate;
  readonly rows: readonly MonthRow[];
  /** What each sign means, in words. */
  readonly legend: Readonly<Record<MonthSign, OwnWords>>;
}

export const monthSigns = ['away', 'partly', 'unknown', 'talk', 'today'] as const;
export type MonthSign = (typeof monthSigns)[number];

export interface MonthRow {
  readonly name: OwnWords;
  /** The same as the drawing says. */
  readonly words: OwnWords;
  /** Within the weeks that are shown, in order. */
  readonly stretches: readonly Stretch[];
  /** From when nobody knows yet. */
  readonly unknownFrom: LocalDate | null;
  /** The next talk that was agreed, where it falls within these weeks. */
  readonly talkOn: LocalDate | null;
}
