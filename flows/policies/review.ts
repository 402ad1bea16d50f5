/** What a lawyer still has to look at, per pack: printed by `npm run doctor` and shown to whoever prepares a go-live. */
import type { LocalDate } from '../../src/domain/local-date.ts';
import { type Country, countries } from '../../src/domain/locale.ts';
import { sourceIn } from './fields.ts';
import { policyFiles } from './packs.ts';

export interface PackReview {
  readonly country: Country;
  readonly version: string;
  /** The day on which the sources were looked at. */
  readonly asOf: LocalDate;
  /** Nobody, until a lawyer signed. */
  readonly signedOff: { readonly by: string; readonly on: LocalDate } | null;
  readonly milestones: number;
  /** Until someone looked, these drive "check with HR" and no statement of law. */
  readonly toVerify: readonly { id: string; lawId: string; title: string; source: readonly string[] }[];
}

/** One review per country, in the order of the countries. */
export function reviewOfPacks(): readonly PackReview[] {
  return countries.map((country) => {
    const { version, asOf, signedOff, milestones, ruleSets, rhythm, retention } = policyFiles[country];
    const rest = ruleSets.flatMap(({ id, switches, adding }) => [
      {
        id: `${id}: switches`,
        lawId: `${country.toLowerCase()}.r_intake`,
        title: 'What may be asked',
        ...switches,
      },
      {
        id: `${id}: spells`,
        lawId: `${country.toLowerCase()}.r_adding_up`,
        title: 'Spells that follow each other',
        ...adding,
      },
    ]);
    const entries = [
      ...milestones.map(({ title, ...one }) => ({ ...one, title: title.en })),
      ...rest,
      { ...rhythm, id: 'rhythm', title: 'Rhythm of contact' },
      { ...retention, id: 'retention', title: 'How long a closed absence is kept' },
    ];
    return {
      country,
      version,
      asOf,
      signedOff,
      milestones: milestones.length,
      toVerify: entries
        .filter(({ verify }) => verify)
        .map(({ id, lawId, title, source }) => ({
          id,
          lawId,
          title,
          source: source.map((one) => sourceIn(one, 'en')),
        })),
    };
  });
}
