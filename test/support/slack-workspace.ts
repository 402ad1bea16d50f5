/**
 * A Slack workspace on this machine: the local Web API of `emulate`, and before it a gate that refuses what the real
 * Slack refuses and the local one lets through, and that can fail in every way a platform fails.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webApi } from '@slack/bolt';
import { createEmulator } from 'emulate';
import {
  limits,
  type SlackBlock,
  type SlackHome,
  type SlackModal,
  slackBlocks,
  slackHome,
  slackModal,
} from '../../src/channels/slack/limits.ts';
import { type Failure, retryAfter } from '../contracts/channel-harness.ts';
import { createSlackOauth, type SlackOauth } from './slack-oauth.ts';

export const botToken = 'xoxb-test';

/** A message of the bot as Slack keeps it. */
export interface SlackPost {
  readonly ts: string;
  readonly text: string;
  readonly blocks: SlackBlock[];
}

/** An answer at a `response_url`. */
export interface SlackReply {
  readonly response_type: string;
  readonly replace_original: boolean;
  readonly text: string;
  readonly blocks: SlackBlock[];
}

export interface SlackWorkspace {
  /** For the app under test: the gate's address. */
  readonly apiUrl: string;
  readonly bot: string;
  /** Two people, and nobody else. */
  readonly users: readonly [string, string];
  /** A `response_url`: what is posted there only one person sees. */
  readonly responseUrl: string;
  /** What was posted there, oldest first. */
  readonly replies: SlackReply[];
  /** The next post to the `response_url` gets that status. */
  expire(status: number): void;
  /** For the test itself: straight to the local API, past the gate. */
  readonly client: webApi.WebClient;
  /** The calls that reached the gate, by method. */
  readonly calls: string[];
  /** The workspaces in whose name messages were sent and pages shown, oldest first. */
  readonly spokenIn: string[];
  /** Installing, for apps that do. The people of every workspace are the same two. */
  readonly oauth: SlackOauth;
  /** The next call of a `chat.` method fails that way. */
  failWith(failure: Failure): void;
  /** The next call of that method is answered with that error code. */
  refuse(method: string, error: string): void;
  /** Takes the app out of the workspace, or puts it back: until then no call is answered with what it asks for. */
  remove(isRemoved: boolean): void;
  /** Where apps with Socket Mode are told to connect. */
  connectAt(url: string): void;
  /** The conversation between the bot and that person. */
  conversationWith(user: string): Promise<string>;
  /** What the bot posted to that person, oldest first. */
  posts(user: string): Promise<SlackPost[]>;
  /** The language that people set, by their id. */
  readonly locales: Map<string, string>;
  /** The page that stands in that person's Home tab. */
  homeOf(user: string): SlackHome | undefined;
  /** What lets an app open a dialog for that person, for three seconds. */
  triggerFor(user: string): Promise<string>;
  /** The dialog that lies before that person; setting it is what Slack's client does with an app's answer. */
  readonly modals: Map<string, SlackModal>;
  /** Deletes all of it, forgets calls and failures. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** The scopes of our manifest; the local Slack refuses what needs more. */
export const botScopes = [
  'app_mentions:read',
  'chat:write',
  'im:write',
  'im:history',
  'commands',
  'users:read',
];

export async function startSlackWorkspace(): Promise<SlackWorkspace> {
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        strict_scopes: true,
        users: [{ name: 'koen' }, { name: 'sarah' }, { name: 'nabij' }],
        tokens: [
          { token: botToken, user: 'nabij', scopes: botScopes },
          { token: 'xoxb-all', user: 'nabij', scopes: botScopes },
        ],
      },
    },
  });
  const client = new webApi.WebClient('xoxb-all', { slackApiUrl: `${emulator.url}/api/` });
  const { members } = await client.users.list({});
  const idOf = (name: string) => members?.find((member) => member.name === name)?.id ?? '';

  const calls: string[] = [];
  const spokenIn: string[] = [];
  const oauth = createSlackOauth(idOf('nabij'));
  const replies: SlackReply[] = [];
  const homes = new Map<string, SlackHome>();
  const modals = new Map<string, SlackModal>();
  const locales = new Map<string, string>();
  const triggers = new Map<string, string>();
  let expired: number | undefined;
  let failure: Failure | undefined;
  let socketUrl = '';
  let isRemoved = false;
  let refusal: { method: string; error: string } | undefined;

  const gate = createServer((request, response) => void pass(request, response));
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve));

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    if (request.url?.startsWith('/commands/')) return takeReply(body, response);
    if (request.url === '/picture.png') return answer(response, 200, 'a picture', 'image/png');
    if (request.method === 'GET') return answer(response, 404, 'nothing here', 'text/plain');
    const method = request.url?.replace('/api/', '') ?? '';
    const isJson = request.headers['content-type']?.startsWith('application/json') ?? false;
    const given = argumentsIn(body, isJson);
    calls.push(method);

    const fails = method.startsWith('chat.') ? failure : undefined;
    if (fails) failure = undefined;
    if (fails === 'timeout') return;
    if (fails === 'reset') return void request.socket.destroy();
    if (fails === 'server-error')
      return answer(response, 503, '<html>down for maintenance</html>', 'text/html');
    if (fails === 'rate-limited') {
      response.setHeader('retry-after', String(retryAfter / 1000));
      return answer(response, 429, JSON.stringify({ ok: false, error: 'ratelimited' }));
    }
    if (isRemoved) return answer(response, 200, JSON.stringify({ ok: false, error: 'account_inactive' }));
    const refused =
      refusal?.method === method
        ? refusal.error
        : (whatSlackRefuses(method, given, isJson) ?? (await unfetchedIn(method, given)));
    if (refused) {
      refusal = undefined;
      return answer(response, 200, JSON.stringify({ ok: false, error: refused }));
    }
    if (method === 'oauth.v2.access')
      return answer(response, 200, JSON.stringify(oauth.access(new URLSearchParams(body))));
    // To the local Slack there is one workspace: a token that was given out stands for the one it knows.
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const tokenRefused = oauth.refuses(token);
    if (tokenRefused) return answer(response, 200, JSON.stringify({ ok: false, error: tokenRefused }));
    const team = oauth.teamOf(token);
    if (/^(chat|views)\./.test(method)) spokenIn.push(team ?? 'home');
    if (method === 'apps.connections.open')
      return answer(response, 200, JSON.stringify({ ok: true, url: socketUrl }));
    const forwarded = await fetch(`${emulator.url}${request.url}`, {
      method: request.method ?? 'POST',
      headers: {
        authorization: team ? `Bearer ${botToken}` : (request.headers.authorization ?? ''),
        'content-type': request.headers['content-type'] ?? '',
      },
      body,
    });
    const said = await forwarded.text();
    // The local Slack keeps pages and shows them to nobody.
    if (method === 'views.publish' && JSON.parse(said).ok) {
      homes.set(String(given.user_id), slackHome.parse(given.view));
    }
    if (method === 'views.open' && JSON.parse(said).ok) {
      const user = triggers.get(String(given.trigger_id)) ?? '';
      modals.set(user, slackModal.parse(given.view));
    }
    if (method === 'users.info') return answer(response, forwarded.status, withLocale(said, body));
    if (fails === 'lost') return void request.socket.destroy();
    answer(response, forwarded.status, said);
  }

  /** The local Slack knows no languages; the real one tells them to those who ask. */
  function withLocale(said: string, body: string): string {
    const fields = new URLSearchParams(body);
    const { user, ...rest } = JSON.parse(said);
    const locale =
      fields.get('include_locale') === 'true' ? locales.get(fields.get('user') ?? '') : undefined;
    return JSON.stringify({ ...rest, ...(user ? { user: { ...user, ...(locale ? { locale } : {}) } } : {}) });
  }

  function takeReply(body: string, response: ServerResponse): void {
    const status = expired ?? 200;
    expired = undefined;
    if (status === 200) replies.push(JSON.parse(body));
    if (status === 429) response.setHeader('retry-after', String(retryAfter / 1000));
    answer(response, status, status === 200 ? 'ok' : 'expired_url', 'text/plain');
  }

  const conversationWith = async (user: string) =>
    (await client.conversations.open({ users: user })).channel?.id ?? '';

  const posts = async (user: string): Promise<SlackPost[]> => {
    const { messages = [] } = await client.conversations.history({ channel: await conversationWith(user) });
    return messages.toReversed().map(({ ts = '', text = '', blocks }) => ({
      ts,
      text,
      // The emulator hands back what the gate let through.
      blocks: slackBlocks.parse(blocks),
    }));
  };

  const address = `http://127.0.0.1:${(gate.address() as AddressInfo).port}`;
  return {
    apiUrl: `${address}/api/`,
    responseUrl: `${address}/commands/T123ABC456/5678/abcdef`,
    replies,
    expire(status) {
      expired = status;
    },
    bot: idOf('nabij'),
    oauth,
    spokenIn,
    users: [idOf('koen'), idOf('sarah')],
    client,
    calls,
    failWith(next) {
      failure = next;
    },
    refuse(method, error) {
      refusal = { method, error };
    },
    remove(removed) {
      isRemoved = removed;
    },
    connectAt(url) {
      socketUrl = url;
    },
    conversationWith,
    posts,
    locales,
    homeOf: (user) => homes.get(user),
    async triggerFor(user) {
      const answer: object = await client.apiCall('views.generateTriggerId', { user_id: user });
      const trigger = 'trigger_id' in answer ? String(answer.trigger_id) : '';
      triggers.set(trigger, user);
      return trigger;
    },
    modals,
    async clear() {
      for (const user of [idOf('koen'), idOf('sarah')]) {
        const channel = await conversationWith(user);
        for (const { ts } of await posts(user)) await client.chat.delete({ channel, ts });
      }
      calls.length = 0;
      spokenIn.length = 0;
      replies.length = 0;
      homes.clear();
      modals.clear();
      locales.clear();
      expired = undefined;
      failure = undefined;
      refusal = undefined;
      isRemoved = false;
    },
    async close() {
      gate.closeAllConnections();
      await new Promise((resolve) => gate.close(resolve));
      await emulator.close();
    },
  };
}

