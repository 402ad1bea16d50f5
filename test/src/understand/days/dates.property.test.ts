/** What holds for every date and every today: a return is a working day, and nothing but `now` moves it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LocalDate, plusDays, toLocalDate, weekdayOf } from '../../../../src/domain/local-date.ts';
import { type Situation, understand } from '../../../../src/understand/understand.ts';

const day = fc.integer({ min: 0, max: 4_000 }).map((days) => plusDays(toLocalDate('2025-01-01'), days));
const time = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) });
const two = (value: number) => String(value).padStart(2, '0');

/** Where summer time holds, the offset is two hours; the answer must not depend on it. */
const moment = fc
  .record({ day, time, offset: fc.constantFrom('+01:00', '+02:00') })
  .map(({ day: today, time: { hour, minute }, offset }) => ({
    today,
    now: `${today}T${two(hour)}:${two(minute)}${offset}`,
  }));

const messages = [
  'ziek t/m vrijdag',
  'ziek, maandag ben ik er weer',
  '2 dagen ziek',
  'een week thuis van de dokter, ziek',
  'ziek vandaag en morgen',
  'malade, retour jeudi',
  'malade huit jours',
  'malade, lundi en huit je suis là',
  'sick today, back on Wednesday',
  'off sick for a fortnight',
  'off sick for the rest of the week',
  'ziek tot eind volgende week',
  'ziek, na het weekend terug',
  'ik word ziek, kom morgen niet, overmorgen ben ik terug',
  'anderhalve week ziek',
  'griep, 10 werkdagen thuis',
  'ziek tot eind van de maand',
  'arrêt d’un mois, malade',
];

const situation = (now: string, open: boolean): Situation => ({ now, open, country: 'BE' });

describe('every return', () => {
  it('is a Monday to Friday, after the first day of absence', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...messages), fc.boolean(), ({ now, today }, text, open) => {
        const { firstDay, backOn } = understand(text, situation(now, open));
        if (backOn === null) return;
        expect(weekdayOf(backOn)).toBeLessThanOrEqual(5);
        expect(backOn > (firstDay ?? today)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it('is said by each of these messages on every day of the week', () => {
    for (const text of messages) {
      for (let days = 0; days < 7; days++) {
        const now = `${plusDays(toLocalDate('2026-03-09'), days)}T08:00+01:00`;
        expect(understand(text, situation(now, false)).backOn, `${text} on ${now}`).not.toBeNull();
      }
    }
  });

  it('shifts with now: the same message a week later means a week later', () => {
    const weekly = messages.filter((text) => !/maand|mois/.test(text));
    fc.assert(
      fc.property(
        moment,
        fc.constantFrom(...weekly),
        fc.integer({ min: 1, max: 60 }),
        ({ now, today }, text, weeks) => {
          const later = now.replace(today, plusDays(today, weeks * 7));
          const first = understand(text, situation(now, false));
          const second = understand(text, situation(later, false));
          const shifted = (date: LocalDate | null) => (date === null ? null : plusDays(date, weeks * 7));
          expect(second.firstDay).toBe(shifted(first.firstDay));
          expect(second.backOn).toBe(shifted(first.backOn));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('does not depend on the hour or on summer time', () => {
    fc.assert(
      fc.property(day, time, time, fc.constantFrom(...messages), (today, one, other, text) => {
        const at = ({ hour, minute }: { hour: number; minute: number }, offset: string) =>
          understand(text, situation(`${today}T${two(hour)}:${two(minute)}${offset}`, false));
        expect(at(one, '+01:00')).toEqual(at(other, '+02:00'));
      }),
      { numRuns: 200 },
    );
  });
});

const nl = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];
const fr = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const en = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** One last day of absence, written in twelve ways. */
function twelveForms(date: LocalDate): string[] {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  const m = Number(month);
  const d = Number(dayOfMonth);
  const name = (names: readonly string[]) => names[m - 1] ?? '';
  return [
    `ziek t/m ${d} ${name(nl)}`,
    `ziek tem ${d}/${m}`,
    `ziek tot en met ${two(d)}/${two(m)}/${year}`,
    `ziek t.e.m. ${d}-${m}-${year}`,
    `ziek t/m ${date}`,
    `ziek tot en met ${d} ${name(nl)} ${year}`,
    `malade jusqu'au ${d === 1 ? '1er' : d} ${name(fr)} inclus`,
    `malade jusqu'au ${d}/${m} compris`,
    `malade jusqu'au ${two(d)}.${two(m)}.${year} inclus`,
    `off sick through ${d} ${name(en)}`,
    `off sick until and including ${name(en)} ${d}`,
    `off sick through ${name(en)} ${d}, ${year}`,
  ];
}

describe('the twelve written forms of one date', () => {
  it('agree', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 250 }), (today, ahead) => {
        const situationThen = situation(`${today}T08:00+01:00`, false);
        const answers = twelveForms(plusDays(today, ahead)).map((text) => [
          text,
          understand(text, situationThen).backOn,
        ]);
        const [, expected] = answers[0] ?? [];
        expect(expected).not.toBeNull();
        for (const [text, backOn] of answers) expect(backOn, `${text} on ${today}`).toBe(expected);
      }),
      { numRuns: 150 },
    );
  });
});
