/** What an employer arranges for itself within the law: size, sites, contact and house rules, with safe defaults. */
import { z } from 'zod';
import { NabijError } from '../../src/domain/errors.ts';
import { toLocalDate } from '../../src/domain/local-date.ts';
import { countries } from '../../src/domain/locale.ts';
import { localDate, term } from './fields.ts';
import { problemsOf } from './problems.ts';
import { plusTerm, type Term } from './term.ts';

const site = z.strictObject({
  id: z.string().min(1),
  country: z.enum(countries),
  /** The language the law asks for there; German sites are served in German documents by HR, not by us. */
  language: z.enum(['nl', 'fr', 'en']),
  /** Closing days and the days that replace a Belgian holiday on a Sunday: reminders avoid them, legal dates do not. */
  closedOn: z.array(localDate).default([]),
});

const isYear = (kept: Term) => plusTerm(toLocalDate('2026-01-01'), kept, 'NL') >= '2027-01-01';

const schema = z.strictObject({
  /** Employees, as the law of the country counts them. Unknown: steps that depend on it say "check with HR". */
  size: z.int().positive().optional(),
  sites: z.array(site).default([]),
  contact: z
    .strictObject({
      /** Who keeps in touch. BE: must be the one named in the work rules. */
      person: z.enum(['manager', 'hr']).default('manager'),
      /** Days between two contacts, when the work rules fix them; else the rhythm of the pack. */
      everyDays: z.int().min(1).max(92).optional(),
    })
    .prefault({}),
  /** Who is the fixed case manager of a new absence (R93): `manager`, `hr`, or the id of someone who acts for the employer. */
  caseManager: z.string().min(1).default('manager'),
  physician: z
    .strictObject({
      /** Calendar days within which the contract with the health service wants a report. */
      reportWithinDays: z.int().min(1).max(42).optional(),
      /** NL: the service counts "in week 6" as the last day of that week, a day earlier. */
      lastDayOfWeek: z.boolean().default(false),
    })
    .prefault({}),
  certificate: z
    .strictObject({
      /** BE: the work rules or a collective agreement ask for a certificate. */
      required: z.boolean().default(true),
      /** BE, under 50 employees: fewer certificate-free first days, by a clause in the work rules. */
      freeFirstDays: z.int().min(0).max(3).optional(),
    })
    .prefault({}),
  house: z
    .strictObject({
      /** By when an absence is reported, local time. */
      reportBefore: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time such as 09:00')
        .default('09:00'),
      /** NL: unpaid first days, only when agreed in writing. */
      waitingDays: z.int().min(0).max(2).default(0),
      /** A talk after frequent reports: a choice of the employer, off by default. */
      frequentAbsenceTalk: z.boolean().default(false),
      frequentAbsenceAfter: z.int().min(2).max(12).default(3),
    })
    .prefault({}),
  retention: z
    .strictObject({
      /** How long an absence is kept after it was closed, such as `36 months`; else the term of the country. */
      closedFor: term.refine(isYear, 'is less than a year, over which absences are counted').optional(),
      /** Ids of people of whom nothing is erased by the clock, while a dispute about work or a benefit goes on. */
      hold: z.array(z.string().min(1)).default([]),
    })
    .prefault({}),
});

export type TenantSettings = z.infer<typeof schema>;
export type TenantSettingsInput = z.input<typeof schema>;

/** The settings with their defaults, or `policy.settings-wrong` that says where and why. */
export function readSettings(input: unknown = {}): TenantSettings {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  throw new NabijError('policy.settings-wrong', { details: { problems: problemsOf(read.error) } });
}
