/** What the page says, in the language of the onlooker, with dates and times as that language writes them. */
import type { Instant } from '../../../domain/local-date.ts';
import type { Language } from '../../../domain/locale.ts';
import type { CaseRole } from '../../../domain/person.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';
import { nl } from './words.nl.ts';

export type Words = { readonly [key in keyof typeof nl]: string };
export type WordKey = keyof Words;

export const wordsIn: Readonly<Record<Language, Words>> = { nl, fr, en };

/** What one taps instead of typing, in the language of the person who says it. */
export const quickWords: Readonly<Record<Language, Readonly<Record<CaseRole, readonly string[]>>>> = {
  nl: {
    employee: ['ben ziek', 'ik ben beter', 'help'],
    manager: ['/verzuim status', '/verzuim maand', 'help'],
    hr: ['/verzuim status', '/verzuim te-laat', '/verzuim help'],
  },
  fr: {
    employee: ['je suis malade', 'je suis de retour', 'aide'],
    manager: ['/absence status', '/absence mois', 'aide'],
    hr: ['/absence status', '/absence en-retard', '/absence aide'],
  },
  en: {
    employee: ['I am ill today', 'I am back', 'help'],
    manager: ['/absence status', '/absence month', 'help'],
    hr: ['/absence status', '/absence overdue', '/absence help'],
  },
};

/** The sentence with `{name}` and the like filled in. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (hole, key: string) => String(values[key] ?? hole));
}

const locales: Readonly<Record<Language, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };

/** A formatter of moments for one language and one zone. */
export function momentsIn(language: Language, timeZone: string) {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locales[language], { timeZone, ...options });
    return (moment: Instant) => formatter.format(new Date(moment));
  };
  return {
    /** `maandag 2 maart 2026` */
    day: format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    /** `ma 2 mrt` */
    shortDay: format({ weekday: 'short', day: 'numeric', month: 'short' }),
    /** `07:40` */
    time: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
}

export type Moments = ReturnType<typeof momentsIn>;

/** The calendar day in that zone, as a date field writes it. */
export function dateFieldOf(moment: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(moment));
}
