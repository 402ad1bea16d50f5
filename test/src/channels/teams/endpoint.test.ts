/** Who is listened to: Teams itself, for our own tenant; and without credentials, this machine alone. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TeamsOptions } from '../../../../src/channels/teams/index.ts';
import { createTeamsChannel } from '../../../../src/channels/teams/index.ts';
import { NabijError } from '../../../../src/domain/errors.ts';
import type { Inbound } from '../../../../src/ports/channel.ts';
import { appId, tenantId } from '../../../support/teams-connector.ts';
import { createTeamsHarness, unasked } from '../../../support/teams-harness.ts';
import { newKey, startTeamsIdentity } from '../../../support/teams-identity.ts';

const harness = await createTeamsHarness();
const { connector, identity } = harness;
afterAll(() => harness.close());

let received: Inbound[] = [];
const receive = async (inbound: Inbound) => void received.push(inbound);
const post = (headers: Record<string, string | undefined> = {}, changed: object = {}) =>
  harness.deliver({ ...harness.activity('message-personal'), ...changed }, headers);
const tokenWith = (claims: object) =>
  identity.authorization({ aud: appId, serviceurl: connector.url, ...claims });

describe('with credentials', () => {
  beforeEach(async () => {
    received = [];
    await harness.start(receive);
  });
  afterEach(() => harness.stop());

  const inThePast = Math.floor(Date.now() / 1_000) - 3_600;
  it.each([
    ['none', undefined],
    ['one that is no token', 'Bearer abc'],
    ['one of another scheme', 'Basic abc'],
    ['one for another bot', tokenWith({ aud: '00000000-0000-4000-8000-000000000000' })],
    ['one for another connector', tokenWith({ serviceurl: 'https://evil.example/' })],
    ['one without a connector', tokenWith({ serviceurl: undefined })],
    ['one that lapsed', tokenWith({ exp: inThePast })],
    ['one of another issuer', tokenWith({ iss: 'https://evil.example' })],
    [
      'one signed by someone else',
      identity.authorization({ aud: appId, serviceurl: connector.url }, newKey()),
    ],
    [
      'one of the Emulator, with our own app',
      tokenWith({
        iss: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
        ver: '2.0',
        azp: appId,
      }),
    ],
  ])('refuses a request with a wrong token: %s', async (_, authorization) => {
    const answer = await post({ authorization });

    expect(answer).toEqual({ status: 401, body: '{"error":"token"}' });
    expect(received).toEqual([]);
  });

  it('listens to a request with a right one', async () => {
    expect(await post({ authorization: tokenWith({}) })).toEqual({ status: 200, body: '' });
    expect(received).toHaveLength(1);
  });

  it('refuses a key that was not given out for Teams', async () => {
    const other = await startTeamsIdentity(['webchat']);
    await harness.stop();
    await harness.start(receive, { platform: other.platform });
    const authorization = other.authorization({ aud: appId, serviceurl: connector.url });
    expect((await post({ authorization })).status).toBe(401);
    await other.close();
  });

  it('says that it cannot now, not that it may not, while the keys cannot be fetched', async () => {
    const other = await startTeamsIdentity();
    other.fail(true);
    await harness.stop();
    await harness.start(receive, { platform: other.platform });
    const authorization = other.authorization({ aud: appId, serviceurl: connector.url });
    expect(await post({ authorization })).toEqual({ status: 503, body: '{"error":"unavailable"}' });
    other.fail(false);
    expect((await post({ authorization })).status).toBe(200);
    await other.close();
  });

  it.each([
    [
      'another one',
      { id: 'a:1', conversationType: 'personal', tenantId: '00000000-0000-4000-8000-000000000000' },
      {},
    ],
    ['none', { id: 'a:1', conversationType: 'personal' }, {}],
  ])('refuses a tenant that is not ours: %s', async (_, conversation, channelData) => {
    expect(await post({}, { conversation, channelData })).toEqual({
      status: 403,
      body: '{"error":"tenant"}',
    });
    expect(received).toEqual([]);
  });

  it('reads no more of a body than Teams would ever send', async () => {
    expect(await post({}, { text: 'x'.repeat(300_000) })).toEqual({
      status: 413,
      body: '{"error":"too-large"}',
    });
  });

  it('writes no word of an event that failed', async () => {
    await harness.stop();
    await harness.start(async () => {
      throw new NabijError('store.unreachable', { retry: { after: 1 } });
    });
    await post({}, { text: 'mijn geheime woorden' });

    expect(harness.logged).toEqual([expect.stringContaining('"reason":"store.unreachable"')]);
    expect(harness.logged.join()).not.toContain('geheime');
  });
});

describe('without credentials', () => {
  const options: Partial<TeamsOptions> = {
    appId: '',
    appPassword: '',
    tenantId: '',
    allowUnauthenticated: true,
  };
  beforeEach(async () => {
    received = [];
    await harness.start(receive, options);
  });
  afterEach(() => harness.stop());
  const unproven = { authorization: undefined };

  it('listens to a Teams client on this machine', async () => {
    expect((await post(unproven)).status).toBe(200);
    expect(received).toHaveLength(1);
  });

  it.each([
    ['through a tunnel', { ...unproven, 'x-forwarded-for': '203.0.113.7' }, {}],
    ['through a proxy', { ...unproven, via: '1.1 proxy' }, {}],
    ['of a web page', { ...unproven, origin: 'https://evil.example' }, {}],
    ['that names a connector elsewhere', unproven, { serviceUrl: 'http://169.254.169.254/' }],
  ])('refuses a request %s', async (_, headers, changed) => {
    expect(await post(headers, changed)).toEqual({ status: 403, body: '{"error":"not-local"}' });
    expect(received).toEqual([]);
  });
});

describe('a channel', () => {
  const options = {
    receive,
    lookup: unasked,
    tenantId,
    store: {} as TeamsOptions['store'],
    log: { warn: () => {} },
  };

  it.each([
    ['no app id', { appId: '', appPassword: 'secret' }, 'teams.credentials-missing'],
    ['no secret', { appId }, 'teams.credentials-missing'],
    ['an empty secret', { appId, appPassword: '' }, 'teams.credentials-missing'],
    ['no tenant', { appId, appPassword: 'secret', tenantId: '' }, 'teams.tenant-missing'],
  ])('with %s is not made', (_, wrong, code) => {
    expect(() => createTeamsChannel({ ...options, ...wrong })).toThrow(code);
  });

  it('with a certificate instead of a secret asks for proof just the same', async () => {
    received = [];
    const certificate = { thumbprint: 'A'.repeat(40), privateKey: '-----BEGIN PRIVATE KEY-----' };
    await harness.start(receive, { appPassword: '', certificate, platform: undefined as never });
    expect((await post({ authorization: undefined })).status).toBe(401);
    expect((await post({ authorization: 'Bearer abc' })).status).toBe(401);
    await harness.stop();
    expect(received).toEqual([]);
  });
});
