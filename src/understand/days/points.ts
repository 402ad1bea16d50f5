/** Finds single days by name: "overmorgen", "ce matin", "vr 25/9", "lundi en huit", "maandag over een week". */
import type { Language } from '../../domain/locale.ts';
import { dateAt } from './dates.ts';
import { isWeekday, offsets, shortWeekdays, weekdays } from './names.ts';
import { type Hit, type Reading, setOf, textAt, textBefore, textFrom } from './when.ts';

const offset = (days: number, to: number): Hit => ({ when: { kind: 'offset', days }, to });

/** Days of several words, longest first. */
const phrases: readonly (readonly [RegExp, number])[] = [
  [/^(?:apres|lendemain) demain\b/, 2],
  [/^avant hier\b/, -2],
  [/^day after (?:tomorrow|tmrw|tomorow)\b/, 2],
  [/^day before yesterday\b/, -2],
  [/^dag van vandaag\b/, 0],
  [/^ce jour(?! la)\b/, 0],
  [/^(?:ce|cet|cette|this) (?:matin|midi|aprem|apres|soir|morning|afternoon|evening)\b/, 0],
  [/^(?:deze|dezen|dees) (?:morgen|ochtend|middag|namiddag|voormiddag|avond)\b/, 0],
];

/** No other word opens one of them. */
const phraseOpeners = setOf('apres lendemain avant day dag ce cet cette this deze dezen dees');

/** "vandaag", "morgenvroeg", "après-demain", "the day after tomorrow". */
export function offsetAt(reading: Reading, at: number): Hit | null {
  const text = textAt(reading, at);
  const ahead = phraseOpeners.has(text) ? textFrom(reading, at, 3) : '';
  for (const [phrase, days] of ahead === '' ? [] : phrases) {
    const match = phrase.exec(ahead);
    if (match) return offset(days, at + match[0].split(' ').length);
  }
  if (text === 'surlendemain') return offset(2, at + 1);
  const days = offsets.get(text);
  if (days === undefined || isGreeting(reading, at)) return null;
  // An evening gone by is when a complaint began, not when an absence did.
  if (days === -1 && /^(soir|nuit|evening|avond)$/.test(textAt(reading, at + 1))) return null;
  const part = /^(vroeg|ochtend|middag|avond|matin|soir|morning|afternoon|evening)$/.test(
    textAt(reading, at + 1),
  );
  const to = days === 1 && part ? at + 2 : at + 1;
  const tail = days >= 0 ? tailAt(reading, to) : null;
  return tail && tail.plus > 0 && tail.to > to + 1 ? offset(days + 7 * tail.plus, tail.to) : offset(days, to);
}

/** "a week tomorrow", "a week on Monday", "two weeks today": a day that many weeks on. */
export function weeksOnAt(reading: Reading, at: number): Hit | null {
  const lead = /^(a|one|1|two|2) (?:week|weeks)(?: on)? (?=\S)|^(a) fortnight(?: on)? (?=\S)/.exec(
    textFrom(reading, at, 5),
  );
  if (!lead) return null;
  const weeks = lead[2] !== undefined || /^(two|2)$/.test(lead[1] ?? '') ? 2 : 1;
  const from = at + lead[0].trim().split(' ').length;
  const day = offsetAt(reading, from) ?? weekdayAt(reading, from);
  if (day?.when.kind === 'offset' && day.when.days >= 0) return offset(day.when.days + 7 * weeks, day.to);
  if (day?.when.kind !== 'weekday') return null;
  return { when: { ...day.when, plus: day.when.plus + weeks }, to: day.to };
}

/** "goede morgen", "morgen allemaal"; and "hier" is Dutch for "here". */
function isGreeting(reading: Reading, at: number): boolean {
  const text = textAt(reading, at);
  if (text === 'hier') return reading.language !== 'fr';
  if (text !== 'morgen' && text !== 'morge') return false;
  if (/^(goede|goeie|goed|goe|gode|s)$/.test(textAt(reading, at - 1))) return true;
  return at === 0 && (text === 'morge' || /^(allemaal|iedereen|team|samen|,|!)$/.test(textAt(reading, 1)));
}

/** Two-letter names that are words of their own too: only ever beside a date. */
const doubtful = setOf('je me ma sa we do su th mo fr tu');
/** "Ma weer terug", "do vr en ma"; but "zo terug" is soon. */
const plainlyDutch = setOf('ma di wo woe do vr');
const closers = setOf('t/m tem tm tot vanaf jusqu au until till met op');
const joints = /^(en|et|and|,|-|&|\+|t\/m|tem|tot|\/)$/;

