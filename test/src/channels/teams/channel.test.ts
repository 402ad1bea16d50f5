/** Where a card goes: the person's own conversation, found, opened, found again or given up. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TeamsChannel } from '../../../../src/channels/teams/index.ts';
import { done, plain, withForm } from '../../../contracts/channel-cards.ts';
import { koen } from '../../../support/teams-connector.ts';
import { createTeamsHarness } from '../../../support/teams-harness.ts';

const harness = await createTeamsHarness();
const { connector } = harness;
afterAll(() => harness.close());

let channel: TeamsChannel;
beforeEach(async () => {
  channel = await harness.start(async () => {});
});
afterEach(() => harness.stop());

const to = koen.aadObjectId;
const send = (key: string, more: object = {}) => channel.send({ key, to, card: plain, ...more });
const titles = () => connector.posts(to).map(({ activity }) => activity.summary);

describe('a card for someone', () => {
  it('who wrote to us goes where that came from, through the connector of their region', async () => {
    await harness.deliver(harness.activity('message-personal'));
    await send('key-1');

    expect(connector.calls.filter((call) => !call.endsWith('typing'))).toEqual(['POST message']);
    expect(titles()).toEqual([plain.title]);
  });

  it('who never wrote goes into a conversation that is opened once', async () => {
    await send('key-1');
    await send('key-2');

    expect(connector.calls).toEqual(['POST conversation', 'POST message', 'POST message']);
    expect(JSON.parse((await harness.store.recall('teams', to)) ?? '')).toEqual({
      serviceUrl: connector.url,
      conversation: connector.conversationWith(to),
    });
  });

  it('who removed the app and has it again goes into the new conversation', async () => {
    await send('key-1');
    connector.reinstall(to);
    await send('key-2');

    expect(titles()).toEqual([plain.title]);
    expect(connector.calls.slice(2)).toEqual(['POST message', 'POST conversation', 'POST message']);
  });

  it('who removed the app can never be delivered, and the old address is forgotten', async () => {
    await send('key-1');
    connector.uninstall(to);

    await expect(send('key-2')).rejects.toMatchObject({
      code: 'teams.conversation-gone',
      retry: 'never',
      details: { operation: 'teams.open', answer: 'BotNotInConversationRoster' },
    });
    expect(await harness.store.recall('teams', to)).toBeUndefined();
  });

  it('who blocked the bot can never be delivered, and the address stays for better times', async () => {
    await send('key-1');
    connector.refuse(403, 'ConversationBlockedByUser');

    await expect(send('key-2')).rejects.toMatchObject({ code: 'teams.blocked-by-person', retry: 'never' });
    expect(await harness.store.recall('teams', to)).toBeDefined();
  });

  it('waits when two writes met in one conversation', async () => {
    connector.refuse(412, 'PreconditionFailed');
    await expect(send('key-1')).rejects.toMatchObject({ code: 'teams.busy', retry: { after: 5_000 } });
    expect(connector.calls).toEqual(['POST conversation', 'POST message']);
  });

  it('waits for the operator when Teams does not take our token', async () => {
    const token = async () => 'a-token-of-someone-else';
    await harness.stop();
    channel = await harness.start(async () => {}, { platform: { ...harness.identity.platform, token } });

    await expect(send('key-1')).rejects.toMatchObject({
      code: 'teams.not-allowed',
      retry: { after: 300_000 },
    });
  });

  it('is not tried again behind our back when Teams fails', async () => {
    await send('key-1');
    connector.failWith('server-error');
    await expect(send('key-2')).rejects.toMatchObject({ code: 'teams.unavailable' });

    expect(connector.calls.filter((call) => call === 'POST message')).toHaveLength(2);
  });
});

describe('a card in the place of another', () => {
  it('changes that message and no other', async () => {
    const first = await send('key-1', { card: withForm });
    await send('key-2');
    const again = await send('key-3', { card: done, replaces: first });

    expect(again).toEqual(first);
    expect(titles()).toEqual([done.title, plain.title]);
  });

  it('is sent anew when the conversation is not the one it was', async () => {
    const first = await send('key-1', { card: withForm });
    connector.reinstall(to);
    await send('key-2', { card: done, replaces: first });

    expect(titles()).toEqual([done.title]);
  });

  it('waits when Teams fails, and is not sent beside it', async () => {
    const first = await send('key-1', { card: withForm });
    connector.failWith('rate-limited');
    await expect(send('key-2', { card: done, replaces: first })).rejects.toMatchObject({
      code: 'teams.rate-limited',
    });

    expect(titles()).toEqual([withForm.title]);
  });

  it('is sent anew when the other went to another channel', async () => {
    await send('key-1', { card: done, replaces: { channel: 'slack', ref: 'D1/123.456' } });
    expect(titles()).toEqual([done.title]);
  });
});
