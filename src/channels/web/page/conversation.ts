/** One person's conversation as the pane shows it: the bot's letters and the person's own lines, in order, by day. */
import type { Instant } from '../../../domain/local-date.ts';
import type { PageLetter } from '../page-state.ts';
import type { Deed } from '../parse.ts';

/** Something the person said or chose. Kept in this browser tab only: the server never keeps a raw word. */
export interface Line {
  readonly id: string;
  readonly text: string;
  /** When it was not typed but chosen: the card with the button, and its place then. */
  readonly pressed?: { readonly cardKey: string; readonly place: number };
  readonly at: Instant;
  /** How many letters there were; it never comes before those. */
  readonly after: number;
  readonly state: 'sending' | 'sent' | 'failed';
  /** What to send again; absent for a line that an example played. */
  readonly deed?: Deed;
}

export type Item =
  | { readonly type: 'day'; readonly id: string; readonly at: Instant }
  | { readonly type: 'letter'; readonly id: string; readonly letter: PageLetter }
  | { readonly type: 'line'; readonly id: string; readonly line: Line };

/** Everything in order, with a divider before the first item of each day; `dayOf` names the day of a moment. */
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
  const waiting = lines.map((line) => ({ line, place: placeOf(line, letters) }));
  const addLinesUpTo = (place: number) => {
    for (let first = waiting[0]; first && first.place <= place; first = waiting[0]) {
      add({ type: 'line', id: `line ${first.line.id}`, line: first.line }, first.line.at);
      waiting.shift();
    }
  };
  letters.forEach((letter, index) => {
    addLinesUpTo(index);
    add({ type: 'letter', id: `letter ${letter.key}`, letter }, letter.at);
  });
  addLinesUpTo(Number.POSITIVE_INFINITY);
  return items;
}

/**
 * A line stands after the letters it answered, and after what the clock brought before its own moment. When the answer
 * took the place of the card that was pressed, what was chosen stands before that answer.
 */
function placeOf(line: Line, letters: readonly PageLetter[]): number {
  const { pressed } = line;
  if (pressed && letters.some(({ key }) => key === pressed.cardKey) === false) return pressed.place;
  let place = line.after;
  for (let letter = letters[place]; letter && letter.at < line.at; letter = letters[place]) place += 1;
  return place;
}
