/**
 * What went wrong on the way to Teams → `NabijError`, decided on status and code alone. Teams' own sentences may name a
 * person or quote a card, so they are never taken along.
 */
import { NabijError, type Retry } from '../../domain/errors.ts';

const soon: Retry = { after: 5_000 };
const later: Retry = { after: 30_000 };
/** A credential that lapsed is nobody's card's fault: what waits is kept until an operator has mended it. */
const afterMending: Retry = { after: 300_000 };

/** The connector's code to ours; a status says less (403 is "uninstalled" and "blocked" alike). */
const known = new Map<string, { code: string; retry: Retry }>([
  ['BotNotInConversationRoster', { code: 'teams.conversation-gone', retry: 'never' }],
  ['ConversationNotFound', { code: 'teams.conversation-gone', retry: 'never' }],
  ['ConversationBlockedByUser', { code: 'teams.blocked-by-person', retry: 'never' }],
  ['BotDisabledByAdmin', { code: 'teams.not-allowed', retry: 'never' }],
  ['MessageSizeTooBig', { code: 'teams.too-large', retry: 'never' }],
]);

/** MSAL's words for a secret, certificate or app that Entra does not take. */
const refusedCredentials = new Set(['invalid_client', 'unauthorized_client', 'invalid_request']);

/** `retryAfter` in milliseconds, when Teams named it. */
function byStatus(status: number, retryAfter: number | undefined): { code: string; retry: Retry } {
  const asked: Retry | undefined = retryAfter === undefined ? undefined : { after: retryAfter };
  if (status === 429) return { code: 'teams.rate-limited', retry: asked ?? later };
  // Two writes to one conversation at the same moment: the next try finds it free.
  if (status === 412) return { code: 'teams.busy', retry: asked ?? soon };
  if (status >= 500 || status === 408) return { code: 'teams.unavailable', retry: asked ?? soon };
  if (status === 401) return { code: 'teams.not-allowed', retry: afterMending };
  if (status === 404) return { code: 'teams.conversation-gone', retry: 'never' };
  if (status === 403) return { code: 'teams.person-gone', retry: 'never' };
  if (status === 413) return { code: 'teams.too-large', retry: 'never' };
  return { code: 'teams.refused', retry: 'never' };
}

/** What is thrown when there was no answer in time: from the connector, and from Microsoft's keys. */
const unreachable = new Set(['NoAnswer', 'FetchError']);

/** Turns anything thrown on the way to Teams into a `NabijError` that says whether and when to try again. */
export function toChannelError(error: unknown, operation: string): NabijError {
  if (error instanceof NabijError) return error;
  const { name, statusCode, code, errorCode, retryAfter } = asThrown(error);
  if (typeof statusCode === 'number') {
    const answer = typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : undefined;
    const { code: ours, retry } = known.get(answer ?? '') ?? byStatus(statusCode, retryAfter);
    const details = { operation, status: statusCode, ...(answer === undefined ? {} : { answer }) };
    return new NabijError(ours, { retry, details });
  }
  if (typeof errorCode === 'string' && refusedCredentials.has(errorCode)) {
    return new NabijError('teams.not-allowed', { retry: afterMending, details: { operation } });
  }
  if (typeof name === 'string' && unreachable.has(name)) {
    return new NabijError('teams.unreachable', { retry: soon, details: { operation } });
  }
  return new NabijError('teams.unknown', { retry: later, details: { operation } });
}

/** What our calls, the SDK and MSAL put on their errors, as far as we decide on it. */
interface Thrown {
  readonly name?: unknown;
  readonly statusCode?: unknown;
  readonly code?: unknown;
  readonly errorCode?: unknown;
  readonly retryAfter?: number;
}

function asThrown(error: unknown): Thrown {
  return typeof error === 'object' && error !== null ? error : {};
}
