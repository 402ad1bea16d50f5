import { describe, expect, it } from 'vitest';
import { NoAnswer } from '../../../../src/channels/http/ask.ts';
import { CallRefused } from '../../../../src/channels/slack/calls.ts';
import { toChannelError } from '../../../../src/channels/slack/errors.ts';
import { NabijError } from '../../../../src/domain/errors.ts';

const platform = (answer?: string) => new CallRefused(200, answer);
const http = (status: number) => new CallRefused(status);
const tooMany = (retryAfter?: number) => new CallRefused(429, 'ratelimited', retryAfter);
const noAnswer = new NoAnswer('canary');

describe('toChannelError', () => {
  it.each([
    [tooMany(12_000), 'slack.rate-limited', { after: 12_000 }],
    [tooMany(), 'slack.rate-limited', { after: 30_000 }],
    [platform('ratelimited'), 'slack.rate-limited', { after: 30_000 }],
    [platform('internal_error'), 'slack.unavailable', { after: 30_000 }],
    [platform(), 'slack.unavailable', { after: 30_000 }],
    [http(503), 'slack.unavailable', { after: 5_000 }],
    [http(302), 'slack.unavailable', { after: 5_000 }],
    [noAnswer, 'slack.unreachable', { after: 5_000 }],
    [new Error('anything'), 'slack.unknown', { after: 30_000 }],
    ['thrown', 'slack.unknown', { after: 30_000 }],
  ])('tries again after %s', (error, code, retry) => {
    expect(toChannelError(error, 'slack.send')).toMatchObject({ code, retry });
  });

  it.each([
    ['user_not_found', 'slack.person-gone'],
    ['user_disabled', 'slack.person-gone'],
    ['channel_not_found', 'slack.conversation-gone'],
    ['is_archived', 'slack.conversation-gone'],
    ['invalid_blocks', 'slack.refused'],
  ])('gives up on %s, and keeps Slack’s word for it', (answer, code) => {
    expect(toChannelError(platform(answer), 'slack.send')).toMatchObject({
      code,
      retry: 'never',
      details: { operation: 'slack.send', answer },
    });
  });

  it.each([
    ['account_inactive', 'slack.token-refused'],
    ['token_revoked', 'slack.token-refused'],
    ['missing_scope', 'slack.scope-missing'],
  ])('waits for an operator after %s', (answer, code) => {
    expect(toChannelError(platform(answer), 'slack.send')).toMatchObject({ code, retry: 'once-mended' });
  });

  it('gives up on a request that Slack’s edge refuses', () => {
    expect(toChannelError(http(403), 'slack.send')).toMatchObject({
      code: 'slack.refused',
      retry: 'never',
      details: { status: 403 },
    });
  });

  it('keeps nothing of the vendor’s error, whose texts may quote what was sent', () => {
    for (const error of [platform('Canary canary'), http(500), noAnswer, new Error('canary')]) {
      const { message, details, cause } = toChannelError(error, 'slack.send');
      expect(JSON.stringify({ message, details, cause })).not.toMatch(/canary/i);
    }
  });

  it('leaves an error of our own as it is', () => {
    const error = new NabijError('slack.card-too-large');

    expect(toChannelError(error, 'slack.send')).toBe(error);
  });
});

describe('whether what failed may have happened', () => {
  const inDoubt = (error: unknown) => {
    const { retry } = toChannelError(error, 'slack.send');
    return typeof retry === 'object' && retry.inDoubt === true;
  };

  it('is out of the question when Slack itself refused', () => {
    expect([platform('invalid_blocks'), platform('ratelimited'), tooMany(1_000)].map(inDoubt)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is open when nobody said no', () => {
    expect([http(502), noAnswer, platform(), new Error('x')].map(inDoubt)).toEqual([true, true, true, true]);
  });
});
