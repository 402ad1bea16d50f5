import { describe, expect, it } from 'vitest';
import type { Card } from '../../../../src/cards/card.ts';
import { trimToFit } from '../../../../src/channels/teams/fit.ts';
import { own, plain, withEverything } from '../../../contracts/channel-cards.ts';

const within = (max: number) => (card: Card) => JSON.stringify(card).length <= max;
const text = (words: string) => ({ type: 'text' as const, text: own(words) });

describe('a card that is too long', () => {
  it('is left alone when it is not', () => {
    expect(trimToFit(withEverything, () => true)).toBe(withEverything);
  });

  it('loses the end of its longest text only, and no more of it than it must', () => {
    const card = { ...plain, body: [text('kort'), text('lang '.repeat(400))] };
    const trimmed = trimToFit(card, within(1_000));

    expect(trimmed.body[0]).toEqual(text('kort'));
    expect(trimmed.body[1]).toHaveProperty('text', expect.stringMatching(/^(lang )+l?a?n?g?…$/));
    expect(JSON.stringify(trimmed).length).toBeGreaterThan(985);
    expect(within(1_000)(trimmed)).toBe(true);
  });

  it('does not cut through what people see as one character', () => {
    const family = '👩‍👩‍👧‍👦';
    const card = { ...plain, body: [text(family.repeat(200))] };
    const trimmed = trimToFit(card, within(900));

    expect(trimmed.body[0]).toHaveProperty('text', expect.stringMatching(new RegExp(`^(${family})+…$`, 'u')));
  });

  it('shows fewer blocks, and says so, when there are too many of them', () => {
    const card = { ...plain, body: Array.from({ length: 200 }, (_, index) => text(`zin ${index}`)) };
    const trimmed = trimToFit(card, within(1_000));

    expect(trimmed.body.slice(0, 3)).toEqual(card.body.slice(0, 3));
    expect(trimmed.body.at(-1)).toEqual(text('…'));
    expect(within(1_000)(trimmed)).toBe(true);
  });

  it('keeps its form and its actions whole, even when it cannot be made to fit', () => {
    const trimmed = trimToFit(withEverything, () => false);

    expect(trimmed.form).toEqual(withEverything.form);
    expect(trimmed.actions).toEqual(withEverything.actions);
    expect(trimmed.body).toEqual([text('…')]);
  });
});
