/** Finds dates of the calendar: "27/3", "2026-03-27", "27 maart 2026", "1er juin", "March 27th", "de 27ste". */
import { isWeekday, months, units } from './names.ts';
import { isOfSomething, spokenDayAt } from './spoken.ts';
import { type Hit, numberAt, type Reading, setOf, textAt, textFrom } from './when.ts';

const ordinals = setOf('e de ste er ere eme ieme th st nd rd');
const clockLeads = setOf('om tegen rond a vers at around by na voor');
const dateLeads = setOf(
  't/m tem tm tot met au le du vanaf until till from on op dag van sinds depuis since den the',
);
/** Words that open something new behind a date. */
const closers = setOf(
  'volledig voltijds halftijds deeltijds opnieuw full half weer terug ben kom begin start ga werk ik i en met at of and back',
);
const amounts = setOf('% / procent pour percent u h uur man mensen keer x am pm');

const isDay = (day: number) => Number.isInteger(day) && day >= 1 && day <= 31;
const isMonth = (month: number) => month >= 1 && month <= 12;
const fullYear = (year: number) => (year < 100 ? 2000 + year : year);

/** The date that starts at that place, if one does. */
export function dateAt(reading: Reading, at: number): Hit | null {
  return (
    pairAt(reading, at) ??
    monthFirst(reading, at) ??
    dayFirst(reading, at) ??
    rangeStart(reading, at) ??
    bareDay(reading, at) ??
    spokenDay(reading, at)
  );
}

/** "27/3", "27-03-2026", "2026-03-27": day first, as here in Europe, unless a year opens it. */
function pairAt(reading: Reading, at: number): Hit | null {
  const word = reading.words[at];
  if (word?.kind !== 'pair') return null;
  const [a = 0, b = 0, c] = word.text.split(/[/.-]/).map(Number);
  if (a > 31) return c !== undefined && isMonth(b) && isDay(c) ? dated(c, b, a, at + 1) : null;
  if (!isDay(a) || !isMonth(b)) return null;
  if (c !== undefined) return dated(a, b, fullYear(c), at + 1);
  return isOtherPair(reading, at, a, b) ? null : dated(a, b, null, at + 1);
}

/** "2-3 dagen" is an amount, "om 9.10" a time, "4/5" a share of a job unless something dates it. */
function isOtherPair(reading: Reading, at: number, a: number, b: number): boolean {
  const pair = textAt(reading, at);
  const next = textAt(reading, at + 1);
  const lead = textAt(reading, at - 1);
  if (units.has(next) || next === '%') return true;
  if (pair.includes('.') && clockLeads.has(lead)) return true;
  const share = pair.includes('/') && a < b && (b === 5 || b === 2);
  return share && !dateLeads.has(lead) && !isWeekday(lead);
}

function dated(day: number, month: number | null, year: number | null, to: number): Hit {
  return { when: { kind: 'date', day, month, year }, to };
}

function yearAt(reading: Reading, at: number): number | null {
  const year = reading.words[at]?.kind === 'number' ? Number(textAt(reading, at)) : 0;
  return year >= 2000 && year < 2100 ? year : null;
}

/** "March 27", "maart 27, 2026". */
function monthFirst(reading: Reading, at: number): Hit | null {
  const month = months.get(textAt(reading, at));
  if (month === undefined || reading.words[at + 1]?.kind !== 'number') return null;
  const day = Number(textAt(reading, at + 1));
  if (!isDay(day) || units.has(textAt(reading, at + 2))) return null;
  const to = ordinals.has(textAt(reading, at + 2)) ? at + 3 : at + 2;
  const comma = textAt(reading, to) === ',' ? 1 : 0;
  const year = yearAt(reading, to + comma);
  return dated(day, month, year, year === null ? to : to + comma + 1);
}

