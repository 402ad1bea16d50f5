/** The buttons of a build-up plan: proposing steps, translating them to the work, agreeing, and keeping an eye on it. */
import { approvalsIn, tasksField, tasksLimit } from '../../../flows/conversations/build-up/cards.ts';
import { stepIndexOf } from '../../../flows/conversations/build-up/prompts.ts';
import { contextOf, stateOf } from '../../../flows/machines.ts';
import { type BuildUpNudge, nudgeOfKey } from '../../../flows/nudges/catalogue.ts';
import {
  agreedPlan,
  type BuildUpPlan,
  type BuildUpStep,
  isFull,
  mostSteps,
  workPlaces,
} from '../../domain/build-up.ts';
import { plusDays } from '../../domain/local-date.ts';
import type { Person } from '../../domain/person.ts';
import { hrOf } from '../audience.ts';
import { keepApproval } from '../follow-plan.ts';
import { Reading } from '../forms.ts';
import { noteContact } from '../note-talk.ts';
import { openNudge } from '../open-nudge.ts';
import type { Turn } from '../turn.ts';
import { type Buttons, machineOf, type Press } from './button.ts';

const key = 'build-up';

export const buildUpButtons: Buttons = {
  'buildUp.wish': { by: 'employee', usesUpCard: false, act: begins },
  'buildUp.begin': { by: 'leader', usesUpCard: false, act: begins },
  'buildUp.adjust': { by: 'leader', act: adjusts },
  'buildUp.addStep': { by: 'either', act: addsStep },
  'buildUp.undo': { by: 'either', act: undoes },
  'buildUp.propose': { by: 'either', act: proposes },
  'buildUp.drop': { by: 'either', act: drops },
  'buildUp.show': {
    by: 'leader',
    usesUpCard: false,
    act: (turn, { person }) => turn.send(key, { type: 'buildUp.show', by: person.id }),
  },
  'buildUp.edit': { by: 'leader', act: decides('buildUp.edit') },
  'buildUp.send': { by: 'leader', act: sendsPlan },
  'buildUp.confirm': { by: 'employee', act: decides('buildUp.confirm') },
  'buildUp.change': { by: 'employee', act: decides('buildUp.change') },
  'buildUp.stepOn': { by: 'leader', act: confirmsStep },
  'buildUp.keep': { by: 'leader', act: keepsPlan },
};

function begins(turn: Turn, { person }: Press): boolean {
  return beginBuildUp(turn, person);
}

/** Shows this person the plan that is being made with them, or begins one; false when nobody is away. */
export function beginBuildUp(turn: Turn, person: Person): boolean {
  if (!turn.absenceState().startsWith('away')) return false;
  const isEmployee = person.id === turn.state.employee;
  switch (placeOf(turn)) {
    case 'proposing':
      if (isEmployee) return turn.send(key, { type: 'buildUp.stepped' });
      break;
    case 'drafting':
      if (!isEmployee) return turn.send(key, { type: 'buildUp.stepped' });
      break;
    case 'translating':
      if (!isEmployee) return turn.send(key, { type: 'buildUp.show', by: person.id });
      break;
    case 'confirming':
      if (isEmployee) {
        turn.tell('employee', 'build-up-plan', key);
        return true;
      }
  }
  const plan = newPlan(turn, person);
  turn.dropDrafts();
  turn.keepPlan(plan);
  turn.begin(key, 'build-up', {
    plan: plan.id,
    by: isEmployee ? 'employee' : 'manager',
    responsible: isEmployee
      ? (turn.state.manager ?? hrOf(turn.house.directory, turn.employee, turn.state.caseManager)[0]?.id)
      : person.id,
  });
  return true;
}

