/**
 * Finds where a message speaks of days: points ("overmorgen", "vr 25/9", "lundi en huit"), periods ("deze week",
 * "fin du mois") and stretches ("nog 2 weken", "huit jours"). What a mention means for a case is decided elsewhere.
 */
import type { Language } from '../../domain/locale.ts';
import type { Word } from '../words.ts';
import { months, numbers, offsets, shortWeekdays, type Unit, units, weekdays } from './names.ts';

/** A day or period, as it was put: still to be counted from a given today. */
export type When =
  | { readonly kind: 'offset'; readonly days: number }
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
  | { readonly kind: 'span'; readonly count: number; readonly unit: Unit; readonly vague: boolean };

/** How a mention is led in: "t/m", "tot", "vanaf", "sinds", "na", "niet voor", "over" (two weeks). */
export type Role = 'through' | 'until' | 'from' | 'since' | 'after' | 'before' | 'in' | 'plain';

export interface Mention {
  readonly when: When;
  readonly role: Role;
  /** From the first word of the day itself (its lead-in left out) up to `to`. */
  readonly at: number;
  readonly to: number;
  /** Where the lead-in starts. */
  readonly lead: number;
}

const set = (words: string) => new Set(words.split(' '));
const thisWords = set('deze dees dit ce cet cette this de la the van of du komende');
const nextWords = set(
  'volgende volgend vlgnde prochain prochaine next upcoming komende aankomende toekomende aanstaande as',
);
const followingWords = set('prochain prochaine');
const lastWords = set('vorige vorig afgelopen dernier derniere last passe passee verleden');
const ordinals = set('e de ste er ere eme ieme th st nd rd');
const endWords = set('eind einde fin end');
const startWords = set('begin debut start beginning');
const middleWords = set('midden half halverwege mi milieu mid middle');
const vagueCounts = set('paar enkele quelques several few couple wat plusieurs aantal some');
const fillers = set(
  'de het den le la les l the op on of om ongeveer zeker minstens wss waarschijnlijk wrsl normaal gezien denk ik vermoedelijk ook al dus ca circa environ au du a en min minimum sowieso alleszins voorlopig effe even nog vanaf dag for voor komende eerst pas ergens hopelijk normalement sans doute probablement probably likely maybe misschien vast gewoon terug weer least at d datum date this deze dees om',
);
const nearPast = set('al deja already reeds');

/** A count above this is no stretch of absence that anyone means. */
const longestStretch = 400;

interface Cursor {
  readonly words: readonly Word[];
  readonly language: Language | null;
}

const textAt = ({ words }: Cursor, at: number) => words[at]?.text ?? '';

function weekdayAt(cursor: Cursor, at: number): number | undefined {
  const text = textAt(cursor, at);
  // "mon" is Monday in English alone: in French it is "my".
  return text === 'mon' && cursor.language === 'en' ? 1 : weekdays.get(text);
}

/** A two-letter weekday, where what stands around it leaves no doubt. */
function shortWeekdayAt(cursor: Cursor, at: number): number | undefined {
  const order: Language[] = [cursor.language ?? 'nl', 'nl', 'fr', 'en'];
  for (const language of order) {
    const weekday = shortWeekdays[language].get(textAt(cursor, at));
    if (weekday !== undefined) return weekday;
  }
  return undefined;
}

function numberAt(cursor: Cursor, at: number): number | undefined {
  const word = cursor.words[at];
  if (word === undefined) return undefined;
  if (word.kind === 'number') return Number(word.text);
  return numbers.get(word.text);
}

type Hit = { when: When; to: number };

const isDay = (day: number) => Number.isInteger(day) && day >= 1 && day <= 31;
const isMonth = (month: number) => month >= 1 && month <= 12;
const fullYear = (year: number) => (year < 100 ? 2000 + year : year);

