/**
 * Calls to Teams' connector. botbuilder's own client takes three times the processor time for the same, and tries again in
 * silence, which shows a card twice when only the answer got lost.
 */
import { ask } from '../http/ask.ts';

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below the service address: `conversations/…`. */
  readonly path: string;
  readonly body?: object;
}

/** Teams answered something else than yes. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused';
  /** Named as the SDK names it on its own errors, which are read with ours. */
  readonly statusCode: number;
  /** Teams' own word for it, `ConversationNotFound`. */
  readonly code: unknown;
  /** In milliseconds; absent when Teams does not say. */
  readonly retryAfter: number | undefined;

  constructor(status: number, code?: unknown, retryAfter?: number) {
    super('teams.refused');
    this.statusCode = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export interface CallOptions {
  /** How long one call may take, in milliseconds. */
  readonly timeout: number;
  /** Gives the token that proves who we are; absent: nothing is proven. */
  readonly token?: () => Promise<string>;
}

/** Gives back what Teams answers; rejects with `CallRefused`, `NoAnswer`, or what getting the token ended in. */
export function createCalls({
  timeout,
  token,
}: CallOptions): (serviceUrl: string, call: Call) => Promise<unknown> {
  return async (serviceUrl, { method, path, body }) => {
    const address = new URL(`v3/${path}`, serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`);
    const { status, retryAfter, json } = await ask(address, {
      method,
      timeout,
      headers: {
        accept: 'application/json',
        ...(token ? { authorization: `Bearer ${await token()}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      },
      body: body === undefined ? '' : JSON.stringify(body),
    });
    if (status < 300) return json;
    throw new CallRefused(status, (json as Refusal | undefined)?.error?.code, retryAfter);
  };
}

interface Refusal {
  readonly error?: { readonly code?: unknown };
}
