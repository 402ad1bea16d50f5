/** What happens with an activity, from Teams' request to its answer. */
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { activity as shape } from '../../../../src/channels/teams/activity.ts';
import { createIncoming } from '../../../../src/channels/teams/incoming.ts';
import { wordsOf } from '../../../../src/channels/teams/words.ts';
import type { NabijError } from '../../../../src/domain/errors.ts';
import type { Instant } from '../../../../src/domain/local-date.ts';
import type { Inbound } from '../../../../src/ports/channel.ts';
import { koen, sarah } from '../../../support/teams-connector.ts';
import { createTeamsHarness, teamsActivity, unasked } from '../../../support/teams-harness.ts';

const harness = await createTeamsHarness();
const { connector } = harness;
afterAll(() => harness.close());

const to = koen.aadObjectId;
const welcome = { kind: 'words', text: 'help' } as const;
let received: Inbound[] = [];
beforeEach(async () => {
  received = [];
  await harness.start(async (inbound) => void received.push(inbound), { welcome });
});
afterEach(() => harness.stop());

const post = (name: string, changed: object = {}) =>
  harness.deliver({ ...harness.activity(name), ...changed });
const addressOf = (person: string) => harness.store.recall('teams', person);

describe('words', () => {
  it('are answered with typing at once, before they are kept', async () => {
    let typedBefore: readonly string[] = [];
    await harness.stop();
    await harness.start(async () => {
      await expect.poll(() => connector.calls).toContain('POST typing');
      typedBefore = [...connector.calls];
    });
    expect(await post('message-personal')).toEqual({ status: 200, body: '' });
    expect(typedBefore).toEqual(['POST typing']);
  });

  it('are kept although Teams does not take the typing', async () => {
    connector.uninstall(to);
    expect(await post('message-personal')).toEqual({ status: 200, body: '' });

    expect(received).toHaveLength(1);
    await expect.poll(() => harness.logged.join()).toContain('"operation":"teams.typing"');
  });

  it('said in a group are from the person, and their answer does not go to the group', async () => {
    await post('message-group');

    expect(received).toEqual([
      expect.objectContaining({
        from: to,
        content: { kind: 'words', text: `verzuim status @${sarah.aadObjectId}` },
      }),
    ]);
    expect(received[0]).not.toHaveProperty('replyTo');
    expect(connector.calls).toEqual(['GET member']);
    expect(await addressOf(to)).toBeUndefined();
  });

  it.each(['message-channel', 'message-group'])(
    'that are no more than our name (%s) are answered where they stand, with the way to where one can talk',
    async (name) => {
      const text = '<at>Nabij</at>\n';
      const { entities } = teamsActivity('message-channel');
      const changed = { text, entities, recipient: teamsActivity('message-channel').recipient };
      await post(name, { ...changed, locale: 'fr-BE' });

      await expect.poll(() => connector.saidAmongMany).toEqual([wordsOf('fr').inOwnChat]);
      expect(received).toEqual([]);
    },
  );

  it('said to us in a channel are answered nowhere but in the person’s own chat', async () => {
    await post('message-channel');

    expect(received).toEqual([expect.objectContaining({ content: { kind: 'words', text: 'help' } })]);
    expect(connector.calls).toEqual([]);
  });

  it('that name someone who is in no roster keep the name', async () => {
    const mentioned = { id: '29:nobody', name: 'Niemand' };
    const text = 'verzuim status <at>Niemand</at>';
    await post('message-personal', {
      text,
      entities: [{ type: 'mention', mentioned, text: '<at>Niemand</at>' }],
    });

    expect(received[0]?.content).toHaveProperty('text', 'verzuim status @Niemand');
    await expect.poll(() => connector.calls).toContain('POST typing');
  });
});

describe('a press', () => {
  it.each([
    ['nl-BE', 'Ontvangen.'],
    ['fr-FR', 'Bien reçu.'],
    ['en-GB', 'Received.'],
    ['de-DE', 'Received.'],
  ])('is answered in the language of the client: %s', async (locale, value) => {
    const answer = await post('invoke-execute', { locale });

    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value,
    });
    expect(connector.calls).toEqual([]);
  });

  it('that is not ours is told so, as Teams expects it', async () => {
    expect(await post('invoke-unknown')).toEqual({ status: 501, body: '' });
    expect(received).toEqual([]);
  });
});

describe('the message extension', () => {
  it('says where the answer comes, and does not take the chat of colleagues for ours', async () => {
    const { conversation } = teamsActivity('extension-submit');
    const answer = await post('extension-submit', { conversation });

    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({
      task: { type: 'message', value: 'Nabij antwoordt je in jullie eigen gesprek.' },
    });
    expect(received[0]?.content).toEqual({
      kind: 'command',
      name: 'verzuim',
      text: 'check Heb je nog koorts?',
    });
    expect(await addressOf(to)).toBeUndefined();
    expect(connector.calls).toEqual([]);
  });
});

describe('the app', () => {
  it('remembers where a person is when it is installed, and welcomes once', async () => {
    await post('conversation-added');
    await post('installation-add');

    expect(received).toEqual([expect.objectContaining({ channel: 'teams', from: to, content: welcome })]);
    expect(await addressOf(to)).toContain(connector.conversationWith(to));
    expect(connector.calls).toEqual([]);
  });

  it.each(['installation-remove', 'conversation-removed'])(
    'forgets it when it is removed (%s)',
    async (name) => {
      await post('message-personal');
      expect(await addressOf(to)).toBeDefined();
      await post(name);

      expect(await addressOf(to)).toBeUndefined();
      expect(received).toHaveLength(1);
    },
  );

  it('keeps it when it is upgraded', async () => {
    await post('message-personal');
    await post('installation-upgrade');
    expect(await addressOf(to)).toBeDefined();
  });

  it('remembers the new place of someone who moved', async () => {
    await post('message-personal');
    connector.reinstall(to);
    await post('message-personal');
    expect(await addressOf(to)).toContain(connector.conversationWith(to));
  });
});

describe('an event that cannot be kept in time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is told to Teams after ten seconds, so that the person can try again', async () => {
    const handle = createIncoming({
      connector: { post: async () => '', memberOf: async () => undefined } as never,
      addresses: { refresh: async () => {} } as never,
      receive: () => new Promise(() => {}),
      lookup: unasked,
      clock: { now: () => '2026-03-02T07:40:00Z' as Instant },
      onFailure: () => {},
    });
    const answer = handle(shape.parse(teamsActivity('message-personal'))).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(await Promise.race([answer, 'waiting'])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toMatchObject({ code: 'teams.receive-slow' } satisfies Partial<NabijError>);
  });
});