type Arguments = Readonly<Record<string, unknown>>;

/** What a call brings along: as JSON, or as a form in which all that has parts is JSON. */
function argumentsIn(body: string, isJson: boolean): Arguments {
  if (isJson) return JSON.parse(body);
  const fields = [...new URLSearchParams(body)];
  return Object.fromEntries(
    fields.map(([name, value]) => [name, /^[[{]/.test(value) ? JSON.parse(value) : value]),
  );
}

/** The methods of which Slack's own pages say that they take JSON, among those that we use. */
const takesJson = /^(chat\.(postMessage|update)|views\.(open|publish)|conversations\.open)$/;

/** Slack's answer to a message, a page or a dialog beyond its limits, which the emulator would have taken. */
function whatSlackRefuses(method: string, { view, text = '', blocks = [] }: Arguments, isJson: boolean) {
  if (isJson && !takesJson.test(method)) return 'invalid_form_data';
  if (method === 'views.publish' || method === 'views.open') {
    const shape = method === 'views.open' ? slackModal : slackHome;
    return shape.safeParse(view).success ? undefined : 'invalid_arguments';
  }
  if (method !== 'chat.postMessage' && method !== 'chat.update') return undefined;
  if (String(text).length > limits.fallback) return 'msg_too_long';
  return slackBlocks.safeParse(blocks).success ? undefined : 'invalid_blocks';
}

/** Slack fetches every picture before it takes the message, and refuses the whole message for one that it cannot have. */
async function unfetchedIn(method: string, { blocks = [] }: Arguments): Promise<string | undefined> {
  if (!method.startsWith('chat.')) return undefined;
  for (const block of blocks as SlackBlock[]) {
    if (block.type !== 'image') continue;
    const found = await fetch(block.image_url).catch(() => undefined);
    if (!found?.headers.get('content-type')?.startsWith('image/')) return 'invalid_blocks';
  }
  return undefined;
}

function answer(response: ServerResponse, status: number, body: string, type = 'application/json'): void {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
}