/** What already runs stays as it is; what was still to come is filled in anew. */
function newPlan(turn: Turn, by: Person): BuildUpPlan {
  const former = agreedPlan(turn.state.plans);
  const numbers = turn.state.plans.map(({ id }) => Number(id.slice(1)));
  return {
    id: `b${Math.max(0, ...numbers) + 1}`,
    by: by.id,
    madeAt: turn.cause.now,
    hoursPerWeek: turn.employee.hoursPerWeek,
    steps: former ? former.steps.filter((step) => step.from <= turn.today && !isFull(step, former)) : [],
    evaluateOn: null,
    evaluatedOn: [],
    status: 'draft',
    agreedOn: null,
  };
}

/** From the prompt for a step or an evaluation: it is answered by making the plan fit. */
function adjusts(turn: Turn, press: Press): boolean {
  const nudge = nudgeOfKey(machineOf(press));
  if (!beginBuildUp(turn, press.person)) return false;
  if (nudge === 'build-up-evaluation') noteContact(turn, { closedBy: 'plan' });
  if (nudge) turn.send(machineOf(press), { type: 'nudge.done' });
  return true;
}

/** The plan that the pressed card shows, as it stands now; nothing on a card of an earlier round. */
function shownPlan(turn: Turn, { data }: Press): BuildUpPlan | undefined {
  const stored = turn.state.machines[key];
  const context = stored && contextOf(stored);
  if (!context || data.round !== String(context.round)) return undefined;
  return turn.state.plans.find(({ id }) => id === context.plan);
}

/** The draft, when it is this person's turn to fill it in. */
function draftOf(turn: Turn, press: Press): BuildUpPlan | undefined {
  const theirs = press.person.id === turn.state.employee ? 'proposing' : 'drafting';
  return placeOf(turn) === theirs ? shownPlan(turn, press) : undefined;
}

/** Hands the press on, when it is about the plan as it stands. */
function decides(type: string) {
  return (turn: Turn, press: Press): boolean =>
    shownPlan(turn, press) !== undefined && turn.send(key, { type });
}

function addsStep(turn: Turn, press: Press): boolean {
  const draft = draftOf(turn, press);
  if (!draft) return false;
  const reading = new Reading(press.values, press.person);
  const step = readStep(reading, turn, draft);
  if (!step) {
    turn.tell('actor', 'build-up-form', key, reading);
    return true;
  }
  keepStep(turn, draft, step, reading);
  return turn.send(key, { type: 'buildUp.stepped' });
}

/** Done: a step that is filled in counts too. */
function proposes(turn: Turn, press: Press): boolean {
  const draft = draftOf(turn, press);
  if (!draft) return false;
  const reading = new Reading(press.values, press.person);
  const isFilledIn = reading.raw('from') !== '' || reading.raw('hours') !== '';
  const step = isFilledIn ? readStep(reading, turn, draft) : undefined;
  if (!isFilledIn && draft.steps.length === 0) reading.refuse('from', 'field.noStep');
  if (!reading.isRight) {
    turn.tell('actor', 'build-up-form', key, reading);
    return true;
  }
  if (step) keepStep(turn, draft, step, reading);
  return turn.send(key, { type: 'buildUp.propose', today: turn.today });
}

function readStep(reading: Reading, turn: Turn, draft: BuildUpPlan): BuildUpStep | undefined {
  const last = draft.steps.at(-1);
  const from = reading.date('from', {
    from: plusDays(last?.from ?? turn.state.facts.firstDay, 1),
    to: plusDays(turn.today, 800),
    early: last ? 'field.afterStep' : 'field.beforeFirst',
    required: true,
  });
  const { hoursPerWeek } = draft;
  const hours = reading.number('hours', { min: 1, max: hoursPerWeek, wrong: 'field.hours', required: true });
  const tasks = reading.text('tasks', { max: tasksLimit });
  const place = reading.choice('place', workPlaces);
  if (!last && hours === hoursPerWeek) reading.refuse('hours', 'field.hoursFirst');
  if (!from || !hours || !reading.isRight || draft.steps.length >= mostSteps) return undefined;
  return { from, hours, tasks, place, agreedBy: 'notYet' };
}

