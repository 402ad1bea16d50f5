/** What the guard can answer, and what it must know to answer: the words shared by `ask` and `note`. */
import type { CheckedText, RedactedText } from '../domain/checked-text.ts';
import type { Country, Language } from '../domain/locale.ts';

/** The labels of the policy, in the order in which a tie is settled. */
export const categories = [
  'diagnosis',
  'symptoms',
  'cause',
  'treatment',
  'care',
  'mental',
  'reproductive',
  'history',
  'documents',
  'prognosis',
] as const;
export type Category = (typeof categories)[number];

/** A stretch of the original text that carries health matter, in UTF-16 units; `to` is the first unit after it. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly category: Category;
}

export interface GuardOptions {
  /** Whose rules count: they differ on asking for a cause in the work itself. */
  readonly country: Country;
  /** The best guess of the caller; what the text itself shows goes before it. */
  readonly language?: Language;
  /**
   * Dutch strict mode (R35): what someone can still do at work is asked after the physician's advice.
   * `awaited` turns such a question into a caution; left out, work ability may be asked in work terms.
   */
  readonly advice?: 'awaited' | 'given';
}

/** A rule that the country's policy relaxes, named so that it is never done silently. */
export type Relaxed = 'work-cause';

export type AskVerdict =
  | {
      readonly verdict: 'allow';
      readonly text: CheckedText;
      /** The sender asks what the rule is; answer with the rule (R86). */
      readonly aboutTheRule: boolean;
    }
  | {
      readonly verdict: 'caution';
      readonly category: Category;
      readonly spans: readonly Span[];
      readonly suggestion: CheckedText;
      readonly reason: CheckedText;
      readonly relaxed?: Relaxed;
      /** Present when the text holds no health matter itself, so that it may be sent all the same. */
      readonly text?: CheckedText;
    }
  | {
      readonly verdict: 'block';
      readonly category: Category;
      readonly spans: readonly Span[];
      readonly suggestion: CheckedText;
      readonly reason: CheckedText;
    };

export type NoteVerdict =
  | { readonly verdict: 'keep'; readonly text: RedactedText }
  | { readonly verdict: 'redact'; readonly text: RedactedText; readonly spans: readonly Span[] };
