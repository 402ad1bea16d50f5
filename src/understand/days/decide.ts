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
import { clausesOf } from './clauses.ts';
import { afterSpan, dayOf, periodOf, workday, workdayAfter } from './count.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { type Mood, moodsOf } from './moods.ts';
import type { When } from './when.ts';

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

/** A mention with what its clause says about it. */
interface Placed extends Mention {
  readonly mood: Mood;
  /** The clause speaks of what has been. */
  readonly past: boolean;
  /** The clause says absent or ill, not merely unwell. */
  readonly absent: boolean;
  /** The clause speaks of something else: a day off, the course of a complaint. */
  readonly aside: boolean;
  /** The clause speaks of something that ends on that day. */
  readonly ending: boolean;
}

const pastWords =
  /^(was|waren|werd|etais|etait|were|had|bleef|al|deja|already|gegaan|uitgevallen|begonnen|gestart|repris|resumed|started|geweest|stayed|went|been)$/;
const endingWords = /^(eindigt|einde|eind|afloopt|loopt|termine|terminait|fin|ends|end|ended|stopt|vervalt)$/;
const onsetWords =
  /^(geworden|tombe|tombee|became|fell|fallen|slipped|gevallen|uitgegleden|gestruikeld|verstuikt|verzwikt|gebroken|gekneusd|casse|cassee|foule|foulee|broke|broken|twisted|sprained|opgelopen|gekregen|begonnen|attrape|caught|besmet|aangestoken)$/;
/** "I thought I'd be back tomorrow": a plan that fell through. */
const plannedWords =
  /^(thought|hoped|gehoopt|dacht|gedacht|gepland|zou|moest|pensais|esperais|devais|supposed|planned)$/;
const stretchWords = /^(hele|heel|ganse|gans|all|whole|entire|toute|tout)$/;

function placedIn({ words, found }: Told, clauses: readonly number[], mention: Mention, mood: Mood): Placed {
  const clause = clauses[mention.at];
  const texts = words.filter((_, at) => clauses[at] === clause).map(({ text }) => text);
  const concepts = new Set(found.filter(({ at }) => clauses[at] === clause).map(({ concept }) => concept));
  const onset = texts.some((text) => onsetWords.test(text)) && !concepts.has('notWorking');
  const before = words[mention.at - 1]?.text ?? '';
  return {
    ...mention,
    mood,
    past: texts.some((text) => pastWords.test(text)),
    absent:
      ['sick', 'notWorking', 'certificate', 'away'].some((concept) =>
        concepts.has(concept as Found['concept']),
      ) && !onset,
    aside:
      (concepts.has('holiday') && !concepts.has('sick')) ||
      concepts.has('social') ||
      texts.some((text) => plannedWords.test(text)) ||
      (onset && mention.when.kind === 'weekday' && mention.role === 'plain') ||
      (concepts.has('reach') &&
        !['sick', 'notWorking', 'certificate', 'complaint', 'back', 'longer'].some((concept) =>
          concepts.has(concept as Found['concept']),
        )) ||
      (mention.when.kind === 'weekday' && stretchWords.test(before)) ||
      (stretchWords.test(words[mention.at - 2]?.text ?? '') && mention.when.kind === 'weekday'),
    ending: texts.some((text) => endingWords.test(text)),
  };
}

