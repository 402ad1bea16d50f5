/**
 * The course of an absence as a line: from the first day to now, what was agreed, and the dated steps that come. Dates and
 * names of steps alone: no words of a person, and nothing of why.
 */
import type { Card } from '../../src/cards/card.ts';
import type { Stretch, Timeline, TimelineMoment } from '../../src/cards/picture.ts';
import { agreedPlan, isFull } from '../../src/domain/build-up.ts';
import type { CaseState } from '../../src/domain/case.ts';
import type { SafeText } from '../../src/domain/checked-text.ts';
import { type LocalDate, later, plusDays } from '../../src/domain/local-date.ts';
import { type Scene, voiceFor } from '../scene.ts';
import { stepsFor } from './dated-steps.ts';

/** So many of each are shown: a phone is small, and the rest stands on paper. */
const most = { talks: 2, hours: 3, steps: 3 } as const;

/** The timeline of that case, for as long as it runs. */
export function withTimeline(scene: Scene): Pick<Card, 'depicts'> {
  const timeline = timelinePicture(scene);
  if (!timeline) return {};
  const said = timeline.moments.map(({ words, day }) => `${words}: ${day}`).join('; ');
  const alt = voiceFor(scene).say('timeline.alt', { what: timeline.title, moments: said });
  return { depicts: { file: 'timeline', case: scene.case.id, alt } };
}

/** That picture as it is now for this reader; nothing once the case is closed. */
export function timelinePicture(scene: Scene): Timeline | undefined {
  const { case: state, today, reader, employee } = scene;
  if (!state.open) return undefined;
  const { say } = voiceFor(scene);
  const own = reader.id === employee.id;
  return {
    language: reader.language,
    title: own ? say('home.absence.title') : say('document.absence', { name: employee.name }),
    today,
    stretches: stretchesOf(scene),
    moments: momentsOf(scene),
  };
}

/** The steps with a date that this reader is to know of and that are still to come, in order. */
export function comingSteps(scene: Scene) {
  return stepsFor(scene)
    .filter(({ due, key }) => due >= scene.today && !(key in scene.case.steps))
    .slice(0, most.steps);
}

function momentsOf(scene: Scene): TimelineMoment[] {
  const { say, day } = voiceFor(scene);
  const { case: state, today, reader } = scene;
  const { firstDay, backOn, lastDay, partlyFrom } = state.facts;
  const plan = agreedPlan(state.plans);
  const next = state.agreements.at(-1)?.nextOn;
  const moment = (on: LocalDate | null | undefined, words: SafeText): TimelineMoment[] =>
    on ? [{ on, words, day: day(on) }] : [];
  const steps = plan
    ? plan.steps
        .slice(-most.hours)
        .flatMap((step) => moment(step.from, say('timeline.hours', { hours: step.hours })))
    : moment(partlyFrom, say('fact.partlyFrom'));
  return [
    ...moment(firstDay, say('fact.firstDay')),
    ...state.contacts.slice(-most.talks).flatMap(({ on }) => moment(on, say('timeline.talk'))),
    { on: today, words: say('timeline.today'), day: day(today), isNow: true as const },
    ...(next && next >= today ? moment(next, say('timeline.next')) : []),
    ...steps,
    ...moment(backOn, say('fact.backOn')),
    ...moment(lastDay, say('fact.lastDay')),
    ...comingSteps(scene).flatMap(({ due, milestone }) =>
      moment(due, say('as-is', { words: milestone.title[reader.language] })),
    ),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The last day on which someone is away or works in part; nothing as long as nobody knows. */
export function endOf({ facts: { lastDay, backOn }, plans }: CaseState): LocalDate | undefined {
  const plan = agreedPlan(plans);
  const working = backOn ?? plan?.steps.find((step) => isFull(step, plan))?.from;
  return lastDay ?? (working && plusDays(working, -1));
}

/** From when someone works part of the hours, as far as it is known. */
export function partlyFromOf({ facts, plans }: CaseState): LocalDate | undefined {
  return facts.partlyFrom ?? agreedPlan(plans)?.steps[0]?.from;
}

/** Away up to the day on which someone works again, in part or whole; as far as it is known, else up to today. */
export function stretchesOf({ case: state, today }: Pick<Scene, 'case' | 'today'>): Stretch[] {
  const { firstDay } = state.facts;
  const end = endOf(state) ?? today;
  const partly = partlyFromOf(state);
  const whole = { from: firstDay, to: later(firstDay, end) };
  if (!partly || partly > end) return [{ kind: 'away', ...whole }];
  if (partly <= firstDay) return [{ kind: 'partly', ...whole }];
  return [
    { kind: 'away', from: firstDay, to: plusDays(partly, -1) },
    { kind: 'partly', from: partly, to: end },
  ];
}
