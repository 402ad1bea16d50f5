/** Every nudge there is: what prompts whom, until when it may wait, and how loud it gets when nobody acts. */

import type { Party } from '../roles/parties.ts';

const fixedNames = [
  'first-contact',
  'next-contact',
  'before-return',
  'missing-agreement',
  'welcome',
  'check-in-1',
  'check-in-2',
  'check-in-3',
  'check-in-4',
  'check-in-5',
  'build-up-1',
  'build-up-2',
  'build-up-3',
  'build-up-4',
  'build-up-5',
  'build-up-6',
  'build-up-evaluation',
  'build-up-proposal',
  'engage-expert',
  'engage-mediator',
  'engage-coach',
  'engage-coordinator',
  'engage-psychosocial',
  'engage-ergonomist',
] as const;
type FixedName = (typeof fixedNames)[number];

/** The dated steps that one person is prompted for on one day, as one nudge: `steps-2026-04-13-hr`. */
export type StepsNudge = `steps-${string}`;
export type NudgeName = FixedName | StepsNudge;

/** Every nudge by its fixed name. */
export const everyNudge: readonly FixedName[] = fixedNames;

/** Arranging a third party that the employee agreed to; someone who is back may still want it. */
export type EngageNudge = Extract<FixedName, `engage-${string}`>;
export const isEngage = (name: NudgeName): name is EngageNudge => name.startsWith('engage-');
export const engageOf = (party: Party): EngageNudge => `engage-${party}`;
export const partyOfEngage = (nudge: EngageNudge): Party => nudge.slice('engage-'.length) as Party;

/** The nudges that belong to being away; the dated steps and third parties have their own end. */
export const nudgeNames: readonly FixedName[] = fixedNames.filter((name) => !isEngage(name));

/** The steps of a build-up plan by their number, its evaluation, and a proposal that waits. */
export type BuildUpNudge = Extract<FixedName, `build-up-${string}`>;
export const buildUpNudges = fixedNames.filter((name): name is BuildUpNudge => name.startsWith('build-up-'));
export const isBuildUp = (name: NudgeName): name is BuildUpNudge => name.startsWith('build-up-');

export type CheckInNudge = Extract<FixedName, `check-in-${string}`>;
export const isCheckIn = (name: NudgeName): name is CheckInNudge => name.startsWith('check-in-');

export const isSteps = (name: NudgeName): name is StepsNudge => name.startsWith('steps-');

export interface NudgeKind {
  /** Working days after the day it is about at which it first speaks; 0: on that day; negative: before it. */
  readonly promptAfter: number;
  /** Working days after the prompt's day by which it should be done; then one reminder follows. */
  readonly remindAfter: number;
  /** Working days after the reminder at which HR sees it. */
  readonly escalateAfter: number;
  /** HR gets a message, or only finds it among what is overdue. */
  readonly escalation: 'message' | 'list';
  /** Doing it means that a talk took place, which is closed with an agreement (R49). */
  readonly isTalk: boolean;
  /** Nudges that this one speaks for as well: they end when it speaks. */
  readonly replaces: readonly NudgeName[];
}

const asked = {
  promptAfter: 0,
  escalateAfter: 1,
  escalation: 'message',
  isTalk: true,
  replaces: [],
} as const;
const checkIn = {
  promptAfter: 0,
  remindAfter: 2,
  escalateAfter: 2,
  escalation: 'list',
  isTalk: false,
} as const;

/** Early enough to ask a doctor and to change a roster; once more on the day itself. */
const buildUpStep = { ...asked, promptAfter: -2, remindAfter: 0, isTalk: false } as const;

/** A few days, as a service has to be called; long enough to do it well. */
const engage = { ...asked, remindAfter: 3, isTalk: false } as const;

/** R22: in touch within two working days, so the reminder comes on the second one. */
const fixedKinds: Readonly<Record<FixedName, NudgeKind>> = {
  'first-contact': { ...asked, remindAfter: 2 },
  'next-contact': { ...asked, remindAfter: 1, replaces: ['first-contact'] },
  'before-return': { ...asked, remindAfter: 1 },
  'missing-agreement': { ...asked, promptAfter: 1, remindAfter: 2, isTalk: false },
  welcome: { ...checkIn, remindAfter: 1, replaces: [] },
  'check-in-1': { ...checkIn, replaces: ['welcome'] },
  'check-in-2': { ...checkIn, replaces: ['welcome', 'check-in-1'] },
  'check-in-3': { ...checkIn, replaces: ['welcome', 'check-in-1', 'check-in-2'] },
  'check-in-4': { ...checkIn, replaces: ['check-in-1', 'check-in-2', 'check-in-3'] },
  'check-in-5': { ...checkIn, replaces: ['check-in-2', 'check-in-3', 'check-in-4'] },
  'build-up-1': buildUpStep,
  'build-up-2': buildUpStep,
  'build-up-3': buildUpStep,
  'build-up-4': buildUpStep,
  'build-up-5': buildUpStep,
  'build-up-6': buildUpStep,
  'build-up-evaluation': { ...asked, remindAfter: 1, isTalk: false },
  'build-up-proposal': { ...asked, promptAfter: 1, remindAfter: 2, isTalk: false },
  'engage-expert': engage,
  'engage-mediator': engage,
  'engage-coach': engage,
  'engage-coordinator': engage,
  'engage-psychosocial': engage,
  'engage-ergonomist': engage,
};

const steps: NudgeKind = { ...asked, remindAfter: 1, isTalk: false };

export function kindOf(name: NudgeName): NudgeKind {
  return isSteps(name) ? steps : fixedKinds[name];
}

/** Under which key a nudge's machine is kept in its case. */
export const nudgeKey = (name: NudgeName): `nudge:${NudgeName}` => `nudge:${name}`;

/** The nudge that a machine key belongs to, or nothing when it belongs to something else. */
export function nudgeOfKey(key: string): NudgeName | undefined {
  if (!key.startsWith('nudge:')) return undefined;
  const name = key.slice('nudge:'.length);
  return name.startsWith('steps-') ? (name as StepsNudge) : fixedNames.find((known) => known === name);
}
