/** One person's conversation as the pane shows it: the bot's letters and the person's own lines, in order, by day. */
import type { Instant } from '../../../domain/local-date.ts';
import type { PageLetter } from '../page-state.ts';
import type { Deed } from '../parse.ts';

/** Something the person said or chose. Kept in this browser tab only: the server never keeps a raw word. */
export interface Line {
  readonly id: string;
  readonly text: string;
  /** Chosen with a button rather than typed. */
  readonly pressed: boolean;
  /** Never earlier than the newest letter there was. */
  readonly at: Instant;
  /** The letters of that very moment that were there already: their clock may stand still. */
  readonly seen: readonly string[];
  readonly state: 'sending' | 'sent' | 'failed';
  /** What to send again; absent for a line that an example played. */
  readonly deed?: Deed;
}

export type Item =
  | { readonly type: 'day'; readonly id: string; readonly at: Instant }
  | { readonly type: 'letter'; readonly id: string; readonly letter: PageLetter }
  | { readonly type: 'line'; readonly id: string; readonly line: Line };

/**
 * Everything in the order in which it was said, with a divider before the first item of each day; `dayOf` names the day
 * of a moment. A letter that took the place of another stands at its own moment, as what was said last.
 */
export function conversationOf(
  letters: readonly PageLetter[],
  lines: readonly Line[],
  dayOf: (moment: Instant) => string,
): readonly Item[] {
  const items: Item[] = [];
  let day = '';
  const add = (item: Item, at: Instant) => {
    if (dayOf(at) !== day) {
      day = dayOf(at);
      items.push({ type: 'day', id: `day ${items.length} ${day}`, at });
    }
    items.push(item);
  };
  const addLine = (line: Line) => add({ type: 'line', id: `line ${line.id}`, line }, line.at);

  const waiting = [...lines];
  for (const letter of letters.toSorted(byMoment)) {
    for (let line = waiting[0]; line && !precedes(letter, line); line = waiting[0]) {
      addLine(line);
      waiting.shift();
    }
    add({ type: 'letter', id: `letter ${letter.key}`, letter }, letter.at);
  }
  waiting.forEach(addLine);
  return items;
}

function byMoment(a: PageLetter, b: PageLetter): number {
  return a.at === b.at ? 0 : a.at < b.at ? -1 : 1;
}

function precedes(letter: PageLetter, line: Line): boolean {
  return letter.at < line.at || (letter.at === line.at && line.seen.includes(letter.key));
}
