import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SlackOptions } from '../../../../src/channels/slack/index.ts';
import { plain } from '../../../contracts/channel-cards.ts';
import { createSlackHarness } from '../../../support/slack-harness.ts';
import { slackClient } from '../../../support/slack-oauth.ts';
import { slackStore } from '../../../support/slack-store.ts';
import { startSlackWorkspace } from '../../../support/slack-workspace.ts';

const workspace = await startSlackWorkspace();
const memory = await slackStore();
let store: SlackOptions['store'];
const harness = createSlackHarness(workspace, () => store);
const [koen] = workspace.users;

beforeEach(async () => {
  store = memory.fresh();
  await harness.start(async () => {}, { oauth: { ...slackClient, stateSecret: 'a-secret-of-ours' } });
});
afterEach(async () => {
  vi.useRealTimers();
  await harness.stop();
});
afterAll(async () => {
  await workspace.close();
  await memory.stop();
});

/** A browser at the start of an installation: where it is led, and the cookie it was given. */
async function begin() {
  const response = await fetch(`${harness.address}/slack/install`, { redirect: 'manual' });
  const address = new URL(response.headers.get('location') ?? '');
  return {
    status: response.status,
    address,
    cookie: response.headers.get('set-cookie') ?? '',
    state: address.searchParams.get('state') ?? '',
  };
}

async function comeBack(query: Record<string, string>, cookie: string) {
  const address = `${harness.address}/slack/oauth_redirect?${new URLSearchParams(query)}`;
  const response = await fetch(address, { headers: { cookie: cookie.split(';')[0] ?? '' } });
  return { status: response.status, headers: response.headers, page: await response.text() };
}

describe('installing by a link', () => {
  it('leads to Slack with our scopes and a state for this browser alone', async () => {
    const { status, address, cookie } = await begin();

    expect(status).toBe(302);
    expect(address.pathname).toBe('/oauth/v2/authorize');
    expect(address.searchParams.get('client_id')).toBe(slackClient.clientId);
    expect(address.searchParams.get('scope')).toBe(
      'app_mentions:read,chat:write,commands,im:history,im:write,users:read',
    );
    expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
    expect(cookie).not.toContain(address.searchParams.get('state') ?? 'none');
  });

  it('ends with a workspace in which people can be spoken to', async () => {
    const { state, cookie } = await begin();
    const { status, headers, page } = await comeBack({ code: workspace.oauth.agree('T1'), state }, cookie);

    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(page).toContain('Nabij is geïnstalleerd');
    expect(page).toContain('Nabij est installé');
    await harness.channel.send({ key: 'key-1', to: koen, card: plain });
    expect(await harness.shown(koen)).toHaveLength(1);
  });

  it('keeps the token where nobody can read it', async () => {
    const { state, cookie } = await begin();
    await comeBack({ code: workspace.oauth.agree('T1'), state }, cookie);

    expect(JSON.parse((await store.recall('slack', 'installation:T1')) ?? '')).toMatchObject({
      team: 'T1',
      token: expect.stringMatching(/^xoxb-/),
      botUser: workspace.bot,
    });
    expect(await memory.everything()).not.toMatch(/xoxb/);
  });

  it('says that nothing was installed when the person declines', async () => {
    const { state, cookie } = await begin();
    const { status, page } = await comeBack({ error: 'access_denied', state }, cookie);

    expect(status).toBe(200);
    expect(page).toContain('Er is niets geïnstalleerd');
    expect(workspace.calls).toEqual([]);
  });

  it.each([
    ['a state of nobody’s', async () => ({ state: 'a.b.c', cookie: 'nabij-slack-install=a' })],
    ['no state', async () => ({ state: '', cookie: '' })],
    ['the state of another browser', async () => ({ ...(await begin()), cookie: (await begin()).cookie })],
    ['no cookie', async () => ({ ...(await begin()), cookie: '' })],
    [
      'a state with a later end',
      async () => {
        const { state, cookie } = await begin();
        const [nonce, until, signature] = state.split('.');
        return { state: `${nonce}.${Number(until) + 600}.${signature}`, cookie };
      },
    ],
  ])('is not finished with %s', async (_, from) => {
    const { state, cookie } = await from();
    const { status, page } = await comeBack({ code: workspace.oauth.agree('T1'), state }, cookie);

    expect(status).toBe(400);
    expect(page).toContain('Deze poging is verlopen');
    expect(workspace.calls).toEqual([]);
  });

  it('is not finished after ten minutes', async () => {
    const { state, cookie } = await begin();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 601_000 });

    expect(await comeBack({ code: workspace.oauth.agree('T1'), state }, cookie)).toMatchObject({
      status: 400,
    });
  });

  it('is refused for a whole organisation', async () => {
    const { state, cookie } = await begin();
    const code = workspace.oauth.agree('T1', { wholeOrganisation: true });
    const { status, page } = await comeBack({ code, state }, cookie);

    expect(status).toBe(400);
    expect(page).toContain('per werkruimte');
  });

  it('says so when Slack does not take the code, with a line in the log', async () => {
    const { state, cookie } = await begin();
    const { status, page } = await comeBack({ code: 'of-yesterday', state }, cookie);

    expect(status).toBe(400);
    expect(page).toContain('Slack weigerde de installatie');
    expect(page).not.toContain('of-yesterday');
    expect(harness.logged).toEqual([
      '{"level":"warn","code":"slack.install-failed","reason":"slack.refused","operation":"slack.start","answer":"invalid_code"}',
    ]);
  });

  it('says so when Slack does not answer', async () => {
    const { state, cookie } = await begin();
    workspace.refuse('oauth.v2.access', 'internal_error');

    expect(await comeBack({ code: workspace.oauth.agree('T1'), state }, cookie)).toMatchObject({
      status: 503,
    });
  });
});

describe('without an app of one’s own to install', () => {
  it('the addresses are not there', async () => {
    await harness.stop();
    await harness.start(async () => {});

    for (const path of ['install', 'oauth_redirect']) {
      expect((await fetch(`${harness.address}/slack/${path}`, { redirect: 'manual' })).status).toBe(404);
    }
  });
});
