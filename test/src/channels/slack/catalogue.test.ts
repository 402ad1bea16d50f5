import { expect, it } from 'vitest';
import { limits, slackBlocks, slackModal } from '../../../../src/channels/slack/limits.ts';
import { renderModal } from '../../../../src/channels/slack/modal.ts';
import { render } from '../../../../src/channels/slack/render.ts';
import { catalogueCards } from '../../../contracts/catalogue-cards.ts';
import { lookOf } from '../../../support/slack-screen.ts';

const cards = catalogueCards();

it('renders every card of our flows, in three languages and with the longest texts, within Slack’s limits', () => {
  expect(cards.length).toBeGreaterThan(700);
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

it('makes a dialog of every form of our flows, whole and within Slack’s limits, and carries little in it', () => {
  const left = new Set<string>();
  for (const { name, card } of cards.filter(({ card }) => card.kind === 'form')) {
    const view = renderModal(card, `slack:${'k'.repeat(60)}/0`);
    if (!view) left.add(card.id);
    else {
      expect([name, slackModal.safeParse(view).error?.issues]).toEqual([name, undefined]);
      expect([name, view.private_metadata.length < limits.privateMetadata / 5]).toEqual([name, true]);
      expect([name, lookOf(view.blocks).text.includes('…')]).toEqual([name, false]);
      expect([name, lookOf(view.blocks).fields]).toEqual([name, card.form?.fields.map(({ id }) => id)]);
    }
  }
  // Two decisions side by side, and a plan that is put together step by step, stay in the conversation.
  expect(left).toEqual(new Set(['agreement-proposed', 'build-up-form', 'build-up-plan']));
});
