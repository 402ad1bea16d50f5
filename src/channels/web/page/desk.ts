/** What passes between the people and the bot, as this page knows it: letters, own lines, who waits, what is unread. */
import type { Instant } from '../../../domain/local-date.ts';
import type { PageLetter } from '../page-state.ts';
import type { Deed } from '../parse.ts';
import { askLetters, newEventId, sendDeed } from './api.ts';
import type { Line } from './conversation.ts';
import type { Look } from './looks.ts';
import { createLines } from './memory.ts';
import type { Press } from './press.ts';

export interface Desk {
  letters(webId: string): readonly PageLetter[];
  lines(webId: string): readonly Line[];
  /** Whether an answer for this person is on its way. */
  typing(webId: string): boolean;
  unread(webId: string): number;
  seen(webId: string): void;
  /** Asks for this person's letters anew. */
  refresh(webId: string): Promise<void>;
  say(webId: string, text: string): Promise<void>;
  press(webId: string, press: Press): Promise<void>;
  /** Sends a line that failed once more, as the same event. */
  retry(webId: string, line: Line): Promise<void>;
  /** Notes what an example does in this person's name. */
  note(webId: string, line: { text: string; pressed: boolean; at: Instant }): void;
  /** Whether anything was said or received that a fresh start would wipe. */
  used(): boolean;
  forget(): void;
}

/** How long an answer may take before the page stops saying that the bot types. */
const patienceMs = 6_000;

export function createDesk(on: {
  now(): Instant;
  /** In whose way the letters are to be drawn. */
  look(): Look;
  /** Something is to be drawn. */
  changed(): void;
  /** A letter that was not there when this page last asked. */
  arrived(webId: string, letter: PageLetter): void;
}): Desk {
  const lines = createLines();
  const letters = new Map<string, readonly PageLetter[]>();
  const unread = new Map<string, number>();
  const waiting = new Map<string, number>();
  const asking = new Map<string, { again: boolean; done: Promise<void> }>();

  function stopWaiting(webId: string): void {
    clearTimeout(waiting.get(webId));
    waiting.delete(webId);
  }

  /** One asks at a time; who comes in between waits for an answer that was asked after that. */
  function refresh(webId: string): Promise<void> {
    const asked = asking.get(webId);
    if (asked !== undefined) {
      asked.again = true;
      return asked.done;
    }
    const turn = { again: true, done: Promise.resolve() };
    asking.set(webId, turn);
    turn.done = ask(webId, turn);
    return turn.done;
  }

  async function ask(webId: string, turn: { again: boolean }): Promise<void> {
    try {
      while (turn.again) {
        turn.again = false;
        take(webId, await askLetters(webId, on.look()));
      }
    } finally {
      asking.delete(webId);
    }
  }

  function take(webId: string, fresh: readonly PageLetter[]): void {
    const known = letters.get(webId);
    letters.set(webId, fresh);
    if (known !== undefined) {
      const keys = new Set(known.map(({ key }) => key));
      const added = fresh.filter(({ key }) => !keys.has(key));
      if (added.length > 0) stopWaiting(webId);
      for (const letter of added) {
        unread.set(webId, (unread.get(webId) ?? 0) + 1);
        on.arrived(webId, letter);
      }
    }
    on.changed();
  }

  async function send(webId: string, line: Line & { deed: Deed }): Promise<void> {
    lines.put(webId, { ...line, state: 'sending' });
    stopWaiting(webId);
    waiting.set(webId, 0);
    on.changed();
    try {
      await sendDeed(line.deed);
      lines.put(webId, { ...line, state: 'sent' });
      const giveUp = () => {
        waiting.delete(webId);
        on.changed();
      };
      if (waiting.has(webId)) waiting.set(webId, window.setTimeout(giveUp, patienceMs));
    } catch {
      lines.put(webId, { ...line, state: 'failed' });
      stopWaiting(webId);
    }
    on.changed();
  }

  function lineOf(webId: string, text: string, pressed: boolean, moment = on.now()): Line {
    const known = letters.get(webId) ?? [];
    const at = [moment, ...known.map((letter) => letter.at)].toSorted().at(-1) ?? moment;
    const seen = known.filter((letter) => letter.at === at).map(({ key }) => key);
    return { id: newEventId(), text, pressed, at, seen, state: 'sent' };
  }

  return {
    letters: (webId) => letters.get(webId) ?? [],
    lines: lines.of,
    typing: (webId) => waiting.has(webId),
    unread: (webId) => unread.get(webId) ?? 0,
    seen: (webId) => void unread.delete(webId),
    refresh,
    say(webId, text) {
      const line = lineOf(webId, text, false);
      return send(webId, { ...line, deed: { eventId: line.id, from: webId, words: text } });
    },
    press(webId, { label, ...press }) {
      const line = lineOf(webId, label, true);
      return send(webId, { ...line, deed: { eventId: line.id, from: webId, press } });
    },
    async retry(webId, line) {
      if (line.deed !== undefined) await send(webId, { ...line, deed: line.deed });
    },
    note(webId, { text, pressed, at }) {
      lines.put(webId, lineOf(webId, text, pressed, at));
      on.changed();
    },
    used: () => lines.some() || [...letters.values()].some((list) => list.length > 0),
    forget() {
      lines.clear();
      for (const webId of letters.keys()) letters.set(webId, []);
      unread.clear();
      // An answer that is still on its way tells of what was.
      for (const turn of asking.values()) turn.again = true;
      for (const webId of waiting.keys()) stopWaiting(webId);
      on.changed();
    },
  };
}
