/** Files that go with a card: which they are, and where they can be had. What stands in one is written when it is opened. */
import type { CaseId } from '../domain/absence.ts';
import type { SafeText } from '../domain/checked-text.ts';

/** The next contact for a calendar, the build-up plan that holds, the whole case. */
export const fileKinds = ['invitation', 'plan', 'case'] as const;
export type FileKind = (typeof fileKinds)[number];

export interface Enclosure {
  readonly file: FileKind;
  readonly case: CaseId;
  /** Someone asked for it, and hears when it cannot come. */
  readonly isAsked?: true;
}

/** Where a file can be had, by whoever received the card. */
export interface Download {
  /** What it is, and what happens: a button's words. */
  readonly label: SafeText;
  readonly url: string;
}
