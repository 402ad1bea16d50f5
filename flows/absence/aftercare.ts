/** When the check-ins of aftercare come: as many as the length of the absence asks for (R70, R72). */
import { daysBetween, type LocalDate } from '../../src/domain/local-date.ts';
import type { NudgeName } from '../nudges/catalogue.ts';
import type { PolicyPack } from '../policies/pack.ts';
import { plusTerm } from '../policies/term.ts';

export interface CheckIn {
  readonly nudge: NudgeName;
  readonly on: LocalDate;
}

const names = ['check-in-1', 'check-in-2', 'check-in-3', 'check-in-4', 'check-in-5'] as const;

/** After a few days away one look is enough; after weeks some, after months all that the pack has. */
function shareFor(daysAway: number): readonly [from: number, to: number] {
  if (daysAway <= 7) return [1, 2];
  return daysAway <= 42 ? [1, 4] : [0, names.length];
}

/** The check-ins after an absence from `firstDay` to the day before `back`, and the day on which aftercare ends. */
export function aftercareOf(
  firstDay: LocalDate,
  back: LocalDate,
  { rhythm, country }: PolicyPack,
): { readonly checkIns: readonly CheckIn[]; readonly endsOn: LocalDate } {
  const days = rhythm.checkIns
    .slice(...shareFor(daysBetween(firstDay, back)))
    .map((term) => plusTerm(back, term, country));
  const checkIns = days.flatMap((on, index) => {
    const nudge = names[index];
    return nudge ? [{ nudge, on }] : [];
  });
  return { checkIns, endsOn: plusTerm(checkIns.at(-1)?.on ?? back, '2 weeks', country) };
}