/** The dates that belong to this intent, as the message puts them. */
export function daysOf(intent: Intent, told: Told): Days {
  const mentions = mentionsIn(told.words, told.language);
  const clauses = clausesOf(told.words, mentions);
  const moods = moodsOf(told.words, told.found, mentions, clauses, told.language);
  const placed = mentions.map((mention, index) => placedIn(told, clauses, mention, moods[index] ?? null));
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

/** The earliest day that the message calls a day of absence; today when it names none. */
function firstDayIn(placed: readonly Placed[], { today }: Told): LocalDate {
  const days = placed
    .filter(({ mood, role, aside }) => mood !== 'back' && mood !== 'unsure' && !aside && startRoles.has(role))
    .map((mention) => startOf(mention, today))
    .filter((day) => day !== null);
  return days.toSorted()[0] ?? today;
}

const startRoles = new Set(['plain', 'from', 'since']);

function startOf({ when, role, past, absent }: Placed, today: LocalDate): LocalDate | null {
  if (when.kind === 'span') {
    if (role !== 'since' || when.vague || !absent || (when.unit !== 'day' && when.unit !== 'week'))
      return null;
    return plusDays(today, -Math.round(when.count * (when.unit === 'week' ? 7 : 1)));
  }
  if (when.kind === 'period')
    return when.unit === 'week' && when.shift > 0 ? periodOf(today, when).first : null;
  const day = dayOf(today, when, role === 'since' || past ? 'past' : 'ahead');
  if (day === null) return null;
  // A day gone by counts where the words say absent; long ago is the start of a story.
  return day >= today || ((absent || role === 'from') && daysBetween(day, today) <= 60) ? day : null;
}

/** Every way in which a message names the first working day back, surest first. */
function backOnIn(
  placed: readonly Placed[],
  told: Told,
  firstDay: LocalDate,
  intent: Intent,
): LocalDate | null {
  const said = placed.filter(({ mood, aside }) => mood !== 'unsure' && !aside);
  return (
    first(said, (mention) => returnOf(mention, told.today, firstDay)) ??
    first(said, (mention) => endOf(mention, told, firstDay)) ??
    first(said, (mention) => afterPeriod(mention, told.today, firstDay)) ??
    first(said, ({ when, role }) =>
      when.kind === 'span' && !when.vague && role === 'plain'
        ? afterSpan(intent === 'extend' ? told.today : firstDay, when)
        : null,
    ) ??
    afterListed(said, told, firstDay, intent)
  );
}

function first(placed: readonly Placed[], read: (mention: Placed) => LocalDate | null): LocalDate | null {
  for (const mention of placed) {
    const day = read(mention);
    if (day !== null) return day;
  }
  return null;
}

/** "maandag ben ik er weer", "over twee weken terug", "niet voor donderdag". */
function returnOf(
  { when, role, mood, past }: Placed,
  today: LocalDate,
  firstDay: LocalDate,
): LocalDate | null {
  if (role === 'before')
    return when.kind === 'span' || when.kind === 'period' ? null : ahead(when, today, firstDay);
  if (mood !== 'back' || role === 'through' || role === 'until' || role === 'since' || past) return null;
  if (when.kind === 'span') {
    if (when.vague) return null;
    if (role === 'in') return afterSpan(today, when);
    return role === 'after' ? afterSpan(firstDay, when) : null;
  }
  if (when.kind === 'period') {
    const { first: start, last } = periodOf(today, when);
    if (when.unit === 'weekend' || role === 'after') return workdayAfter(last);
    if (when.part === 'end') return when.unit === 'week' ? last : null;
    return when.shift === 0 && when.part === 'all' ? null : workday(start);
  }
  const day = ahead(when, today, firstDay);
  return day !== null && role === 'after' ? workdayAfter(day) : day;
}

/** The next such day after the absence began. */
function ahead(when: When, today: LocalDate, firstDay: LocalDate): LocalDate | null {
  const from = firstDay > today && when.kind !== 'offset' ? firstDay : today;
  const day = dayOf(from, when, when.kind === 'offset' ? 'ahead' : 'after');
  return day !== null && day > firstDay ? workday(day) : null;
}

/** "deze week ziek", "volgende week ook nog thuis": the Monday after. */
function afterPeriod({ when, role, mood }: Placed, today: LocalDate, firstDay: LocalDate): LocalDate | null {
  if (when.kind !== 'period' || mood === 'back') return null;
  const { last } = periodOf(today, when);
  if (when.unit === 'weekend') return role === 'after' ? workdayAfter(last) : null;
  return role === 'plain' && last >= firstDay ? workdayAfter(last) : null;
}

/** "vandaag en morgen ziek": the day after the last of the days named, when there are at least two. */
function afterListed(
  placed: readonly Placed[],
  { today, words }: Told,
  firstDay: LocalDate,
  intent: Intent,
): LocalDate | null {
  const days = placed
    .filter(
      ({ when, mood, role, past, aside }) =>
        pointKinds.has(when.kind) && mood === 'away' && role === 'plain' && !past && !aside,
    )
    .map(({ when }) => dayOf(today, when, 'ahead'))
    .filter((day): day is LocalDate => day !== null && day >= today)
    .toSorted();
  const last = days.at(-1);
  if (last === undefined || last <= firstDay) return null;
  const more =
    intent === 'extend' &&
    words.some(({ text }) => stillWords.test(text)) &&
    !words.some(({ text }) => notWords.test(text));
  return new Set([...days, firstDay]).size >= 2 && (days.length >= 2 || more) ? workdayAfter(last) : null;
}

const pointKinds = new Set(['offset', 'weekday', 'date']);
const stillWords = /^(nog|ook|encore|aussi|still|too|another)$/;
const notWords = /^(niet|nie|ni|geen|pas|not|wont|cant|cannot|ne)$/;

/** The first working day after "t/m vrijdag", and after "tot vrijdag" where that includes the Friday. */
function endOf({ when, role, lead, to }: Placed, told: Told, firstDay: LocalDate): LocalDate | null {
  if (role !== 'through' && role !== 'until') return null;
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
  if (when.kind === 'offset' || isFarewell(told.words, lead, to)) return workday(day);
  const onPaper = found.some(({ concept }) => concept === 'certificate' || concept === 'longer');
  const monday = weekdayOf(day) === 1 && when.kind === 'weekday';
  if (monday) return workday(day);
  const inclusive =
    onPaper || when.kind === 'date' || language === 'fr' || (language === 'nl' && country === 'BE');
  return inclusive ? workdayAfter(day) : workday(day);
}

/** "…, tot maandag!" is a goodbye: that day itself. */
function isFarewell(words: readonly Word[], lead: number, to: number): boolean {
  const opens = lead > 0 && words[lead - 1]?.kind === 'stop';
  const next = words[to];
  return opens && next?.text === '!';
}

/** The day on which work starts again, in full or in part; today when none is named. */
function startIn(placed: readonly Placed[], { today }: Told): LocalDate {
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
    const past = role === 'since' || mention.past;
    const day = dayOf(today, when, past ? 'past' : when.kind === 'weekday' ? 'after' : 'ahead');
    if (day === null) continue;
    if (day < today && mood === 'away') continue;
    if (mood === 'away' && mention.ending) return workdayAfter(day);
    return role === 'after' ? workdayAfter(day) : workday(day);
  }
  return workday(today);
}
