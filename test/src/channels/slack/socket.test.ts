import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card, Field } from '../../../../src/cards/card.ts';
import { createSlackChannel } from '../../../../src/channels/slack/index.ts';
import type { Inbound, Receive } from '../../../../src/ports/channel.ts';
import { own, withForm } from '../../../contracts/channel-cards.ts';
import { slackPayload } from '../../../support/slack-driver.ts';
import { createSlackHarness } from '../../../support/slack-harness.ts';
import { type SlackSocket, startSlackSocket } from '../../../support/slack-socket.ts';
import { slackStore } from '../../../support/slack-store.ts';
import { startSlackWorkspace } from '../../../support/slack-workspace.ts';

const workspace = await startSlackWorkspace();
const store = await slackStore();
const harness = createSlackHarness(workspace, store.fresh);
let socket: SlackSocket;
let received: Inbound[];
let receive: Receive;

beforeEach(async () => {
  received = [];
  receive = async (inbound) => void received.push(inbound);
  socket = await startSlackSocket();
  workspace.connectAt(socket.url);
  await harness.start((inbound) => receive(inbound), { appToken: 'xapp-test' });
  await socket.connected();
});
afterEach(async () => {
  await harness.stop();
  await socket.close();
});
afterAll(async () => {
  await workspace.close();
  await store.stop();
});

describe('Socket Mode', () => {
  it('brings words, commands and presses in as HTTP does', async () => {
    await socket.deliver('events_api', slackPayload('message-im'));
    await socket.deliver('slash_commands', slackPayload('slash-command'));
    await socket.deliver('interactive', slackPayload('block-actions'));

    expect(received.map(({ content }) => content.kind)).toEqual(['words', 'command', 'press']);
  });

  it('acknowledges an event only when it is safely kept', async () => {
    const happened: string[] = [];
    receive = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      happened.push('kept');
    };
    await socket.deliver('events_api', slackPayload('message-im'));
    happened.push('acknowledged');

    expect(happened).toEqual(['kept', 'acknowledged']);
  });

  it('leaves an event that could not be kept to be delivered again', async () => {
    const tried = Promise.withResolvers<void>();
    receive = async () => {
      tried.resolve();
      throw new Error('ik ben ziek');
    };
    let acknowledged = false;
    void socket.deliver('events_api', slackPayload('message-im')).then(() => {
      acknowledged = true;
    });
    await tried.promise;
    receive = async (inbound) => void received.push(inbound);
    await socket.deliver('events_api', slackPayload('message-im'));

    expect(received).toHaveLength(1);
    expect(acknowledged).toBe(false);
    expect(harness.logged).toEqual(['{"level":"warn","code":"slack.event-failed","reason":"slack.unknown"}']);
  });

  it('says in the acknowledgement what is wrong in a form that was sent in from its dialog', async () => {
    const [field] = withForm.form?.fields ?? [];
    const card: Card = {
      ...withForm,
      form: { id: 'f', fields: [{ ...field, error: own('Vul dit in.') } as Field] },
    };
    receive = async () => [{ key: 'key', card }];

    expect(await socket.deliver('interactive', slackPayload('view-submission'))).toEqual({
      response_action: 'errors',
      errors: { 'k3y.what': 'Vul dit in.' },
    });
  });

  it('takes nothing over HTTP', async () => {
    const { status } = await fetch(`${harness.address}/slack/events`, { method: 'POST', body: '{}' });

    expect(status).toBe(404);
  });

  it('comes back when Slack cuts the connection', async () => {
    socket.cut();
    await socket.connected();
    await socket.deliver('events_api', slackPayload('message-im'));

    expect(received).toHaveLength(1);
  });

  it('says so when Slack does not let it in, survives that, and tries again', async () => {
    workspace.refuse('apps.connections.open', 'invalid_auth');
    socket.cut();
    await socket.connected();
    await socket.deliver('events_api', slackPayload('message-im'));

    expect(received).toHaveLength(1);
    expect(harness.logged).toEqual([
      '{"level":"warn","code":"slack.not-connected","reason":"slack.token-refused","operation":"slack.start","answer":"invalid_auth"}',
    ]);
  });
});

describe('a Slack channel', () => {
  it('needs a signing secret or an app token', () => {
    const options = { receive, botToken: 'xoxb', store: store.fresh(), log: { info() {}, warn() {} } };

    expect(() => createSlackChannel(options)).toThrow(
      expect.objectContaining({ code: 'slack.not-configured' }),
    );
  });
});
