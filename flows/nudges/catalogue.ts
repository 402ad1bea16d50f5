/** Every nudge there is: what prompts whom, until when it may wait, and how loud it gets when nobody acts. */

export const nudgeNames = [
  'first-contact',
  'next-contact',
  'missing-agreement',
  'welcome',
  'check-in-1',
  'check-in-2',
  'check-in-3',
  'check-in-4',
  'check-in-5',
] as const;
export type NudgeName = (typeof nudgeNames)[number];

export interface NudgeKind {
  /** Working days after the day it is about at which it first speaks; 0: at once. */
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

/** R22: in touch within two working days, so the reminder comes on the second one. */
export const nudgeKinds: Readonly<Record<NudgeName, NudgeKind>> = {
  'first-contact': { ...asked, remindAfter: 2 },
  'next-contact': { ...asked, remindAfter: 1, replaces: ['first-contact'] },
  'missing-agreement': { ...asked, promptAfter: 1, remindAfter: 2, isTalk: false },
  welcome: { ...checkIn, remindAfter: 1, replaces: [] },
  'check-in-1': { ...checkIn, replaces: ['welcome'] },
  'check-in-2': { ...checkIn, replaces: ['welcome', 'check-in-1'] },
  'check-in-3': { ...checkIn, replaces: ['welcome', 'check-in-1', 'check-in-2'] },
  'check-in-4': { ...checkIn, replaces: ['check-in-1', 'check-in-2', 'check-in-3'] },
  'check-in-5': { ...checkIn, replaces: ['check-in-2', 'check-in-3', 'check-in-4'] },
};

/** Under which key a nudge's machine is kept in its case. */
export const nudgeKey = (name: NudgeName): `nudge:${NudgeName}` => `nudge:${name}`;

/** The nudge that a machine key belongs to, or nothing when it belongs to something else. */
export function nudgeOfKey(key: string): NudgeName | undefined {
  const name = key.startsWith('nudge:') ? key.slice('nudge:'.length) : '';
  return nudgeNames.find((known) => known === name);
}
