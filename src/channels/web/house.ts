/** What the playground page asks of the house behind it; the composition root answers. */
import type { Instant } from '../../domain/local-date.ts';
import type { Language } from '../../domain/locale.ts';
import type { Person, PersonId } from '../../domain/person.ts';

export interface PlaygroundHouse {
  people(): readonly Person[];
  now(): Instant;
  /** Moves the clock forward, doing everything that is due on the way at its own moment. */
  moveClock(to: Instant): Promise<void>;
  /** When the next nudge falls due; nothing when none is planned. */
  nextNudge(): Promise<Instant | undefined>;
  /** The ready-made examples, in the order in which the page offers them. */
  examples(): readonly Example[];
  /**
   * Plays one step of an example: moves the clock to it and does it in that person's name. Just before
   * step 0 the page asks for a `reset`; the clock may then be set back to shortly before that step.
   */
  playStep(example: string, step: number): Promise<void>;
  /** Starts over: everything in this playground is wiped. */
  reset(): Promise<void>;
}

/** A story to be played step by step. */
export interface Example {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly steps: readonly ExampleStep[];
}

export interface ExampleStep {
  readonly at: Instant;
  readonly who: PersonId;
  /** What happens and why, in one or two sentences for the onlooker. */
  readonly caption: Readonly<Record<Language, string>>;
  readonly does: StepDeed;
}

/** What the person does: types words, presses an action by its id, or submits the form last shown. */
export type StepDeed =
  | { readonly says: string }
  | { readonly presses: string }
  | { readonly submits: Readonly<Record<string, string>> };
