/** The small fields that the schemas of packs and settings share, each with a fault that says what it should look like. */
import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../../src/domain/local-date.ts';
import type { Language } from '../../src/domain/locale.ts';
import { isTerm, type Term } from './term.ts';

/** A day that exists, such as 2026-03-02. */
export const localDate = z
  .string()
  .refine(isLocalDate, 'is not a date such as 2026-03-02')
  .transform((text) => text as LocalDate);

/** A term that can be counted, such as `6 weeks`. */
export const term = z
  .string()
  .refine(isTerm, 'is not a term such as "6 weeks" or "10 working days"')
  .transform((text) => text as Term);

/** Words, not just spaces. */
export const sentence = z.string().trim().min(2);

/** Where something stands: one name for all, or what it is called in each language. */
const sourceName = z.union([sentence, z.strictObject({ nl: sentence, fr: sentence, en: sentence })]);
export type SourceName = z.infer<typeof sourceName>;

/** What a reader of that language calls it. */
export const sourceIn = (source: SourceName, language: Language): string =>
  typeof source === 'string' ? source : source[language];

/** What every entry says about where it comes from. */
export const sure = {
  /** Where it stands, in short. */
  source: z.array(sourceName).min(1),
  evidence: z.enum(['legal text', 'guidance', 'specialist texts', 'own knowledge']),
  confidence: z.enum(['high', 'medium', 'low']),
  /** A lawyer must look before we say that the law asks this: until then it is "check with HR". */
  verify: z.boolean(),
};
