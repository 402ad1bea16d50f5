/** A day, a period or a stretch of time as it was put in words: still to be counted from a given today. */
import type { Language } from '../../domain/locale.ts';
import type { Word } from '../words.ts';
import type { Feast } from './feasts.ts';
import { numbers, type Unit } from './names.ts';

export type When =
  | { readonly kind: 'offset'; readonly days: number }
  /** `week` is the calendar week when one was named (1 is next week); `plus` counts weeks on ("lundi en huit"). */
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly week: number | null;
      readonly plus: number;
    }
  | {
      readonly kind: 'date';
      readonly day: number;
      readonly month: number | null;
      readonly year: number | null;
    }
  | {
      readonly kind: 'period';
      readonly unit: 'week' | 'weekend' | 'month';
      readonly shift: number;
      readonly month?: number;
      readonly part: 'all' | 'start' | 'middle' | 'end';
    }
  | { readonly kind: 'feast'; readonly feast: Feast }
  /** A time that was named and that no calendar can fix. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'span'; readonly count: number; readonly unit: Unit; readonly vague: boolean };

/** What was found, and the place of the word after it. */
export interface Hit {
  readonly when: When;
  readonly to: number;
}

/** The message as the day finders read it. */
export interface Reading {
  readonly words: readonly Word[];
  readonly language: Language | null;
}

/** The word at that place; empty outside the message. */
export function textAt({ words }: Reading, at: number): string {
  return words[at]?.text ?? '';
}

/** The next `count` words from that place, with single spaces. */
export function textFrom({ words }: Reading, at: number, count: number): string {
  const from = Math.max(0, at);
  let text = words[from]?.text ?? '';
  for (let i = from + 1; i < at + count && i < words.length; i++) text += ` ${words[i]?.text}`;
  return at + count > from ? text : '';
}

/** The `count` words before that place, or as many as there are. */
export function textBefore(reading: Reading, at: number, count: number): string {
  const from = Math.max(0, at - count);
  return textFrom(reading, from, at - from);
}

/** The number at that place, in digits or in words. */
export function numberAt({ words }: Reading, at: number): number | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  return word.kind === 'number' ? Number(word.text) : numbers.get(word.text);
}

/** A list of words as a set. */
export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
