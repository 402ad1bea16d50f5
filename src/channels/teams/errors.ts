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
const known: Readonly<Record<string, { code: string; retry: Retry }>> = {
  BotNotInConversationRoster: { code: 'teams.conversation-gone', retry: 'never' },
  ConversationNotFound: { code: 'teams.conversation-gone', retry: 'never' },
  ConversationBlockedByUser: { code: 'teams.blocked-by-person', retry: 'never' },
  BotDisabledByAdmin: { code: 'teams.not-allowed', retry: 'never' },
  MessageSizeTooBig: { code: 'teams.too-large', retry: 'never' },
};

/** MSAL's words for a secret, certificate or app that Entra does not take. */
const refusedCredentials = new Set(['invalid_client', 'unauthorized_client', 'invalid_request']);

/** The error for an answer of the connector's that is no success; `retryAfter` in milliseconds, when it said so. */
export function refusalOf(
  status: number,
  answer: string | undefined,
  retryAfter: number | undefined,
): NabijError {
  const { code, retry } = (answer === undefined ? undefined : known[answer]) ?? byStatus(status, retryAfter);
  return new NabijError(code, { retry, details: { status, ...(answer === undefined ? {} : { answer }) } });
}

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

/** Turns anything thrown on the way to Teams into a `NabijError` that says whether and when to try again. */
export function toChannelError(error: unknown, operation: string): NabijError {
  if (error instanceof NabijError) {
    const { code, retry, details } = error;
    return new NabijError(code, { retry, details: { operation, ...details } });
  }
  const { name, errorCode } = (typeof error === 'object' && error !== null ? error : {}) as {
    name?: unknown;
    errorCode?: unknown;
  };
  if (typeof errorCode === 'string' && refusedCredentials.has(errorCode)) {
    return new NabijError('teams.not-allowed', { retry: afterMending, details: { operation } });
  }
  // What `fetch` throws: `TimeoutError` when we stopped waiting, `TypeError` when there was no connection.
  if (name === 'TimeoutError' || name === 'TypeError') {
    return new NabijError('teams.unreachable', { retry: soon, details: { operation } });
  }
  return new NabijError('teams.unknown', { retry: later, details: { operation } });
}
