/** The web page's own copy of what it was sent, as Slack and Teams keep theirs: so that a reload shows it again. */
import type { Card } from '../cards/card.ts';
import type { Instant } from '../domain/local-date.ts';

export interface Letter {
  /** The delivery's key; one letter per key. */
  readonly key: string;
  readonly at: Instant;
  readonly card: Card;
}

export interface Mailbox {
  /** Puts a letter in, or leaves everything as it was when its key is there already. */
  put(userId: string, letter: Letter): Promise<void>;
  /** Puts a letter in the place of the one with key `replaced`; when that is gone, puts it at the end. */
  replace(userId: string, replaced: string, letter: Letter): Promise<void>;
  /** All letters, oldest first. */
  list(userId: string): Promise<readonly Letter[]>;
  clear(userId: string): Promise<void>;
}
