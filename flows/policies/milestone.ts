/**
 * The shape of one milestone: a step that the law or good practice dates, who does it, whom we prompt, and how sure we are
 * of it. Data alone; `timeline.ts` turns it into days.
 */
import { z } from 'zod';
import type { Language } from '../../src/domain/locale.ts';
import { caseRoles } from '../../src/domain/person.ts';
import { anchors, answerNames } from './course.ts';
import { localDate, sentence, sure, term } from './fields.ts';

const said = z.strictObject({ nl: sentence, fr: sentence, en: sentence }) satisfies z.ZodType<
  Record<Language, string>
>;

const address = z.url({ protocol: /^https$/ });
const link = z.strictObject({ nl: address, fr: address, en: address });

/** A day counted from something that happened. */
const moment = z.strictObject({ from: z.enum(anchors), plus: term });

/**
 * When a step applies. `is`: only once known to be so. `isNot`: unless known to be so. `couldBe`: unless known to be
 * otherwise, and while unknown the step is marked `unsure`.
 */
const condition = z.union([
  z.strictObject({ answer: z.enum(answerNames), is: z.string() }),
  z.strictObject({ answer: z.enum(answerNames), isNot: z.string() }),
  z.strictObject({ answer: z.enum(answerNames), couldBe: z.string() }),
  /** The employer has at least so many employees; unknown size: `unsure`. */
  z.strictObject({ size: z.int().positive() }),
  /** A choice of the employer that must be on. */
  z.strictObject({
    setting: z.enum(['certificate.required', 'house.frequentAbsenceTalk', 'physician.reportWithinDays']),
  }),
  /** The reports in the last twelve months reach the number the employer set. */
  z.strictObject({ reports: z.literal('frequent') }),
  /** So much time lies between the two days. */
  z.strictObject({ between: z.tuple([z.enum(anchors), z.enum(anchors)]), atLeast: term }),
]);

export const milestone = z.strictObject({
  /** In the product's words; stable, it is stored. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not lower case with dashes'),
  /** The entry of our law file it comes from. */
  lawId: z.string().regex(/^(nl|be)\.(m\d{2}|s_[a-z_]+)$/, 'is not a law id such as nl.m08'),
  /** The ideas it serves, `R22`. */
  serves: z.array(z.string().regex(/^R\d{1,3}$/)).default([]),
  kind: z.enum(['law', 'norm', 'practice', 'house', 'right', 'information', 'decision', 'consequence']),
  /** Who set the date. A date of practice is never told as the law's, even where the duty is the law's. */
  dateBy: z.enum(['law', 'authority', 'practice']),
  title: said,
  /** What to do, to the one who is prompted. No statement of law and no threat. */
  what: said,
  when: z.array(condition).default([]),
  /** For absences that began on or after, or before, this day. */
  since: localDate.optional(),
  before: localDate.optional(),
  /** The date it is due; of several, the earliest whose start is known. */
  due: z.union([moment, z.array(moment).min(1)]).transform((one) => (Array.isArray(one) ? one : [one])),
  /** The day after which it counts as late, when that is later than the date we work to. */
  late: moment.optional(),
  repeat: z.strictObject({ every: term, until: moment }).optional(),
  /** `moves`: the term itself shifts off weekends and holidays. Only where a law says so. */
  weekend: z.enum(['stays', 'moves']).default('stays'),
  /** A health service may count week 6 a day earlier (`physician.lastDayOfWeek`). */
  inWeek: z.boolean().default(false),
  /** How long before the date the reminder goes, before it is pulled back to a working day. */
  lead: term,
  responsible: z.enum([...caseRoles, 'physician', 'authority']),
  /** Who hears about it from us. The one who is ill is never prompted. */
  prompt: z.enum(['manager', 'hr', 'nobody']),
  /** HR hears when it is not done, once more if HR was prompted itself; counted from the last working day in time. */
  escalate: z.strictObject({ to: z.literal('hr'), plus: term }).optional(),
  /** Who may see the date. */
  visibleTo: z
    .array(z.enum(caseRoles))
    .min(1)
    .default([...caseRoles]),
  /** Goes on after recovery. */
  afterRecovery: z.boolean().default(false),
  /** Where the rule itself can be read, by the language of the reader; the law is not there in English. */
  link: link.optional(),
  ...sure,
});

export type Milestone = z.infer<typeof milestone>;
export type Moment = z.infer<typeof moment>;
export type Condition = z.infer<typeof condition>;
export type Responsible = Milestone['responsible'];

/** Whether we may say that the law asks this by that date; otherwise it is "check with HR". */
export function mayStateAsLaw({ kind, dateBy, verify, confidence }: Milestone): boolean {
  return (kind === 'law' || kind === 'consequence') && dateBy === 'law' && !verify && confidence === 'high';
}
