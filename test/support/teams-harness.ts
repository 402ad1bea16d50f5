/** The channel contract's harness for Teams: a local connector, people who type and press, and the bot on a real server. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import restify from 'restify';
import { createTeamsChannel, type TeamsChannel, type TeamsOptions } from '../../src/channels/teams/index.ts';
import type { Receive } from '../../src/ports/channel.ts';
import type { Lookup } from '../../src/ports/lookup.ts';
import { createRedisStore } from '../../src/store/redis-store.ts';
import type { Answer, ChannelHarness } from '../contracts/channel-harness.ts';
import { startRedis } from './redis.ts';
import {
  appId,
  koen,
  people,
  sarah,
  startTeamsConnector,
  type TeamsConnector,
  tenantId,
} from './teams-connector.ts';
import { newKey, startTeamsIdentity, type TeamsIdentity } from './teams-identity.ts';
import { lookOf, pressedOn } from './teams-screen.ts';
import { createWay } from './under-way.ts';

// biome-ignore lint/suspicious/noExplicitAny: fixtures are JSON as Teams documents it, changed in place
type Activity = any;

/** An activity in the exact shape that Teams documents. */
export function teamsActivity(name: string): Activity {
  return JSON.parse(readFileSync(new URL(`../fixtures/teams/${name}.json`, import.meta.url), 'utf8'));
}

/** Finds nothing, and knows of no prompt. */
export const unasked: Lookup = { cases: async () => ({ found: [] }), asItStands: async () => undefined };

export interface TeamsHarness extends ChannelHarness {
  start(receive: Receive, options?: Partial<TeamsOptions>): Promise<TeamsChannel>;
  readonly connector: TeamsConnector;
  readonly identity: TeamsIdentity;
  readonly store: TeamsOptions['store'];
  /** What the log was told, as JSON lines. */
  readonly logged: string[];
  /** An activity as it would be if it happened now, between that person and the bot. */
  activity(name: string, user?: string): Activity;
  /** Posts it to the bot as Teams would; headers given here win, `undefined` leaves one out. */
  deliver(activity: Activity, changed?: Record<string, string | undefined>): Promise<Answer>;
  /** Ends everything that `createTeamsHarness` began. */
  close(): Promise<void>;
}

