/**
 * What Slack and the road to it can answer, as our own error: the vendor's stop here, and with them every text they carry.
 * Decided on codes alone.
 */
import { webApi } from '@slack/bolt';
import { NabijError, type Retry } from '../../domain/errors.ts';

const soon: Retry = { after: 5_000 };
const later: Retry = { after: 30_000 };

/** Slack's error codes that say something about who, where or what; any other is refused for good. */
const known: Readonly<Record<string, { code: string; retry: Retry }>> = {
  ...forEach(['ratelimited', 'rate_limited', 'message_limit_exceeded'], 'slack.rate-limited', later),
  ...forEach(
    ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'team_added_to_org'],
    'slack.unavailable',
    later,
  ),
  ...forEach(
    ['user_not_found', 'user_disabled', 'user_not_visible', 'cannot_dm_bot'],
    'slack.person-gone',
    'never',
  ),
  ...forEach(
    ['channel_not_found', 'is_archived', 'not_in_channel', 'channel_is_archived', 'messages_tab_disabled'],
    'slack.conversation-gone',
    'never',
  ),
  ...forEach(
    [
      'account_inactive',
      'token_revoked',
      'token_expired',
      'invalid_auth',
      'not_authed',
      'org_login_required',
      'ekm_access_denied',
    ],
    'slack.token-refused',
    'once-mended',
  ),
  ...forEach(
    ['missing_scope', 'no_permission', 'not_allowed_token_type', 'restricted_action'],
    'slack.scope-missing',
    'once-mended',
  ),
};

/** Turns anything thrown on the way to Slack into a `NabijError` that says whether and when to try again. */
export function toChannelError(error: unknown, operation: string): NabijError {
  if (error instanceof NabijError) return error;
  const at = (code: string, retry: Retry, details: Record<string, string | number> = {}) =>
    new NabijError(code, { retry, details: { operation, ...details } });

  switch (codeOf(error)) {
    case webApi.ErrorCode.RateLimitedError: {
      const { retryAfter } = error as webApi.WebAPIRateLimitedError;
      return at('slack.rate-limited', { after: Math.max(retryAfter, 1) * 1000 });
    }
    case webApi.ErrorCode.PlatformError: {
      const answer = platformCode(error);
      // Not a code but a page of text: some proxy or a maintenance notice answered, not the API.
      if (answer === undefined) return at('slack.unavailable', later);
      const { code, retry } = known[answer] ?? { code: 'slack.refused', retry: 'never' as const };
      return at(code, retry, { answer });
    }
    case webApi.ErrorCode.HTTPError: {
      const { statusCode } = error as webApi.WebAPIHTTPError;
      return statusCode >= 500
        ? at('slack.unavailable', soon, { status: statusCode })
        : at('slack.refused', 'never', { status: statusCode });
    }
    case webApi.ErrorCode.RequestError:
      return at('slack.unreachable', soon);
    default:
      // Among them a 429 without a usable Retry-After, which the client throws without a code.
      return at('slack.unknown', later);
  }
}

/** Slack's own word for what was wrong, `channel_not_found`; nothing when it did not answer with one. */
export function platformCode(error: unknown): string | undefined {
  if (codeOf(error) !== webApi.ErrorCode.PlatformError) return undefined;
  const answer: unknown = (error as webApi.WebAPIPlatformError).data.error;
  return typeof answer === 'string' && /^[a-z_]{1,60}$/.test(answer) ? answer : undefined;
}

/** Whether Slack said no, so that the message is certainly not there; after anything else it may be. */
export function saidNo(error: unknown): boolean {
  return platformCode(error) !== undefined || codeOf(error) === webApi.ErrorCode.RateLimitedError;
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

function forEach(answers: readonly string[], code: string, retry: Retry) {
  return Object.fromEntries(answers.map((answer) => [answer, { code, retry }]));
}
