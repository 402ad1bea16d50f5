/** Every card of our flows as Teams gets it, in three languages and with the longest texts. */
import { expect, it } from 'vitest';
import type { Card } from '../../../../src/cards/card.ts';
import { largestCard, render } from '../../../../src/channels/teams/render.ts';
import { catalogueCards } from '../../../contracts/catalogue-cards.ts';
import { adaptiveCard } from '../../../support/adaptive-schema.ts';
import { koen } from '../../../support/teams-connector.ts';
import { complaintsAbout } from '../../../support/teams-rules.ts';
import { lookOf } from '../../../support/teams-screen.ts';

const cards = catalogueCards().map(({ name, card }) => ({
  name,
  card,
  // biome-ignore lint/suspicious/noExplicitAny: JSON, judged field by field
  content: render(card, `teams:${'k'.repeat(60)}/0`, koen.id).attachments[0]?.content as any,
}));

it('keeps to the schema 1.5 and to what Microsoft’s own parser takes, without an unknown element', () => {
  expect(cards.length).toBeGreaterThan(700);
  for (const { name, content } of cards) {
    expect([name, adaptiveCard.safeParse(content).error?.issues]).toEqual([name, undefined]);
    expect([name, complaintsAbout(content)]).toEqual([name, []]);
  }
});

it('is small enough for Teams, and whole: no text of ours or theirs is cut', () => {
  for (const { name, card, content } of cards) {
    const { text, fields, actions } = lookOf(content);
    expect([name, Buffer.byteLength(JSON.stringify(content)) <= largestCard]).toEqual([name, true]);
    expect([name, text.includes('…')]).toEqual([name, false]);
    expect([name, fields, actions]).toEqual([
      name,
      card.form?.fields.map(({ id }) => id) ?? [],
      card.actions.map(({ id }) => id),
    ]);
  }
});

const hasLongForm = ({ card }: { card: Card }) => card.kind === 'form' && (card.form?.fields.length ?? 0) > 2;

it('opens a long form in a window with a button that says so, which holds the same form', () => {
  const without = new Set<string>();
  for (const { name, card, content } of cards.filter(hasLongForm)) {
    // biome-ignore lint/suspicious/noExplicitAny: JSON, judged field by field
    const window = content.actions.find((one: any) => one.data?.dialog)?.data.dialog.card;
    if (!window) {
      without.add(card.id);
      continue;
    }
    expect([name, adaptiveCard.safeParse(window).error?.issues]).toEqual([name, undefined]);
    expect([name, complaintsAbout(window)]).toEqual([name, []]);
    expect([name, lookOf(window).text]).toEqual([name, lookOf(content).text]);
  }
  // The longest of plans does not fit into one card twice: it stays in the chat alone.
  expect(without).toEqual(new Set(['build-up-translate']));
});

it('tells nothing by colour alone', () => {
  for (const { name, content } of cards) {
    // A colour marks what was wrong with an answer: in words, and bold.
    for (const one of content.body.filter(({ color }: { color?: string }) => color !== undefined)) {
      expect([name, one.weight, one.text.length > 10]).toEqual([name, 'Bolder', true]);
    }
  }
});
