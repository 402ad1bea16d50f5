/** The channel contract's harness for Slack: a local workspace, people who type and press, and the bot on a real server. */
import type { AddressInfo } from 'node:net';
import restify from 'restify';
import { createSlackChannel, type SlackChannel, type SlackOptions } from '../../src/channels/slack/index.ts';
import { type SlackBlock, type SlackModal, slackModal } from '../../src/channels/slack/limits.ts';
import type { Receive } from '../../src/ports/channel.ts';
import type { Answer, ChannelHarness } from '../contracts/channel-harness.ts';
import {
  asCommand,
  asEvent,
  asInteraction,
  asTyped,
  deliver,
  type SlackRequest,
  signingSecret,
  slackPayload,
} from './slack-driver.ts';
import { fillIn, lookOf } from './slack-screen.ts';
import { botToken, type SlackPost, type SlackWorkspace } from './slack-workspace.ts';
import { createWay } from './under-way.ts';

export interface SlackHarness extends ChannelHarness {
  start(receive: Receive, options?: Partial<SlackOptions>): Promise<SlackChannel>;
  /** The channel that was started last. */
  readonly channel: SlackChannel;
  /** The bot's address. */
  readonly address: string;
  /** The person opens that tab of the app. */
  open(userId: string, tab?: string): Promise<Answer>;
  /** Fills in the dialog that lies before the person and sends it in; gives back what Slack's client then shows as wrong. */
  submit(userId: string, values: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>>;
  /** That request of Slack's, as it stands. */
  post(request: SlackRequest): Promise<Answer>;
  /** What the log was told, as JSON lines. */
  readonly logged: string[];
}

type SlackStore = SlackOptions['store'];

export function createSlackHarness(workspace: SlackWorkspace, storeFor: () => SlackStore): SlackHarness {
  const logged: string[] = [];
  const note = (level: string) => (fields: object, code: string) =>
    void logged.push(JSON.stringify({ level, code, ...fields }));
  let channel: SlackChannel | undefined;
  let server: restify.Server | undefined;
  let address = '';
  let events = 0;
  let latest: SlackRequest | undefined;

  const way = createWay((request: SlackRequest) => deliver(address, request));
  const post = (request: SlackRequest) => {
    latest = request;
    return way.send(request);
  };
  /** What people typed last, as Slack keeps it. */
  const said = new Map<string, { text: string; ts: string }>();
  const eventOf = async (name: string, user: string, text: string) => {
    const payload = slackPayload(name);
    const seconds = Math.floor((Date.now() - way.age) / 1000);
    const ts = `${seconds}.${String(++events).padStart(6, '0')}`;
    Object.assign(payload, { event_id: `Ev${events}`, event_time: seconds });
    Object.assign(payload.event, {
      user,
      text,
      ts,
      event_ts: ts,
      channel: await workspace.conversationWith(user),
    });
    return payload;
  };

  return {
    name: 'slack',
    users: workspace.users,
    stranger: 'U0STRANGER',
    picture: `${new URL(workspace.apiUrl).origin}/picture.png`,
    tellsTime: true,
    showsOnce: true,
    failures: ['rate-limited', 'server-error', 'timeout', 'reset', 'lost'],
    failWith: (failure) => workspace.failWith(failure),
    post,
    logged,
    get channel() {
      if (!channel) throw new Error('the channel was not started');
      return channel;
    },
    get address() {
      return address;
    },

    async start(receive, options = {}) {
      await workspace.clear();
      logged.length = 0;
      channel = createSlackChannel({
        receive,
        signingSecret,
        // An app that is installed by a link has no token of its own.
        ...(options.oauth ? {} : { botToken }),
        slackApiUrl: workspace.apiUrl,
        store: storeFor(),
        log: { info: note('info'), warn: note('warn') },
        pace: { interval: 0, burst: 0 },
        ...options,
      });
      server = restify.createServer();
      channel.mount(server);
      await channel.start();
      await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      return channel;
    },
    async stop() {
      await channel?.stop();
      await new Promise<void>((resolve) => server?.close(() => resolve()));
    },

    open(user, tab = 'home') {
      const payload = slackPayload('app-home-opened');
      payload.event_id = `Ev${++events}`;
      Object.assign(payload.event, { user, tab });
      return post(asEvent(payload));
    },
    async say(user, text) {
      const payload = await eventOf('message-im', user, asTyped(text));
      said.set(user, payload.event);
      return post(asEvent(payload));
    },
    async edit(user, text) {
      const before = said.get(user);
      if (!before) throw new Error(`${user} said nothing yet`);
      const payload = await eventOf('message-changed', user, '');
      const { user: _, text: __, ...event } = payload.event;
      const message = { ...event.message, ...before, text: asTyped(text), edited: { user, ts: event.ts } };
      payload.event = { ...event, message, previous_message: before };
      said.set(user, message);
      return post(asEvent(payload));
    },
    async command(user, name, text) {
      const fields = slackPayload('slash-command');
      const typed = asTyped(text, (id) => `<@${id}|someone>`);
      Object.assign(fields, {
        command: `/${name}`,
        text: typed,
        user_id: user,
        trigger_id: await workspace.triggerFor(user),
      });
      return post(asCommand(fields));
    },
    async press(user, action, values = {}) {
      const message = (await workspace.posts(user)).findLast(({ blocks }) => buttonOf(blocks, action));
      if (!message) throw new Error(`${user} sees no ${action}`);
      return post(asInteraction(pressOn(message, user, action, values, await workspace.triggerFor(user))));
    },
    async submit(user, values) {
      const modal = workspace.modals.get(user);
      if (!modal) throw new Error(`nothing lies before ${user}`);
      const payload = slackPayload('view-submission');
      Object.assign(payload, { trigger_id: await workspace.triggerFor(user) });
      payload.user.id = user;
      Object.assign(payload.view, modal, { state: { values: fillIn(modal.blocks, values) } });
      return settle(workspace, user, await post(asInteraction(payload)));
    },
    delayNext: way.delayNext,
    // Slack knows no leaving of one person: the app is removed from the workspace.
    async uninstall() {
      workspace.remove(true);
      await post(asEvent(slackPayload('app-uninstalled')));
    },
    async reinstall() {
      workspace.remove(false);
    },
    redeliver() {
      if (!latest) throw new Error('there was no request yet');
      return deliver(address, latest, { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' });
    },
    async echo(user) {
      const message = (await workspace.posts(user)).at(-1);
      const payload = await eventOf('message-bot', user, message?.text ?? '');
      Object.assign(payload.event, { user: workspace.bot, ts: message?.ts, blocks: message?.blocks });
      return post(asEvent(payload));
    },
    async forge(user, text) {
      const request = asEvent(await eventOf('message-im', user, text));
      return deliver(address, request, { 'x-slack-signature': `v0=${'0'.repeat(64)}` });
    },
    malformed: () =>
      Promise.all(
        [
          { body: 'geen json', form: false },
          { body: '', form: false },
          { body: 'null', form: false },
          { body: '[1]', form: false },
          { body: 'payload=%7B', form: true },
        ].map((request) => deliver(address, request)),
      ),

    async shown(user) {
      return (await workspace.posts(user)).map(({ blocks }) => lookOf(blocks));
    },
    async vanish(user) {
      const conversation = await workspace.conversationWith(user);
      for (const { ts } of await workspace.posts(user)) {
        await workspace.client.chat.delete({ channel: conversation, ts });
      }
    },
  };
}

/** What Slack's client does with the answer to a dialog: it closes, shows another, or stays with what is wrong. */
function settle({ modals }: SlackWorkspace, user: string, { status, body }: Answer) {
  if (status !== 200) throw new Error('Slack says that something went wrong');
  const answer = body === '' ? {} : JSON.parse(body);
  if (answer.response_action === 'errors') return wrongIn(modals.get(user)?.blocks ?? [], answer.errors);
  if (answer.response_action === 'update') modals.set(user, slackModal.parse(answer.view));
  else modals.delete(user);
  return {};
}

/** What is wrong by field. Slack refuses an error at a block that is not there. */
function wrongIn(blocks: SlackModal['blocks'], errors: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(errors).map(([id, error]) => {
      const block = blocks.find((one) => one.type === 'input' && one.block_id === id);
      if (block?.type !== 'input') throw new Error(`there is no block ${id}`);
      return [block.element.action_id, error];
    }),
  );
}

type Button = Extract<SlackBlock, { type: 'actions' }>['elements'][number];

function buttonOf(blocks: readonly SlackBlock[], action: string): Button | undefined {
  return blocks
    .flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .find((button) => button.action_id === action);
}

function pressOn(
  { ts, text, blocks }: SlackPost,
  user: string,
  action: string,
  values: Readonly<Record<string, string>>,
  trigger_id: string,
) {
  const payload = slackPayload('block-actions');
  Object.assign(payload, { trigger_id, state: { values: fillIn(blocks, values) } });
  payload.user.id = user;
  payload.container.message_ts = ts;
  Object.assign(payload.message, { ts, text, blocks });
  payload.actions = [{ ...payload.actions[0], ...buttonOf(blocks, action) }];
  return payload;
}
