/**
 * Calls to Teams' connector: JSON over connections that are kept. botbuilder's own client takes three times the processor
 * time for the same, and tries again in silence, which shows a card twice when only the answer got lost.
 */
import { Agent, type IncomingMessage, request as plainRequest } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below the service address: `conversations/…`. */
  readonly path: string;
  readonly body?: object;
}

/** What Teams answered instead of doing it, in the words of the SDK, whose errors go the same way. */
export class CallRefused extends Error {
  readonly statusCode: number;
  readonly code: string | undefined;
  readonly response: { readonly headers: { get(name: string): string | undefined } };

  constructor({ statusCode = 500, headers }: IncomingMessage, answer: unknown) {
    super('teams.refused');
    this.name = 'CallRefused';
    this.statusCode = statusCode;
    const { error } = (answer ?? {}) as { readonly error?: { readonly code?: string } };
    this.code = error?.code;
    this.response = { headers: { get: (name) => headers[name]?.toString() } };
  }
}

/** Teams could not be reached, or did not answer in time. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
}

export interface CallOptions {
  /** How long one call may take, in milliseconds. */
  readonly timeout: number;
  /** Gives the token that proves who we are; absent: nothing is proven. */
  readonly token?: () => Promise<string>;
}

/** Gives back what Teams answers; rejects with `CallRefused`, `CallFailed`, or what getting the token ended in. */
export function createCalls({
  timeout,
  token,
}: CallOptions): (serviceUrl: string, call: Call) => Promise<unknown> {
  const agents = { http: new Agent({ keepAlive: true }), https: new SecureAgent({ keepAlive: true }) };

  return async (serviceUrl, { method, path, body }) => {
    const address = new URL(`v3/${path}`, serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`);
    const isSecure = address.protocol === 'https:';
    const sent = body === undefined ? '' : JSON.stringify(body);
    const headers = {
      accept: 'application/json',
      ...(token ? { authorization: `Bearer ${await token()}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      'content-length': Buffer.byteLength(sent),
    };
    const agent = isSecure ? agents.https : agents.http;
    return new Promise((resolve, reject) => {
      const asking = (isSecure ? secureRequest : plainRequest)(address, { method, headers, agent });
      // A signal that times out would make its error each time, when long nobody waits for it.
      const timer = setTimeout(() => asking.destroy(new Error('teams.too-slow')), timeout);
      const fail = () => {
        clearTimeout(timer);
        reject(new CallFailed('teams.unreachable'));
      };
      asking.on('error', fail);
      asking.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('error', fail);
        response.on('end', () => {
          clearTimeout(timer);
          const answer = jsonIn(text);
          if ((response.statusCode ?? 500) < 300) resolve(answer);
          else reject(new CallRefused(response, answer));
        });
      });
      asking.end(sent);
    });
  };
}

/** What a proxy on the way answers is no JSON, and an update is answered with nothing at all. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