function shortWeekdayAt({ language, words }: Reading, at: number): number | undefined {
  const text = words[at]?.text ?? '';
  const order: readonly Language[] = [language ?? 'nl', 'nl', 'fr', 'en'];
  for (const each of order) {
    const weekday = shortWeekdays[each].get(text);
    if (weekday !== undefined) return weekday;
  }
  return undefined;
}

/** Whether a short name is a weekday here: beside a date, after "tot", before "weer", or in a row of them. */
function isLedShort(reading: Reading, at: number, besideDate: boolean): boolean {
  if (besideDate) return true;
  const sure = reading.language === 'nl' || !doubtful.has(textAt(reading, at));
  if (sure && closers.has(textAt(reading, at - 1))) return true;
  const inDutch = (to: number) => reading.language === 'nl' && plainlyDutch.has(textAt(reading, to));
  if (
    inDutch(at) &&
    (inDutch(at - 1) || inDutch(at + 1) || /^(weer|terug|trug)$/.test(textAt(reading, at + 1)))
  )
    return true;
  return [-1, 1].some(
    (side) => joints.test(textAt(reading, at + side)) && shortWeekdayAt(reading, at + 2 * side) !== undefined,
  );
}

/** A weekday, with the date or the week that belongs to it. */
export function weekdayAt(reading: Reading, at: number): Hit | null {
  const text = textAt(reading, at);
  // "mon" is Monday in English alone: in French it is "my".
  let weekday = text === 'mon' && reading.language === 'en' ? 1 : weekdays.get(text);
  const dot = textAt(reading, at + 1) === '.' ? 1 : 0;
  const besideDate = dateAt(reading, at + 1 + dot) !== null;
  if (weekday === undefined) {
    weekday = shortWeekdayAt(reading, at);
    if (weekday === undefined || !isLedShort(reading, at, besideDate)) return null;
  }
  const to = at + 1 + (besideDate ? dot : 0);
  const date = dateBeside(reading, to);
  if (date) return date;
  const tail = tailAt(reading, to);
  return {
    when: { kind: 'weekday', weekday, week: tail.week ?? weekBefore(reading, at), plus: tail.plus },
    to: tail.to,
  };
}

/** "vr 25/9", "lundi le 2 mars", "maandag, 2 maart": the date is the day. */
function dateBeside(reading: Reading, at: number): Hit | null {
  const comma = textAt(reading, at) === ',' ? 1 : 0;
  const article = /^(le|den|the|de)$/.test(textAt(reading, at + comma)) ? 1 : 0;
  const date = dateAt(reading, at + comma + article);
  if (date?.when.kind !== 'date') return null;
  return comma === 0 || date.when.month !== null ? date : null;
}

const lastWords = setOf('vorige vorig afgelopen dernier derniere last passe passee verleden');

/** "volgende week vrijdag", "vorige maandag". */
function weekBefore(reading: Reading, at: number): number | null {
  if (lastWords.has(textAt(reading, at - 1))) return -1;
  return /^(?:(?:volgende|next) (?:week|wk)|semaine prochaine)$/.test(textBefore(reading, at, 2)) ? 1 : null;
}

interface Tail {
  readonly week: number | null;
  readonly plus: number;
  readonly to: number;
}

/** What may follow a weekday: [words, calendar week, weeks on]. */
const tails: readonly (readonly [RegExp, number | null, number])[] = [
  [/^(?:en huit|in acht)\b(?! dagen)/, null, 1],
  [/^(?:en quinze|in veertien)\b(?! dagen)/, null, 2],
  [/^(?:over|binnen) (?:een|1) week\b/, null, 1],
  [/^(?:over|binnen|in) (?:acht|8) dagen\b/, null, 1],
  [/^(?:over|binnen) (?:twee|2) weken\b/, null, 2],
  [/^(?:over|binnen|in) (?:14|veertien) dagen\b/, null, 2],
  [/^(?:van de |van )?(?:volgende|vlgnde|komende) (?:week|wk)\b/, 1, 0],
  [/^(?:of )?next week\b/, 1, 0],
  [/^(?:de )?la semaine prochaine\b/, 1, 0],
  [/^after next\b/, null, 1],
  [/^week(?! (?:vrij|thuis|ziek))\b/, null, 1],
  [/^(?:prochain|prochaine)\b/, null, 0],
  [/^(?:dernier|derniere|passe|passee|vorige|last)\b/, -1, 0],
];

function tailAt(reading: Reading, at: number): Tail {
  const ahead = textFrom(reading, at, 4);
  for (const [words, week, plus] of tails) {
    const match = words.exec(ahead);
    if (match && !(plus > 0 && isWeekday(match[0])))
      return { week, plus, to: at + match[0].split(' ').length };
  }
  return { week: null, plus: 0, to: at };
}
