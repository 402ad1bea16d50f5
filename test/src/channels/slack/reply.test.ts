import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../../../src/cards/card.ts';
import type { SlackChannel } from '../../../../src/channels/slack/index.ts';
import { slackBlocks } from '../../../../src/channels/slack/limits.ts';
import { done, own, plain, withForm } from '../../../contracts/channel-cards.ts';
import { createSlackHarness } from '../../../support/slack-harness.ts';
import { slackStore } from '../../../support/slack-store.ts';
import { startSlackWorkspace } from '../../../support/slack-workspace.ts';

const workspace = await startSlackWorkspace();
const store = await slackStore();
const harness = createSlackHarness(workspace, store.fresh);
const [koen] = workspace.users;
let channel: SlackChannel;

beforeEach(async () => {
  channel = await harness.start(async () => {});
});
afterEach(() => harness.stop());
afterAll(async () => {
  await workspace.close();
  await store.stop();
});

const list: Card = { ...plain, id: 'list', kind: 'report', title: own('Wie is er afwezig?') };
const answer = (card: Card, more = {}) =>
  channel.send({ key: card.id, to: koen, card, replyTo: workspace.responseUrl, ...more });

describe('an answer to a command in a channel', () => {
  it('is seen by that person alone when it is a list', async () => {
    await answer(list);

    expect(workspace.replies).toMatchObject([{ response_type: 'ephemeral', replace_original: false }]);
    expect(slackBlocks.parse(workspace.replies[0]?.blocks)).toHaveLength(2);
    expect(await harness.shown(koen)).toEqual([]);
  });

  it.each([
    ['a receipt', done],
    ['a form', withForm],
    ['a form in a list', { ...list, form: withForm.form } as Card],
    ['a nudge', { ...plain, kind: 'nudge' } as Card],
  ])('goes into the person’s own conversation, where it stays, when it is %s', async (_, card) => {
    await answer(card);

    expect(workspace.replies).toEqual([]);
    expect(await harness.shown(koen)).toHaveLength(1);
  });

  it('takes the place of the answer whose button was pressed', async () => {
    const first = await answer(list);
    await answer({ ...list, title: own('Bladzijde 2') }, { replaces: first });

    expect(workspace.replies.map(({ replace_original }) => replace_original)).toEqual([false, true]);
  });

  it('goes into the conversation when Slack takes no more answers there', async () => {
    workspace.expire(404);
    await answer(list);

    expect(await harness.shown(koen)).toHaveLength(1);
  });

  it('is no longer replaceable once it was a passing one: the next card is sent anew', async () => {
    const first = await answer(list);
    await channel.send({ key: 'next', to: koen, card: done, replaces: first });

    expect(await harness.shown(koen)).toHaveLength(1);
  });

  it('never goes to an address that is not Slack’s', async () => {
    const elsewhere = workspace.responseUrl.replace('127.0.0.1', 'localhost');
    await channel.send({ key: 'list', to: koen, card: list, replyTo: elsewhere });

    expect(workspace.replies).toEqual([]);
    expect(await harness.shown(koen)).toHaveLength(1);
  });

  it.each([
    [429, 'slack.rate-limited', { after: 7_000 }],
    [500, 'slack.unavailable', { after: 5_000 }],
  ])('is tried again later when Slack answers %d', async (status, code, retry) => {
    workspace.expire(status);

    await expect(answer(list)).rejects.toMatchObject({ code, retry });
    expect(await harness.shown(koen)).toEqual([]);
  });
});
