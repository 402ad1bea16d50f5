/**
 * Some weeks of a team as SVG: for each person a line of days, and below it the same in words. As narrow as a phone, of one
 * hue; away is a whole bar, part of the hours half of one, not known is dashed: shape tells them apart, in black and white too.
 */
import { type Month, type MonthRow, type MonthSign, monthSigns } from '../cards/picture.ts';
import { daysBetween, earlier, type LocalDate, later, plusDays } from '../domain/local-date.ts';
import { localeOf } from '../domain/locale.ts';
import { ink, margin, pictureWidth as width } from './ink.ts';
import { type Drawn, sheet } from './svg-sheet.ts';
import { inLines, textAt } from './svg-text.ts';

const size = { name: 27, words: 23, week: 21 } as const;
const barHeight = 28;
const inner = width - 2 * margin;

/** The picture, as tall as its people ask. */
export function monthSvg(month: Month): string {
  return sheet(month.title, (top) => {
    const weeksAt = top + 30;
    const rows = rowsBelow(month, weeksAt + 24);
    const legend = legendBelow(month, rows.bottom + 16);
    return { parts: [...weekNames(month, weeksAt), ...rows.parts, ...legend.parts], bottom: legend.bottom };
  });
}

const xOf = ({ from, to }: Month, day: LocalDate): number =>
  margin + (inner * daysBetween(from, day)) / (daysBetween(from, to) + 1);
const middleOf = (month: Month, day: LocalDate): number =>
  (xOf(month, day) + xOf(month, plusDays(day, 1))) / 2;

function mondaysOf({ from, to }: Month): LocalDate[] {
  const weeks = Math.ceil((daysBetween(from, to) + 1) / 7);
  return Array.from({ length: weeks }, (_, week) => plusDays(from, week * 7));
}

function weekNames(month: Month, y: number): string[] {
  const format = new Intl.DateTimeFormat(localeOf[month.language], {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return mondaysOf(month).map((monday) =>
    textAt(xOf(month, monday), y, format.format(new Date(monday)), { size: size.week, fill: ink.quiet }),
  );
}

function rowsBelow(month: Month, top: number): Drawn {
  const parts: string[] = [];
  let y = top;
  for (const row of month.rows) {
    const [names, words] = [inLines(row.name, size.name, inner), inLines(row.words, size.words, inner)];
    const lettered = { size: size.name, bold: true, fill: ink.text };
    parts.push(
      `<line x1="${margin}" y1="${y}" x2="${width - margin}" y2="${y}" stroke="${ink.soft}" stroke-width="2"/>`,
      ...names.map((line, index) => textAt(margin, y + 38 + index * 34, line, lettered)),
    );
    y += names.length * 34 + 24;
    parts.push(...daysOf(month, row, y));
    y += barHeight + 12;
    parts.push(
      ...words.map((line, index) =>
        textAt(margin, y + 22 + index * 30, line, { size: size.words, fill: ink.quiet }),
      ),
    );
    y += words.length * 30 + 20;
  }
  return { parts, bottom: y };
}

/** The days of one person; what lies ahead is light, as on a timeline. */
function daysOf(month: Month, { stretches, unknownFrom, talkOn }: MonthRow, top: number): string[] {
  const axis = top + barHeight;
  const bars = stretches.flatMap(({ kind, from, to }) => {
    const piece = (a: LocalDate, b: LocalDate, fill: string) =>
      a > b ? [] : [bar(kind, xOf(month, a), xOf(month, plusDays(b, 1)), axis, fill)];
    return [
      ...piece(from, earlier(to, month.today), ink.line),
      ...piece(later(from, plusDays(month.today, 1)), to, ink.soft),
    ];
  });
  return [
    ...mondaysOf(month).map(
      (monday) =>
        `<line x1="${xOf(month, monday)}" y1="${top - 4}" x2="${xOf(month, monday)}" y2="${axis}" stroke="${ink.soft}" stroke-width="2"/>`,
    ),
    `<line x1="${margin}" y1="${axis}" x2="${width - margin}" y2="${axis}" stroke="${ink.quiet}" stroke-width="2"/>`,
    ...bars,
    ...(unknownFrom ? [unknown(xOf(month, unknownFrom), width - margin, axis)] : []),
    ...(talkOn ? [talk(middleOf(month, talkOn), axis - barHeight / 2)] : []),
    now(middleOf(month, month.today), top - 8, axis + 4),
  ];
}

/** Part of the hours at work: half as high. */
function bar(kind: 'away' | 'partly', x1: number, x2: number, axis: number, fill: string): string {
  const height = kind === 'away' ? barHeight : barHeight / 2;
  return `<rect x="${x1}" y="${axis - height}" width="${x2 - x1}" height="${height}" fill="${fill}" stroke="${ink.line}" stroke-width="2"/>`;
}

const unknown = (x1: number, x2: number, axis: number): string =>
  `<line x1="${x1 + 8}" y1="${axis - barHeight / 2}" x2="${x2}" y2="${axis - barHeight / 2}" stroke="${ink.line}" stroke-width="4" stroke-dasharray="4 10"/>`;

const talk = (x: number, y: number): string =>
  `<circle cx="${x}" cy="${y}" r="10" fill="${ink.paper}" stroke="${ink.text}" stroke-width="4"/>`;

const now = (x: number, y1: number, y2: number): string =>
  `<line x1="${x}" y1="${y1}" x2="${x}" y2="${y2}" stroke="${ink.text}" stroke-width="4"/>`;

/** Each sign with its words, one below the other: two beside each other do not fit in every language. */
function legendBelow({ legend }: Month, top: number): Drawn {
  const axis = (index: number) => top + 34 + index * 38;
  const signs: Readonly<Record<MonthSign, (y: number) => string>> = {
    away: (y) => bar('away', margin, margin + 44, y, ink.line),
    partly: (y) => bar('partly', margin, margin + 44, y, ink.line),
    unknown: (y) => unknown(margin - 8, margin + 44, y),
    talk: (y) => talk(margin + 22, y - barHeight / 2),
    today: (y) => now(margin + 22, y - barHeight, y),
  };
  const parts = monthSigns.flatMap((sign, index) => [
    signs[sign](axis(index)),
    textAt(margin + 64, axis(index) - 6, legend[sign], { size: size.words, fill: ink.quiet }),
  ]);
  return { parts, bottom: axis(monthSigns.length - 1) + margin };
}
