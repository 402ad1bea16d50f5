/**
 * The signs that a case stalls (R54, R58–R64): five, and a talk without an agreement. Each is about the process and names
 * what can be done; none is about the person.
 */

export const flagNames = [
  'missing-agreement',
  'standing-still',
  'roles-unclear',
  'waiting',
  'talk-not-held',
  'trust',
] as const;
export type FlagName = (typeof flagNames)[number];

/** What can be done about each, most helpful first; with "not needed" these are the ways to close it. */
export const actionsFor = {
  /** R54: before the waiting begins. */
  'missing-agreement': ['write-agreement', 'plan-talk'],
  /** R59: from what fails to what is possible. */
  'standing-still': ['look-at-possibilities', 'make-step-plan', 'ask-physician'],
  /** R60: who does what. */
  'roles-unclear': ['name-case-manager', 'engage-physician', 'write-who-does-what'],
  /** R61: start, and keep a rhythm. */
  waiting: ['plan-talk', 'hand-over-contact', 'agree-rhythm'],
  /** R62: the talk that matters, with a third party where that helps. */
  'talk-not-held': ['plan-this-talk', 'bring-third-party', 'prepare-together'],
  /** R63: predictable, and people matter. */
  trust: ['call-and-say-so', 'answer-correction', 'agree-rhythm'],
} as const satisfies Readonly<Record<FlagName, readonly string[]>>;
export type FlagAction = (typeof actionsFor)[FlagName][number];

/** How a flag ends: by one of its actions, because it was not needed, by a quick scan, or of itself. */
export type FlagOutcome = FlagAction | 'not-needed' | 'quick-scan' | 'resolved';

/** The five levers of a quick scan (R64), each with the flag whose actions it offers. */
export const levers = {
  possibilities: 'standing-still',
  roles: 'roles-unclear',
  timeliness: 'waiting',
  talks: 'talk-not-held',
  trust: 'trust',
} as const satisfies Readonly<Record<string, FlagName>>;
export type Lever = keyof typeof levers;
export const leverNames = Object.keys(levers) as readonly Lever[];

/** Under which name a case keeps the cards that tell of them: all on one card, which waits as long as one of them does. */
export const flagsPrompt = 'flags';

/** Under which key a flag is kept in its case. */
export const flagKey = (flag: FlagName): `flag:${FlagName}` => `flag:${flag}`;

/** The flag that a machine key belongs to, or nothing when it belongs to something else. */
export function flagOfKey(key: string): FlagName | undefined {
  return key.startsWith('flag:') ? flagNames.find((name) => flagKey(name) === key) : undefined;
}
