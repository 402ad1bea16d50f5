/** Finds stretches of time: "2 weken", "een weekje", "huit jours", "a fortnight", "anderhalve week", "een paar dagen". */
import { type Unit, units } from './names.ts';
import { type Hit, numberAt, type Reading, setOf, textAt, textFrom } from './when.ts';

/** A count above this is no stretch of absence that anyone means. */
const longest = 400;

function span(count: number, unit: Unit, to: number, vague = false): Hit {
  if (unit === 'hour') return { when: { kind: 'span', count: count / 24, unit: 'day', vague }, to };
  return { when: { kind: 'span', count, unit, vague: vague || count < 1 || count > longest }, to };
}

/** Stretches with a name of their own: [words, count, unit]. "Huit jours" is a week, whatever the arithmetic. */
const named: readonly (readonly [RegExp, number, Unit])[] = [
  [/^(?:une )?(?:quinzaine)\b/, 2, 'week'],
  [/^(?:a )?fortnight\b/, 2, 'week'],
  [/^(?:une )?huitaine\b/, 1, 'week'],
  [/^(?:huit|8) jours\b/, 1, 'week'],
  [/^(?:quinze|15) jours\b/, 2, 'week'],
  [/^acht dagen\b/, 1, 'week'],
  [/^anderhalve week\b/, 1.5, 'week'],
  [/^anderhalve maand\b/, 1.5, 'month'],
  [/^(?:weekje|weekske)\b/, 1, 'week'],
  [/^(?:dagje|dagske)\b/, 1, 'day'],
  [/^(?:another|extra) week\b/, 1, 'week'],
  [/^(?:another|extra) day\b/, 1, 'day'],
  [/^(?:another|extra) month\b/, 1, 'month'],
];
const vagueCounts = setOf('paar enkele quelques several few couple wat plusieurs aantal some');
const sized = setOf(
  'tal volle full good bonne bonnes bon goeie goede hele petite petit extra more other autres autre bijkomende kleine dikke whole entire further additional of supplementaires supplementaire prochains prochaines working business sick',
);
/** "week thuis", "week erbij": a week needs no number before these. */
const afterBareWeek = setOf('extra thuis rust platte verlenging verlengd bij erbij langer ziek off more');
const pointedWeek = setOf('de deze dees hele heel ganse volgende komende the this next rest cette la');

/** The stretch that starts at that place. */
export function spanAt(reading: Reading, at: number): Hit | null {
  const ahead = textFrom(reading, at, 3);
  for (const [words, count, unit] of named) {
    const match = words.exec(ahead);
    if (match) return span(count, unit, at + match[0].split(' ').length);
  }
  const text = textAt(reading, at);
  if (vagueCounts.has(text)) return vagueAt(reading, at);
  if (reading.words[at]?.kind === 'pair') {
    const unit = units.get(textAt(reading, at + 1)); // "2-3 dagen"
    return unit && unit !== 'hour' && !isRate(reading, at + 2) ? span(0, unit, at + 2, true) : null;
  }
  const count = numberAt(reading, at);
  if (count !== undefined) return countedAt(reading, at, count);
  const bare = /^(week|wk)$/.test(text) && !pointedWeek.has(textAt(reading, at - 1));
  return bare && afterBareWeek.has(textAt(reading, at + 1)) ? span(1, 'week', at + 1) : null;
}

/** "een paar dagen", "a couple of days", "quelques jours": said, but not how long. */
function vagueAt(reading: Reading, at: number): Hit | null {
  let to = at + 1;
  while (/^(of|de|kleine|more|extra)$/.test(textAt(reading, to))) to++;
  const unit = units.get(textAt(reading, to));
  return unit && unit !== 'hour' ? span(0, unit, to + 1, true) : null;
}

function countedAt(reading: Reading, at: number, count: number): Hit | null {
  let to = at + 1;
  let vague = false;
  // "2 à 3 dagen", "2 of 3 jours", "one or two days".
  if (/^(a|of|ou|or|tot|to|-|\/)$/.test(textAt(reading, to)) && numberAt(reading, to + 1) !== undefined) {
    vague = true;
    to += 2;
  }
  let working = false;
  while (sized.has(textAt(reading, to))) {
    working ||= /^(working|business)$/.test(textAt(reading, to));
    to++;
  }
  const unit = units.get(textAt(reading, to));
  if (unit === undefined || (unit === 'hour' && (count < 24 || count % 24 !== 0))) return null;
  to++;
  // "een dag of twee", "un jour ou deux".
  if (/^(of|ou|or)$/.test(textAt(reading, to)) && numberAt(reading, to + 1) !== undefined) {
    vague = true;
    to += 2;
  }
  if (isRate(reading, to)) return null;
  if (unit === 'day' && textAt(reading, to) === 'ouvrables') return span(count, 'workday', to + 1, vague);
  if (unit === 'day' && working) return span(count, 'workday', to, vague);
  const half = /^(?:en|et|and) (?:een |a )?(?:half|halve|demi|demie)\b/.exec(textFrom(reading, to, 3));
  return half ? span(count + 0.5, unit, to + half[0].split(' ').length, vague) : span(count, unit, to, vague);
}

/** "3 dagen per week", "4 jours semaine": how much work, not how long. */
function isRate(reading: Reading, at: number): boolean {
  return /^(?:per|par|\/|semaine|(?:a|in|de|the) (?:week|de|the|month)\b|a la (?:semaine|journee)\b)/.test(
    textFrom(reading, at, 3),
  );
}
