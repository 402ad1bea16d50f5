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
  downloads: [],
});

const line = (id: string, at: string, ...seen: string[]): Line => ({
  id,
  text: id,
  pressed: false,
  at: toInstant(at),
  seen,
  state: 'sent',
});

const order = (letters: readonly PageLetter[], lines: readonly Line[]) =>
  conversationOf(letters, lines, (moment) => moment.slice(0, 10))
    .filter(({ type }) => type !== 'day')
    .map(({ id }) => id);

describe('the order of a conversation', () => {
  it('puts an answer after what it answers, though the clock stands still', () => {
    const letters = [letter('a', '2026-03-02T07:00Z'), letter('b', '2026-03-02T07:00Z')];
    expect(order(letters, [line('x', '2026-03-02T07:00Z', 'a')])).toEqual(['letter a', 'line x', 'letter b']);
  });

  it('puts a line after what the clock brought on the way to it', () => {
    const letters = [letter('a', '2026-03-02T07:00Z'), letter('nudge', '2026-03-04T08:00Z')];
    expect(order(letters, [line('x', '2026-03-05T08:00Z')])).toEqual(['letter a', 'letter nudge', 'line x']);
  });

  it('puts a letter that took the place of an earlier one at its own moment, after the choice it answers', () => {
    const letters = [letter('a2', '2026-03-02T07:06Z'), letter('b', '2026-03-02T07:01Z')];
    expect(order(letters, [line('x', '2026-03-02T07:05Z')])).toEqual(['letter b', 'line x', 'letter a2']);
  });

  it('keeps lines in the order in which they were said', () => {
    const lines = [line('x', '2026-03-02T07:00Z'), line('y', '2026-03-02T07:00Z')];
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