function pairAt(cursor: Cursor, at: number): Hit | null {
  const word = cursor.words[at];
  if (word?.kind !== 'pair') return null;
  const [a = 0, b = 0, c] = word.text.split(/[/.-]/).map(Number);
  if (a > 31) {
    if (c === undefined || !isMonth(b) || !isDay(c)) return null;
    return { when: { kind: 'date', day: c, month: b, year: a }, to: at + 1 };
  }
  if (!isDay(a) || !isMonth(b)) return null;
  const next = textAt(cursor, at + 1);
  if (c === undefined && (units.has(next) || next === '%')) return null; // "2-3 dagen", "7.5 uur"
  if (
    c === undefined &&
    word.text.includes('.') &&
    /^(om|tegen|rond|a|vers|at|around|by|na|voor)$/.test(textAt(cursor, at - 1))
  )
    return null; // a clock time
  if (c === undefined && word.text.includes('/') && b <= 5 && a < b && (b === 5 || b === 2)) {
    // "4/5" and "1/2" are shares of a job unless something dates them.
    const lead = textAt(cursor, at - 1);
    if (
      !/^(t\/m|tem|tm|tot|met|au|le|du|vanaf|until|till|from|on|op|dag|van|sinds|depuis|since)$/.test(lead) &&
      weekdayAt(cursor, at - 1) === undefined &&
      shortWeekdayAt(cursor, at - 1) === undefined
    )
      return null;
  }
  return { when: { kind: 'date', day: a, month: b, year: c === undefined ? null : fullYear(c) }, to: at + 1 };
}

function yearAt(cursor: Cursor, at: number): number | null {
  const value = cursor.words[at]?.kind === 'number' ? Number(textAt(cursor, at)) : 0;
  return value >= 2000 && value < 2100 ? value : null;
}

/** "27 maart (2026)", "1er juin", "27th of March", "March 27", "le 27", "de 27e". */
function namedDateAt(cursor: Cursor, at: number): Hit | null {
  const month = months.get(textAt(cursor, at));
  if (month !== undefined && cursor.words[at + 1]?.kind === 'number') {
    const day = Number(textAt(cursor, at + 1));
    if (isDay(day) && !units.has(textAt(cursor, at + 2))) {
      let to = at + 2;
      if (ordinals.has(textAt(cursor, to))) to++;
      const year = yearAt(cursor, to) ?? (textAt(cursor, to) === ',' ? yearAt(cursor, to + 1) : null);
      if (year !== null) to += textAt(cursor, to) === ',' ? 2 : 1;
      return { when: { kind: 'date', day, month, year }, to };
    }
  }
  const day = numberAt(cursor, at);
  if (day === undefined || !isDay(day)) return null;
  let to = at + 1;
  const marked = cursor.words[at]?.kind === 'number' && ordinals.has(textAt(cursor, to));
  if (marked) to++;
  if (/^(of|de|d|van)$/.test(textAt(cursor, to)) && months.has(textAt(cursor, to + 1))) to++;
  const named = months.get(textAt(cursor, to));
  // "une may" and the like: a number word needs a month that cannot be a verb.
  if (named !== undefined && (cursor.words[at]?.kind === 'number' || day > 1)) {
    to++;
    if (textAt(cursor, to) === '.') to += yearAt(cursor, to + 1) === null ? 0 : 1;
    const year = yearAt(cursor, to);
    return { when: { kind: 'date', day, month: named, year }, to: year === null ? to : to + 1 };
  }
  if (cursor.words[at]?.kind !== 'number') return null;
  const lead = textAt(cursor, at - 1);
  const before = textAt(cursor, at - 2);
  const after = textAt(cursor, to);
  const bare =
    !units.has(after) &&
    after !== '%' &&
    after !== '/' &&
    !/^(procent|pour|percent|u|h|uur|man|mensen|keer|x|am|pm)$/.test(after);
  if (marked && bare) return { when: { kind: 'date', day, month: null, year: null }, to };
  if (!bare) return null;
  const led =
    /^(le|au|du|den|t\/m|tem|tm)$/.test(lead) ||
    (lead === 'the' && /^(until|till|til|through|from|on|including)$/.test(before)) ||
    (lead === 'de' && /^(tot|vanaf|op|met|voor|na)$/.test(before)) ||
    (lead === 'met' && before === 'en') ||
    weekdayAt(cursor, at - 1) !== undefined;
  return led && !/^(om|a|vers|rond)$/.test(lead)
    ? { when: { kind: 'date', day, month: null, year: null }, to }
    : null;
}

function dateAt(cursor: Cursor, at: number): Hit | null {
  return pairAt(cursor, at) ?? namedDateAt(cursor, at);
}

