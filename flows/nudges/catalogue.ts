/** Every nudge there is: what prompts whom, until when it may wait, and how loud it gets when nobody acts. */

export const nudgeNames = [
  'first-contact',
  'next-contact',
  'missing-agreement',
  'welcome',
  'check-in-1',
  'check-in-2',
  'check-in-3',
] as const;
export type NudgeName = (typeof nudgeNames)[number];

export interface NudgeKind {
  /** Working days after the prompt's day by which it should be done; then one reminder follows. */
  readonly remindAfter: number;
  /** Working days after the reminder at which HR sees it. */
  readonly escalateAfter: number;
  /** HR gets a message, or only finds it among what is overdue. */
  readonly escalation: 'message' | 'list';
  /** Doing it means that a talk took place, which is closed with an agreement (R49). */
  readonly isTalk: boolean;
}

/** R22: in touch within two working days, so the reminder comes on the second one. */
export const nudgeKinds: Readonly<Record<NudgeName, NudgeKind>> = {
  'first-contact': { remindAfter: 2, escalateAfter: 1, escalation: 'message', isTalk: true },
  'next-contact': { remindAfter: 1, escalateAfter: 1, escalation: 'message', isTalk: true },
  'missing-agreement': { remindAfter: 1, escalateAfter: 1, escalation: 'message', isTalk: false },
  welcome: { remindAfter: 1, escalateAfter: 2, escalation: 'list', isTalk: false },
  'check-in-1': { remindAfter: 2, escalateAfter: 2, escalation: 'list', isTalk: false },
  'check-in-2': { remindAfter: 2, escalateAfter: 2, escalation: 'list', isTalk: false },
  'check-in-3': { remindAfter: 2, escalateAfter: 2, escalation: 'list', isTalk: false },
};

/** Under which key a nudge's machine is kept in its case. */
export const nudgeKey = (name: NudgeName): `nudge:${NudgeName}` => `nudge:${name}`;

/** The nudge that a machine key belongs to, or nothing when it belongs to something else. */
export function nudgeOfKey(key: string): NudgeName | undefined {
  const name = key.startsWith('nudge:') ? key.slice('nudge:'.length) : '';
  return nudgeNames.find((known) => known === name);
}
