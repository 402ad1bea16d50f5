/**
 * Every dated step of an absence, in order. Legal dates stay where the law puts them; what moves is the reminder, back to
 * a working day. Counted anew from what is known each time, so a corrected first day moves all that is open.
 */
import { movedOffWeekend } from '../../src/calendar/legal-terms.ts';
import {
  plusWorkingDays,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../src/calendar/working-days.ts';
import { type LocalDate, plusDays } from '../../src/domain/local-date.ts';
import type { CaseRole } from '../../src/domain/person.ts';
import { applies } from './condition.ts';
import { type Course, dayOfAnchor } from './course.ts';
import { type Milestone, type Moment, mayStateAsLaw, type Responsible } from './milestone.ts';
import type { PolicyPack } from './pack.ts';
import { remembering } from './remembering.ts';
import { minusTerm, plusTerm } from './term.ts';

/** Of which milestone a step is, by the key of the step. */
export const milestoneIdOf = (key: string): string => key.split('~')[0] ?? key;

export interface DueMilestone {
  readonly id: string;
  /** One key for one step of one absence: the id, with its date (`plan-evaluation~2026-06-01`) for what repeats. */
  readonly key: string;
  readonly lawId: string;
  /** The date that the law or the practice sets. */
  readonly due: LocalDate;
  /** The last working day in time. */
  readonly actBy: LocalDate;
  /** Not late up to and including this day. */
  readonly lateAfter: LocalDate;
  /** When the reminder goes: always a working day, not after `actBy` unless the absence itself begins later. */
  readonly remindOn: LocalDate;
  /** When HR hears that it is still open. */
  readonly escalateOn?: LocalDate;
  readonly responsible: Responsible;
  /** Whom we prompt; `nobody` for what is only shown. */
  readonly prompt: Milestone['prompt'];
  readonly visibleTo: readonly CaseRole[];
  /** A lawyer must still look: say "check with HR", never "the law asks". */
  readonly verify: boolean;
  /** Whether it applies depends on something nobody told yet. */
  readonly unsure: boolean;
  /** Whether we may say that the law asks this by this date. */
  readonly asLaw: boolean;
  /** Set by HR by hand, in place of the count. */
  readonly moved: boolean;
  readonly milestone: Milestone;
}

/**
 * Every milestone of the absence with its date, in order, and on one day in the order of the pack; none of the running
 * absence after recovery.
 */
export const timelineOf = remembering(countTimeline);

function countTimeline(course: Course, pack: PolicyPack): readonly DueMilestone[] {
  return pack.milestones
    .flatMap((one) => datesOf(one, course, pack))
    .filter(({ due, milestone }) => milestone.afterRecovery || !(due >= (course.recoveredOn ?? '9999')))
    .sort((a, b) => compare(a.due, b.due));
}

/** The steps of the employer itself in a year, which belong to no absence. */
export function yearlyStepsOf(year: number, pack: PolicyPack): readonly DueMilestone[] {
  const course: Course = {
    firstDay: `${year}-01-01` as LocalDate,
    yearEnd: `${year}-12-31` as LocalDate,
  };
  return timelineOf(course, pack).filter(({ milestone }) =>
    milestone.due.some(({ from }) => from === 'yearEnd'),
  );
}

function datesOf(milestone: Milestone, course: Course, pack: PolicyPack): DueMilestone[] {
  const doesApply = applies(milestone.when, course, pack.settings, pack.country);
  if (doesApply === 'no') return [];
  const byHand = course.moved?.[milestone.id];
  const first = byHand ?? earliest(milestone, course, pack);
  if (first === undefined) return [];
  const known = { unsure: doesApply === 'unsure', moved: byHand !== undefined };
  return seriesFrom(first, milestone, course, pack).map((due) =>
    dueMilestone(milestone, { due, ...known }, course, pack),
  );
}

function earliest(milestone: Milestone, course: Course, pack: PolicyPack): LocalDate | undefined {
  const days = milestone.due.map((moment) => dayOf(moment, milestone, course, pack));
  return days.filter((day) => day !== undefined).sort()[0];
}

function dayOf(
  moment: Moment,
  milestone: Milestone,
  course: Course,
  pack: PolicyPack,
): LocalDate | undefined {
  const start = dayOfAnchor(moment.from, course);
  if (start === undefined) return undefined;
  const day = plusTerm(start, moment.plus, pack.country);
  const dayEarlier =
    milestone.inWeek && moment.from === 'effectiveFirstDay' && pack.settings.physician.lastDayOfWeek;
  return dayEarlier ? plusDays(day, -1) : day;
}

/** The first date and, for what repeats, every next one before the end. */
function seriesFrom(first: LocalDate, { repeat }: Milestone, course: Course, pack: PolicyPack): LocalDate[] {
  if (repeat === undefined) return [first];
  const start = dayOfAnchor(repeat.until.from, course);
  if (start === undefined) return [first];
  const until = plusTerm(start, repeat.until.plus, pack.country);
  const days: LocalDate[] = [];
  for (let day = first; day < until; day = plusTerm(day, repeat.every, pack.country)) days.push(day);
  return days;
}

function dueMilestone(
  milestone: Milestone,
  { due: counted, unsure, moved }: { due: LocalDate; unsure: boolean; moved: boolean },
  course: Course,
  pack: PolicyPack,
): DueMilestone {
  const { country } = pack;
  const due = milestone.weekend === 'moves' && !moved ? movedOffWeekend(counted, country) : counted;
  const actBy = workingDayOnOrBefore(due, country);
  const wished = workingDayOnOrBefore(minusTerm(due, milestone.lead, country), country);
  const remindOn = later(wished, workingDayOnOrAfter(course.firstDay, country));
  const late = milestone.late === undefined ? undefined : dayOf(milestone.late, milestone, course, pack);
  const escalateOn =
    milestone.escalate === undefined
      ? undefined
      : later(plusTerm(actBy, milestone.escalate.plus, country), plusWorkingDays(remindOn, 1, country));
  return {
    id: milestone.id,
    key: milestone.repeat === undefined ? milestone.id : `${milestone.id}~${due}`,
    lawId: milestone.lawId,
    due,
    actBy,
    lateAfter: later(due, late ?? due),
    remindOn,
    ...(escalateOn === undefined ? {} : { escalateOn }),
    responsible: milestone.responsible,
    prompt: milestone.prompt,
    visibleTo: milestone.visibleTo,
    verify: milestone.verify,
    unsure,
    asLaw: mayStateAsLaw(milestone) && !unsure,
    moved,
    milestone,
  };
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
