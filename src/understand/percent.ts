/**
 * The share of the normal hours that a message speaks of: "halve dagen", "4 uur per dag", "3 dagen per week", "60 %".
 * A full week is five days of eight hours by the day, and 40 hours (NL) or 38 hours (BE) by the week.
 */
import type { Country } from '../domain/locale.ts';
import { numbers, units, weekdays } from './days/names.ts';
import type { Word } from './words.ts';

const fullWeek: Record<Country, number> = { NL: 40, BE: 38 };

const halves =
  /^(halftijds|halftime|half-time|halfdaags|mi-temps|mitemps|parttime-half|halve-dagen|half-day|half-days|halfdays|demi-journee|demi-journees|demi-jour|demi-jours)$/;
const mornings =
  /^(ochtend|ochtenden|voormiddag|voormiddagen|morgens|namiddag|namiddagen|middag|middagen|matin|matins|matinee|matinees|apres-midi|apres-midis|aprem|morning|mornings|afternoon|afternoons|ochtendje)$/;
const dayWords =
  /^(dag|dagen|dagje|dagjes|daagjes|dagskes|daagskes|jour|jours|j|day|days|werkdagen|werkdag|journee|journees)$/;
const dayParts = /^(dagdeel|dagdelen)$/;

/** The percentage, rounded, or null when none is said. The first one said counts. */
export function percentIn(words: readonly Word[], country: Country): number | null {
  for (let at = 0; at < words.length; at++) {
    const value = shareAt(words, at, country);
    if (value !== null && value > 0 && value < 100) return Math.round(value);
  }
  return listedDays(words);
}

function amountOf(word: Word | undefined): number | null {
  if (word === undefined) return null;
  if (word.kind === 'number') return Number(word.text);
  return numbers.get(word.text) ?? null;
}

function shareAt(words: readonly Word[], at: number, country: Country): number | null {
  const t = (i: number) => words[at + i]?.text ?? '';
  const value = amountOf(words[at]);
  if (value !== null && /^(%|procent|percent|pourcent|pct|prct)$/.test(t(1))) return value;
  if (value !== null && ((t(1) === 'pour' && t(2) === 'cent') || (t(1) === 'per' && t(2) === 'cent')))
    return value;
  const fifth = /^([1-4])\/(\d)$/.exec(t(0));
  const dated = /^(vanaf|tot|t\/m|tem|op|le|du|au|from|on|until|per|des|met)$/.test(
    words[at - 1]?.text ?? '',
  );
  if (fifth && !dated && Number(fifth[2]) <= 5) return (Number(fifth[1]) / Number(fifth[2])) * 100;
  if (
    value !== null &&
    value < 5 &&
    /^(vijfde|vijfden|vijfdes|cinquieme|cinquiemes|fifths|fifth)$/.test(t(1))
  )
    return value * 20;
  if (
    /^(driekwart)$/.test(t(0)) ||
    (/^(drie|trois|three|3)$/.test(t(0)) && /^(kwart|quarts|quarters|quart)$/.test(t(1)))
  )
    return 75;
  if (/^(trois-quarts)$/.test(t(0))) return 75;
  if (t(0) === 'tiers-temps' || (/^(een|1|un)$/.test(t(0)) && /^(derde|tiers)$/.test(t(1)))) return 33;
  if (
    t(0) === 'quart-temps' ||
    (/^(een|1|un|a)$/.test(t(0)) && /^(kwart|quart|quarter)$/.test(t(1)) && !/^(voor|na|past|to)$/.test(t(2)))
  )
    return 25;

  if (value !== null && /^(van|sur|of|out)$/.test(t(1))) {
    const skip = /^(de|les|of|the|mijn|mes|my)$/.test(t(2)) ? 3 : 2;
    const whole = amountOf(words[at + skip]);
    if (whole !== null && whole > value && units.get(t(skip + 1)) === 'hour') return (value / whole) * 100;
  }

  const halfDays = halfDaysAt(words, at);
  if (halfDays !== null) return halfDays;
  if (value !== null) return counted(words, at, value, country);
  if (halves.test(t(0))) return 50;
  if (
    /^(half|halve|demi|mi)$/.test(t(0)) &&
    /^(tijd|tijds|time|temps|dag|dagen|day|days|jour|jours|journee|journees|journees|werk|kracht|werkweek|week|dagjes|dagje|daagjes|daagskes|dagskes|hours|uren|my|of|the|an?)$/.test(
      t(1),
    )
  ) {
    if (/^(an?|of|the)$/.test(t(1)) && !/(day|hours|time)/.test(`${t(2)} ${t(3)}`)) return null;
    return /^(week)$/.test(t(1)) && t(0) !== 'halve' ? null : 50;
  }
  // "In de tweede helft van de week" is a time, no share.
  if (/^(helft|moitie)$/.test(t(0)))
    return /^(eerste|tweede|premiere|deuxieme|seconde)$/.test(t(-1)) ? null : 50;
  if (/^(half)$/.test(t(0)) && /^(starten|beginnen|aan|om|weer|terug|werken)$/.test(t(1)) && t(1) !== 'om')
    return 50;
  if (mornings.test(t(0)) && onlyMornings(words, at)) return 50;
  return null;
}

