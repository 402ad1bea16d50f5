/**
 * One question to a platform: over node's own connections, which are kept, at a third of the processor time of `fetch` or of
 * the platforms' own clients, and asked once. Whether to ask again is the outbox's to decide.
 */
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';

export interface Question {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How long it may take until all of the answer is there, in milliseconds. */
  readonly timeout: number;
}

export interface Answer {
  readonly status: number;
  /** How many milliseconds we are asked to wait before the next question; absent when it is not said. */
  readonly retryAfter?: number;
  /** What is said in JSON; absent when it is none, as with a proxy's page, a maintenance notice, or nothing at all. */
  readonly json?: unknown;
}

/** Nobody could be reached, or did not answer in time: what was asked for may have happened all the same. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Resolves with the whole answer, whatever its status; rejects with `NoAnswer`. */
export function ask(address: string | URL, { method, headers, body, timeout }: Question): Promise<Answer> {
  const { protocol, host, hostname, port, pathname, search } = new URL(address);
  return new Promise((resolve, reject) => {
    const asking = (protocol === 'https:' ? secureRequest : plainRequest)({
      method,
      // An address of the sixth version stands in brackets there, and without them here.
      hostname: hostname.replace(/^\[(.*)\]$/, '$1'),
      port,
      path: `${pathname}${search}`,
      // In a row they go out as they stand: given by name, each would be looked at and copied twice.
      headers: ['host', host, ...Object.entries(headers).flat(), 'content-length', lengthOf(body)],
    });
    // A signal that times out would make its error each time, when long nobody waits for it.
    const timer = setTimeout(() => asking.destroy(new Error('too-slow')), timeout);
    const fail = () => {
      clearTimeout(timer);
      reject(new NoAnswer('unreachable'));
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
        resolve(answerOf(response, text));
      });
    });
    asking.end(body);
  });
}

const lengthOf = (body: string): string => String(Buffer.byteLength(body));

function answerOf({ statusCode = 500, headers }: IncomingMessage, text: string): Answer {
  // Seconds. A moment, which HTTP allows as well, neither platform names: then we wait as long as we would have.
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  const retryAfter = seconds >= 0 ? { retryAfter: Math.max(seconds, 1) * 1_000 } : {};
  return { status: statusCode, ...retryAfter, ...jsonIn(text) };
}

function jsonIn(text: string): { readonly json?: unknown } {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return {};
  }
}