/** "27 maart", "1er juin 2026", "27th of March", "drie april". */
function dayFirst(reading: Reading, at: number): Hit | null {
  const spoken = spokenDayAt(reading, at);
  const day = spoken?.day ?? numberAt(reading, at);
  if (day === undefined || !isDay(day)) return null;
  const digits = spoken !== null || reading.words[at]?.kind === 'number';
  let to = spoken?.to ?? at + 1;
  if (digits && ordinals.has(textAt(reading, to))) to++;
  if (/^(of|de|d|van)$/.test(textAt(reading, to)) && months.has(textAt(reading, to + 1))) to++;
  const month = months.get(textAt(reading, to));
  // "a may" and "une mars": a number word needs to be more than an article.
  if (month === undefined || (!digits && day === 1)) return null;
  to++;
  if (textAt(reading, to) === '.' && yearAt(reading, to + 1) !== null) to++;
  const year = yearAt(reading, to);
  return dated(day, month, year, year === null ? to : to + 1);
}

/** "from 16 to 20 March", "van 3 t/m 7 april": the first day borrows the month of the last. */
function rangeStart(reading: Reading, at: number): Hit | null {
  const spoken = spokenDayAt(reading, at);
  if (spoken === null && reading.words[at]?.kind !== 'number') return null;
  const after = spoken?.to ?? at + 1;
  const joint = /^(?:t\/m|tem|to|tot en met|tot|au|through|until|-)(?: |$)/.exec(textFrom(reading, after, 3));
  if (!joint) return null;
  const from = after + joint[0].trim().split(' ').length;
  const end = dayFirst(reading, /^(?:de|the)$/.test(textAt(reading, from)) ? from + 1 : from);
  const day = spoken?.day ?? Number(textAt(reading, at));
  if (end?.when.kind !== 'date' || !isDay(day) || day >= end.when.day) return null;
  return dated(day, end.when.month, end.when.year, after);
}

/** "de 27ste", "le 27", "tot de 15": a day of this month or the next, where the words around it leave no doubt. */
function bareDay(reading: Reading, at: number): Hit | null {
  if (reading.words[at]?.kind !== 'number') return null;
  const day = Number(textAt(reading, at));
  if (!isDay(day)) return null;
  const marked = ordinals.has(textAt(reading, at + 1));
  const to = marked ? at + 2 : at + 1;
  const next = textAt(reading, to);
  if (units.has(next) || amounts.has(next)) return null;
  // "30 van de 40 uur" is an amount too.
  if (/^(?:van|of|sur|out)(?: (?:de|les|of|the))? \d+(?: |$)/.test(textFrom(reading, to, 3))) return null;
  const lead = textAt(reading, at - 1);
  const before = textAt(reading, at - 2);
  const led =
    marked ||
    /^(le|au|du|den|t\/m|tem|tm)$/.test(lead) ||
    (lead === 'the' && /^(until|till|til|through|from|on|including)$/.test(before)) ||
    (lead === 'de' && /^(tot|vanaf|op|met|voor|na)$/.test(before)) ||
    (lead === 'met' && before === 'en') ||
    (isWeekday(lead) && lead.length > 3);
  return led ? dated(day, null, null, to) : null;
}

/** "Tot de vijftiende", "le quinze", "Monday the twenty-second": said aloud, and led in as a date is. */
function spokenDay(reading: Reading, at: number): Hit | null {
  const spoken = spokenDayAt(reading, at);
  if (spoken === null || isOfSomething(reading, spoken.to)) return null;
  const next = textAt(reading, spoken.to);
  if (units.has(next) || amounts.has(next)) return null;
  const lead = textAt(reading, at - 1);
  const before = textAt(reading, at - 2);
  const led =
    /^(le|au|du|den|t\/m|tem|tm)$/.test(lead) ||
    (/^(de|the)$/.test(lead) &&
      (isWeekday(before) ||
        /^(tot|vanaf|op|met|voor|na|van|until|till|til|through|from|on|by|before|including|tot|per)$/.test(
          before,
        )));
  // "Ik begin de twintigste weer": nothing that could be the twentieth of something follows.
  const alone =
    /^(de|the)$/.test(lead) &&
    spoken.day > 3 &&
    (next === '' || reading.words[spoken.to]?.kind === 'stop' || closers.has(next));
  return led || alone ? dated(spoken.day, null, null, spoken.to) : null;
}