/** "en huit", "over een week", "in acht dagen", "de la semaine prochaine", "volgende week", "prochain", "week". */
function weekdayTail(cursor: Cursor, at: number): { week: number | null; plus: number; to: number } {
  const t = (i: number) => textAt(cursor, at + i);
  if (t(0) === 'en' && t(1) === 'huit') return { week: null, plus: 1, to: at + 2 };
  if (t(0) === 'en' && t(1) === 'quinze') return { week: null, plus: 2, to: at + 2 };
  if (/^(over|binnen)$/.test(t(0)) && /^(een|1)$/.test(t(1)) && t(2) === 'week')
    return { week: null, plus: 1, to: at + 3 };
  if (/^(over|binnen)$/.test(t(0)) && /^(acht|8)$/.test(t(1)) && t(2) === 'dagen')
    return { week: null, plus: 1, to: at + 3 };
  if (/^(over|binnen)$/.test(t(0)) && /^(twee|2)$/.test(t(1)) && t(2) === 'weken')
    return { week: null, plus: 2, to: at + 3 };
  if (/^(over|binnen)$/.test(t(0)) && /^(14|veertien)$/.test(t(1)) && t(2) === 'dagen')
    return { week: null, plus: 2, to: at + 3 };
  if (t(0) === 'week' && !/^(vrij|thuis|ziek)$/.test(t(1))) return { week: null, plus: 1, to: at + 1 };
  if (nextWords.has(t(0)) && /^(week|wk)$/.test(t(1))) return { week: 1, plus: 0, to: at + 2 };
  if (t(0) === 'of' && t(1) === 'next' && t(2) === 'week') return { week: 1, plus: 0, to: at + 3 };
  if (t(0) === 'van' && nextWords.has(t(1)) && t(2) === 'week') return { week: 1, plus: 0, to: at + 3 };
  if (t(0) === 'van' && t(1) === 'de' && nextWords.has(t(2)) && t(3) === 'week')
    return { week: 1, plus: 0, to: at + 4 };
  if (t(0) === 'de' && t(1) === 'la' && t(2) === 'semaine' && t(3) === 'prochaine')
    return { week: 1, plus: 0, to: at + 4 };
  if (t(0) === 'la' && t(1) === 'semaine' && t(2) === 'prochaine') return { week: 1, plus: 0, to: at + 3 };
  if (t(0) === 'after' && t(1) === 'next') return { week: null, plus: 1, to: at + 2 };
  if (followingWords.has(t(0))) return { week: null, plus: 0, to: at + 1 };
  if (lastWords.has(t(0))) return { week: -1, plus: 0, to: at + 1 };
  return { week: null, plus: 0, to: at };
}

function weekdayHit(cursor: Cursor, at: number): Hit | null {
  let weekday = weekdayAt(cursor, at);
  let to = at + 1;
  if (weekday === undefined) {
    weekday = shortWeekdayAt(cursor, at);
    if (weekday === undefined) return null;
    const dot = textAt(cursor, to) === '.' ? 1 : 0;
    const lead = textAt(cursor, at - 1);
    const led =
      /^(t\/m|tem|tm|tot|vanaf|jusqu|au|until|till|met|op)$/.test(lead) &&
      !/^(je|me|ma|sa|we|do|su|th|mo|fr|tu)$/.test(
        lead === 'au' || lead === 'jusqu' || cursor.language !== 'nl' ? textAt(cursor, at) : '',
      );
    const besideDate = dateAt(cursor, to + dot) !== null;
    const listed = [at - 2, at + 2].some(
      (i) =>
        /^(en|et|and|,|-|&|\+|t\/m|tem|tot|\/)$/.test(textAt(cursor, (at + i) / 2)) &&
        shortWeekdayAt(cursor, i) !== undefined,
    );
    if (!led && !besideDate && !listed) return null;
    if (besideDate) to += dot;
  } else if (textAt(cursor, to) === '.' && dateAt(cursor, to + 1) !== null) to++;
  let week: number | null = null;
  const lead = textAt(cursor, at - 1);
  if (lastWords.has(lead)) week = -1;
  else if (/^(deze|dees|ce|this)$/.test(lead)) week = null;
  else if (nextWords.has(lead) && textAt(cursor, at - 1) === 'volgende') week = null;
  if (/^(week|wk)$/.test(lead) && nextWords.has(textAt(cursor, at - 2))) week = 1;
  if (lead === 'prochaine' && textAt(cursor, at - 2) === 'semaine') week = 1;
  // "vr 25/9", "lundi le 2 mars", "maandag, 2 maart": the date is the day.
  const comma = textAt(cursor, to) === ',' ? 1 : 0;
  const article = /^(le|den|the|de)$/.test(textAt(cursor, to + comma)) ? 1 : 0;
  const date = dateAt(cursor, to + comma + article);
  if (date && (comma === 0 || date.when.kind !== 'date' || date.when.month !== null)) return date;
  const tail = weekdayTail(cursor, to);
  return { when: { kind: 'weekday', weekday, week: tail.week ?? week, plus: tail.plus }, to: tail.to };
}

