/**
 * Finds feasts that people count from: "na Pasen", "jusqu'à Noël", "after New Year". Only where a lead-in makes an
 * end of one: "met kerst" is when something was.
 */
import { type LocalDate, plusDays, toLocalDate } from '../../domain/local-date.ts';
import { type Hit, type Reading, textAt, textBefore } from './when.ts';

export type Feast = 'easter' | 'whitsun' | 'christmas' | 'new-year';

const names = new Map<string, Feast>(
  Object.entries({
    easter: 'pasen paasmaandag paasweekend paques easter',
    whitsun: 'pinksteren pinkstermaandag pentecote whitsun pentecost',
    christmas: 'kerst kerstmis kerstdagen noel christmas xmas',
    'new-year': 'nieuwjaar nieuwjaarsdag jaarwisseling feestdagen fetes',
  }).flatMap(([feast, words]) => words.split(' ').map((word) => [word, feast as Feast] as const)),
);
const leads =
  /(?:^| )(?:na|apres|after|tot|t\/m|tem|met|jusqu|jusque|until|till|through)(?: (?:a|au|aux|de|les|le|the))?$/;

/** The feast that starts at that place, where the message counts from it. */
export function feastAt(reading: Reading, at: number): Hit | null {
  const text = textAt(reading, at);
  const newYear =
    (text === 'new' && /^years?$/.test(textAt(reading, at + 1))) ||
    (text === 'nouvel' && textAt(reading, at + 1) === 'an');
  const feast = newYear ? 'new-year' : names.get(text);
  // "met kerst" is at Christmas, "tot en met kerst" until it is over.
  const before = textBefore(reading, at, 3);
  if (feast === undefined || !leads.test(before) || /(?:^|[^n] )met$/.test(before)) return null;
  return { when: { kind: 'feast', feast }, to: at + (newYear ? 2 : 1) };
}

/** The last day of the feast that has not gone by: Easter Monday, Boxing Day, New Year's Day. */
export function feastDay(today: LocalDate, feast: Feast): LocalDate {
  const year = Number(today.slice(0, 4));
  const then = lastDayOf(feast, year);
  return then >= today ? then : lastDayOf(feast, year + 1);
}

function lastDayOf(feast: Feast, year: number): LocalDate {
  switch (feast) {
    case 'easter':
      return plusDays(easterOf(year), 1);
    case 'whitsun':
      return plusDays(easterOf(year), 50);
    case 'christmas':
      return toLocalDate(`${year}-12-26`);
    case 'new-year':
      return toLocalDate(`${year}-01-01`);
  }
}

/** Easter Sunday by the rule of Gauss, as the church has counted since 1583; good from 1900 to 2099. */
function easterOf(year: number): LocalDate {
  const moon = (19 * (year % 19) + 24) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
  // Gauss's two exceptions: no Easter on 26 April, nor on the 25th late in the moon's cycle.
  const late = moon + sunday === 35 || (moon === 28 && sunday === 6 && year % 19 > 10) ? 7 : 0;
  return plusDays(toLocalDate(`${year}-03-22`), moon + sunday - late);
}
