/**
 * A Teams connector on this machine, over real HTTP: it keeps conversations and messages, refuses what the real one
 * refuses, and can fail in every way a platform fails.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Failure, retryAfter } from '../contracts/channel-harness.ts';
import { ourToken } from './teams-identity.ts';
import { isAmongMany, whatTeamsRefuses, whatTeamsRefusesAmongMany } from './teams-rules.ts';

export const appId = '9c8e7d6f-1a2b-4c3d-8e5f-0a1b2c3d4e5f';
export const tenantId = '5f2b8c1e-7a44-4f0e-9d3b-2c6a1e8f7b90';

/** Someone of the tenant: by Entra's id, and by Teams' own. */
export interface TeamsPerson {
  readonly aadObjectId: string;
  readonly id: string;
  readonly name: string;
}

export const koen: TeamsPerson = {
  aadObjectId: '11111111-aaaa-4bbb-8ccc-000000000001',
  id: '29:1bSnHZ7Js2STWrgk6ScEErLk1Lp2zQuD5H2qQ960rtvstKp8tKLl-3r8b6DoW0QxZimuTxk',
  name: 'Koen Claes',
};
export const sarah: TeamsPerson = {
  aadObjectId: '11111111-aaaa-4bbb-8ccc-000000000002',
  id: '29:1cWd0nqzL9vT3mXy7RkBfE2hGjP5sUoAiQ8tVwKxN4yZ6CbMaHdJlFeSrOgIpYuTvEqWnDk',
  name: 'Sarah Maes',
};
export const hilde: TeamsPerson = {
  aadObjectId: '11111111-aaaa-4bbb-8ccc-000000000003',
  id: '29:1dXe1orAmU4wN8yZ9SlCgF3iHkQ6tVpBjR0uWxLyO5zA7DcNbIeKmGfTrPhJqZvUwFxRoEl',
  name: 'Hilde Maes',
};
/** Everyone whom the tenant knows. */
export const people: readonly TeamsPerson[] = [koen, sarah, hilde];

// biome-ignore lint/suspicious/noExplicitAny: an activity as the app sent it
type Activity = any;

/** A message of the bot as Teams keeps it. */
export interface TeamsPost {
  readonly id: string;
  readonly activity: Activity;
}

export interface TeamsConnector {
  readonly url: string;
  /** The calls that were made: `POST message`, `PUT message`, `POST typing`, `POST conversation`, `GET member`. */
  readonly calls: string[];
  /** The next message that is posted or changed fails that way. */
  failWith(failure: Failure): void;
  /** The next message is answered with that status and code. */
  refuse(status: number, code: string): void;
  /** The id of the conversation between the bot and that person, by Entra's id. */
  conversationWith(person: string): string;
  /** What the bot posted to that person, oldest first. */
  posts(person: string): TeamsPost[];
  /** What the bot said in channels and groups, oldest first. */
  readonly saidAmongMany: string[];
  /** Takes the app away from that person. */
  uninstall(person: string): void;
  /** Gives that person the app anew: in a conversation with another id. */
  reinstall(person: string): void;
  /** Deletes what is in that conversation, or everything, with failures and calls. */
  clear(person?: string): void;
  close(): Promise<void>;
}