function offsetHit(cursor: Cursor, at: number): Hit | null {
  const text = textAt(cursor, at);
  const t = (i: number) => textAt(cursor, at + i);
  if (/^(apres|lendemain)$/.test(text) && t(1) === 'demain')
    return { when: { kind: 'offset', days: 2 }, to: at + 2 };
  if (text === 'apres-demain') return { when: { kind: 'offset', days: 2 }, to: at + 1 };
  if (text === 'surlendemain') return { when: { kind: 'offset', days: 2 }, to: at + 1 };
  if (text === 'avant' && t(1) === 'hier') return { when: { kind: 'offset', days: -2 }, to: at + 2 };
  if (text === 'day' && t(1) === 'after' && offsets.get(t(2)) === 1)
    return { when: { kind: 'offset', days: 2 }, to: at + 3 };
  if (text === 'day' && t(1) === 'before' && offsets.get(t(2)) === -1)
    return { when: { kind: 'offset', days: -2 }, to: at + 3 };
  if (
    /^(ce|cet|cette|this)$/.test(text) &&
    /^(matin|midi|aprem|apres|apres-midi|soir|morning|afternoon|evening)$/.test(t(1))
  )
    return { when: { kind: 'offset', days: 0 }, to: at + 2 };
  if (/^(deze|dezen|dees)$/.test(text) && /^(morgen|ochtend|middag|namiddag|voormiddag|avond)$/.test(t(1)))
    return { when: { kind: 'offset', days: 0 }, to: at + 2 };
  if (text === 'dag' && t(1) === 'van' && t(2) === 'vandaag')
    return { when: { kind: 'offset', days: 0 }, to: at + 3 };
  const days = offsets.get(text);
  if (days === undefined) return null;
  // A greeting is no date: "goede morgen", and "hier" is Dutch for "here".
  if (text === 'morgen' && /^(goede|goeie|goed|goe|gode|s)$/.test(textAt(cursor, at - 1))) return null;
  if (
    text === 'morgen' &&
    at === 0 &&
    /^(allemaal|iedereen|team|,|!|.|samen|collega)$/.test(t(1)) &&
    !/^(allemaal|iedereen)$/.test('')
  ) {
    if (/^(allemaal|iedereen|team|samen|,|!)$/.test(t(1))) return null;
  }
  if (text === 'morge' && at === 0) return null;
  if (text === 'hier' && cursor.language !== 'fr') return null;
  if (days === 1 && /^(vroeg|ochtend|middag|avond|matin|morning|afternoon|evening)$/.test(t(1)))
    return { when: { kind: 'offset', days }, to: at + 2 };
  return { when: { kind: 'offset', days }, to: at + 1 };
}

function partBefore(cursor: Cursor, at: number): 'all' | 'start' | 'middle' | 'end' {
  for (let back = 1; back <= 4; back++) {
    const text = textAt(cursor, at - back);
    if (endWords.has(text)) return 'end';
    if (startWords.has(text)) return 'start';
    if (middleWords.has(text)) return 'middle';
    if (!/^(van|de|het|la|du|of|the|deze|volgende|l|d|le|ce|cette|komende|this|next)$/.test(text))
      return 'all';
  }
  return 'all';
}

