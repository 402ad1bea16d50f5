/**
 * What earlier absences of the same employee mean for a new one. In the Netherlands a short break adds them up: the weeks
 * count on, and what was done stays done. In Belgium each counter looks back for itself, and only HR is shown what it sees.
 */
import type { CaseState } from '../../src/domain/case.ts';
import { daysBetween, type LocalDate, plusMonths } from '../../src/domain/local-date.ts';
import type { Person } from '../../src/domain/person.ts';
import { stateOf } from '../machines.ts';
import type { PolicyPack } from '../policies/pack.ts';
import { addUp, type BelgianCounters, belgianCounters, dayOne, type Spell } from '../policies/spells.ts';
import { milestoneIdOf } from '../policies/timeline.ts';

/** What a case takes over from the ones before it. */
export type TakenOver = Pick<CaseState, 'happened' | 'steps' | 'reportsInYear'>;

type Worker = Pick<Person, 'country' | 'workingDays'>;

/** The spell of a case, or nothing when it was withdrawn or never reported. */
export function spellOf({ facts, machines }: CaseState): Required<Spell> | undefined {
  const at = machines.absence ? stateOf(machines.absence) : 'withdrawn';
  if (at === 'withdrawn' || at === 'before' || facts.lastDay === null) return undefined;
  // Reported and back on one day: no day was missed.
  return facts.lastDay < facts.firstDay ? undefined : { firstDay: facts.firstDay, lastDay: facts.lastDay };
}

/** What the case of a new spell takes over from `earlier` ones, oldest first; counted anew when its first day changes. */
export function takenOver(
  state: CaseState,
  earlier: readonly CaseState[],
  worker: Worker,
  pack: PolicyPack,
): TakenOver {
  const before = earlier.flatMap((one) => {
    const spell = spellOf(one);
    return spell && spell.firstDay < state.facts.firstDay ? [{ spell, state: one }] : [];
  });
  const { firstDay, country } = state.facts;
  const reportsInYear = reportsUpTo(firstDay, before);
  if (country === 'BE')
    return { happened: lookedBackTo(before.map(({ spell }) => spell)), steps: {}, reportsInYear };
  const added = addUp([...before.map(({ spell }) => spell), { firstDay }], pack.adding);
  const { spells } = added;
  // Added up from the calendar day, which is never later than the law's; alone, from the first day of work missed.
  const effectiveFirstDay = spells > 1 ? added.effectiveFirstDay : dayOne(firstDay, worker);
  const chain = spells > 1 ? before.slice(1 - spells).map((one) => one.state) : [];
  const happened = Object.assign({}, ...chain.map((one) => one.happened), { effectiveFirstDay });
  const steps = Object.assign({}, ...chain.map((one) => one.steps)) as CaseState['steps'];
  const goesOn = new Set(pack.milestones.filter(countsOn).map(({ id }) => id));
  return {
    happened,
    reportsInYear,
    steps: Object.fromEntries(Object.entries(steps).filter(([key]) => goesOn.has(milestoneIdOf(key)))),
  };
}

/** The reports of the twelve months up to that day, its own included; what a safety net or a work accident is behind counts for nobody. */
function reportsUpTo(
  firstDay: LocalDate,
  before: readonly { readonly spell: Required<Spell>; readonly state: CaseState }[],
): number {
  const since = plusMonths(firstDay, -12);
  const counted = before.filter(
    ({ spell, state: { facts } }) =>
      spell.firstDay > since && facts.safetyNet !== 'yes' && facts.workAccident !== 'yes',
  );
  return counted.length + 1;
}

/** Whether a step belongs to the whole period. The health service hears of every new spell. */
function countsOn({ id, due }: PolicyPack['milestones'][number]): boolean {
  return id !== 'health-service-report' && due.every(({ from }) => from !== 'firstDay');
}

/** The last two Belgian spells, by their days: the counters are worked out from them when they are asked for. */
function lookedBackTo(spells: readonly Required<Spell>[]): Record<string, LocalDate> {
  const [previous, beforeThat] = spells.toReversed();
  if (!previous) return {};
  return {
    previousFirstDay: previous.firstDay,
    previousLastDay: previous.lastDay,
    ...(beforeThat ? { beforePreviousLastDay: beforeThat.lastDay } : {}),
  };
}

/** What a Belgian case looks back to; nothing for a first spell, and once every window is closed. */
export function countersOf(
  { facts, happened }: CaseState,
  { adding, country }: PolicyPack,
): { readonly previousLastDay: LocalDate; readonly counters: BelgianCounters } | undefined {
  const { previousFirstDay: firstDay, previousLastDay: lastDay, beforePreviousLastDay } = happened;
  if (country !== 'BE' || !firstDay || !lastDay) return undefined;
  const inARow =
    beforePreviousLastDay !== undefined &&
    belgianCounters({ firstDay: beforePreviousLastDay, lastDay: beforePreviousLastDay }, firstDay, adding)
      .guaranteedPay === 'rest';
  const counters = belgianCounters({ firstDay, lastDay }, facts.firstDay, adding, {
    earlierSpells: inARow ? 1 : 0,
  });
  const isAllNew = Object.values(counters).every((counter) => counter === 'new');
  return isAllNew ? undefined : { previousLastDay: lastDay, counters };
}

/** The days of earlier spells that count with this one; 0 when it stands alone. */
export function daysTakenOver({ facts, happened }: CaseState): number {
  const { effectiveFirstDay } = happened;
  return Math.max(effectiveFirstDay ? daysBetween(effectiveFirstDay, facts.firstDay) : 0, 0);
}
