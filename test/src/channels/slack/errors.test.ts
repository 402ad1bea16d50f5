import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { saidNo, toChannelError } from '../../../../src/channels/slack/errors.ts';
import { NabijError } from '../../../../src/domain/errors.ts';

const platform = (error: string) =>
  new webApi.WebAPIPlatformError({ ok: false, error, response_metadata: {} });
const http = (status: number) => new webApi.WebAPIHTTPError(status, 'canary', {}, 'canary');
const request = new webApi.WebAPIRequestError(new Error('canary'));

describe('toChannelError', () => {
  it.each([
    [new webApi.WebAPIRateLimitedError(12), 'slack.rate-limited', { after: 12_000 }],
    [new webApi.WebAPIRateLimitedError(0), 'slack.rate-limited', { after: 1_000 }],
    [platform('ratelimited'), 'slack.rate-limited', { after: 30_000 }],
    [platform('internal_error'), 'slack.unavailable', { after: 30_000 }],
    [platform('<html>maintenance</html>'), 'slack.unavailable', { after: 30_000 }],
    [http(503), 'slack.unavailable', { after: 5_000 }],
    [request, 'slack.unreachable', { after: 5_000 }],
    [new Error('Retry header did not contain a valid timeout'), 'slack.unknown', { after: 30_000 }],
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
    for (const error of [platform('canary canary'), http(500), request, new Error('canary')]) {
      const { message, details, cause } = toChannelError(error, 'slack.send');
      expect(JSON.stringify({ message, details, cause })).not.toContain('canary');
    }
  });

  it('leaves an error of our own as it is', () => {
    const error = new NabijError('slack.card-too-large');

    expect(toChannelError(error, 'slack.send')).toBe(error);
  });
});

describe('saidNo', () => {
  it('is true when Slack itself refused, so that nothing was posted', () => {
    expect([platform('invalid_blocks'), new webApi.WebAPIRateLimitedError(1)].map(saidNo)).toEqual([
      true,
      true,
    ]);
  });

  it('is false when the post may have arrived all the same', () => {
    expect([http(502), request, platform('<html></html>'), new Error('x')].map(saidNo)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