/** "deze week", "heel de week", "la semaine prochaine", "eind maart", "na het weekend". */
function periodHit(cursor: Cursor, at: number): Hit | null {
  const text = textAt(cursor, at);
  const before = textAt(cursor, at - 1);
  const before2 = textAt(cursor, at - 2);
  const after = textAt(cursor, at + 1);
  if (
    /^(weekend|weekeinde|wknd|week-end|we)$/.test(text) &&
    (text !== 'we' || before === 'le' || before === 'het' || before === 'the')
  ) {
    return {
      when: {
        kind: 'period',
        unit: 'weekend',
        shift: nextWords.has(before) && /^(volgend|volgende|next)$/.test(before) ? 1 : 0,
        part: 'all',
      },
      to: at + 1,
    };
  }
  if (/^(week|wk|semaine|sem)$/.test(text)) {
    const part = partBefore(cursor, at);
    if (/^(volgende|next|vlgnde)$/.test(before) || after === 'prochaine') {
      return {
        when: { kind: 'period', unit: 'week', shift: 1, part },
        to: after === 'prochaine' ? at + 2 : at + 1,
      };
    }
    if (
      /^(per|par|elke|chaque|each|every|vorige|afgelopen|last)$/.test(before) ||
      /^(derniere|passee)$/.test(after)
    )
      return null;
    const wholeWeek =
      /^(deze|dees|cette|this)$/.test(before) ||
      (/^(de|la|the|the)$/.test(before) &&
        (part !== 'all' || /^(heel|gans|rest|van|reste|toute|of|all|whole)$/.test(before2))) ||
      (/^(hele|ganse|gehele|toute|all|whole|entire)$/.test(before) &&
        /^(de|deze|la|the|cette|this|heel|all)$/.test(before2)) ||
      (text !== 'week' && /^(toute|all)$/.test(before)) ||
      before === 'all' ||
      (part === 'end' && /^(fin|end)$/.test(before)) ||
      (before === 'de' && before2 === 'fin');
    if (
      (/^(de|deze|the|this)$/.test(before2) && /^(komende|aankomende|coming)$/.test(before)) ||
      /^(komende|aankomende)$/.test(before)
    )
      return { when: { kind: 'period', unit: 'week', shift: 0, part }, to: at + 1 };
    return wholeWeek ? { when: { kind: 'period', unit: 'week', shift: 0, part }, to: at + 1 } : null;
  }
  if (/^(maand|mois|month)$/.test(text)) {
    const part = partBefore(cursor, at);
    if (/^(volgende|next)$/.test(before) || after === 'prochain')
      return {
        when: { kind: 'period', unit: 'month', shift: 1, part },
        to: after === 'prochain' ? at + 2 : at + 1,
      };
    if (/^(deze|ce|this)$/.test(before) || part !== 'all')
      return { when: { kind: 'period', unit: 'month', shift: 0, part }, to: at + 1 };
    return null;
  }
  const month = months.get(text);
  if (month !== undefined) {
    const part = partBefore(cursor, at);
    if (part !== 'all') return { when: { kind: 'period', unit: 'month', shift: 0, month, part }, to: at + 1 };
  }
  return null;
}

