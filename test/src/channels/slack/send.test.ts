import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SlackChannel, SlackOptions } from '../../../../src/channels/slack/index.ts';
import { done, own, plain, withForm } from '../../../contracts/channel-cards.ts';
import { createSlackHarness } from '../../../support/slack-harness.ts';
import { slackStore } from '../../../support/slack-store.ts';
import { startSlackWorkspace } from '../../../support/slack-workspace.ts';

const workspace = await startSlackWorkspace();
const memory = await slackStore();
let store: SlackOptions['store'];
const harness = createSlackHarness(workspace, () => store);
const [koen] = workspace.users;
let channel: SlackChannel;

const restart = async () => {
  channel = await harness.start(async () => {});
};
beforeEach(async () => {
  store = memory.fresh();
  await restart();
});
afterEach(() => harness.stop());
afterAll(async () => {
  await workspace.close();
  await memory.stop();
});

const send = (key: string) => channel.send({ key, to: koen, card: plain });
const sendAgain = (key: string) => channel.send({ key, to: koen, card: plain, inDoubt: true });

describe('sending to Slack', () => {
  it('opens a conversation once and asks Slack once for each card, and notes nothing about it', async () => {
    await send('key-1');
    await send('key-2');

    const calls = ['auth.test', 'conversations.open', 'chat.postMessage', 'chat.postMessage'];
    expect(workspace.calls).toEqual(calls);
    expect(await store.recall('slack', koen)).toBeUndefined();
  });

  it('opens the conversation anew when the one it knew is gone', async () => {
    await send('key-1');
    workspace.refuse('chat.postMessage', 'channel_not_found');
    await send('key-2');

    expect(workspace.calls.filter((method) => method === 'conversations.open')).toHaveLength(2);
    expect(await harness.shown(koen)).toHaveLength(2);
  });

  it('does not ask without end for a conversation that cannot be had', async () => {
    workspace.refuse('chat.postMessage', 'channel_not_found');
    await expect(send('key-1')).rejects.toMatchObject({ code: 'slack.conversation-gone', retry: 'never' });
  });

  it('marks each message with the key of its delivery', async () => {
    await send('key-1');
    const { messages } = await workspace.client.conversations.history({
      channel: await workspace.conversationWith(koen),
      include_all_metadata: true,
    });

    expect(messages?.[0]?.metadata).toEqual({ event_type: 'nabij_card', event_payload: { key: 'key-1' } });
  });

  it('finds a card that had arrived before we were killed, instead of sending it again', async () => {
    await workspace.client.chat.postMessage({
      channel: await workspace.conversationWith(koen),
      text: 'x',
      blocks: [{ type: 'header', text: { type: 'plain_text', text: 'Goed dat je het laat weten' } }],
      metadata: { event_type: 'nabij_card', event_payload: { key: 'key-1' } },
    });
    const receipt = await sendAgain('key-1');
    await channel.send({ key: 'key-2', to: koen, card: done, replaces: receipt });

    expect(workspace.calls).not.toContain('chat.postMessage');
    expect(await harness.shown(koen)).toMatchObject([{ text: expect.stringContaining('Vastgelegd') }]);
  });

  it('sends a card in doubt that did not arrive', async () => {
    await send('key-1');
    await sendAgain('key-2');

    expect(await harness.shown(koen)).toHaveLength(2);
  });

  it('looks nothing up for a card that is not in doubt', async () => {
    workspace.failWith('rate-limited');
    await expect(send('key-1')).rejects.toMatchObject({
      code: 'slack.rate-limited',
      retry: expect.not.objectContaining({ inDoubt: true }),
    });
    await send('key-1');

    expect(workspace.calls).not.toContain('conversations.history');
    expect(await harness.shown(koen)).toHaveLength(1);
  });

  it('waits when it may not look up a card in doubt just now', async () => {
    workspace.failWith('lost');
    await expect(send('key-1')).rejects.toMatchObject({
      code: 'slack.unreachable',
      retry: { inDoubt: true },
    });
    workspace.refuse('conversations.history', 'ratelimited');

    await expect(sendAgain('key-1')).rejects.toMatchObject({ code: 'slack.rate-limited' });
    expect(await harness.shown(koen)).toHaveLength(1);
  });

  it('sends a card in doubt again when it may never look: better twice than never', async () => {
    workspace.failWith('lost');
    await expect(send('key-1')).rejects.toMatchObject({ code: 'slack.unreachable' });
    workspace.refuse('conversations.history', 'missing_scope');
    await sendAgain('key-1');

    expect(await harness.shown(koen)).toHaveLength(2);
  });

  it('gives up when there can be no conversation with that person', async () => {
    workspace.refuse('chat.postMessage', 'channel_not_found');

    await expect(send('key-1')).rejects.toMatchObject({ code: 'slack.conversation-gone', retry: 'never' });
  });

  it.each(['message_not_found', 'cant_update_message', 'edit_window_closed'])(
    'sends a card anew when the one to replace cannot be changed (%s)',
    async (answer) => {
      const first = await channel.send({ key: 'key-1', to: koen, card: withForm });
      workspace.refuse('chat.update', answer);
      await channel.send({ key: 'key-2', to: koen, card: done, replaces: first });

      expect(await harness.shown(koen)).toHaveLength(2);
    },
  );

  it('tries again later when a replacement fails for the moment, and does not send it anew', async () => {
    const first = await channel.send({ key: 'key-1', to: koen, card: withForm });
    workspace.failWith('server-error');

    await expect(channel.send({ key: 'key-2', to: koen, card: done, replaces: first })).rejects.toMatchObject(
      {
        code: 'slack.unavailable',
      },
    );
    expect(await harness.shown(koen)).toHaveLength(1);
  });

  it('replaces a card without a word, and shows nothing when there is none any more', async () => {
    const first = await channel.send({ key: 'key-1', to: koen, card: withForm });
    const quietly = { to: koen, card: done, quiet: true } as const;
    expect(await channel.send({ ...quietly, key: 'key-2', replaces: first })).toEqual(first);
    expect((await harness.shown(koen)).map(({ actions }) => actions)).toEqual([[]]);

    await harness.vanish(koen);
    expect(await channel.send({ ...quietly, key: 'key-3', replaces: first })).toEqual(first);
    const passing = { channel: 'slack', ref: 'reply' } as const;
    expect(await channel.send({ ...quietly, key: 'key-4', replaces: passing })).toEqual(passing);
    expect(await harness.shown(koen)).toEqual([]);
  });

  it('sends a card anew when the one to replace went to another channel', async () => {
    await channel.send({ key: 'key-1', to: koen, card: done, replaces: { channel: 'teams', ref: 'x/y' } });

    expect(await harness.shown(koen)).toHaveLength(1);
  });

  it.each([
    ['token_revoked', 'slack.token-refused'],
    ['account_inactive', 'slack.token-refused'],
    ['missing_scope', 'slack.scope-missing'],
  ])('ends in a clear state that nobody has to guess at: %s', async (answer, code) => {
    workspace.refuse('chat.postMessage', answer);

    await expect(send('key-1')).rejects.toMatchObject({
      code,
      retry: 'once-mended',
      details: { operation: 'slack.send', answer },
    });
  });

  it('starts without Slack, and says so', async () => {
    await harness.stop();
    workspace.refuse('auth.test', 'invalid_auth');
    // `start` begins afresh and forgets the refusal, so the channel is started once more.
    await channel.start();

    expect(harness.logged).toEqual([
      '{"level":"warn","code":"slack.identity-unknown","reason":"slack.token-refused","operation":"slack.start","answer":"invalid_auth"}',
    ]);
    await restart();
  });
});

it('a picture that Slack cannot fetch is left out, and the message comes once with all that it says', async () => {
  const url = `${harness.picture}/that-is-not-there`;
  await harness.channel.send({
    key: 'k',
    to: koen,
    card: { ...plain, picture: { url, alt: own('Een lijn') } },
  });

  const shown = await harness.shown(koen);
  expect(shown).toHaveLength(1);
  expect(shown[0]?.text).toContain('We regelen het samen.');
  expect(shown[0]).not.toHaveProperty('picture');
});
