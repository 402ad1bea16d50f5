/**
 * Slack's HTTP requests → Bolt, on a server of our own: checks the signature, refuses what is malformed, and answers
 * when the event has been dealt with. Bolt's own receiver dies on the body `null`, keeps unknown events waiting for three
 * seconds and refuses a form that names its charset.
 */
import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ParsedUrlQuery, parse as parseForm } from 'node:querystring';
import type { App, Receiver, ReceiverEvent } from '@slack/bolt';

/** Slack's own payloads stay far below it. */
const bodyLimit = 1024 * 1024;

export interface HttpReceiver extends Receiver {
  /** Answers one request; never rejects. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Receives signed requests. `onFailure` hears the reason when an event could not be dealt with; Slack then gets a 503. */
export function createHttpReceiver(signingSecret: string, onFailure: (error: unknown) => void): HttpReceiver {
  let app: Pick<App, 'processEvent'> | undefined;
  const key = createSecretKey(Buffer.from(signingSecret));

  return {
    init(given) {
      app = given;
    },
    // The server is not ours to start or stop.
    start: async () => undefined,
    stop: async () => undefined,

    async handle(request, response) {
      try {
        const body = await bodyOf(request);
        if (body === undefined) {
          response.setHeader('connection', 'close');
          return refuse(response, 413, 'too-large');
        }
        const fields = isForm(request) ? parseForm(body) : undefined;
        // Slack now and then checks the certificate with an unsigned form that says this; it gets nothing else.
        if (fields?.ssl_check === '1') return answer(response, 200);
        if (!isSigned(request, body, key)) return refuse(response, 401, 'signature');
        const payload = payloadOf(body, fields);
        if (payload === undefined) return refuse(response, 400, 'malformed');
        if (payload.type === 'url_verification')
          return answer(response, 200, { challenge: payload.challenge });
        // Bolt acknowledges an event before it looks at it; the answer that counts is the one below.
        let said: unknown;
        const ack = async (word?: unknown) => {
          said = word;
        };
        await app?.processEvent({ body: payload, ack });
        answer(response, 200, said);
      } catch (error) {
        onFailure(error);
        refuse(response, 503, 'unavailable');
      }
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not end the request: it still gets its answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function isForm(request: IncomingMessage): boolean {
  return request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
}

/**
 * Whether Slack signed it, within the last five minutes (docs.slack.dev/authentication/verifying-requests-from-slack). Not
 * by Bolt's `isValidSlackRequest`, which takes ten times as long.
 */
function isSigned({ headers }: IncomingMessage, body: string, key: KeyObject): boolean {
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp } = headers;
  if (typeof signature !== 'string' || !(Math.abs(Date.now() / 1_000 - Number(timestamp)) <= 5 * 60))
    return false;
  const wanted = Buffer.from(
    `v0=${createHmac('sha256', key).update(`v0:${timestamp}:${body}`).digest('hex')}`,
  );
  const given = Buffer.from(signature);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** The payload as an object; commands are form fields, interactions JSON in one of them, events plain JSON. */
function payloadOf(body: string, fields: ParsedUrlQuery | undefined): ReceiverEvent['body'] | undefined {
  if (fields && fields.payload === undefined) return { ...fields };
  try {
    const payload: unknown = JSON.parse(fields ? String(fields.payload) : body);
    return typeof payload === 'object' && payload !== null && !Array.isArray(payload) ? payload : undefined;
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number, error: string): void {
  answer(response, status, { error });
}

function answer(response: ServerResponse, status: number, body?: unknown): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