/** "2 weken", "een week", "huit jours", "une quinzaine", "a fortnight", "anderhalve week", "een paar dagen". */
function spanHit(cursor: Cursor, at: number): Hit | null {
  const t = (i: number) => textAt(cursor, at + i);
  const span = (count: number, unit: Unit, to: number, vague = false): Hit => ({
    when: { kind: 'span', count, unit, vague: vague || count < 1 || count > longestStretch },
    to,
  });
  if (t(0) === 'quinzaine' || t(0) === 'fortnight') return span(2, 'week', at + 1);
  if (t(0) === 'huitaine') return span(1, 'week', at + 1);
  if (/^(anderhalve)$/.test(t(0)) && units.has(t(1))) return span(1.5, units.get(t(1)) as Unit, at + 2);
  if (vagueCounts.has(t(0)) || (/^(a|de)$/.test(t(1)) && vagueCounts.has(t(0)))) {
    let to = at + 1;
    while (/^(of|de|kleine|more|extra)$/.test(textAt(cursor, to))) to++;
    const unit = units.get(textAt(cursor, to));
    return unit && unit !== 'hour' ? span(0, unit, to + 1, true) : null;
  }
  const word = cursor.words[at];
  if (word?.kind === 'pair') {
    const unit = units.get(t(1));
    return unit && unit !== 'hour' && !/^(per|par|a)$/.test(t(2)) ? span(0, unit, at + 2, true) : null;
  }
  // "huit jours" is a week and "quinze jours" two, whatever the arithmetic; so is Flemish "acht dagen".
  const idiom =
    /^(huit|8|quinze|15) jours$/.exec(`${t(0)} ${t(1)}`) ?? /^(acht) dagen$/.exec(`${t(0)} ${t(1)}`);
  if (idiom) return span(/^(quinze|15)$/.test(idiom[1] ?? '') ? 2 : 1, 'week', at + 2);
  const count = numberAt(cursor, at);
  if (count === undefined) {
    // A stretch without a number: "week thuis", "weekje", "dagje", "weekske".
    if (/^(weekje|weekske)$/.test(t(0))) return span(1, 'week', at + 1);
    if (/^(dagje|dagske)$/.test(t(0))) return span(1, 'day', at + 1);
    if (
      /^(week|wk)$/.test(t(0)) &&
      !/^(de|deze|dees|hele|heel|ganse|volgende|komende|the|this|next|rest|cette|la)$/.test(
        textAt(cursor, at - 1),
      ) &&
      /^(extra|thuis|rust|platte|verlenging|verlengd|bij|erbij|langer|ziek|off|more)$/.test(t(1))
    )
      return span(1, 'week', at + 1);
    if (/^(another|extra)$/.test(t(0)) && /^(week|day|month)$/.test(t(1)))
      return span(1, units.get(t(1)) as Unit, at + 2);
    return null;
  }
  let to = at + 1;
  let vague = false;
  // "2 à 3 dagen", "2 of 3", "2-3", "one or two".
  if (
    /^(a|of|ou|or|tot|to|-|\/)$/.test(textAt(cursor, to)) &&
    numberAt(cursor, to + 1) !== undefined &&
    units.has(textAt(cursor, to + 2))
  ) {
    vague = true;
    to += 2;
  }
  let skip = to;
  while (
    /^(tal|volle|full|good|bonne|bonnes|bon|goeie|goede|hele|petite|petit|extra|more|other|autres|autre|bijkomende|kleine|dikke|whole|entire|further|additional|of|supplementaires|supplementaire)$/.test(
      textAt(cursor, skip),
    )
  )
    skip++;
  const unit = units.get(textAt(cursor, skip));
  if (unit === undefined || (unit === 'hour' && count < 24)) return null;
  if (unit === 'hour' && count % 24 !== 0) return null;
  if (word?.kind === 'word' && unit === 'day' && /^(a|j)$/.test(t(0)) && t(1) === 'j') return null;
  to = skip + 1;
  // "een dag of twee", "un jour ou deux", "a day or two".
  if (/^(of|ou|or)$/.test(textAt(cursor, to)) && numberAt(cursor, to + 1) !== undefined) {
    vague = true;
    to += 2;
  }
  if (
    /^(per|par|\/)$/.test(textAt(cursor, to)) ||
    (/^(a|in)$/.test(textAt(cursor, to)) && /^(week|de|the|month)$/.test(textAt(cursor, to + 1)))
  )
    return null; // "3 dagen per week"
  if (unit === 'day' && /^(semaine|week)$/.test(textAt(cursor, to))) return null;
  if (unit === 'day' && textAt(cursor, to) === 'ouvrables') return span(count, 'workday', to + 1, vague);
  if (unit === 'day' && /^(working|business)$/.test(textAt(cursor, to - 2)))
    return span(count, 'workday', to, vague);
  if (/^(working|business)$/.test(textAt(cursor, at + 1))) return span(count, 'workday', to, vague);
  if (unit === 'hour') return span(count / 24, 'day', to, vague);
  if (
    /^(en|et|and)$/.test(textAt(cursor, to)) &&
    /^(half|halve|demi|demie|a)$/.test(textAt(cursor, to + 1))
  ) {
    return span(count + 0.5, unit, to + (textAt(cursor, to + 1) === 'a' ? 3 : 2), vague);
  }
  return span(count, unit, to, vague);
}

const through = set('t/m tem tm thru through inclusief incl');
const until = set('tot jusqu jusque until till til untill tegen unti');
const from = set('vanaf vana vnaf des from starting per ingang startend partir ab');
const since = set('sinds sedert depuis since sins');
const inclusive = set(
  'inclus incluse compris comprise inbegrepen included inclusive incl inclu inclusief erbij',
);