export async function createTeamsHarness(): Promise<TeamsHarness> {
  const redis = await startRedis();
  const client = redis.client();
  const masterKey = randomBytes(32);
  const connector = await startTeamsConnector();
  const identity = await startTeamsIdentity();
  const impostor = newKey();
  const logged: string[] = [];
  let server: restify.Server | undefined;
  let store: TeamsOptions['store'] | undefined;
  let address = '';
  let count = 0;
  let latest: Activity;

  const way = createWay((body: Activity) => deliver(body));
  const personWith = (user: string) => people.find(({ aadObjectId }) => aadObjectId === user) ?? koen;

  function activity(name: string, user: string = koen.aadObjectId): Activity {
    const now = new Date(Date.now() - way.age);
    const { id, name: called, aadObjectId } = personWith(user);
    const given = teamsActivity(name);
    const isPersonal = given.conversation.conversationType === 'personal';
    return {
      ...given,
      id: given.id.startsWith('f:') ? `f:${randomUUID()}` : String(now.getTime() + ++count),
      timestamp: now.toISOString().replace('Z', '1234Z'),
      serviceUrl: connector.url,
      ...(given.from.id.startsWith('28:') ? {} : { from: { id, name: called, aadObjectId } }),
      conversation: isPersonal
        ? { ...given.conversation, id: connector.conversationWith(user) }
        : given.conversation,
    };
  }

  async function deliver(body: Activity, changed: Record<string, string | undefined> = {}): Promise<Answer> {
    const headers = Object.entries({
      'content-type': 'application/json',
      authorization: identity.authorization({ aud: appId, serviceurl: connector.url }),
      ...changed,
    }).filter((header): header is [string, string] => header[1] !== undefined);
    const response = await fetch(`${address}/api/messages`, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: await response.text() };
  }

  const post = (body: Activity) => {
    latest = body;
    return way.send(body);
  };
  /** The ids of what people typed last. */
  const said = new Map<string, string>();

  /** What Teams makes of typed text: a mention in the text by name, and beside it by Teams' own id. */
  function typed(user: string, text: string): Activity {
    const message = activity('message-personal', user);
    message.text = text;
    for (const { id, name, aadObjectId } of people) {
      if (!text.includes(`@${aadObjectId}`)) continue;
      const shown = `<at>${name}</at>`;
      message.text = message.text.replace(`@${aadObjectId}`, shown);
      message.entities.push({ type: 'mention', mentioned: { id, name }, text: shown });
    }
    return message;
  }

  return {
    name: 'teams',
    users: [koen.aadObjectId, sarah.aadObjectId],
    stranger: '99999999-aaaa-4bbb-8ccc-000000000009',
    // Teams has no idempotent post and lets no bot look back.
    showsOnce: false,
    picture: 'https://nabij.test/files/a-picture',
    tellsTime: true,
    failures: ['rate-limited', 'server-error', 'timeout', 'reset', 'lost'],
    failWith: (failure) => connector.failWith(failure),
    connector,
    identity,
    get store() {
      if (!store) throw new Error('the channel was not started');
      return store;
    },
    logged,
    activity,
    deliver,

    async start(receive, options = {}) {
      connector.clear();
      logged.length = 0;
      store = createRedisStore({ redis: client, tenant: randomUUID(), masterKey });
      const channel = createTeamsChannel({
        receive,
        lookup: unasked,
        appId,
        appPassword: 'a-secret-of-the-test',
        tenantId,
        store,
        log: { warn: (fields, code) => void logged.push(JSON.stringify({ code, ...fields })) },
        connectorUrl: connector.url,
        platform: identity.platform,
        pace: { conversation: [], tenant: [] },
        ...options,
      });
      server = restify.createServer();
      channel.mount(server);
      await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      return channel;
    },
    async stop() {
      await new Promise<void>((resolve) => server?.close(() => resolve()));
    },

    say(user, text) {
      const message = typed(user, text);
      said.set(user, message.id);
      return post(message);
    },
    edit: (user, text) =>
      post({ ...activity('message-edited', user), id: said.get(user) ?? 'nothing was said', text }),
    command: (user, name, text) => post(typed(user, `/${name} ${text}`)),
    async press(user, action, values = {}) {
      const isOn = ({ activity: { attachments } }: { activity: Activity }) =>
        attachments[0].content.actions.some(({ verb }: Activity) => verb === action);
      const found = connector.posts(user).findLast(isOn);
      if (!found) throw new Error(`${user} sees no ${action}`);
      const invoke = activity('invoke-execute', user);
      invoke.replyToId = found.id;
      invoke.value.action = pressedOn(found.activity.attachments[0].content, action, values);
      return post(invoke);
    },
    delayNext: way.delayNext,
    async uninstall(user) {
      const leaving = activity('installation-remove', user);
      connector.uninstall(user);
      await post(leaving);
    },
    async reinstall(user) {
      connector.reinstall(user);
      await post(activity('installation-add', user));
    },
    redeliver: () => deliver(latest),
    echo: (user) => {
      const message = activity('message-bot', user);
      message.attachments = connector.posts(user).at(-1)?.activity.attachments;
      message.text = 'Goed dat je het laat weten';
      return deliver(message);
    },
    forge: (user, text) =>
      deliver(typed(user, text), {
        authorization: identity.authorization({ aud: appId, serviceurl: connector.url }, impostor),
      }),
    malformed: () =>
      Promise.all(
        ['geen json', '', 'null', '[1]', '{}', '{"type":"message"}', '{"type":3,"channelId":"msteams"}'].map(
          (body) => deliver(body),
        ),
      ),

    async shown(user) {
      return connector.posts(user).map(({ activity: { attachments } }) => lookOf(attachments[0].content));
    },
    vanish: async (user) => connector.clear(user),

    async close() {
      await connector.close();
      await identity.close();
      await redis.stop();
    },
  };
}
