/** What a file says, before it is one: blocks on a page, or a date for a calendar. */
import type { OwnWords } from '../domain/checked-text.ts';
import type { Instant } from '../domain/local-date.ts';
import type { Language } from '../domain/locale.ts';
import type { Block } from './card.ts';
import type { Month, Timeline } from './picture.ts';

/** A page or more to keep or print, in one language. */
export interface Paper {
  readonly language: Language;
  readonly writtenAt: Instant;
  readonly title: OwnWords;
  readonly blocks: readonly Block[];
  /** At the foot of every page. */
  readonly footer: OwnWords;
}

export type FileContent =
  | { readonly kind: 'paper'; readonly paper: Paper }
  | { readonly kind: 'timeline'; readonly timeline: Timeline }
  | { readonly kind: 'month'; readonly month: Month }
  /** The text of an `.ics` file. */
  | { readonly kind: 'calendar'; readonly calendar: string };
