/**
 * What a platform must be able to do for the suites of a channel: people who type and press, on its own wire and in its own
 * payloads, with its own rules and its own ways to fail.
 */
import type { ChannelName } from '../../src/domain/person.ts';
import type { Channel, Receive } from '../../src/ports/channel.ts';

/** How the channel answered one request of the platform. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A card as the person sees it. */
export interface ShownCard {
  /** Everything that can be read, from the title down, as it looks: what is formatting to the platform is not in it. */
  readonly text: string;
  /** The ids of the fields that can be filled in. */
  readonly fields: readonly string[];
  /** The ids of the actions that can be pressed. */
  readonly actions: readonly string[];
  /** What is said of its picture to whoever cannot see it. */
  readonly picture?: string;
}

/** What a platform can do instead of answering; `lost` means that it did its work and only the answer got lost. */
export type Failure = 'rate-limited' | 'server-error' | 'timeout' | 'reset' | 'lost';

/** How long the platform tells us to wait when it is `rate-limited`, in milliseconds. */
export const retryAfter = 7_000;

/** How long the channel waits for an answer of the platform, when not as long as it does at work. */
export interface Patience {
  readonly timeout: number;
}

/** One channel on its (local) platform. What is optional is left out where the platform knows no such thing. */
export interface ChannelHarness {
  readonly name: ChannelName;
  /** Two people whom the platform knows. */
  readonly users: readonly [string, string];
  /** Someone whom the platform does not know. */
  readonly stranger?: string;
  /** The address of a picture that the platform can fetch. */
  readonly picture: string;
  /** Whether the platform says when something was done, and not only that it was. */
  readonly tellsTime: boolean;
  /** Whether a card that is sent again under the same key is still shown once. */
  readonly showsOnce: boolean;

  /** Begins afresh, with nothing shown and nothing failing. */
  start(receive: Receive, patience?: Patience): Promise<Channel>;
  stop(): Promise<void>;

  /** The person types these words to the bot. `@<user id>` in a text stands for a mention. */
  say(userId: string, text: string): Promise<Answer>;
  command(userId: string, name: string, text: string): Promise<Answer>;
  /** Presses that action on the latest card that has it, after filling in the form of that card. */
  press(userId: string, action: string, values?: Readonly<Record<string, string>>): Promise<Answer>;
  /** The platform sends its latest request once more. */
  redeliver(): Promise<Answer>;
  /** The platform's next request takes long: it arrives when what this gives back is called. */
  delayNext(): () => Promise<Answer>;
  /** The person changes the words that they typed last. */
  edit?(userId: string, text: string): Promise<Answer>;
  /** Takes the app away from that person, and gives it back; the platform tells the bot as it does. */
  uninstall?(userId: string): Promise<void>;
  reinstall?(userId: string): Promise<void>;
  /** The platform tells us about the bot's own latest message to that person. */
  echo?(userId: string): Promise<Answer>;
  /** Words of that person, from someone who cannot prove to be the platform. */
  forge?(userId: string, text: string): Promise<Answer>;
  /** Requests of the platform's that nobody can make sense of. */
  malformed(): Promise<readonly Answer[]>;

  /** What that person sees, oldest first. */
  shown(userId: string): Promise<readonly ShownCard[]>;
  /** Removes everything that person sees, behind the channel's back. */
  vanish(userId: string): Promise<void>;
  /** The platform fails that way at the next call, and then no more. */
  readonly failures: readonly Failure[];
  failWith(failure: Failure): void;
}
