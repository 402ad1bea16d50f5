/** The order in which a pane shows letters and own lines. */
import { describe, expect, it } from 'vitest';
import { conversationOf, type Line } from '../../../../../src/channels/web/page/conversation.ts';
import type { PageLetter } from '../../../../../src/channels/web/page-state.ts';
import { toInstant } from '../../../../../src/domain/local-date.ts';

const letter = (key: string, at: string): PageLetter => ({
  key,
  at: toInstant(at),
  kind: 'message',
  language: 'nl',
  text: key,
  card: {},
});

const line = (id: string, at: string, after: number): Line => ({
  id,
  text: id,
  at: toInstant(at),
  after,
  state: 'sent',
});

const order = (letters: readonly PageLetter[], lines: readonly Line[]) =>
  conversationOf(letters, lines, (moment) => moment.slice(0, 10))
    .filter(({ type }) => type !== 'day')
    .map(({ id }) => id);

describe('the order of a conversation', () => {
  it('puts an answer after what it answers, though the clock stands still', () => {
    const letters = [letter('a', '2026-03-02T07:00Z'), letter('b', '2026-03-02T07:00Z')];
    expect(order(letters, [line('x', '2026-03-02T07:00Z', 1)])).toEqual(['letter a', 'line x', 'letter b']);
  });

  it('puts a line after what the clock brought on the way to it', () => {
    const letters = [letter('a', '2026-03-02T07:00Z'), letter('nudge', '2026-03-04T08:00Z')];
    expect(order(letters, [line('x', '2026-03-05T08:00Z', 1)])).toEqual([
      'letter a',
      'letter nudge',
      'line x',
    ]);
  });

  it('leaves a line in its place when a letter before it is replaced by a later one', () => {
    const letters = [letter('a2', '2026-03-09T07:00Z'), letter('b', '2026-03-02T07:05Z')];
    expect(order(letters, [line('x', '2026-03-02T07:04Z', 1)])).toEqual(['letter a2', 'line x', 'letter b']);
  });

  it('puts a choice before the answer that took the place of its card, and else after the card', () => {
    const choice: Line = { ...line('x', '2026-03-02T07:04Z', 2), pressed: { cardKey: 'a', place: 0 } };
    const b = letter('b', '2026-03-02T07:01Z');
    expect(order([letter('a2', '2026-03-02T07:04Z'), b], [choice])).toEqual([
      'line x',
      'letter a2',
      'letter b',
    ]);
    expect(order([letter('a', '2026-03-02T07:00Z'), b], [choice])).toEqual([
      'letter a',
      'letter b',
      'line x',
    ]);
  });

  it('keeps lines in the order in which they were said', () => {
    const lines = [line('x', '2026-03-02T07:00Z', 0), line('y', '2026-03-02T07:00Z', 0)];
    expect(order([letter('a', '2026-03-02T07:00Z')], lines)).toEqual(['line x', 'line y', 'letter a']);
  });

  it('divides the days', () => {
    const letters = [
      letter('a', '2026-03-02T07:00Z'),
      letter('b', '2026-03-02T09:00Z'),
      letter('c', '2026-03-03T07:00Z'),
    ];
    const types = conversationOf(letters, [], (moment) => moment.slice(0, 10)).map(({ type }) => type);
    expect(types).toEqual(['day', 'letter', 'letter', 'day', 'letter']);
  });

  it('shows nothing where nothing was said', () => {
    expect(conversationOf([], [], String)).toEqual([]);
  });
});
