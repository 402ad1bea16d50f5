/** What a machine outside any absence may wish for: a card to one of the two it is about, and to be woken. */
import type { Instant } from '../../src/domain/local-date.ts';
import type { PersonalCardName } from './catalogue.ts';

/** Whose it is, and the one they chose. */
export type PersonalAudience = 'owner' | 'chosen';

export interface PersonalWishParams {
  tell: { readonly to: PersonalAudience; readonly card: PersonalCardName };
  /** Send the event `due.<name>` to this machine then; `null` takes the wish back. */
  wake: { readonly name: string; readonly at: Instant | null };
}

/** One wish as a transition returns it. */
export type PersonalWish = {
  [Name in keyof PersonalWishParams]: { readonly type: Name; readonly params: PersonalWishParams[Name] };
}[keyof PersonalWishParams];

type Actions = {
  [Name in keyof PersonalWishParams]: (args: unknown, params: PersonalWishParams[Name]) => void;
};

const nothing = () => {};

/** The actions of every such machine's `setup`. */
export const personalWishes: Actions = { tell: nothing, wake: nothing };
