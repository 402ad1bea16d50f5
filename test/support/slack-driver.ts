/** Slack's side of the wire to an app: events, slash commands and interactions, signed, in the shapes Slack documents. */
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Answer } from '../contracts/channel-harness.ts';

export const signingSecret = 'a-secret-of-the-test';

// biome-ignore lint/suspicious/noExplicitAny: fixtures are JSON as Slack documents it, changed in place
type Payload = any;

/** A payload in the exact shape that Slack documents. */
export function slackPayload(name: string): Payload {
  return JSON.parse(readFileSync(new URL(`../fixtures/slack/${name}.json`, import.meta.url), 'utf8'));
}

export interface SlackRequest {
  readonly body: string;
  readonly form: boolean;
}

/** An event comes as JSON. */
export function asEvent(payload: Payload): SlackRequest {
  return { body: JSON.stringify(payload), form: false };
}

/** A command comes as form fields. */
export function asCommand(fields: Record<string, string>): SlackRequest {
  return { body: new URLSearchParams(fields).toString(), form: true };
}

/** An interaction comes as JSON in the form field `payload`. */
export function asInteraction(payload: Payload): SlackRequest {
  return asCommand({ payload: JSON.stringify(payload) });
}

/** Posts a request to the app as Slack would; headers given here win, `undefined` leaves one out. */
export async function deliver(
  address: string,
  { body, form }: SlackRequest,
  changed: Record<string, string | undefined> = {},
): Promise<Answer> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers = Object.entries({
    'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': sign(signingSecret, timestamp, body),
    ...changed,
  }).filter((header): header is [string, string] => header[1] !== undefined);
  const response = await fetch(`${address}/slack/events`, { method: 'POST', headers, body });
  return { status: response.status, body: await response.text() };
}

/** Slack's signature: version, then HMAC-SHA256 over version, timestamp and raw body. */
export function sign(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/** What Slack makes of typed text before it sends it on: entities, and mentions as `<@U1>`, in commands with a name. */
export function asTyped(text: string, mention: (id: string) => string = (id) => `<@${id}>`): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/@([UW][A-Z0-9]{6,})/g, (_, id: string) => mention(id));
}
