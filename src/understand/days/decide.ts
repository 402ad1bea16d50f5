/**
 * What the days in a message mean for a case: the first day of absence, and the first working day back.
 * A day counts as a return or as absence by the words nearest to it.
 */
import type { LocalDate } from '../../domain/local-date.ts';
import { daysBetween, plusDays, weekdayOf } from '../../domain/local-date.ts';
import type { Country, Language } from '../../domain/locale.ts';
import type { Found } from '../concepts.ts';
import type { Intent } from '../intents.ts';
import type { Word } from '../words.ts';
import { afterSpan, dayOf, periodOf, workday, workdayAfter } from './count.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { type Mood, moodsOf } from './moods.ts';

export interface Days {
  readonly firstDay: LocalDate | null;
  readonly backOn: LocalDate | null;
}

export interface Told {
  readonly words: readonly Word[];
  readonly found: readonly Found[];
  readonly language: Language | null;
  readonly today: LocalDate;
  readonly country: Country;
}

type Placed = Mention & { readonly mood: Mood };

/** The dates that belong to this intent, as the message puts them. */
export function daysOf(intent: Intent, told: Told): Days {
  const mentions = mentionsIn(told.words, told.language);
  const moods = moodsOf(told.words, told.found, mentions, told.language);
  const placed: Placed[] = mentions.map((mention, index) => ({ ...mention, mood: moods[index] ?? null }));
  if (intent === 'report' || intent === 'report-other') {
    const firstDay = firstDayIn(placed, told);
    return { firstDay, backOn: after(backOnIn(placed, told, firstDay, intent), firstDay) };
  }
  if (intent === 'extend')
    return { firstDay: null, backOn: after(backOnIn(placed, told, told.today, intent), told.today) };
  if (intent === 'recover' || intent === 'recover-partly')
    return { firstDay: null, backOn: startIn(placed, told) };
  return { firstDay: null, backOn: null };
}

function after(day: LocalDate | null, limit: LocalDate): LocalDate | null {
  return day !== null && day > limit ? day : null;
}

const pointKinds = new Set(['offset', 'weekday', 'date']);
const isPoint = ({ when }: Mention) => pointKinds.has(when.kind);

function firstDayIn(placed: readonly Placed[], { today, words, found }: Told): LocalDate {
  const days: LocalDate[] = [];
  for (const mention of placed) {
    const { when, role, mood } = mention;
    if (
      mood === 'back' ||
      role === 'through' ||
      role === 'until' ||
      role === 'after' ||
      role === 'before' ||
      role === 'in'
    )
      continue;
    if (when.kind === 'span') {
      if (role === 'since' && !when.vague && strongAbsence(mention, words, found))
        days.push(
          plusDays(today, when.unit === 'week' ? -7 * when.count : when.unit === 'day' ? -when.count : 0),
        );
      continue;
    }
    if (when.kind === 'period') {
      if (when.shift > 0 && when.unit === 'week') days.push(periodOf(today, when).first);
      continue;
    }
    const past =
      role === 'since' || (when.kind === 'weekday' && when.week === -1) || pastTense(mention, words);
    let day = dayOf(today, when, past ? 'past' : 'ahead');
    if (day === null) continue;
    if (day < today && !strongAbsence(mention, words, found)) continue;
    if (day < today && daysBetween(day, today) > 60) continue;
    if (role === 'plain' && past && when.kind === 'weekday' && day === today) day = today;
    days.push(day);
  }
  const earliest = days.toSorted()[0];
  return earliest ?? today;
}

/** A day gone by is the first of the absence only where the words say absent, not merely unwell. */
function strongAbsence(mention: Mention, words: readonly Word[], found: readonly Found[]): boolean {
  const from = clauseStart(words, mention.lead);
  const to = clauseEnd(words, mention.to);
  const here = found.filter(({ at }) => at >= from && at < to).map(({ concept }) => concept);
  return (
    here.includes('sick') ||
    here.includes('notWorking') ||
    here.includes('certificate') ||
    here.includes('away')
  );
}

function pastTense(mention: Mention, words: readonly Word[]): boolean {
  const from = clauseStart(words, mention.lead);
  const to = clauseEnd(words, mention.to);
  return words
    .slice(from, to)
    .some(({ text }) =>
      /^(was|waren|werd|etais|etait|were|had|bleef|al|deja|already|gegaan|uitgevallen)$/.test(text),
    );
}

const isBreak = (word: Word | undefined) =>
  word === undefined || (word.kind === 'stop' && word.text !== ',' && word.text !== '.') || word.text === '.';

function clauseStart(words: readonly Word[], at: number): number {
  let i = at;
  while (i > 0 && !isBreak(words[i - 1])) i--;
  return i;
}

function clauseEnd(words: readonly Word[], at: number): number {
  let i = at;
  while (i < words.length && !isBreak(words[i])) i++;
  return i;
}

