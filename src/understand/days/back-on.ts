/** The first working day on which the message expects work again, in every way that people put it. */
import { type LocalDate, weekdayOf } from '../../domain/local-date.ts';
import type { Intent } from '../intents.ts';
import type { Word } from '../words.ts';
import { afterSpan, dayOf, periodOf, workday, workdayAfter } from './count.ts';
import { plainlyAbsent } from './first-day.ts';
import type { Placed, Told } from './placed.ts';
import type { When } from './when.ts';

/** Every way in which a message names the first working day back, surest first. */
export function backOnIn(
  placed: readonly Placed[],
  told: Told,
  firstDay: LocalDate,
  intent: Intent,
): LocalDate | null {
  const said = placed.filter(({ mood, aside }) => mood !== 'unsure' && !aside);
  return (
    first(said, (mention) => returnOf(mention, told.today, lastAway(said, mention, told.today, firstDay))) ??
    first(said, (mention) => endOf(mention, told, firstDay)) ??
    latest(said, (mention) => afterPeriod(mention, told.today, firstDay)) ??
    first(said, ({ when, role }) =>
      when.kind === 'span' && !when.vague && role === 'plain'
        ? afterSpan(intent === 'extend' ? extensionStart(said, told.today) : firstDay, when)
        : null,
    ) ??
    afterListed(said, told, firstDay, intent)
  );
}

/** An extension counts from today, or from the day it is said to begin ("twee weken vanaf 16 maart"). */
function extensionStart(placed: readonly Placed[], today: LocalDate): LocalDate {
  const from = placed.find(({ role, when }) => role === 'from' && pointKinds.has(when.kind));
  const day = from === undefined ? null : dayOf(today, from.when, 'ahead');
  return day !== null && day > today ? day : today;
}

function first(placed: readonly Placed[], read: (mention: Placed) => LocalDate | null): LocalDate | null {
  for (const mention of placed) {
    const day = read(mention);
    if (day !== null) return day;
  }
  return null;
}

/** Of several weeks away ("deze week en volgende week") the last one counts. */
function latest(placed: readonly Placed[], read: (mention: Placed) => LocalDate | null): LocalDate | null {
  const days = placed.map(read).filter((day) => day !== null);
  return days.toSorted().at(-1) ?? null;
}

/** "maandag ben ik er weer", "over twee weken terug", "niet voor donderdag". */
function returnOf(
  { when, role, mood, past }: Placed,
  today: LocalDate,
  firstDay: LocalDate,
): LocalDate | null {
  if (role === 'before') {
    const day = when.kind === 'span' || when.kind === 'period' ? null : ahead(when, today, firstDay);
    return day && workday(day);
  }
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
  if (day === null) return null;
  return role === 'after' ? workdayAfter(day) : workday(day);
}

/** The last day of absence named before a return: in "maandag niet, eerder vrijdag" the Friday is the one after. */
function lastAway(
  placed: readonly Placed[],
  until: Placed,
  today: LocalDate,
  firstDay: LocalDate,
): LocalDate {
  const days = placed
    .slice(0, placed.indexOf(until))
    .filter(
      ({ when, mood, role, past }) => when.kind === 'weekday' && mood === 'away' && role === 'plain' && !past,
    )
    .map(({ when }) => dayOf(today, when, 'ahead'))
    .filter((day) => day !== null);
  return [firstDay, ...days].toSorted().at(-1) ?? firstDay;
}

/** The next such day after the absence began. */
function ahead(when: When, today: LocalDate, firstDay: LocalDate): LocalDate | null {
  const from = firstDay > today && when.kind !== 'offset' ? firstDay : today;
  const day = dayOf(from, when, when.kind === 'offset' ? 'ahead' : 'after');
  return day !== null && day > firstDay ? day : null;
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
  const days = plainlyAbsent(placed)
    .filter(
      ({ when, mood, role, past, aside }) =>
        pointKinds.has(when.kind) && mood === 'away' && role === 'plain' && !past && !aside,
    )
    .map(({ when }) => dayOf(today, when, 'ahead'))
    .filter((day): day is LocalDate => day !== null && day >= today)
    .toSorted();
  const last = days.at(-1);
  if (last === undefined || last <= firstDay || last <= today) return null;
  const more =
    intent === 'extend'
      ? words.some(({ text }) => stillWords.test(text)) && !words.some(({ text }) => notWords.test(text))
      : placed.some(({ besides }) => besides);
  return days.length >= 2 || more ? workdayAfter(last) : null;
}

const pointKinds = new Set(['offset', 'weekday', 'date']);
const stillWords = /^(nog|ook|encore|aussi|still|too|another)$/;
const notWords = /^(niet|nie|ni|geen|pas|not|wont|cant|cannot|ne)$/;

/** The first working day after "t/m vrijdag", and after "tot vrijdag" where that includes the Friday. */
function endOf({ when, role, lead, to }: Placed, told: Told, firstDay: LocalDate): LocalDate | null {
  const { today, found, country, language, words } = told;
  // "tot over twee weken": the end of a stretch that starts today.
  if (
    role === 'in' &&
    when.kind === 'span' &&
    !when.vague &&
    /^(tot|until|till)$/.test(words[lead]?.text ?? '')
  )
    return afterSpan(today, when);
  if (role !== 'through' && role !== 'until') return null;
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
  if (role === 'through' || when.kind === 'feast') return workdayAfter(day);
  if (untilEvening(words, to)) return workdayAfter(day);
  if (when.kind === 'offset' || isFarewell(words, lead, to)) return workday(day);
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

/** "Jusque demain soir", "tot vrijdagavond": that day is one of absence. */
function untilEvening(words: readonly Word[], to: number): boolean {
  return [to - 1, to].some((at) => /^(?:soir|evening|.*avond)$/.test(words[at]?.text ?? ''));
}
