/**
 * What only HR can tell of the course of an absence, by country: each is a day on which something happened, or an answer
 * that decides which dated steps there are. Without a word on health: what a physician advised for work, and no more.
 */
import type { CaseState } from '../../src/domain/case.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Country } from '../../src/domain/locale.ts';
import type { Answers, Happening } from '../policies/course.ts';

export interface Tellable {
  /** Later steps count from its day. */
  readonly happening?: Happening;
  /** Holds from now, whatever the day. */
  readonly answers?: Readonly<Partial<Record<keyof Answers, string>>>;
}

export const tellable = {
  NL: {
    'uwv-date': { happening: 'waitEndsOn' },
    'contract-ends': { happening: 'contractEndsOn' },
    'long-expected': { happening: 'longAbsenceExpectedOn', answers: { longAbsenceExpected: 'yes' } },
    'short-expected': { answers: { longAbsenceExpected: 'no' } },
    'no-possibilities': { answers: { possibilitiesSeen: 'no' } },
    'second-track': { answers: { ownReturnOutOfSight: 'yes' } },
    'no-second-track': { answers: { ownReturnOutOfSight: 'no' } },
    'pension-age': { answers: { overPensionAge: 'yes' } },
    'pay-extended': { answers: { payExtended: 'yes' } },
    'shortening-asked': { happening: 'shorteningRequestedOn', answers: { payExtended: 'yes' } },
  },
  BE: {
    'worked-first-day': { answers: { workedOnFirstDay: 'yes' } },
    'free-first-day': { answers: { certificateFree: 'yes' } },
    'blue-collar': { answers: { workerStatus: 'blue-collar' } },
    'white-collar': { answers: { workerStatus: 'white-collar' } },
    extension: { answers: { relapseOrExtension: 'yes' } },
    'visit-asked': { happening: 'preReturnRequestedOn' },
    potential: { happening: 'potentialKnownOn', answers: { workPotential: 'yes' } },
    'no-potential': { happening: 'potentialKnownOn', answers: { workPotential: 'no' } },
    'trajectory-asked': { happening: 'trajectoryRequestedOn' },
    'assessment-a': { happening: 'assessmentReceivedOn', answers: { assessmentDecision: 'A' } },
    'assessment-b': { happening: 'assessmentReceivedOn', answers: { assessmentDecision: 'B' } },
    'assessment-c': { happening: 'assessmentReceivedOn', answers: { assessmentDecision: 'C' } },
    'plan-received': { happening: 'planReceivedOn' },
    'no-surveillance': { answers: { healthSurveillance: 'no' } },
    'preventive-asked': { happening: 'preventiveRequestOn' },
  },
} as const satisfies Readonly<Record<Country, Readonly<Record<string, Tellable>>>>;

export type Told = keyof (typeof tellable)['NL'] | keyof (typeof tellable)['BE'];

/** What can be told of an absence in that country, in the order in which it is offered. */
export const tellableIn = (country: Country): readonly Told[] => Object.keys(tellable[country]) as Told[];

/** What was told of an absence and holds, in the order in which it is offered, with its day where it has one. */
export function toldOf({
  facts,
  happened,
  answers = {},
}: CaseState): readonly (readonly [Told, LocalDate | null])[] {
  const known = answers as Readonly<Record<string, string>>;
  return tellableIn(facts.country).flatMap((told) => {
    const { happening, answers: wanted = {} } = tellableOf(facts.country, told) ?? {};
    const on = happening ? happened[happening] : null;
    const isTold = on !== undefined && Object.entries(wanted).every(([name, value]) => known[name] === value);
    return isTold ? [[told, on] as const] : [];
  });
}

/** What that one says; nothing when it is of another country. */
export function tellableOf(country: Country, told: string): Tellable | undefined {
  const all: Readonly<Record<string, Tellable>> = tellable[country];
  return all[told];
}