/** Every way in which a message names a return, surest first. */
function backOnIn(
  placed: readonly Placed[],
  told: Told,
  firstDay: LocalDate,
  intent: Intent,
): LocalDate | null {
  const { today } = told;
  const spans: LocalDate[] = [];
  for (const { when, role, mood } of placed) {
    if (role === 'before' && mood === 'back' && isPoint({ when } as Mention)) {
      const day = dayOf(firstDay, when, 'after');
      if (day !== null) return workday(day);
    }
    if (role === 'through' || role === 'until' || role === 'before') continue;
    if (mood !== 'back') continue;
    if (when.kind === 'span') {
      if (role === 'in' && !when.vague) return afterSpan(today, when);
      if (role === 'after' && !when.vague) return afterSpan(firstDay, when);
      continue;
    }
    if (when.kind === 'period') {
      const { first, last } = periodOf(today, when);
      if (when.unit === 'weekend' || role === 'after') return workdayAfter(last);
      if (when.part === 'end') return null;
      return workday(first);
    }
    const day = dayOf(firstDay > today ? firstDay : today, when, when.kind === 'offset' ? 'ahead' : 'after');
    const counted = when.kind === 'offset' ? dayOf(today, when, 'ahead') : day;
    if (counted !== null && counted > firstDay)
      return role === 'after' ? workdayAfter(counted) : workday(counted);
  }
  for (const { when, role } of placed) {
    if (role !== 'through' && role !== 'until') continue;
    const day = endOf(when, role, told, firstDay);
    if (day !== null) return day;
  }
  for (const { when, role, mood } of placed) {
    if (mood === 'back') continue;
    if (when.kind === 'span' && !when.vague && role !== 'since')
      spans.push(afterSpan(startOfSpan(intent, firstDay, today), when));
    if (when.kind === 'period' && when.unit === 'weekend' && role === 'after')
      return workdayAfter(periodOf(today, when).last);
    if (
      when.kind === 'period' &&
      role !== 'from' &&
      role !== 'after' &&
      role !== 'since' &&
      (when.unit === 'week' || when.unit === 'month')
    ) {
      const { last } = periodOf(today, when);
      if (last >= firstDay) return workdayAfter(last);
      if (weekdayOf(today) > 5) return workdayAfter(last);
    }
  }
  if (spans.length > 0) return spans[0] ?? null;
  return afterListed(placed, told, firstDay);
}

function startOfSpan(intent: Intent, firstDay: LocalDate, today: LocalDate): LocalDate {
  return intent === 'extend' ? today : firstDay;
}

/** "vandaag en morgen ziek": the day after the last of the days named, when there are at least two. */
function afterListed(placed: readonly Placed[], { today }: Told, firstDay: LocalDate): LocalDate | null {
  const days = placed
    .filter(
      (mention) =>
        isPoint(mention) && mention.mood !== 'back' && (mention.role === 'plain' || mention.role === 'from'),
    )
    .map(({ when }) => dayOf(today, when, 'ahead'))
    .filter((day): day is LocalDate => day !== null && day >= today)
    .toSorted();
  const distinct = new Set(days);
  const last = days.at(-1);
  return distinct.size >= 2 && last !== undefined && last > firstDay ? workdayAfter(last) : null;
}

/** The first working day after "t/m vrijdag", and after "tot vrijdag" where that includes the Friday. */
function endOf(
  when: Mention['when'],
  role: Mention['role'],
  told: Told,
  firstDay: LocalDate,
): LocalDate | null {
  const { today, found, country, language } = told;
  if (when.kind === 'span') return null;
  if (when.kind === 'period') {
    const { first, last } = periodOf(today, when);
    if (when.unit === 'week' && when.part === 'all' && role === 'until') return workday(first);
    return workdayAfter(last);
  }
  const base = firstDay > today ? firstDay : today;
  const day =
    when.kind === 'offset'
      ? dayOf(today, when, 'ahead')
      : dayOf(base, when, when.kind === 'weekday' ? 'after' : 'ahead');
  if (day === null) return null;
  if (role === 'through') return workdayAfter(day);
  const onPaper = found.some(({ concept }) => concept === 'certificate' || concept === 'longer');
  const monday = weekdayOf(day) === 1 && when.kind === 'weekday';
  if (monday) return workday(day);
  const inclusive =
    onPaper || when.kind === 'date' || language === 'fr' || (language === 'nl' && country === 'BE');
  return inclusive ? workdayAfter(day) : workday(day);
}

/** The day on which work starts again, in full or in part; today when none is named. */
function startIn(placed: readonly Placed[], { today, words }: Told): LocalDate {
  const order = [
    ...placed.filter(({ mood, role }) => mood === 'back' || role === 'from'),
    ...placed.filter(({ mood }) => mood === null),
    ...placed.filter(({ mood }) => mood === 'away'),
  ];
  for (const mention of order) {
    const { when, role, mood } = mention;
    if (when.kind === 'span') {
      if (role === 'in' && !when.vague) return afterSpan(today, when);
      continue;
    }
    if (role === 'through' || (role === 'until' && mood === 'away')) {
      const day = when.kind === 'period' ? periodOf(today, when).last : dayOf(today, when, 'ahead');
      if (day !== null && mood === 'away') return workdayAfter(day);
      continue;
    }
    if (when.kind === 'period') {
      const { first, last } = periodOf(today, when);
      if (when.unit === 'weekend') return workdayAfter(last);
      if (role === 'after') return workdayAfter(last);
      if (when.shift === 0 && when.part === 'all' && when.unit === 'week') continue;
      return workday(first);
    }
    const past = role === 'since' || pastTense(mention, words);
    const day = dayOf(today, when, past ? 'past' : when.kind === 'weekday' ? 'after' : 'ahead');
    if (day === null) continue;
    if (day < today && mood === 'away') continue;
    return role === 'after' ? workdayAfter(day) : workday(day);
  }
  return workday(today);
}
