/**
 * What Slack and the road to it can answer, as our own error: the vendor's stop here, and with them every text they carry.
 * Decided on codes alone.
 */
import { NabijError, type Retry } from '../../domain/errors.ts';
import { NoAnswer } from '../http/ask.ts';
import { CallRefused } from './calls.ts';

// Unless Slack itself said no, what it was asked may have happened.
const soon: Retry = { after: 5_000, inDoubt: true };
const later: Retry = { after: 30_000, inDoubt: true };
const refusedForNow: Retry = { after: 30_000 };

/** Slack's error codes that say something about who, where or what; any other is refused for good. */
const known: Readonly<Record<string, { code: string; retry: Retry }>> = {
  ...forEach(['ratelimited', 'rate_limited', 'message_limit_exceeded'], 'slack.rate-limited', refusedForNow),
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

  if (error instanceof NoAnswer) return at('slack.unreachable', soon);
  if (!(error instanceof CallRefused)) return at('slack.unknown', later);
  const { status, answer, retryAfter } = error;
  if (status === 429)
    return at('slack.rate-limited', retryAfter === undefined ? refusedForNow : { after: retryAfter });
  // A proxy on the way, or a server that failed.
  if (status !== 200)
    return status >= 400 && status < 500
      ? at('slack.refused', 'never', { status })
      : at('slack.unavailable', soon, { status });
  // Not a code but a page of text: some maintenance notice answered, not the API.
  if (answer === undefined) return at('slack.unavailable', later);
  const { code, retry } = known[answer] ?? { code: 'slack.refused', retry: 'never' as const };
  return at(code, retry, { answer });
}

/** Slack's own word for what was wrong, `channel_not_found`; nothing when it did not answer with one. */
export function platformCode(error: unknown): string | undefined {
  return error instanceof CallRefused && error.status === 200 ? error.answer : undefined;
}

function forEach(answers: readonly string[], code: string, retry: Retry) {
  return Object.fromEntries(answers.map((answer) => [answer, { code, retry }]));
}
