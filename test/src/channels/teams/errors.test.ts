import { describe, expect, it } from 'vitest';
import { NoAnswer } from '../../../../src/channels/http/ask.ts';
import { CallRefused } from '../../../../src/channels/teams/calls.ts';
import { toChannelError } from '../../../../src/channels/teams/errors.ts';

describe('an answer of Teams that is no success', () => {
  it.each([
    [412, 'PreconditionFailed', undefined, 'teams.busy', { after: 5_000 }],
    [429, 'Throttled', 7_000, 'teams.rate-limited', { after: 7_000 }],
    [429, undefined, undefined, 'teams.rate-limited', { after: 30_000 }],
    [500, 'ServiceError', undefined, 'teams.unavailable', { after: 5_000 }],
    [502, undefined, undefined, 'teams.unavailable', { after: 5_000 }],
    [503, undefined, 60_000, 'teams.unavailable', { after: 60_000 }],
    [504, undefined, undefined, 'teams.unavailable', { after: 5_000 }],
    [401, 'BotNotRegistered', undefined, 'teams.not-allowed', { after: 300_000 }],
    [403, 'BotNotInConversationRoster', undefined, 'teams.conversation-gone', 'never'],
    [403, 'ConversationBlockedByUser', undefined, 'teams.blocked-by-person', 'never'],
    [403, 'BotDisabledByAdmin', undefined, 'teams.not-allowed', 'never'],
    [403, undefined, undefined, 'teams.person-gone', 'never'],
    [404, 'ConversationNotFound', undefined, 'teams.conversation-gone', 'never'],
    [404, undefined, undefined, 'teams.conversation-gone', 'never'],
    [413, 'MessageSizeTooBig', undefined, 'teams.too-large', 'never'],
    [400, 'BadSyntax', undefined, 'teams.refused', 'never'],
  ] as const)('%s %s (after %s) is %s', (status, answer, after, code, retry) => {
    const error = toChannelError(new CallRefused(status, answer, after), 'teams.message');
    expect(error).toMatchObject({ code, retry, details: { operation: 'teams.message', status } });
    expect(error.cause).toBeUndefined();
  });

  it('takes no sentence for a code', () => {
    const error = toChannelError(new CallRefused(400, 'Koen is ziek'), 'teams.message');
    expect(error).toMatchObject({
      code: 'teams.refused',
      details: { operation: 'teams.message', status: 400 },
    });
    expect(error.details).not.toHaveProperty('answer');
  });
});

describe('no answer at all', () => {
  it.each([
    ['when Teams did not answer in time', new NoAnswer('x'), 'teams.unreachable', 5_000],
    [
      'when Microsoft’s keys could not be fetched',
      Object.assign(new Error(), { name: 'FetchError', code: 'ECONNRESET' }),
      'teams.unreachable',
      5_000,
    ],
    [
      'when our secret lapsed',
      Object.assign(new Error(), { errorCode: 'invalid_client' }),
      'teams.not-allowed',
      300_000,
    ],
    ['when it is none of these', new Error('Koen is ziek'), 'teams.unknown', 30_000],
    ['when it is not even an error', 'Koen is ziek', 'teams.unknown', 30_000],
  ])('can be tried again %s, and names no words', (_, error_, code, after) => {
    const error = toChannelError(error_, 'teams.message');
    expect(error).toMatchObject({ code, retry: { after }, details: { operation: 'teams.message' } });
    expect(error.cause).toBeUndefined();
  });
});
