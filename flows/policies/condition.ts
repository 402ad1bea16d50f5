/** Whether a step applies to an absence, from what is known: yes, no, or yes as far as we know. */
import { daysBetween } from '../../src/domain/local-date.ts';
import type { Country } from '../../src/domain/locale.ts';
import { type Course, dayOfAnchor } from './course.ts';
import type { Condition } from './milestone.ts';
import type { TenantSettings } from './settings.ts';
import { plusTerm } from './term.ts';

export type Applies = 'yes' | 'no' | 'unsure';

/** All conditions together: one `no` is enough, one `unsure` leaves a check to HR. */
export function applies(
  conditions: readonly Condition[],
  course: Course,
  settings: TenantSettings,
  country: Country,
): Applies {
  const each = conditions.map((one) => holds(one, course, settings, country));
  if (each.includes('no')) return 'no';
  return each.includes('unsure') ? 'unsure' : 'yes';
}

function holds(one: Condition, course: Course, settings: TenantSettings, country: Country): Applies {
  if ('answer' in one) return answered(one, known(course, one.answer));
  if ('size' in one) {
    if (settings.size === undefined) return 'unsure';
    return settings.size >= one.size ? 'yes' : 'no';
  }
  if ('setting' in one) {
    return isOn(one.setting, settings) ? 'yes' : 'no';
  }
  if ('reports' in one) {
    return (course.reportsInYear ?? 1) >= settings.house.frequentAbsenceAfter ? 'yes' : 'no';
  }
  const [from, to] = one.between.map((anchor) => dayOfAnchor(anchor, course));
  if (from === undefined || to === undefined) return 'no';
  return daysBetween(plusTerm(from, one.atLeast, country), to) >= 0 ? 'yes' : 'no';
}

function isOn(setting: Extract<Condition, { setting: unknown }>['setting'], settings: TenantSettings) {
  switch (setting) {
    case 'certificate.required':
      return settings.certificate.required;
    case 'house.frequentAbsenceTalk':
      return settings.house.frequentAbsenceTalk;
    case 'physician.reportWithinDays':
      return settings.physician.reportWithinDays !== undefined;
  }
}

/** An answer that was left open is as unknown as one that was never asked. */
function known(
  course: Course,
  answer: Extract<Condition, { answer: unknown }>['answer'],
): string | undefined {
  const said = course[answer];
  return said === 'unsaid' ? undefined : said;
}

function answered(one: Extract<Condition, { answer: unknown }>, said: string | undefined): Applies {
  if ('is' in one) return said === one.is ? 'yes' : 'no';
  if ('isNot' in one) return said === one.isNot ? 'no' : 'yes';
  if (said === undefined) return 'unsure';
  return said === one.couldBe ? 'yes' : 'no';
}
