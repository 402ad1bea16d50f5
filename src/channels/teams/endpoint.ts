/**
 * Teams' HTTP requests → activities that are whole, authentic and from our own tenant. What is not is refused with a
 * status and a code, and nothing of what was wrong with it is told.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { activity, type TeamsActivity, tenantOf } from './activity.ts';
import type { Connector } from './connector.ts';
import { isOwnMachine } from './own-machine.ts';

/** Teams' own activities stay below 100 KB. */
const bodyLimit = 256 * 1024;

/** What Teams gets for an answer. */
export interface Reply {
  readonly status: number;
  readonly body?: object;
}

export interface EndpointOptions {
  readonly connector: Pick<Connector, 'isAuthentic'>;
  /** The one tenant that is listened to; empty only when nothing is authenticated. */
  readonly tenantId: string;
  /** Nothing is authenticated, so only this machine may speak. */
  readonly onlyOwnMachine: boolean;
  /** Deals with one authentic activity. */
  readonly handle: (activity: TeamsActivity) => Promise<Reply>;
  /** Hears the reason when an activity could not be dealt with; Teams then gets a 503. */
  readonly onFailure: (error: unknown, operation: string) => void;
}

/** Answers one request; never rejects. */
export function createEndpoint(
  options: EndpointOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    try {
      answer(response, await replyTo(request, options));
    } catch (error) {
      options.onFailure(error, 'teams.receive');
      answer(response, refusal(503, 'unavailable'));
    }
  };
}

async function replyTo(request: IncomingMessage, options: EndpointOptions): Promise<Reply> {
  const { authorization = '' } = request.headers;
  if (!options.onlyOwnMachine && authorization === '') return refusal(401, 'token');
  const body = await bodyOf(request);
  if (body === undefined) return refusal(413, 'too-large');
  const { data } = activity.safeParse(jsonIn(body));
  if (!data) return refusal(400, 'malformed');
  if (options.onlyOwnMachine && !isOwnMachine(request, data)) return refusal(403, 'not-local');
  if (!(await options.connector.isAuthentic(data, authorization))) return refusal(401, 'token');
  if (options.tenantId !== '' && tenantOf(data) !== options.tenantId) return refusal(403, 'tenant');
  return options.handle(data);
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function refusal(status: number, error: string): Reply {
  return { status, body: { error } };
}

function answer(response: ServerResponse, { status, body }: Reply): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
