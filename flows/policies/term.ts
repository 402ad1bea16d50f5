/**
 * How long something takes, as a lawyer writes it: `6 weeks`, `-11 weeks`, `10 working days`. Calendar days on local
 * dates, never seconds: adding hours to midnight gives the wrong day when the clock changes.
 */
import { contractActDay } from '../../src/calendar/legal-terms.ts';
import { plusWorkingDays } from '../../src/calendar/working-days.ts';
import { type LocalDate, plusDays, plusMonths } from '../../src/domain/local-date.ts';
import type { Country } from '../../src/domain/locale.ts';

/** `contract-act days` are Belgian working days, Saturday included; the last unit lets the first day count as one. */
export const units = [
  'days',
  'weeks',
  'months',
  'working days',
  'contract-act days',
  'contract-act days with the first',
] as const;

type Unit = (typeof units)[number];

/** A number and a unit; negative counts back. A week is seven days from the day it starts, never Monday to Sunday. */
export type Term = `${number} ${Unit}`;

const shape = /^(-?\d+) (.+)$/;

/** Whether the text is a term we can count. Contract-act days only count forward. */
export function isTerm(text: string): text is Term {
  const [, amount, unit] = shape.exec(text) ?? [];
  if (!units.includes(unit as Unit)) return false;
  return Number(amount) > 0 || !unit?.startsWith('contract-act');
}

/** The day a term away from `date`; months keep the day number, clipped at the end of a shorter month. */
export function plusTerm(date: LocalDate, term: Term, country: Country): LocalDate {
  const [, amount, unit] = shape.exec(term) ?? [];
  const n = Number(amount);
  switch (unit as Unit) {
    case 'days':
      return plusDays(date, n);
    case 'weeks':
      return plusDays(date, n * 7);
    case 'months':
      return plusMonths(date, n);
    case 'working days':
      return plusWorkingDays(date, n, country);
    case 'contract-act days':
      return contractActDay(date, n, 'after');
    case 'contract-act days with the first':
      return contractActDay(date, n, 'including');
  }
}

/** The day a term before `date`: how early a reminder goes. */
export function minusTerm(date: LocalDate, term: Term, country: Country): LocalDate {
  return plusTerm(date, (term.startsWith('-') ? term.slice(1) : `-${term}`) as Term, country);
}
