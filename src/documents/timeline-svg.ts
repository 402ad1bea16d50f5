/**
 * A timeline as SVG: a line of days on top, on which distances can be seen, and below it each moment in words. Light, of two
 * tones, and as narrow as a phone; what a stretch means is told by its shape and not by its colour.
 */
import type { Timeline } from '../cards/picture.ts';
import { daysBetween, type LocalDate, plusDays, plusMonths } from '../domain/local-date.ts';
import { ink, margin, pictureWidth as width } from './ink.ts';
import { type Drawn, sheet } from './svg-sheet.ts';
import { inLines, textAt } from './svg-text.ts';

const size = { words: 27, day: 23, month: 21 } as const;

/** The picture, as tall as its moments ask. */
export function timelineSvg(timeline: Timeline): string {
  return sheet(timeline.title, (top) => {
    const lineAt = top + 46;
    const rows = rowsBelow(timeline, lineAt + 92);
    return { parts: [...lineOf(timeline, lineAt), ...rows.parts], bottom: rows.bottom };
  });
}

/** The days from the first moment to the last, with a mark at each; what lies ahead is drawn open. */
function lineOf({ stretches, moments, today, language }: Timeline, top: number): string[] {
  const days = [...stretches.flatMap(({ from, to }) => [from, to]), ...moments.map(({ on }) => on)].sort();
  const [first = today, last = today] = [days[0], days.at(-1)];
  const span = Math.max(14, daysBetween(first, last) + 1);
  const xOf = (day: LocalDate) => margin + ((width - 2 * margin) * daysBetween(first, day)) / span;
  const middleOf = (day: LocalDate) => (xOf(day) + xOf(plusDays(day, 1))) / 2;
  const bars = stretches.flatMap(({ kind, from, to }) => {
    // Part of the hours at work: half as high.
    const [y, height] = kind === 'away' ? [top, 34] : [top + 17, 17];
    const bar = (a: LocalDate, b: LocalDate, fill: string) =>
      a > b
        ? []
        : [
            `<rect x="${xOf(a)}" y="${y}" width="${xOf(plusDays(b, 1)) - xOf(a)}" height="${height}" fill="${fill}" stroke="${ink.line}" stroke-width="2"/>`,
          ];
    const [pastEnd, futureStart] = [to < today ? to : today, from > today ? from : plusDays(today, 1)];
    return [...bar(from, pastEnd, ink.line), ...bar(futureStart, to, ink.soft)];
  });
  const axis = top + 34;
  return [
    ...bars,
    `<line x1="${margin}" y1="${axis}" x2="${width - margin}" y2="${axis}" stroke="${ink.quiet}" stroke-width="2"/>`,
    ...monthsOf(first, plusDays(first, span), language, xOf).map(
      ({ x, name }) =>
        `<line x1="${x}" y1="${axis}" x2="${x}" y2="${axis + 10}" stroke="${ink.quiet}" stroke-width="2"/>` +
        textAt(x, axis + 34, name, { size: size.month, fill: ink.quiet }),
    ),
    ...moments.filter(({ isNow }) => !isNow).map(({ on }) => dot(middleOf(on), top - 14, on <= today)),
    // Today reaches over the whole height of the line.
    `<line x1="${middleOf(today)}" y1="${top - 26}" x2="${middleOf(today)}" y2="${axis + 6}" stroke="${ink.text}" stroke-width="4"/>`,
  ];
}

/** The first of each month, as far as their names have room. */
function monthsOf(first: LocalDate, last: LocalDate, language: string, xOf: (day: LocalDate) => number) {
  const format = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const found: { x: number; name: string }[] = [];
  for (
    let day = plusMonths(`${first.slice(0, 7)}-01` as LocalDate, 1);
    day < last;
    day = plusMonths(day, 1)
  ) {
    const x = xOf(day);
    const before = found.at(-1);
    if (x > width - margin - 60 || (before && x - before.x < 76)) continue;
    found.push({ x, name: format.format(new Date(day)) });
  }
  return found;
}

function rowsBelow({ moments, today }: Timeline, top: number): Drawn {
  const parts: string[] = [];
  const left = margin + 44;
  let y = top;
  for (const { on, words, day, isNow = false } of moments) {
    const lines = inLines(words, size.words, width - left - margin);
    parts.push(
      isNow
        ? `<line x1="${margin + 12}" y1="${y - 4}" x2="${margin + 12}" y2="${y + 34}" stroke="${ink.text}" stroke-width="4"/>`
        : dot(margin + 12, y + 15, on <= today),
      ...lines.map((line, index) =>
        textAt(left, y + 24 + index * 34, line, { size: size.words, bold: isNow, fill: ink.text }),
      ),
      textAt(left, y + 24 + lines.length * 34 - 4, day, { size: size.day, fill: ink.quiet }),
    );
    y += lines.length * 34 + 50;
  }
  return { parts, bottom: y + margin / 2 };
}

/** Filled for what was, open for what comes. */
const dot = (x: number, y: number, isPast: boolean): string =>
  `<circle cx="${x}" cy="${y}" r="9" fill="${isPast ? ink.line : ink.paper}" stroke="${ink.line}" stroke-width="3"/>`;
