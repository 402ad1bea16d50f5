/**
 * Calls to Slack's Web API. Slack's own client makes a redacted copy of everything it sends for a log that nobody keeps,
 * queues and tries again, all of which the outbox does already: it takes three times the processor time of the call itself.
 */
import type { webApi } from '@slack/bolt';
import { ask } from '../http/ask.ts';

/** What we ask of Slack: what goes in and what comes out. */
interface Methods {
  'auth.test': [object, webApi.AuthTestResponse];
  'chat.postMessage': [webApi.ChatPostMessageArguments, webApi.ChatPostMessageResponse];
  'chat.update': [webApi.ChatUpdateArguments, webApi.ChatUpdateResponse];
  'conversations.history': [webApi.ConversationsHistoryArguments, webApi.ConversationsHistoryResponse];
  'conversations.open': [webApi.ConversationsOpenArguments, webApi.ConversationsOpenResponse];
  'oauth.v2.access': [webApi.OAuthV2AccessArguments, webApi.OauthV2AccessResponse];
  'users.info': [webApi.UsersInfoArguments, webApi.UsersInfoResponse];
  'views.open': [webApi.ViewsOpenArguments, webApi.ViewsOpenResponse];
  'views.publish': [webApi.ViewsPublishArguments, webApi.ViewsPublishResponse];
}

/** Asks Slack with one token; rejects with `CallRefused`, or `NoAnswer` when none came. */
export type Call = <Method extends keyof Methods>(
  method: Method,
  args: Methods[Method][0],
) => Promise<Methods[Method][1]>;

/** Slack answered something else than yes. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused';
  readonly status: number;
  /** Slack's own word for it, `channel_not_found`; absent when it was not Slack itself that answered. */
  readonly answer: string | undefined;
  readonly retryAfter: number | undefined;

  /** Of `answer` a code is kept, and nothing that could be a text. */
  constructor(status: number, answer?: unknown, retryAfter?: number) {
    super('slack.refused');
    this.status = status;
    this.answer = typeof answer === 'string' && /^[a-z_]{1,60}$/.test(answer) ? answer : undefined;
    this.retryAfter = retryAfter;
  }
}

export interface CallsOptions {
  /** Ends in `/api/`; Slack's own when absent. */
  readonly slackApiUrl?: string;
  /** How long one call may take, in milliseconds. */
  readonly timeout: number;
}

/** Gives what calls Slack with a token, or without any, as when one is asked for. */
export type Calls = (token?: string) => Call;

export function createCalls({ slackApiUrl = 'https://slack.com/api/', timeout }: CallsOptions): Calls {
  return (token) => async (method, args) => {
    const isJson = takesJson.has(method);
    const headers = {
      'content-type': isJson ? 'application/json; charset=utf-8' : 'application/x-www-form-urlencoded',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
    const body = isJson ? JSON.stringify(args) : formOf(args);
    const question = { method: 'POST', headers, body, timeout } as const;
    const { status, retryAfter, json } = await ask(`${slackApiUrl}${method}`, question);
    const said = json as Said | undefined;
    if (status === 200 && said?.ok === true) return said as never;
    throw new CallRefused(status, said?.error, retryAfter);
  };
}

/** The methods that carry blocks. The others know forms alone. */
const takesJson: ReadonlySet<keyof Methods> = new Set([
  'chat.postMessage',
  'chat.update',
  'views.open',
  'views.publish',
] as const);

function formOf(args: object): string {
  const fields = Object.entries(args).filter(([, value]) => value !== undefined);
  return new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString();
}

/** What every method answers; anything else was not said by Slack itself. */
interface Said {
  readonly ok?: unknown;
  readonly error?: unknown;
}