function keepStep(turn: Turn, draft: BuildUpPlan, step: BuildUpStep, { redacted }: Reading): void {
  turn.keepPlan({ ...draft, steps: [...draft.steps, step] });
  if (redacted) turn.note('note.redacted');
}

function undoes(turn: Turn, press: Press): boolean {
  const draft = draftOf(turn, press);
  if (!draft) return false;
  turn.keepPlan({ ...draft, steps: draft.steps.slice(0, -1) });
  return turn.send(key, { type: 'buildUp.stepped' });
}

function drops(turn: Turn, press: Press): boolean {
  const draft = draftOf(turn, press);
  if (!draft || !turn.send(key, { type: 'buildUp.drop' })) return false;
  if (!turn.has(key)) turn.dropDrafts();
  return true;
}

/** The manager's translation goes to the employee; whatever they wrote about health does not. */
function sendsPlan(turn: Turn, press: Press): boolean {
  const plan = shownPlan(turn, press);
  if (!plan || placeOf(turn) !== 'translating') return false;
  const reading = new Reading(press.values, press.person);
  const tasks = plan.steps.map((_, index) => reading.text(tasksField(index), { max: tasksLimit }));
  const agreedBy = reading.choice('agreedBy', approvalsIn(turn.state.facts.country)) ?? 'notYet';
  const evaluateOn = reading.date('evaluateOn', {
    from: plusDays(turn.today, 1),
    to: plusDays(turn.today, 366),
    required: true,
  });
  if (!reading.isRight) {
    turn.tell('actor', 'build-up-translate', key, reading);
    return true;
  }
  const steps = plan.steps.map((step, index) => ({
    ...step,
    tasks: isFull(step, plan) ? step.tasks : (tasks[index] ?? null),
    agreedBy: step.agreedBy === 'notYet' && !isFull(step, plan) ? agreedBy : step.agreedBy,
  }));
  turn.keepPlan({ ...plan, steps, evaluateOn });
  if (reading.redacted) turn.note('note.redacted');
  return turn.send(key, { type: 'buildUp.send' });
}

/** A step goes ahead: both know, and who agreed to it is noted. */
function confirmsStep(turn: Turn, press: Press): boolean {
  const machine = machineOf(press);
  const index = stepIndexOf(nudgeOfKey(machine) as BuildUpNudge);
  if (!turn.has(machine) || index === undefined) return false;
  const reading = new Reading(press.values, press.person);
  const agreedBy = reading.choice('agreedBy', approvalsIn(turn.state.facts.country));
  if (agreedBy) keepApproval(turn, index, agreedBy);
  turn.tell('employee', 'build-up-step-on', machine);
  turn.tell('actor', 'build-up-step-noted', machine);
  return turn.send(machine, { type: 'nudge.done' });
}

/** Looked at together: the plan stays, and the next look is agreed (R53). */
function keepsPlan(turn: Turn, press: Press): boolean {
  const machine = machineOf(press);
  const plan = agreedPlan(turn.state.plans);
  if (!plan || !turn.has(machine)) return false;
  const reading = new Reading(press.values, press.person);
  const evaluateOn = reading.date('evaluateOn', {
    from: plusDays(turn.today, 1),
    to: plusDays(turn.today, 366),
    required: true,
  });
  if (!evaluateOn) {
    turn.tell('actor', 'nudge', machine, reading);
    return true;
  }
  turn.send(machine, { type: 'nudge.done' });
  noteContact(turn, { closedBy: 'plan' });
  turn.keepPlan({ ...plan, evaluateOn, evaluatedOn: [...plan.evaluatedOn, turn.today] });
  openNudge(turn, 'build-up-evaluation', evaluateOn);
  turn.tell('employee', 'build-up-kept', machine);
  turn.tell('actor', 'build-up-kept', machine);
  return true;
}

/** Where the making of a plan stands. */
function placeOf(turn: Turn): string | undefined {
  const stored = turn.state.machines[key];
  return stored && stateOf(stored);
}
