/** Finds weeks, weekends and months: "deze week", "la semaine prochaine", "eind maart", "na het weekend". */
import { months, weekdays } from './names.ts';
import { type Hit, type Reading, setOf, textAt, textBefore, textFrom } from './when.ts';

type Part = 'all' | 'start' | 'middle' | 'end';
type Unit = 'week' | 'weekend' | 'month';

const parts: readonly (readonly [ReadonlySet<string>, Part])[] = [
  [setOf('eind einde fin end late'), 'end'],
  [setOf('begin debut start beginning early'), 'start'],
  [setOf('midden half halverwege medio mi milieu mid middle'), 'middle'],
];
const between = setOf('van de het la du of the deze volgende l d le ce cette komende this next');

/** "eind van deze", "mi": which part of the period is meant. */
function partBefore(reading: Reading, at: number): Part {
  for (let back = 1; back <= 4; back++) {
    const text = textAt(reading, at - back);
    for (const [words, part] of parts) if (words.has(text)) return part;
    if (!between.has(text)) break;
  }
  return 'all';
}

function period(unit: Unit, shift: number, part: Part, to: number, month?: number): Hit {
  return { when: { kind: 'period', unit, shift, part, ...(month === undefined ? {} : { month }) }, to };
}

/** The period whose name stands at that place. */
export function periodAt(reading: Reading, at: number): Hit | null {
  const text = textAt(reading, at);
  const before = textAt(reading, at - 1);
  if (/^(weekend|weekeinde|wknd)$/.test(text) || (text === 'we' && /^(le|het|the)$/.test(before))) {
    return period('weekend', /^(volgend|volgende|next)$/.test(before) ? 1 : 0, 'all', at + 1);
  }
  if (textFrom(reading, at, 2) === 'week end') return period('weekend', 0, 'all', at + 2);
  if (/^(week|wk|semaine|sem)$/.test(text)) return weekAt(reading, at);
  if (/^(maand|mois|month)$/.test(text)) return monthAt(reading, at);
  if (isWeekAfter(reading, at)) return period('week', 1, 'all', at + 1);
  if (thisAndNext.test(textFrom(reading, at, 4))) return period('week', 0, 'all', at + 1);
  const month = months.get(text);
  const part = month === undefined ? 'all' : partBefore(reading, at);
  // "Vanaf februari" is its first day; a month alone may be the name of anything.
  if (part === 'all' && month !== undefined && text.length > 3 && fromMonth.test(textBefore(reading, at, 3)))
    return period('month', 0, 'start', at + 1, month);
  return part === 'all' ? null : period('month', 0, part, at + 1, month);
}

const fromMonth = /(?:^| )(?:vanaf|from|des|a partir de|a partir d|starting|ab)$/;

/** "deze en volgende week": the first of the two goes without its name. */
const thisAndNext = /^(?:deze|cette|this) (?:en|et|and|&) (?:de |la )?(?:volgende|prochaine|next)(?: |$)/;

/** "this week and next", "cette semaine et la suivante": a week of its own, though it is not called one. */
function isWeekAfter(reading: Reading, at: number): boolean {
  return (
    /^(volgende|next|suivante|prochaine)$/.test(textAt(reading, at)) &&
    !/^(week|wk)$/.test(textAt(reading, at + 1)) &&
    /(?:^| )(?:week|wk|semaine) (?:en|and|et|&|\+)(?: de| la| the)?$/.test(textBefore(reading, at, 3))
  );
}

const thisWeek =
  /(?:^| )(?:deze|dees|cette|this|komende|aankomende|all|whole|entire|of the|(?:hele|ganse|gehele|heel|gans)(?: de| deze)?|toute(?: la| cette)?|(?:rest|reste) (?:van|of|de)(?: de| deze| la| the| cette)?)$/;

function weekAt(reading: Reading, at: number): Hit | null {
  if (weekdays.has(textAt(reading, at + 1))) return null; // "volgende week woensdag" is that Wednesday
  const part = partBefore(reading, at);
  const before = textAt(reading, at - 1);
  const after = textAt(reading, at + 1);
  if (after === 'prochaine') return period('week', 1, part, at + 2);
  if (/^(volgende|vlgnde|next)$/.test(before)) return period('week', 1, part, at + 1);
  if (
    /^(per|par|elke|chaque|each|every|vorige|afgelopen|last)$/.test(before) ||
    /^(derniere|passee)$/.test(after)
  )
    return null;
  const named = part !== 'all' || thisWeek.test(textBefore(reading, at, 4));
  return named ? period('week', 0, part, at + 1) : null;
}

function monthAt(reading: Reading, at: number): Hit | null {
  const part = partBefore(reading, at);
  const before = textAt(reading, at - 1);
  if (textAt(reading, at + 1) === 'prochain') return period('month', 1, part, at + 2);
  if (/^(volgende|next)$/.test(before)) return period('month', 1, part, at + 1);
  return /^(deze|ce|this)$/.test(before) || part !== 'all' ? period('month', 0, part, at + 1) : null;
}
