/**
 * Reading what came back from a form. Dates and choices are checked and named when wrong; free text goes through the
 * guard and only what it leaves is kept. Nothing else of a form is looked at.
 */

import type { Returned } from '../../flows/scene.ts';
import type { WordKey } from '../../flows/words/speak.ts';
import type { FormValues } from '../cards/card.ts';
import type { Answer } from '../domain/absence.ts';
import type { RedactedText } from '../domain/checked-text.ts';
import { isLocalDate, type LocalDate, plusDays } from '../domain/local-date.ts';
import type { Person } from '../domain/person.ts';
import { note } from '../guard/note.ts';

/** One reading of one form: ask for its fields, then look whether anything was wrong. */
export class Reading implements Returned {
  readonly errors: Record<string, WordKey> = {};
  readonly texts: Record<string, RedactedText> = {};
  readonly values: Record<string, string> = {};
  /** Whether health information was left out of a text. */
  redacted = false;
  readonly #raw: FormValues;
  readonly #writer: Person;

  constructor(values: FormValues, writer: Person) {
    this.#raw = values;
    this.#writer = writer;
  }

  get isRight(): boolean {
    return Object.keys(this.errors).length === 0;
  }

  /** The text that may be kept; null when the field was left empty. */
  text(field: string, rule: { max: number; required?: boolean }): RedactedText | null {
    const raw = this.raw(field);
    if (raw === '') return this.#missing(field, rule.required);
    const { country, language } = this.#writer;
    const kept = note(raw.slice(0, rule.max), { country, language });
    this.texts[field] = kept.text;
    if (raw.length > rule.max) return this.#wrong(field, 'field.tooLong');
    if (kept.verdict === 'redact') this.redacted = true;
    return kept.text;
  }

  /** The raw words of a field, for the guard that asks; they go no further. */
  raw(field: string): string {
    return (this.#raw[field] ?? '').trim();
  }

  date(
    field: string,
    rule: { from?: LocalDate; to?: LocalDate; required?: boolean; early?: WordKey },
  ): LocalDate | null {
    const raw = this.raw(field);
    if (raw === '') return this.#missing(field, rule.required);
    if (!isLocalDate(raw)) return this.#wrong(field, 'field.date');
    this.values[field] = raw;
    if (rule.from && raw < rule.from) return this.#wrong(field, rule.early ?? 'field.past');
    if (rule.to && raw > rule.to) return this.#wrong(field, 'field.farAway');
    return raw;
  }

  /** A whole number, or one and a half: hours of a week come in halves. */
  number(
    field: string,
    rule: { min: number; max: number; required?: boolean; wrong?: WordKey },
  ): number | null {
    const raw = this.raw(field);
    if (raw === '') return this.#missing(field, rule.required);
    const value = Number(raw.replace(',', '.'));
    const fits = Number.isFinite(value) && value >= rule.min && value <= rule.max;
    if (!fits) return this.#wrong(field, rule.wrong ?? 'field.percent');
    const rounded = rule.wrong ? Math.round(value * 2) / 2 : Math.round(value);
    this.values[field] = String(rounded);
    return rounded;
  }

  choice<V extends string>(field: string, choices: readonly V[], rule: { missing?: WordKey } = {}): V | null {
    const raw = this.raw(field);
    if (raw === '') return rule.missing ? this.#wrong(field, rule.missing) : null;
    const chosen = choices.find((one) => one === raw);
    if (chosen === undefined) return this.#wrong(field, 'field.choice');
    this.values[field] = chosen;
    return chosen;
  }

  answer(field: string): Answer | null {
    return this.choice(field, ['yes', 'no', 'unsaid']);
  }

  /** Says of a field that it is not right, for a reason that only its reader can know. */
  refuse(field: string, why: WordKey): void {
    this.#wrong(field, why);
  }

  #missing(field: string, required = false): null {
    return required ? this.#wrong(field, 'field.missing') : null;
  }

  #wrong(field: string, why: WordKey): null {
    this.errors[field] = why;
    return null;
  }
}

/** The days of a report; those so far off that the year must be wrong are asked again. */
export function readDays(reading: Reading, today: LocalDate) {
  const firstDay = reading.date('firstDay', {
    from: plusDays(today, -28),
    to: plusDays(today, 7),
    early: 'field.farAway',
  });
  const backOn = reading.date('backOn', {
    ...(firstDay ? { from: plusDays(firstDay, 1) } : {}),
    to: plusDays(today, 800),
    early: 'field.beforeFirst',
  });
  return { firstDay, backOn };
}

export type Filled = ReturnType<typeof readReport>;

/** What a report form may say. */
export function readReport(reading: Reading, today: LocalDate) {
  return {
    ...readDays(reading, today),
    reachableAt: reading.text('reachableAt', { max: 200 }),
    urgent: reading.text('urgent', { max: 500 }),
    safetyNet: reading.answer('safetyNet'),
    workAccident: reading.answer('workAccident'),
    trafficAccident: reading.answer('trafficAccident'),
    certificate: reading.answer('certificate'),
  };
}
