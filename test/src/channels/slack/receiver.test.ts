import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Inbound, Receive } from '../../../../src/ports/channel.ts';
import {
  asCommand,
  asEvent,
  asInteraction,
  deliver,
  sign,
  signingSecret,
  slackPayload,
} from '../../../support/slack-driver.ts';
import { createSlackHarness } from '../../../support/slack-harness.ts';
import { slackStore } from '../../../support/slack-store.ts';
import { startSlackWorkspace } from '../../../support/slack-workspace.ts';

const workspace = await startSlackWorkspace();
const store = await slackStore();
const harness = createSlackHarness(workspace, store.fresh);
const received: Inbound[] = [];
let receive: Receive;

beforeEach(async () => {
  received.length = 0;
  receive = async (inbound) => void received.push(inbound);
  await harness.start((inbound) => receive(inbound), { acknowledgeWithin: 50 });
});
afterEach(() => harness.stop());
afterAll(async () => {
  await workspace.close();
  await store.stop();
});

const event = asEvent(slackPayload('message-im'));

describe('a request to the Slack address', () => {
  it('is refused when it is signed with another secret', async () => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const headers = { 'x-slack-signature': sign('another secret', timestamp, event.body) };

    expect(await deliver(harness.address, event, headers)).toEqual({
      status: 401,
      body: '{"error":"signature"}',
    });
  });

  it.each([
    ['has no signature', { 'x-slack-signature': undefined }],
    ['has no timestamp', { 'x-slack-request-timestamp': undefined }],
    ['is signed in another way', { 'x-slack-signature': 'v1=00' }],
  ])('is refused when it %s', async (_, headers) => {
    expect(await deliver(harness.address, event, headers)).toMatchObject({ status: 401 });
    expect(received).toEqual([]);
  });

  it('is refused when it is an old one, played again', async () => {
    const timestamp = String(Math.floor(Date.now() / 1000) - 60 * 5 - 2);
    const headers = {
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': sign(signingSecret, timestamp, event.body),
    };

    expect(await deliver(harness.address, event, headers)).toMatchObject({ status: 401 });
  });

  it('is refused when it is far larger than anything of Slack’s', async () => {
    const huge = { body: JSON.stringify({ x: 'x'.repeat(2 * 1024 * 1024) }), form: false };

    expect(await deliver(harness.address, huge)).toMatchObject({ status: 413 });
  });

  it('gets its challenge back when Slack verifies the address', async () => {
    const verification = asEvent({ type: 'url_verification', token: 'x', challenge: '3eZbrw1a' });

    expect(await deliver(harness.address, verification)).toEqual({
      status: 200,
      body: '{"challenge":"3eZbrw1a"}',
    });
  });

  it('is answered, and never more than that, when Slack checks the certificate without a signature', async () => {
    const check = asCommand({ ssl_check: '1', payload: JSON.stringify(slackPayload('block-actions')) });

    expect(await deliver(harness.address, check, { 'x-slack-signature': undefined })).toEqual({
      status: 200,
      body: '',
    });
    expect(received).toEqual([]);
  });

  it('may name the charset of its form', async () => {
    const command = asCommand(slackPayload('slash-command'));
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };

    expect(await deliver(harness.address, command, headers)).toEqual({ status: 200, body: '' });
    expect(received).toMatchObject([{ content: { kind: 'command' } }]);
  });

  it('may be a shortcut', async () => {
    await deliver(harness.address, asInteraction(slackPayload('global-shortcut')));
    await deliver(harness.address, asInteraction(slackPayload('message-shortcut')));

    expect(received).toMatchObject([
      { content: { kind: 'command', name: 'ziek' } },
      { content: { kind: 'command', name: 'verzuim' } },
    ]);
  });

  it('is answered at once when it is about something that is not for us', async () => {
    const other = asEvent({
      type: 'event_callback',
      event_id: 'Ev1',
      event: { type: 'reaction_added', user: 'U1' },
    });

    expect(await deliver(harness.address, other)).toEqual({ status: 200, body: '' });
    expect(await deliver(harness.address, asEvent({}))).toEqual({ status: 200, body: '' });
    expect(received).toEqual([]);
  });
});

describe('an event that takes long to keep', () => {
  const command = asCommand(slackPayload('slash-command'));

  it('is acknowledged in time all the same when it comes only once, and goes on', async () => {
    const kept = Promise.withResolvers<undefined>();
    receive = () => kept.promise;

    expect(await deliver(harness.address, command)).toEqual({ status: 200, body: '' });
    expect(harness.logged).toEqual(['{"level":"warn","code":"slack.receive-slow","milliseconds":50}']);
    kept.resolve(undefined);
  });

  it('is not acknowledged before it is kept when Slack sends it again', async () => {
    const kept = Promise.withResolvers<undefined>();
    receive = () => kept.promise;

    expect(await deliver(harness.address, event)).toMatchObject({ status: 503 });
    kept.resolve(undefined);
    receive = async () => undefined;
    expect(await deliver(harness.address, event)).toMatchObject({ status: 200 });
  });

  it('leaves a line in the log when it fails after that', async () => {
    const kept = Promise.withResolvers<undefined>();
    receive = () => kept.promise;
    await deliver(harness.address, command);
    kept.reject(new Error('ik ben ziek'));
    await kept.promise.catch(() => undefined);

    expect(harness.logged.at(-1)).toBe(
      '{"level":"warn","code":"slack.event-failed","reason":"slack.unknown"}',
    );
  });
});

describe('the log', () => {
  it('says that an event failed, without a word of it', async () => {
    receive = async ({ content }) => {
      throw new Error(JSON.stringify(content));
    };
    await deliver(harness.address, event);
    await deliver(harness.address, { body: 'ik ben ziek', form: false });

    expect(harness.logged).toEqual(['{"level":"warn","code":"slack.event-failed","reason":"slack.unknown"}']);
  });
});