/** "3 halve dagen per week", "vier ochtenden": so many half days of the ten in a week. */
function halfDaysAt(words: readonly Word[], at: number): number | null {
  const count = amountOf(words[at]);
  if (count === null || count > 10 || count < 1) return null;
  const next = words[at + 1]?.text ?? '';
  const after = words[at + 2]?.text ?? '';
  const half =
    (/^(halve|half|demi)$/.test(next) && dayWords.test(after)) ||
    /^(demi-journees?|demi-jours?|half-days?|halfdays?)$/.test(next);
  const some = (mornings.test(next) || dayParts.test(next)) && count > 1;
  if (!half && !some) return null;
  if (count === 1) return null;
  return count * 10;
}

/** "4 uur per dag", "20u/week", "3 dagen per week", "2 dagen van 4 uur". */
function counted(words: readonly Word[], at: number, value: number, country: Country): number | null {
  // "3 à 4 uur": no one figure.
  if (/^(a|of|ou|or|tot|-)$/.test(words[at - 1]?.text ?? '') && amountOf(words[at - 2]) !== null) return null;
  let i = at + 1;
  const t = (k: number) => words[k]?.text ?? '';
  if (/^(of|ou|or)$/.test(t(i + 1)) && amountOf(words[i + 2]) !== null && units.get(t(i)) === 'hour')
    return null;
  if (/^(a|of|ou|or|tot|-)$/.test(t(i)) && amountOf(words[i + 1]) !== null) return null; // "3 à 4 uur"
  while (/^(volle|hele|full|whole|working|pleine|petites|uurtjes-)$/.test(t(i))) i++;
  const unit = units.get(t(i));
  if (unit !== 'hour' && unit !== 'day' && unit !== 'workday') return null;
  const per = rateAt(words, i + 1);
  if (unit === 'hour') {
    // "Four-hour days", "dagen van vier uur".
    const days =
      /^(days|dagen)$/.test(t(i + 1)) ||
      (/^(van|de|of)$/.test(t(at - 1)) && /^(dagen|jours|journees|days)$/.test(t(at - 2)));
    if (per === 'day' || days) return value <= 8 ? (value / 8) * 100 : null;
    // No day has so many hours of work: "ik start met twintig uur" is by the week.
    const plainlyWeekly = value > 10 && value < 40 && value !== 24 && per === null;
    if (per === 'week' || plainlyWeekly) return (value / fullWeek[country]) * 100;
    return null;
  }
  if (/^(van|de|of)$/.test(t(i + 1)) && amountOf(words[i + 2]) !== null && units.get(t(i + 3)) === 'hour') {
    return ((value * (amountOf(words[i + 2]) ?? 0)) / fullWeek[country]) * 100;
  }
  if (/^(van|sur|out|op)$/.test(t(i + 1)) && /^(de|5|vijf|cinq|of)$/.test(t(i + 2))) return value * 20;
  if (per === 'week') return value <= 5 ? value * 20 : null;
  return null;
}

function rateAt(words: readonly Word[], at: number): 'day' | 'week' | null {
  let i = at;
  let linked = false;
  while (
    /^(per|par|a|an|in|de|la|the|\/|each|every|elke|iedere|chaque|op|une|een|le|week-|werken|op|het|werk|weer|gewerkt|work)$/.test(
      words[i]?.text ?? '',
    ) &&
    i < at + 4
  ) {
    linked = true;
    i++;
  }
  const text = words[i]?.text ?? '';
  if (/^(daags|dagelijks)$/.test(text)) return 'day';
  if (/^(semaine|weekly|wekelijks)$/.test(text)) return 'week';
  if (!linked) return null;
  if (/^(dag|day|jour|j|d|daags|werkdag|journee)$/.test(text)) return 'day';
  if (/^(week|wk|w|sem|s)$/.test(text)) return 'week';
  return null;
}

/** "alleen de ochtenden", "que le matin": half of each day. */
function onlyMornings(words: readonly Word[], at: number): boolean {
  const around = words.slice(Math.max(0, at - 5), at + 4).map(({ text }) => text);
  return around.some((text) =>
    /^(alleen|enkel|only|just|uniquement|seulement|que|slechts|telkens|elke|chaque|every|les|de)$/.test(text),
  ) && /s$|en$/.test(words[at]?.text ?? '')
    ? true
    : around.some((text) => /^(alleen|enkel|only|just|uniquement|seulement|que|slechts)$/.test(text));
}

/** "alleen ma, wo en vr": so many of the five days, when only days are named. */
function listedDays(words: readonly Word[]): number | null {
  const only = words.findIndex(({ text }) => /^(alleen|enkel|only|uniquement|seulement|telkens)$/.test(text));
  if (only < 0) return null;
  const days = new Set<number>();
  for (const { text } of words.slice(only)) {
    const weekday = weekdays.get(text);
    if (weekday !== undefined && weekday <= 5) days.add(weekday);
  }
  return days.size >= 2 ? days.size * 20 : null;
}
