/** When a nudge speaks: in the receiver's working hours, once, once more, and then to HR. */
import { plusWorkingDays } from '../../src/calendar/working-days.ts';
import { nudgeMoment, nudgeMomentOn } from '../../src/calendar/working-hours.ts';
import { at, dayOf, type Instant, type LocalDate } from '../../src/domain/local-date.ts';
import { zoneOf } from '../../src/domain/locale.ts';
import type { Person } from '../../src/domain/person.ts';
import type { DueMilestone } from '../policies/timeline.ts';
import { kindOf, type NudgeName } from './catalogue.ts';

export interface Schedule {
  readonly promptAt: Instant;
  readonly remindAt: Instant;
  readonly escalateAt: Instant;
}

/**
 * The three moments of a nudge that concerns `on`. A day in the past counts as now. Days are counted from `on`
 * itself, not from the prompt: a report on Saturday is prompted on Monday and still reminded two working days after
 * the report. A reminder never comes before the prompt.
 */
export function scheduleOf(name: NudgeName, on: LocalDate, now: Instant, receiver: Person): Schedule {
  const kind = kindOf(name);
  const zone = zoneOf(receiver.country);
  const fromNow = nudgeMoment(now, receiver);
  const promptDay = kind.promptAfter !== 0 ? plusWorkingDays(on, kind.promptAfter, receiver.country) : on;
  const promptAt = later(
    promptDay <= dayOf(now, zone) ? fromNow : nudgeMomentOn(promptDay, receiver),
    fromNow,
  );

  const remindDay = plusWorkingDays(on, kind.remindAfter, receiver.country);
  const afterPrompt = plusWorkingDays(dayOf(promptAt, zone), 1, receiver.country);
  const remindAt = nudgeMoment(startOf(laterDay(remindDay, afterPrompt), receiver), receiver);

  const escalateDay = plusWorkingDays(dayOf(remindAt, zone), kind.escalateAfter, receiver.country);
  return { promptAt, remindAt, escalateAt: nudgeMoment(startOf(escalateDay, receiver), receiver) };
}

/**
 * The moments of a nudge for dated steps: reminded on the last working day in time, then HR by the pack. Where the pack has
 * HR hear of it before the date, so that it can still be met, a manager is reminded on the working day before that. HR
 * itself is reminded on that day, and the others of HR hear of it on the last one in time.
 */
export function stepsScheduleOf(
  steps: readonly DueMilestone[],
  today: LocalDate,
  now: Instant,
  receiver: Person,
): Schedule {
  const { country } = receiver;
  const promptAt = nudgeMoment(now, receiver);
  const nextDay = plusWorkingDays(dayOf(promptAt, zoneOf(country)), 1, country);
  const actBy = steps.map((step) => step.actBy).sort()[0] ?? today;
  const hrHearsOn = steps.flatMap((step) => step.escalateOn ?? []).sort()[0];
  const inTime = hrHearsOn !== undefined && hrHearsOn <= actBy ? hrHearsOn : undefined;
  const isHr = receiver.roles.includes('hr');
  const lastCall = inTime && (isHr ? inTime : plusWorkingDays(inTime, -1, country));
  const remindAt = nudgeMoment(startOf(laterDay(lastCall ?? actBy, nextDay), receiver), receiver);
  const afterReminder = plusWorkingDays(dayOf(remindAt, zoneOf(country)), 1, country);
  const escalateOn = laterDay(inTime && isHr ? actBy : (hrHearsOn ?? actBy), afterReminder);
  return { promptAt, remindAt, escalateAt: nudgeMoment(startOf(escalateOn, receiver), receiver) };
}

/**
 * What is still to follow when a prompt or reminder comes late: each a working day after the one before it at least, so
 * that nobody is reminded of what they never heard, nor HR told of it.
 */
export function afterLate(
  spoke: 'prompt' | 'remind',
  { remindAt, escalateAt }: Schedule,
  now: Instant,
  receiver: Person,
): { readonly remindAt?: Instant; readonly escalateAt: Instant } {
  const dayAfter = (moment: Instant) => workingDayAfter(moment, receiver);
  if (spoke === 'remind') return { escalateAt: later(escalateAt, dayAfter(now)) };
  const remind = later(remindAt, dayAfter(now));
  return { remindAt: remind, escalateAt: later(escalateAt, dayAfter(remind)) };
}

/** When HR hears of what was put off until `promptAt`: a working day after that, and a day later than planned at most. */
export function escalationAfter(
  promptAt: Instant,
  { remindAt, escalateAt }: Schedule,
  receiver: Person,
): Instant {
  const atMost = workingDayAfter(workingDayAfter(remindAt, receiver), receiver);
  const [soonest] = [workingDayAfter(promptAt, receiver), atMost].sort();
  return later(escalateAt, soonest ?? atMost);
}

/** When to prompt again after "later": in three working hours, on the receiver's own clock. */
export function laterMoment(now: Instant, receiver: Person): Instant {
  const inThreeHours = new Date(Date.parse(now) + 3 * 3_600_000).toISOString() as Instant;
  return nudgeMoment(inThreeHours, receiver);
}

function workingDayAfter(moment: Instant, receiver: Person): Instant {
  const day = plusWorkingDays(dayOf(moment, zoneOf(receiver.country)), 1, receiver.country);
  return nudgeMoment(startOf(day, receiver), receiver);
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
const laterDay = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
function startOf(day: LocalDate, receiver: Person): Instant {
  return at(day, receiver.workingHours.from, zoneOf(receiver.country));
}