export async function startTeamsConnector(authenticated = true): Promise<TeamsConnector> {
  const calls: string[] = [];
  const saidAmongMany: string[] = [];
  const conversations = new Map<string, { person: string; posts: TeamsPost[] }>();
  const current = new Map<string, string>();
  let failure: Failure | undefined;
  let refusal: { status: number; code: string } | undefined;
  let count = 0;

  const server = createServer((request, response) => void answerTo(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  async function answerTo(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body: Activity = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString('utf8')) : undefined;
    const [, conversation = '', what = '', id = ''] =
      /^\/v3\/conversations(?:\/([^/]+)(?:\/(\w+)(?:\/(.+))?)?)?$/.exec(
        decodeURIComponent(request.url ?? ''),
      ) ?? [];
    const call = `${request.method} ${nameOf(conversation, what, body)}`;
    calls.push(call);

    const fails = call.endsWith('message') ? failure : undefined;
    if (fails) failure = undefined;
    if (fails === 'timeout') return;
    if (fails === 'reset') return void request.socket.destroy();
    if (fails === 'server-error') {
      response.writeHead(503, { 'content-type': 'text/html' });
      return void response.end('<html>Service Unavailable</html>');
    }
    if (fails === 'rate-limited') {
      response.setHeader('retry-after', String(retryAfter / 1000));
      return refuse(response, 429, 'Throttled');
    }
    if (authenticated && request.headers.authorization !== `Bearer ${ourToken}`) {
      return refuse(response, 401, 'Unauthorized');
    }
    if (call.endsWith('message') && refusal) {
      const { status, code } = refusal;
      refusal = undefined;
      return refuse(response, status, code);
    }

    if (call === 'POST conversation') return open(response, body);
    const place = conversations.get(conversation);
    if (call === 'GET member') {
      const member = people.find((person) => person.id === id);
      return member
        ? send(response, 200, { ...member, tenantId, userRole: 'user' })
        : refuse(response, 404, 'MemberNotFound');
    }
    if (call === 'POST message' && isAmongMany(conversation)) {
      const wrong = whatTeamsRefusesAmongMany(body);
      if (wrong) return refuse(response, wrong.status, wrong.code);
      saidAmongMany.push(body.text);
      return send(response, 201, { id: String(1_772_437_201_000 + ++count) });
    }
    if (!place) return refuse(response, 404, 'ConversationNotFound');
    if (current.get(place.person) !== conversation)
      return refuse(response, 403, 'BotNotInConversationRoster');
    const wrong = whatTeamsRefuses(body);
    if (wrong) return refuse(response, wrong.status, wrong.code);
    if (call === 'POST typing') return send(response, 201, { id: '' });

    const post = { id: request.method === 'PUT' ? id : String(1_772_437_201_000 + ++count), activity: body };
    const index = place.posts.findIndex((earlier) => earlier.id === id);
    if (request.method === 'PUT' && index < 0) return refuse(response, 404, 'ActivityNotFoundInConversation');
    if (request.method === 'PUT') place.posts[index] = post;
    else place.posts.push(post);
    if (fails === 'lost') return void request.socket.destroy();
    send(response, request.method === 'PUT' ? 200 : 201, { id: post.id });
  }

  function open(response: ServerResponse, body: Activity): void {
    const wanted: unknown = body?.members?.[0]?.id;
    const person = people.find(({ id, aadObjectId }) => id === wanted || aadObjectId === wanted);
    const isWhole =
      body?.bot?.id === `28:${appId}` &&
      body?.tenantId === tenantId &&
      body?.channelData?.tenant?.id === tenantId;
    const conversation = person && current.get(person.aadObjectId);
    if (!isWhole || !person) refuse(response, 400, 'BadArgument');
    else if (!conversation) refuse(response, 403, 'BotNotInConversationRoster');
    else send(response, 201, { id: conversation });
  }

  function reinstall(person: string): void {
    const conversation = `a:1${person.slice(-4)}-${++count}`;
    conversations.set(conversation, { person, posts: [] });
    current.set(person, conversation);
  }

  const postsOf = (person: string) => conversations.get(current.get(person) ?? '')?.posts ?? [];

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    calls,
    failWith(next) {
      failure = next;
    },
    refuse(status, code) {
      refusal = { status, code };
    },
    conversationWith: (person) => current.get(person) ?? '',
    posts: postsOf,
    saidAmongMany,
    uninstall: (person) => void current.delete(person),
    reinstall,
    clear(person) {
      if (person !== undefined) return void postsOf(person).splice(0);
      calls.length = 0;
      saidAmongMany.length = 0;
      failure = undefined;
      refusal = undefined;
      conversations.clear();
      for (const { aadObjectId } of people) reinstall(aadObjectId);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function nameOf(conversation: string, what: string, body: Activity): string {
  if (conversation === '') return 'conversation';
  if (what === 'members') return 'member';
  return body?.type === 'typing' ? 'typing' : 'message';
}

function refuse(response: ServerResponse, status: number, code: string): void {
  // The real one explains itself, and may quote what it was sent.
  send(response, status, { error: { code, message: `Not taken: Afspraak (${code})` } });
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
