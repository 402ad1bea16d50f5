/**
 * What an employee's free message means: an intent and dates. The words themselves, and with them any reason, end
 * here: nothing in the answer is free text.
 */
import { type LocalDate, toLocalDate } from '../domain/local-date.ts';
import type { Country, Language } from '../domain/locale.ts';
import { type Aside, asideIn } from './asides.ts';
import { type Commands, commandsIn } from './commands.ts';
import { conceptsIn } from './concepts.ts';
import { daysIn } from './days/decide.ts';
import { type Intent, intents } from './intents.ts';
import { judge } from './judge.ts';
import { languageOf } from './language.ts';
import { percentIn } from './percent.ts';
import { wordsOf } from './words.ts';

export { type Intent, intents };

export interface Situation {
  /** When it was written: local time with its offset, `2026-03-11T07:52+01:00`. */
  readonly now: string;
  /** Whether this employee has an open absence. */
  readonly open: boolean;
  readonly country: Country;
}

/** A message as one intent reads it. */
export interface Meant {
  readonly intent: Intent;
  /** The first day of absence, for a report. */
  readonly firstDay: LocalDate | null;
  /** The first working day on which the person expects to work again; null too when it is named but cannot be fixed. */
  readonly backOn: LocalDate | null;
  /** Share of the normal hours, for `recover-partly`. */
  readonly percent: number | null;
}

export interface Understanding extends Meant, Commands {
  /** Sure enough to offer one confirmation card. */
  readonly certain: boolean;
  /** When not certain: the two or three choices to offer, best first. */
  readonly alternatives: readonly Intent[];
  /** When not certain: the days of each choice that has any, so that none has to be typed twice. */
  readonly readings: readonly Meant[];
  /** A second wish in the same message, to be answered too. */
  readonly also: readonly Intent[];
  /** What is said beside the own absence and wants an answer. */
  readonly aside: Aside | null;
  /** The language it was written in, when it can be told. */
  readonly language: Language | null;
  /** A health reason was in the message. It is dropped. */
  readonly gaveReason: boolean;
}

/** What the message means in that situation. Pure; the time it takes is bounded, whatever the message. */
export function understand(text: string, situation: Situation): Understanding {
  const words = wordsOf(text);
  const found = conceptsIn(words);
  const language = languageOf(words);
  const { country } = situation;
  const today = toLocalDate(situation.now.slice(0, 10));
  const days = daysIn({ words, found, language, today, country });
  const { intent, certain, alternatives, also } = judge(words, found, situation.open, days.any);
  const readAs = (one: Intent): Meant => ({
    intent: one,
    ...days.as(one),
    percent: one === 'recover-partly' ? percentIn(words, country) : null,
  });
  return {
    ...readAs(intent),
    certain,
    alternatives,
    readings: certain ? [] : dated.map(readAs),
    also,
    aside: asideIn(words, found, intent, certain),
    language,
    gaveReason: aboutHealth.has(intent) && found.some(({ concept }) => concept === 'complaint'),
    ...commandsIn(words),
  };
}

/** The intents that have days of their own. */
const dated: readonly Intent[] = ['report', 'extend', 'recover', 'recover-partly'];

/** Elsewhere a word for a complaint is a figure of speech, or about somebody's dog. */
const aboutHealth = new Set<Intent>([
  'report',
  'extend',
  'recover',
  'recover-partly',
  'withdraw',
  'report-other',
]);
