/** An iCalendar file, as calendars read it: escaped, folded by octets, in UTC or as a day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, writeCalendar } from '../../../flows/documents/ics.ts';
import { toInstant, toLocalDate } from '../../../src/domain/local-date.ts';

const event: CalendarEvent = {
  uid: 'koen~1/an@nabij',
  sequence: 2,
  writtenAt: toInstant('2026-03-03T10:35:00+01:00'),
  when: { day: toLocalDate('2026-03-17') },
  summary: 'Gesprek met Koen',
  description: 'Zo spraken jullie het af.',
  language: 'nl',
};

/** What a calendar reads: lines put together again, then names and values. */
function read(text: string): ReadonlyMap<string, string> {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  return new Map(
    lines.flatMap((line) => {
      const at = line.indexOf(':');
      return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1)] as const];
    }),
  );
}

const unescaped = (value: string) =>
  value.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

describe('an invitation file', () => {
  it('holds a day as a day, which blocks nothing', () => {
    const lines = read(writeCalendar(event));
    expect(lines.get('DTSTART;VALUE=DATE')).toBe('20260317');
    expect(lines.get('DTEND;VALUE=DATE')).toBe('20260318');
    expect(lines.get('TRANSP')).toBe('TRANSPARENT');
    expect(lines.get('DTSTAMP')).toBe('20260303T093500Z');
    expect(lines.get('SEQUENCE')).toBe('2');
    expect(lines.get('CLASS')).toBe('PRIVATE');
  });

  it('holds a moment in UTC', () => {
    const from = toInstant('2026-03-30T14:00:00+02:00');
    const to = toInstant('2026-03-30T14:30:00+02:00');
    const lines = read(writeCalendar({ ...event, when: { from, to } }));
    expect(lines.get('DTSTART')).toBe('20260330T120000Z');
    expect(lines.get('DTEND')).toBe('20260330T123000Z');
  });

  it('ends every line with CRLF and keeps it within 75 octets, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (summary) => {
        const text = writeCalendar({ ...event, summary });
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        for (const line of text.slice(0, -2).split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('gives back what was written, and nobody can add a line to it', () => {
    const wild = 'a;b,c\\d\nEND:VEVENT\r\nATTENDEE:mailto:x@example.org\u0007 é 日本 🎉';
    const lines = read(writeCalendar({ ...event, summary: wild }));
    expect(unescaped(lines.get('SUMMARY;LANGUAGE=nl') ?? '')).toBe(
      'a;b,c\\d\nEND:VEVENT\nATTENDEE:mailto:x@example.org é 日本 🎉',
    );
    expect(lines.has('ATTENDEE')).toBe(false);
  });
});