/** The lead-in of the mention that starts at `at`: its role, and where it starts. */
function roleBefore(cursor: Cursor, at: number, when: When, to: number): { role: Role; lead: number } {
  const after = [textAt(cursor, to), textAt(cursor, to + 1)];
  const closed =
    inclusive.has(after[0] ?? '') ||
    (after[0] === '(' && inclusive.has(after[1] ?? '')) ||
    (after[0] === 'y' && after[1] === 'compris');
  if (when.kind === 'span' && /^(geleden|ago)$/.test(after[0] ?? '')) return { role: 'since', lead: at };
  for (let back = 1; back <= 7; back++) {
    const i = at - back;
    const text = textAt(cursor, i);
    if (text === '') break;
    const previous = textAt(cursor, i - 1);
    if (through.has(text)) return { role: 'through', lead: i };
    if (text === 'met' && previous === 'en') return { role: 'through', lead: i - 2 };
    if (text === 'including' || (text === 'met' && previous === '&')) return { role: 'through', lead: i };
    if (until.has(text)) return { role: closed ? 'through' : 'until', lead: i };
    if (text === 'to' && /^(up|from)$/.test(previous)) return { role: closed ? 'through' : 'until', lead: i };
    if (
      text === 'partir' ||
      (text === 'of' && previous === 'as') ||
      (text === 'van' && previous === 'ingang')
    )
      return { role: 'from', lead: i };
    if (from.has(text) && !(text === 'des' && cursor.language !== 'fr')) return { role: 'from', lead: i };
    if (since.has(text)) return { role: 'since', lead: i };
    if (when.kind === 'span' && text === 'y' && textAt(cursor, i + 1) === 'a')
      return { role: 'since', lead: i };
    if (/^(na|apres|after)$/.test(text)) return { role: 'after', lead: i };
    if (/^(avant|before)$/.test(text)) return { role: 'before', lead: i };
    if (text === 'voor' && when.kind !== 'span' && /^(niet|nie|ni|zeker)$/.test(previous))
      return { role: 'before', lead: i };
    if (when.kind === 'span' && /^(over|binnen|dans|within)$/.test(text)) return { role: 'in', lead: i };
    if (when.kind === 'span' && text === 'in' && cursor.language !== 'fr') return { role: 'in', lead: i };
    if (text === 'ici' && previous === 'd') return { role: 'in', lead: i };
    if (when.kind === 'span' && nearPast.has(text)) return { role: 'since', lead: i };
    if (
      !fillers.has(text) &&
      !nextWords.has(text) &&
      !lastWords.has(text) &&
      !thisWords.has(text) &&
      !endWords.has(text) &&
      !startWords.has(text) &&
      !middleWords.has(text) &&
      !/^(hele|heel|gans|ganse|rest|reste|toute|all|whole|van|week|semaine|maandag|fin|ce|cette|this|une|un|een|a|d|weekdays)$/.test(
        text,
      ) &&
      weekdays.get(text) === undefined
    )
      break;
  }
  return { role: closed ? 'through' : 'plain', lead: at };
}

/** All mentions of days in the words, in order of place. */
export function mentionsIn(words: readonly Word[], language: Language | null): Mention[] {
  const cursor: Cursor = { words, language };
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at++) {
    const hit =
      offsetHit(cursor, at) ??
      weekdayHit(cursor, at) ??
      spanHit(cursor, at) ??
      dateAt(cursor, at) ??
      periodHit(cursor, at);
    if (hit === null) continue;
    const { role, lead } = roleBefore(cursor, at, hit.when, hit.to);
    mentions.push({ when: hit.when, role, at, to: hit.to, lead });
    at = hit.to - 1;
  }
  return ranged(words, mentions);
}

/** "van 3 tot 7 maart", "du lundi au mercredi", "ma-wo": a first day, and a last day of absence. */
function ranged(words: readonly Word[], mentions: readonly Mention[]): Mention[] {
  const placed = [...mentions];
  for (let index = 1; index < placed.length; index++) {
    const start = placed[index - 1] as Mention;
    const end = placed[index] as Mention;
    if (end.when.kind === 'span' || start.when.kind === 'span') continue;
    const between = words
      .slice(start.to, end.at)
      .map(({ text }) => text)
      .join(' ');
    const lead = words[start.at - 1]?.text ?? '';
    const led = /^(van|du|de|d|from|between|entre|tussen)$/.test(lead) || start.role === 'from';
    const closed =
      /^(-|–|—|t\/m|tem|tm|through|tot en met|tot en met de)$/.test(between) ||
      (led && /^(to|au|a|tot|tot de|jusqu au|jusqu a|until|till|et|en|and)$/.test(between)) ||
      (/^(to|au)$/.test(between) && start.when.kind === 'date');
    if (!closed) continue;
    if (start.role === 'plain') placed[index - 1] = { ...start, role: 'from' };
    placed[index] = { ...end, role: 'through' };
  }
  return placed;
}
