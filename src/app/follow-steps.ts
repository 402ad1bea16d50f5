/** Follows the dated steps of a case: prompts those whose reminder is due, and wakes for the next one. */
import { takenOver } from '../../flows/absence/earlier.ts';
import { nudgeKey } from '../../flows/nudges/catalogue.ts';
import { openNudges } from '../../flows/nudges/open.ts';
import { stepsScheduleOf } from '../../flows/nudges/schedule.ts';
import { type DueMilestone, milestoneIdOf } from '../../flows/policies/timeline.ts';
import { frequentTalk } from '../../flows/steps/cards.ts';
import { happensWith, planSteps, stepsOf } from '../../flows/steps/plan.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { hrOf } from './audience.ts';
import { todayFor } from './house.ts';
import { dropNudge } from './open-nudge.ts';
import type { Turn } from './turn.ts';

/** A dated step is done, or needs no doing; the others count from it. */
export function settleStep(turn: Turn, key: string, outcome: 'done' | 'notNeeded', on: LocalDate): void {
  const happening = happensWith[milestoneIdOf(key)];
  if (happening && outcome === 'done') turn.keepHappened({ [happening]: on });
  // Of a step that comes back, one that was done stands for those that were left before it.
  for (const earlier of openBefore(turn, key)) turn.keepStep(earlier, 'notNeeded', on);
  turn.keepStep(key, outcome, on);
  followSteps(turn);
}

/** The earlier dates of a step that repeats, as far as they are open: keys are `id~date`. */
function openBefore({ state, pack }: Turn, key: string): readonly string[] {
  const [id, date] = key.split('~');
  if (!date) return [];
  const keys = stepsOf(state, pack).map((step) => step.key);
  return keys.filter((one) => one.startsWith(`${id}~`) && one < key && !(one in state.steps));
}

/** Prompts the steps whose reminder is due, one nudge a person, and wakes for the next; ends those that fell away. */
export function followSteps(turn: Turn): void {
  if (turn.earlier) turn.takeOver(takenOver(turn.state, turn.earlier, turn.employee, turn.pack));
  const stillThere = new Set(stepsOf(turn.state, turn.pack).map(({ key }) => key));
  const prompted = new Set<string>();
  for (const { nudge, steps } of openNudges(turn.state)) {
    for (const step of steps) {
      if (stillThere.has(step) && !(step in turn.state.steps)) prompted.add(step);
      else turn.send(nudgeKey(nudge), { type: 'nudge.settle', step });
    }
  }
  const plan = planSteps(turn.state, turn.pack, turn.today, prompted);
  for (const role of ['manager', 'hr'] as const) openSteps(turn, role, plan.now[role]);
  turn.wake('absence/steps', plan.lookAgainOn ? { on: plan.lookAgainOn } : null);
}

function openSteps(turn: Turn, role: 'manager' | 'hr', all: readonly DueMilestone[]): void {
  if (all.length === 0) return;
  const { directory } = turn.house;
  const manager = turn.state.manager ? directory.find(turn.state.manager) : undefined;
  const [hr] = hrOf(directory, turn.employee, turn.state.caseManager);
  const responsible = role === 'manager' ? (manager ?? hr) : (hr ?? manager);
  // In a firm without HR the manager is the employer, and still not told what is for HR alone.
  const steps = responsible === hr ? all : all.filter(({ visibleTo }) => visibleTo.includes('manager'));
  if (!responsible || steps.length === 0) return;
  // A talk about the work speaks for the check-in of that day: one moment, not two.
  if (steps.some(({ id }) => id === frequentTalk)) {
    const check = openNudges(turn.state).filter(
      ({ promptAt }) => todayFor(responsible, promptAt) === turn.today,
    );
    for (const { nudge } of check) if (nudge.startsWith('check-in')) dropNudge(turn, nudge);
  }
  const nudge = `steps-${turn.today}-${role}` as const;
  // A second look on the same day adds to what the nudge of that name holds already.
  const held = openNudges(turn.state).find((one) => one.nudge === nudge)?.steps ?? [];
  turn.begin(nudgeKey(nudge), 'nudge', {
    nudge,
    on: turn.today,
    steps: [...held, ...steps.map(({ key }) => key)],
    responsible: responsible.id,
    ...stepsScheduleOf(steps, turn.today, turn.cause.now, responsible),
  });
}
