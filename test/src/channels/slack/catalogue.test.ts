import { expect, it } from 'vitest';
import { slackBlocks } from '../../../../src/channels/slack/limits.ts';
import { render } from '../../../../src/channels/slack/render.ts';
import { catalogueCards } from '../../../contracts/catalogue-cards.ts';
import { lookOf } from '../../../support/slack-screen.ts';

const cards = catalogueCards();

it('renders every card of our flows, in three languages and with the longest texts, within Slack’s limits', () => {
  expect(cards.length).toBeGreaterThan(1_000);
  for (const { name, card } of cards) {
    expect([name, slackBlocks.safeParse(render(card, 'key').blocks).error?.issues]).toEqual([
      name,
      undefined,
    ]);
  }
});

it('shows every card of our flows whole: no text of ours or theirs is cut', () => {
  for (const { name, card } of cards) {
    const { text } = lookOf(render(card, 'key').blocks);
    expect([name, text.includes('…')]).toEqual([name, false]);
    expect([name, card.body.every((block) => block.type !== 'text' || text.includes(block.text))]).toEqual([
      name,
      true,
    ]);
  }
});
