/**
 * What an employee's free message means: an intent and dates. The words themselves, and with them any reason, end
 * here: nothing in the answer is free text.
 */
import type { LocalDate } from '../domain/local-date.ts';
import { toLocalDate } from '../domain/local-date.ts';
import type { Country, Language } from '../domain/locale.ts';
import { conceptsIn } from './concepts.ts';
import { daysOf } from './days/decide.ts';
import { featuresOf } from './features.ts';
import { type Intent, intents } from './intents.ts';
import { languageOf } from './language.ts';
import { intentOf, meanings } from './learned.ts';
import { weigh } from './model.ts';
import { percentIn } from './percent.ts';
import { signalsOf } from './signals.ts';
import { wordsOf } from './words.ts';

export { type Intent, intents };

export interface Situation {
  /** When it was written: local time with its offset, `2026-03-11T07:52+01:00`. */
  readonly now: string;
  /** Whether this employee has an open absence. */
  readonly open: boolean;
  readonly country: Country;
}

export interface Understanding {
  readonly intent: Intent;
  /** The first day of absence, for a report. */
  readonly firstDay: LocalDate | null;
  /** The first working day on which the person expects to work again. */
  readonly backOn: LocalDate | null;
  /** Share of the normal hours, for `recover-partly`. */
  readonly percent: number | null;
  /** Sure enough to offer one confirmation card. */
  readonly certain: boolean;
  /** When not certain: the two or three choices to offer, best first. */
  readonly alternatives: readonly Intent[];
  /** A second wish in the same message, to be answered too. */
  readonly also: readonly Intent[];
  readonly language: Language | null;
  /** A health reason was in the message. It is dropped. */
  readonly gaveReason: boolean;
  readonly asksForHuman: boolean;
  readonly asksForHelp: boolean;
  readonly asksToStop: boolean;
}

/** What the message means in that situation. Pure; the time it takes is bounded, whatever the message. */
export function understand(text: string, situation: Situation): Understanding {
  const words = wordsOf(text);
  const found = conceptsIn(words);
  const language = languageOf(words);
  const today = toLocalDate(situation.now.slice(0, 10));
  const signals = signalsOf(words, found, situation.open);
  const likely = weigh(featuresOf(words, found, signals));
  const intent = intentOf(meanings[likely.indexOf(Math.max(...likely))] ?? 'other', situation.open);
  const days = daysOf(intent, { words, found, language, today, country: situation.country });
  return {
    intent,
    ...days,
    percent: intent === 'recover-partly' ? percentIn(words, situation.country) : null,
    certain: true,
    alternatives: [],
    also: intent !== 'contact' && signals.has.has('reach') && signals.has.has('want') ? ['contact'] : [],
    language,
    gaveReason: signals.has.has('complaint'),
    asksForHuman: signals.has.has('human') && words.length <= 12,
    asksForHelp: signals.has.has('help') && words.length <= 6,
    asksToStop: signals.has.has('stop') && words.length <= 3,
  };
}
