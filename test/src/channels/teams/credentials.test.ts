/** How we prove to Microsoft who we are: with a secret or with a certificate, to the one tenant that we are of. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TeamsOptions } from '../../../../src/channels/teams/index.ts';
import { plain } from '../../../contracts/channel-cards.ts';
import { makeCertificate } from '../../../support/certificate.ts';
import { type Entra, startEntra } from '../../../support/entra.ts';
import { koen, tenantId } from '../../../support/teams-connector.ts';
import { createTeamsHarness } from '../../../support/teams-harness.ts';

const certificate = makeCertificate('nabij.example.org');
const other = makeCertificate('nabij.example.org');
const secret = 'as-long-as-entra-makes-them';
/** An app of its own for each test: what Entra gave one is remembered for all of this process. */
const apps = Array.from({ length: 10 }, () => ({ appId: randomUUID(), tenantId, secret, certificate }));
let free = 0;
const to = koen.aadObjectId;

const harness = await createTeamsHarness();
let entra: Entra;
beforeAll(async () => {
  entra = await startEntra(apps);
});
afterAll(async () => {
  await entra.close();
  await harness.close();
});
afterEach(async () => {
  await harness.stop();
  entra.asked.length = 0;
});

/** The channel of a fresh app; it asks Entra itself for its token. */
async function channelWith(options: Partial<TeamsOptions>) {
  const { openIdMetadata } = harness.identity.platform;
  const appId = apps[free++]?.appId ?? '';
  const channel = await harness.start(async () => undefined, {
    appPassword: '',
    platform: { openIdMetadata },
    ...options,
    appId,
  });
  // Koen wrote before: the connector opens conversations for one bot only, and these are many.
  const address = { serviceUrl: harness.connector.url, conversation: harness.connector.conversationWith(to) };
  await harness.store.remember('teams', to, JSON.stringify(address));
  return { appId, send: (key: string) => channel.send({ key, to, card: plain }) };
}

const shown = () => harness.connector.posts(to).length;

describe.each([
  ['a secret', { appPassword: secret }],
  [
    'a certificate',
    { certificate: { thumbprint: certificate.thumbprint, privateKey: certificate.privateKey } },
  ],
])('with %s', (_, credential) => {
  it('Entra gives a token that Teams takes, and is asked for it once', async () => {
    const { send } = await channelWith(credential);
    await send('key-1');
    await send('key-2');

    expect(entra.asked).toEqual(['granted']);
    expect(shown()).toBe(2);
  });

  it('someone who writes is listened to, with a token made for this app', async () => {
    const { appId } = await channelWith(credential);
    const authorization = harness.identity.authorization({ aud: appId, serviceurl: harness.connector.url });
    const message = harness.activity('message-personal');
    expect((await harness.deliver(message, { authorization })).status).toBe(200);
    expect((await harness.deliver(message, { authorization: undefined })).status).toBe(401);
  });
});

const mended = { code: 'teams.not-allowed', retry: { after: 300_000 } };

it.each([
  ['a secret that lapsed', { appPassword: 'no longer' }, 'wrong secret'],
  [
    'a certificate that is not registered',
    { certificate: { thumbprint: other.thumbprint, privateKey: other.privateKey } },
    'another certificate',
  ],
  [
    'the key of another certificate',
    { certificate: { thumbprint: certificate.thumbprint, privateKey: other.privateKey } },
    'not signed with it',
  ],
  ['another tenant', { appPassword: secret, tenantId: randomUUID() }, 'no such app in this tenant'],
])('with %s nothing is shown, and all of it waits until that is mended', async (_, credential, why) => {
  const { send } = await channelWith(credential);
  const error: unknown = await send('key-1').catch((thrown: unknown) => thrown);

  expect(error).toMatchObject(mended);
  expect(entra.asked).toEqual([why]);
  expect(shown()).toBe(0);
  expect(JSON.stringify(error)).not.toContain(secret);
});
