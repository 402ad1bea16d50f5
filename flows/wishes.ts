/**
 * What a machine may wish for. A machine does nothing itself: these actions are empty, and `src/app` fulfils
 * what a transition returns, in the order in which it was wished, in the same write as the new state.
 */
import type { AbsenceFacts } from '../src/domain/absence.ts';
import type { Instant, LocalDate } from '../src/domain/local-date.ts';
import type { CardName } from './catalogue.ts';
import type { NudgeName } from './nudges/catalogue.ts';

/**
 * Who is told, by what they are to the case. `responsible`: with whom the machine lies (the one nudged, who held the
 * talk, who sends). `actor`: whoever did what is being answered.
 */
export type Audience = 'employee' | 'manager' | 'caseManager' | 'hr' | 'responsible' | 'actor';

/** When to wake: on a day (early, before anyone's working hours), after so many minutes, or at a moment. */
export type WakeTime =
  | { readonly on: LocalDate }
  | { readonly afterMinutes: number }
  | { readonly at: Instant };

export interface WishParams {
  /** Send this card. */
  tell: { readonly to: Audience; readonly card: CardName };
  /** Send the event `due.<name>` to this machine then. Wished again, it moves; `null` takes the wish back. */
  wake: { readonly name: string; readonly time: WakeTime | null };
  /** Note these facts of the absence. */
  keep: Partial<AbsenceFacts>;
  /** See to it that someone is prompted around that day. An open nudge of that name is planned anew. */
  openNudge: { readonly nudge: NudgeName; readonly on: LocalDate };
  /** These are no longer needed, or were done some other way. */
  dropNudges: { readonly nudges: readonly NudgeName[] };
  /** Look which dated steps want a prompt today, and when to look again. */
  followSteps: undefined;
  /** Tell the case manager in their own hours, unless it is whoever is asked to call. */
  nameCaseManager: undefined;
  /** Ask for a talk when one is due. */
  followContact: undefined;
  /** Look whether the case stalls. */
  followFlags: undefined;
  /** This plan holds now: the one before it stays in the case, its steps are prompted, and the absence knows. */
  agreePlan: { readonly plan: string };
  /** A step of the plan begins, if there is a plan: note the hours, and wake for the next one. */
  followPlan: undefined;
  /** The hours are not worked for now: the plan stops and stays in the case. */
  stopPlan: undefined;
  /** A talk took place: note it, and begin the conversation that closes it with an agreement. */
  noteTalk: undefined;
  /** Plan the check-ins of aftercare (R72) and, after the last, the event `due.close`; counted from the first day back. */
  planAftercare: { readonly from: LocalDate };
  /** Hand an event to another machine of the same case. */
  raise: {
    readonly to: string;
    readonly event: { readonly type: string } & Readonly<Record<string, unknown>>;
  };
  /** The case is over. It stays readable until it is erased. */
  closeCase: undefined;
}

export type WishName = keyof WishParams;

/** One wish as a transition returns it. */
export type Wish = {
  [Name in WishName]: { readonly type: Name; readonly params: WishParams[Name] };
}[WishName];

type Actions = { [Name in WishName]: (args: unknown, params: WishParams[Name]) => void };

const nothing = () => {};

/** The actions of every machine's `setup`. */
export const wishes: Actions = {
  tell: nothing,
  wake: nothing,
  keep: nothing,
  openNudge: nothing,
  dropNudges: nothing,
  followSteps: nothing,
  nameCaseManager: nothing,
  followContact: nothing,
  followFlags: nothing,
  agreePlan: nothing,
  followPlan: nothing,
  stopPlan: nothing,
  noteTalk: nothing,
  planAftercare: nothing,
  raise: nothing,
  closeCase: nothing,
};
