import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../../../src/cards/card.ts';
import { limits, slackHome } from '../../../../src/channels/slack/limits.ts';
import { renderHome } from '../../../../src/channels/slack/render-home.ts';
import type { Inbound } from '../../../../src/ports/channel.ts';
import { done, own, plain, withEverything } from '../../../contracts/channel-cards.ts';
import { createSlackHarness } from '../../../support/slack-harness.ts';
import { lookOf } from '../../../support/slack-screen.ts';
import { slackStore } from '../../../support/slack-store.ts';
import { startSlackWorkspace } from '../../../support/slack-workspace.ts';

const workspace = await startSlackWorkspace();
const memory = await slackStore();
const harness = createSlackHarness(workspace, memory.fresh);
const [koen, sarah] = workspace.users;
let received: Inbound[];

beforeEach(async () => {
  received = [];
  await harness.start(async (inbound) => void received.push(inbound));
});
afterEach(() => harness.stop());
afterAll(async () => {
  await workspace.close();
  await memory.stop();
});

const show = (user: string, ...cards: Card[]) => harness.channel.showHome?.(user, async () => cards);
const seen = (user: string) => {
  const home = workspace.homeOf(user);
  return home && lookOf(home.blocks).text;
};

describe('the Home tab', () => {
  it('is asked for when it is opened, and shows what it is given', async () => {
    expect(await harness.open(koen)).toEqual({ status: 200, body: '' });
    expect(received).toMatchObject([{ from: koen, content: { kind: 'home' } }]);
    await show(koen, plain, done);

    expect(seen(koen)).toContain('Goed dat');
    expect(seen(koen)).toContain('Vastgelegd');
    expect(seen(sarah)).toBeUndefined();
  });

  it('is replaced whole each time', async () => {
    await harness.open(koen);
    await show(koen, plain);
    await show(koen, done);

    expect(seen(koen)).toContain('Vastgelegd');
    expect(seen(koen)).not.toContain('Goed dat');
  });

  it('costs nothing for someone who never opened it: the cards are not even asked for', async () => {
    await harness.open(koen, 'messages');
    await harness.channel.showHome?.(koen, async () => {
      throw new Error('asked for');
    });

    expect(workspace.calls).toEqual(['auth.test']);
  });

  it('that Slack does not take now rejects with when to try again', async () => {
    await harness.open(koen);
    workspace.refuse('views.publish', 'ratelimited');

    await expect(show(koen, plain)).rejects.toMatchObject({ code: 'slack.rate-limited' });
  });

  it('may show the same button on two cards', async () => {
    await harness.open(koen);
    await show(koen, withEverything, withEverything);

    expect(workspace.homeOf(koen)?.blocks.filter(({ type }) => type === 'actions')).toHaveLength(2);
  });

  it('ends with an ellipsis when there is more than Slack shows', () => {
    const long: Card = {
      ...plain,
      body: Array.from({ length: 30 }, () => ({ type: 'text', text: own('x'), tone: 'subtle' })),
    };
    const home = renderHome([long, long, long, long]);

    expect(slackHome.safeParse(home).error).toBeUndefined();
    expect(home.blocks.length).toBeLessThanOrEqual(limits.viewBlocks);
    expect(lookOf(home.blocks).text.endsWith('…')).toBe(true);
    expect(lookOf(home.blocks).text.split('Goed dat').length - 1).toBe(3);
  });
});
