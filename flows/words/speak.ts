/** The bot's voice: the only place where a sentence of our own is made from its words and what fills them. */
import type { OwnWords } from '../../src/domain/checked-text.ts';
import { type Instant, type LocalDate, timeOf } from '../../src/domain/local-date.ts';
import { type Language, localeOf } from '../../src/domain/locale.ts';
import { en } from './en/all.ts';
import { fr } from './fr/all.ts';
import { nl } from './nl/all.ts';

/** Every sentence there is; Dutch is the list that the others follow. */
export type Words = Readonly<Record<keyof typeof nl, string>>;
export type WordKey = keyof typeof nl;

export const allWords: Readonly<Record<Language, Words>> = { nl, fr, en };

type Gaps = Readonly<Record<string, string | number>>;

export interface Voice {
  readonly language: Language;
  /** The sentence of that key in this language, its `{{gaps}}` filled. */
  say(key: WordKey, gaps?: Gaps): OwnWords;
  /** A day as this language writes it, in full: "woensdag 11 maart 2026". */
  day(date: LocalDate): OwnWords;
  /** A day within some weeks from now, in short and in one piece: "wo 11 maart". */
  shortDay(date: LocalDate): OwnWords;
  /** A day and a time, as a clock in that zone shows it. */
  moment(moment: Instant, zone: string): OwnWords;
}

const voices: Readonly<Record<Language, Voice>> = { nl: voiceOf('nl'), fr: voiceOf('fr'), en: voiceOf('en') };

/** The voice for that language. */
export function speak(language: Language): Voice {
  return voices[language];
}

function voiceOf(language: Language): Voice {
  // A key is made of what a case remembers, too: what an earlier version remembered may have no words any more.
  const sentenceOf = (key: WordKey): string => allWords[language][key] ?? key;
  const locale = localeOf[language];
  const long = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const day = (date: LocalDate) =>
    inGoodStyle(language, long.format(new Date(`${date}T00:00:00Z`))) as OwnWords;
  const short = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return {
    language,
    say: (key, gaps) => (gaps ? filled(sentenceOf(key), gaps) : sentenceOf(key)) as OwnWords,
    day,
    shortDay: (date) =>
      inGoodStyle(language, short.format(new Date(`${date}T00:00:00Z`))).replaceAll(
        ' ',
        '\u00a0',
      ) as OwnWords,
    moment: (moment, zone) => {
      const local = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: zone });
      return `${inGoodStyle(language, local.format(new Date(moment)))}, ${timeOf(moment, zone)}` as OwnWords;
    },
  };
}

/**
 * The sentence with what stands in its gaps, as it is: each channel escapes for its own markup. What was filled in is not
 * looked at again, since someone's words may look like a gap.
 */
function filled(sentence: string, gaps: Gaps): string {
  return sentence.replace(/\{\{(\w+)\}\}/gu, (gap, name: string) => String(gaps[name] ?? gap));
}

/** What a careful writer does and the locale data leave: the first of the month in French, no comma in a British date. */
function inGoodStyle(language: Language, date: string): string {
  if (language === 'fr') return date.replace(/(?<!\d)1 /u, '1er ');
  return language === 'en' ? date.replace(',', '') : date;
}
