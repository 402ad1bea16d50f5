/**
 * The guide for a talk, one per phase (R31–R36, R39–R44): how to begin, what may be asked, what may be offered, what to
 * leave alone, and a way on when it gets heavy. What lies under the waterline is an offer, never a questionnaire.
 */
import type { Block } from '../../src/cards/card.ts';
import { list, type Scene } from '../scene.ts';
import type { Voice, WordKey } from '../words/speak.ts';

export const phases = [
  'first-contact',
  'next-contact',
  'before-return',
  'welcome',
  'check-in',
  'frequent-absence',
  'talk',
  'attention',
] as const;
export type Phase = (typeof phases)[number];

/** What the rules of a country leave room for, in this talk. */
export interface Limits {
  /** ⚖ R35: to ask what someone can still do; in the Netherlands once the physician advised. */
  readonly ability: boolean;
  /** ⚖ R39: to ask whether something in the work plays a part. In the Netherlands the cause is off limits. */
  readonly workCauses: boolean;
}

interface Guide {
  readonly open: readonly WordKey[];
  readonly ask: readonly WordKey[];
  /** Asked within the limits, and what is asked in their place otherwise. */
  readonly withLimits?: {
    readonly limit: keyof Limits;
    readonly ask: WordKey;
    readonly else: WordKey | null;
  };
  /** R41, R42, R44: what may be talked about when the other wants to. */
  readonly offer?: readonly WordKey[];
  /** What can be seen in the work; never how someone looks or sounds. */
  readonly signs?: readonly WordKey[];
  readonly leave: readonly WordKey[];
  readonly steer: readonly WordKey[];
}

const guides: Readonly<Record<Phase, Guide>> = {
  'first-contact': {
    open: ['guide.first-contact.open.1', 'guide.first-contact.open.2'],
    ask: ['guide.first-contact.ask.1', 'guide.first-contact.ask.2', 'guide.first-contact.ask.3'],
    leave: ['guide.first-contact.leave.1'],
    steer: ['guide.first-contact.steer.1'],
  },
  'next-contact': {
    open: ['guide.next-contact.open.1'],
    ask: ['guide.next-contact.ask.1', 'guide.next-contact.ask.2', 'guide.next-contact.ask.3'],
    withLimits: { limit: 'ability', ask: 'guide.next-contact.ask.be', else: 'guide.next-contact.ask.nl' },
    offer: ['guide.next-contact.offer.1', 'guide.next-contact.offer.2'],
    leave: ['guide.next-contact.leave.1'],
    steer: ['guide.next-contact.steer.1', 'guide.next-contact.steer.2'],
  },
  'before-return': {
    open: ['guide.before-return.open.1'],
    ask: [
      'guide.before-return.ask.1',
      'guide.before-return.ask.2',
      'guide.before-return.ask.3',
      'guide.before-return.ask.4',
    ],
    offer: ['guide.before-return.offer.1'],
    leave: ['guide.before-return.leave.1'],
    steer: ['guide.before-return.steer.1'],
  },
  welcome: {
    open: ['guide.welcome.open.1'],
    ask: ['guide.welcome.ask.1', 'guide.welcome.ask.2'],
    leave: ['guide.welcome.leave.1'],
    steer: ['guide.welcome.steer.1'],
  },
  'check-in': {
    open: ['guide.check-in.open.1'],
    ask: ['guide.check-in.ask.1', 'guide.check-in.ask.2'],
    offer: ['guide.check-in.offer.1'],
    signs: ['guide.check-in.signs.1', 'guide.check-in.signs.2', 'guide.check-in.signs.3'],
    leave: ['guide.check-in.leave.1', 'guide.check-in.leave.2'],
    steer: ['guide.check-in.steer.1'],
  },
  'frequent-absence': {
    open: ['guide.frequent-absence.open.1', 'guide.frequent-absence.open.2'],
    ask: ['guide.frequent-absence.ask.1', 'guide.frequent-absence.ask.2'],
    withLimits: { limit: 'workCauses', ask: 'guide.frequent-absence.ask.be', else: null },
    offer: ['guide.frequent-absence.offer.1', 'guide.frequent-absence.offer.2'],
    leave: ['guide.frequent-absence.leave.1', 'guide.frequent-absence.leave.2'],
    steer: ['guide.frequent-absence.steer.1'],
  },
  talk: {
    open: ['guide.talk.open.1'],
    ask: ['guide.talk.ask.1', 'guide.talk.ask.2'],
    offer: ['guide.talk.offer.1', 'guide.talk.offer.2'],
    leave: ['guide.talk.leave.1'],
    steer: ['guide.talk.steer.1'],
  },
  attention: {
    open: ['guide.attention.open.1'],
    ask: ['guide.attention.ask.1', 'guide.attention.ask.2'],
    offer: ['guide.attention.offer.1'],
    leave: ['guide.attention.leave.1'],
    steer: [],
  },
};

/** What holds where nothing else is known. */
const strict: Limits = { ability: false, workCauses: false };

/** The guide of that phase as the blocks of a card, in the reader's voice and within the limits. */
export function guideFor(phase: Phase, { say }: Voice, limits: Limits = strict): Block[] {
  const { open, ask, withLimits, offer = [], signs = [], leave, steer } = guides[phase];
  const asked = withLimits ? (limits[withLimits.limit] ? withLimits.ask : withLimits.else) : null;
  const lines = (keys: readonly (WordKey | null)[]) => keys.flatMap((key) => (key ? [say(key)] : []));
  return [
    list(say('guide.open'), lines(open)),
    list(say('guide.ask'), lines([...ask, asked])),
    list(say('guide.offer'), lines(offer)),
    list(say('guide.signs'), lines(signs)),
    list(say('guide.leave'), lines(leave)),
    list(say('guide.steer'), lines(steer)),
  ].filter((block) => block !== null);
}

/** What may be asked in an absence: by the rules it falls under, and by whether the physician advised. */
export function limitsOf({ case: state, pack }: Pick<Scene, 'case' | 'pack'>): Limits {
  const advised = state.happened.physicianOpinionOn !== undefined;
  return {
    ability: pack.switches.abilityQuestionsBeforeAdvice || advised,
    workCauses: pack.switches.workCauseQuestions,
  };
}
