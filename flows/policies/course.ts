/**
 * The course of an absence as far as it is known: dates of what happened and answers that steer which steps apply.
 * No reasons and nothing medical; what nobody told is simply missing.
 */
import type { Answer } from '../../src/domain/absence.ts';
import { type LocalDate, plusDays } from '../../src/domain/local-date.ts';

/** What can happen in an absence and starts a term, besides its first day. */
export const happenings = [
  /** NL: the first day after adding up earlier spells; `addUp` in `spells.ts` gives it. */
  'effectiveFirstDay',
  /** NL: the physician told that the absence will be long. */
  'longAbsenceExpectedOn',
  'physicianOpinionOn',
  'planSignedOn',
  /** The latest evaluation of the plan. */
  'planEvaluatedOn',
  'firstYearEvaluationOn',
  /** NL: the first day after the waiting time, when UWV or HR set another than 104 weeks. */
  'waitEndsOn',
  'shorteningRequestedOn',
  /** The last day of employment, when the contract ends during the absence. */
  'contractEndsOn',
  /** The first day fit for the own work, weekends included. */
  'recoveredOn',
  'workAccidentOn',
  /** BE: the physician told whether there is work potential. */
  'potentialKnownOn',
  'preReturnRequestedOn',
  'trajectoryRequestedOn',
  /** BE: the employer received the re-integration assessment. */
  'assessmentReceivedOn',
  /** BE: the employee received the re-integration plan. */
  'planReceivedOn',
  'partialResumptionOn',
  'preventiveRequestOn',
  /** The last of December, for the steps of the employer that belong to no absence. */
  'yearEnd',
] as const;
export type Happening = (typeof happenings)[number];

/** Days a term may start from: what happened, and what follows from it. */
export const anchors = ['firstDay', 'guaranteedPayStart', 'lastDay', ...happenings] as const;
export type Anchor = (typeof anchors)[number];

/** Answers that decide whether a step applies. */
export interface Answers {
  readonly longAbsenceExpected?: Answer;
  /** NL: the physician sees possibilities to work towards return. */
  readonly possibilitiesSeen?: Answer;
  /** NL: no lasting return to the own employer in sight within about three months. */
  readonly ownReturnOutOfSight?: Answer;
  readonly safetyNet?: Answer;
  readonly overPensionAge?: Answer;
  /** NL: UWV extended the time in which the employer pays. */
  readonly payExtended?: Answer;
  readonly workAccident?: Answer;
  /** BE: a certificate-free first day was used for a one-day absence. */
  readonly certificateFree?: Answer;
  /** BE: a new spell of the same incapacity, or its extension, as ticked on the certificate. */
  readonly relapseOrExtension?: Answer;
  /** BE: work stopped during the first day, which was then paid as a working day. */
  readonly workedOnFirstDay?: Answer;
  readonly workPotential?: Answer;
  readonly healthSurveillance?: Answer;
  /** BE: `blue-collar` is arbeider/ouvrier, `white-collar` bediende/employé. */
  readonly workerStatus?: 'blue-collar' | 'white-collar';
  /** BE: A temporary, B permanent and adapted work possible, C not possible. */
  readonly assessmentDecision?: 'A' | 'B' | 'C';
  /** Reports in the last twelve months, this one included. */
  readonly reportsInYear?: number;
}

export const answerNames = [
  'longAbsenceExpected',
  'possibilitiesSeen',
  'ownReturnOutOfSight',
  'safetyNet',
  'overPensionAge',
  'payExtended',
  'workAccident',
  'certificateFree',
  'relapseOrExtension',
  'workedOnFirstDay',
  'workPotential',
  'healthSurveillance',
  'workerStatus',
  'assessmentDecision',
] as const satisfies readonly (keyof Answers)[];

export interface Course extends Partial<Record<Happening, LocalDate>>, Answers {
  readonly firstDay: LocalDate;
  /** Dates that HR set by hand, by milestone id: the letter of UWV wins over the count. */
  readonly moved?: Readonly<Record<string, LocalDate>>;
}

/** 104 weeks of waiting time: weeks, not two years, which are two or three days longer. */
const waitingDays = 104 * 7;

/** The day of an anchor, or nothing while that has not happened. */
export function dayOfAnchor(anchor: Anchor, course: Course): LocalDate | undefined {
  switch (anchor) {
    case 'effectiveFirstDay':
      return course.effectiveFirstDay ?? course.firstDay;
    case 'waitEndsOn':
      return course.waitEndsOn ?? plusDays(course.effectiveFirstDay ?? course.firstDay, waitingDays);
    case 'guaranteedPayStart':
      return course.workedOnFirstDay === 'yes' ? plusDays(course.firstDay, 1) : course.firstDay;
    case 'lastDay':
      return course.recoveredOn === undefined ? undefined : plusDays(course.recoveredOn, -1);
    case 'workAccidentOn':
      return course.workAccidentOn ?? course.firstDay;
    case 'planEvaluatedOn':
      return course.planEvaluatedOn ?? course.planSignedOn;
    default:
      return course[anchor];
  }
}
