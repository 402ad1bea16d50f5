/** Sees to it that a build-up plan that both agreed is followed: its prompts, the hours of today, and what it replaces. */
import { buildUpNudges } from '../../flows/nudges/catalogue.ts';
import {
  agreedPlan,
  type BuildUpPlan,
  type BuildUpStep,
  isFull,
  percentOf,
  stepOn,
} from '../domain/build-up.ts';
import { dropNudge, openNudge } from './open-nudge.ts';
import type { Turn } from './turn.ts';

/** The plan holds from now on; the one before it stays in the case, as it was. */
export function agreePlan(turn: Turn, id: string): void {
  const plan = turn.state.plans.find((one) => one.id === id);
  const first = plan?.steps[0];
  if (!plan || !first) return;
  const former = agreedPlan(turn.state.plans);
  if (former) turn.keepPlan({ ...former, status: 'replaced' });
  turn.keepPlan({ ...plan, status: 'agreed', agreedOn: turn.today });
  promptFor(turn, plan);

  const { partlyFrom, backOn } = turn.state.facts;
  const full = plan.steps.find((step) => isFull(step, plan));
  turn.keep({
    partlyFrom: partlyFrom && partlyFrom < first.from ? partlyFrom : first.from,
    percent: percentNow(turn, plan) ?? percentOf(first, plan),
    backOn: full?.from ?? backOn,
  });
  const next = plan.steps.find(({ from }) => from > turn.today);
  const on = first.from <= turn.today ? first.from : (next ?? first).from;
  turn.send('absence', { type: 'buildUp.agreed', on, backOn: full?.from ?? null });
}

/** A prompt for every step that is still to come; all hours again is a return, which has prompts of its own. */
function promptFor(turn: Turn, plan: BuildUpPlan): void {
  for (const nudge of buildUpNudges) dropNudge(turn, nudge);
  plan.steps.forEach((step, index) => {
    const nudge = buildUpNudges[index];
    if (nudge && step.from > turn.today && !isFull(step, plan)) openNudge(turn, nudge, step.from);
  });
  if (plan.evaluateOn) openNudge(turn, 'build-up-evaluation', plan.evaluateOn);
}

/** On the day of a step: its hours are those of today, and the next step wakes the case again. */
export function followPlan(turn: Turn): void {
  const plan = agreedPlan(turn.state.plans);
  if (!plan) return;
  const percent = percentNow(turn, plan);
  if (percent) turn.keep({ percent });
  const next = plan.steps.find((step) => step.from > turn.today && !isFull(step, plan));
  if (next) turn.wake('absence/build-up', { on: next.from });
}

/** The plan stops where it is, and stays to be read. */
export function stopPlan(turn: Turn): void {
  const plan = agreedPlan(turn.state.plans);
  if (plan) turn.keepPlan({ ...plan, status: 'stopped' });
}

/** Notes who agreed to one step of the plan that holds. */
export function keepApproval(turn: Turn, index: number, agreedBy: BuildUpStep['agreedBy']): void {
  const plan = agreedPlan(turn.state.plans);
  if (!plan) return;
  const steps = plan.steps.map((step, at) => (at === index ? { ...step, agreedBy } : step));
  turn.keepPlan({ ...plan, steps });
}

/** The share of today's step; nothing before the first, and when it is all hours: that is for the return to say. */
function percentNow(turn: Turn, plan: BuildUpPlan): number | undefined {
  const step = stepOn(plan, turn.today);
  return step && !isFull(step, plan) ? percentOf(step, plan) : undefined;
}
