/**
 * Writes one event as an iCalendar file (RFC 5545): escaped, folded, with CRLF. Moments are written in UTC, so that no
 * zone has to be described; a day without a time stays a day.
 */
import { type Instant, type LocalDate, plusDays } from '../../src/domain/local-date.ts';

export interface CalendarEvent {
  /** The same for every version of one event. */
  readonly uid: string;
  /** Grows with every version: a calendar keeps the highest. */
  readonly sequence: number;
  readonly writtenAt: Instant;
  readonly when: { readonly day: LocalDate } | { readonly from: Instant; readonly to: Instant };
  readonly summary: string;
  readonly description: string;
  readonly language: string;
}

/** The event as the text of an `.ics` file. */
export function writeCalendar(event: CalendarEvent): string {
  const { uid, sequence, writtenAt, when, summary, description, language } = event;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nabij//Nabij//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(writtenAt)}`,
    ...('day' in when
      ? // The end of a day is the day after: it is not part of it. A day in the calendar blocks nothing.
        [
          `DTSTART;VALUE=DATE:${compact(when.day)}`,
          `DTEND;VALUE=DATE:${compact(plusDays(when.day, 1))}`,
          'TRANSP:TRANSPARENT',
        ]
      : [`DTSTART:${utc(when.from)}`, `DTEND:${utc(when.to)}`, 'TRANSP:OPAQUE']),
    `SUMMARY;LANGUAGE=${language}:${escaped(summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escaped(description)}`,
    // Who shares a calendar sees that there is something, not what.
    'CLASS:PRIVATE',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Text as a value: backslash, semicolon, comma and line ends mean something else unescaped; other control signs nothing. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (sign) => (sign === '\n' ? sign : ''))
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/** `2026-03-17T09:00:00.000Z` as `20260317T090000Z`. */
const utc = (moment: Instant): string => moment.replace(/\.\d+/, '').replace(/[-:]/g, '');
const compact = (day: LocalDate): string => day.replaceAll('-', '');

const longestLine = 75;
const encoder = new TextEncoder();
const octetsOf = (character: string): number => encoder.encode(character).length;

/** A line of at most 75 octets, continued after a line end and a space; never within a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > longestLine) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
