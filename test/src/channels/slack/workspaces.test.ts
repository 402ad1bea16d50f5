import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SlackOptions } from '../../../../src/channels/slack/index.ts';
import type { Inbound } from '../../../../src/ports/channel.ts';
import { plain } from '../../../contracts/channel-cards.ts';
import { asCommand, asEvent, asInteraction, slackPayload } from '../../../support/slack-driver.ts';
import { createSlackHarness } from '../../../support/slack-harness.ts';
import { slackClient } from '../../../support/slack-oauth.ts';
import { slackStore } from '../../../support/slack-store.ts';
import { botToken, startSlackWorkspace } from '../../../support/slack-workspace.ts';

const workspace = await startSlackWorkspace();
const memory = await slackStore();
let store: SlackOptions['store'];
const harness = createSlackHarness(workspace, () => store);
const [koen, sarah] = workspace.users;
const oauth = { ...slackClient, stateSecret: 'a-secret-of-ours' };
let received: Inbound[];

const restart = (options: Partial<SlackOptions> = {}) =>
  harness.start(async (inbound) => void received.push(inbound), { oauth, ...options });
beforeEach(async () => {
  received = [];
  store = memory.fresh();
  await restart();
});
afterEach(async () => {
  vi.useRealTimers();
  await harness.stop();
});
afterAll(async () => {
  await workspace.close();
  await memory.stop();
});

async function install(team: string, rotates = false): Promise<void> {
  const begun = await fetch(`${harness.address}/slack/install`, { redirect: 'manual' });
  const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const query = new URLSearchParams({ code: workspace.oauth.agree(team, { rotates }), state });
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { status } = await fetch(`${harness.address}/slack/oauth_redirect?${query}`, { headers: { cookie } });
  expect(status).toBe(200);
}

/** Someone of that workspace writes; gives back how they are called. */
async function says(team: string, user: string, text = 'ik ben ziek'): Promise<string | undefined> {
  const payload = slackPayload('message-im');
  Object.assign(payload, { event_id: `Ev${received.length}-${team}`, team_id: team });
  payload.authorizations[0].team_id = team;
  Object.assign(payload.event, { user, text });
  const before = received.length;
  expect((await harness.post(asEvent(payload))).status).toBe(200);
  return received.length > before ? received.at(-1)?.from : undefined;
}

const removed = (team: string, name = 'app-uninstalled', at = Date.now() / 1000) =>
  harness.post(asEvent({ ...slackPayload(name), team_id: team, event_time: Math.ceil(at) }));

const send = (to: string, key = 'key-1') => harness.channel.send({ key, to, card: plain });

describe('several workspaces', () => {
  it('call the people of the first by their id alone, and those of another by its name as well', async () => {
    await install('T1');
    await install('T2');

    expect(await says('T1', koen)).toBe(koen);
    expect(await says('T2', koen)).toBe(`T2:${koen}`);
  });

  it('speak to each person with the token of their own workspace', async () => {
    await install('T1');
    await install('T2');
    await send(koen);
    await send(`T2:${sarah}`);
    await send(`T1:${koen}`, 'key-2');

    expect(workspace.spokenIn).toEqual(['T1', 'T2', 'T1']);
    expect(await harness.shown(sarah)).toHaveLength(1);
  });

  it('take the name of the first workspace too, where the people file writes it', async () => {
    await install('T1');
    await harness.stop();
    await restart({ knows: (id) => id === `T1:${koen}` });

    expect(await says('T1', koen)).toBe(`T1:${koen}`);
    expect(await says('T1', sarah)).toBe(sarah);
  });

  it('know commands, presses, shortcuts and mentions by their workspace as well', async () => {
    await install('T1');
    await install('T2');
    const command = { ...slackPayload('slash-command'), team_id: 'T2', text: `status <@${sarah}|sarah>` };
    await harness.post(asCommand(command));
    for (const name of ['block-actions', 'block-actions-home', 'global-shortcut']) {
      await harness.post(asInteraction({ ...slackPayload(name), team: { id: 'T2' } }));
    }

    expect(received.map(({ from }) => from.slice(0, 3))).toEqual(['T2:', 'T2:', 'T2:', 'T2:']);
    expect(received[0]?.content).toMatchObject({ text: `status @T2:${sarah}` });
  });

  it('do not listen to one that never installed the app', async () => {
    await install('T1');

    expect(await says('T9', koen)).toBeUndefined();
    expect(harness.logged.at(-1)).toBe('{"level":"warn","code":"slack.not-installed","team":"T9"}');
  });

  it('are still there after a restart', async () => {
    await install('T1');
    await install('T2');
    await harness.stop();
    await restart();

    expect(await says('T2', koen)).toBe(`T2:${koen}`);
    await send(`T2:${koen}`);
    expect(workspace.spokenIn).toEqual(['T2']);
  });

  it('can stand beside the one of a bot token, which is then the first', async () => {
    await harness.stop();
    await restart({ botToken });
    await install('T2');
    await send(koen);
    await send(`T2:${koen}`, 'key-2');

    expect(workspace.spokenIn).toEqual(['home', 'T2']);
    expect(await says('T2', sarah)).toBe(`T2:${sarah}`);
  });

  it('each know their own messages', async () => {
    await install('T1');
    await install('T2');

    expect(await says('T2', workspace.bot)).toBeUndefined();
  });
});

describe('a workspace that removes the app', () => {
  it.each(['app-uninstalled', 'tokens-revoked'])(
    'ends clearly (%s): nothing is tried in vain',
    async (event) => {
      await install('T1');
      await install('T2');
      await removed('T2', event);

      await expect(send(`T2:${koen}`)).rejects.toMatchObject({
        code: 'slack.uninstalled',
        retry: 'once-mended',
      });
      expect(workspace.spokenIn).toEqual([]);
      expect(harness.logged).toContain('{"level":"warn","code":"slack.uninstalled","team":"T2"}');
      expect(await store.recall('slack', 'installation:T2')).not.toMatch(/xox/);
      await send(koen, 'key-2');
      expect(workspace.spokenIn).toEqual(['T1']);
    },
  );

  it('is listened to again, and its people spoken to, once it installs the app anew', async () => {
    await install('T1');
    await install('T2');
    await removed('T2');
    expect(await says('T2', koen)).toBeUndefined();
    await install('T2');

    expect(await says('T2', koen)).toBe(`T2:${koen}`);
    await send(`T2:${koen}`);
    expect(workspace.spokenIn).toEqual(['T2']);
  });

  it('is not forgotten as the first one: nobody else becomes its people', async () => {
    await install('T1');
    await install('T2');
    await removed('T1');

    expect(await says('T2', koen)).toBe(`T2:${koen}`);
    await expect(send(koen)).rejects.toMatchObject({ code: 'slack.uninstalled' });
  });

  it('and is told of it late, after it installed again, keeps what it has', async () => {
    await install('T1');
    await removed('T1', 'app-uninstalled', Date.now() / 1000 - 60);
    await send(koen);

    expect(workspace.spokenIn).toEqual(['T1']);
  });

  it('keeps its people when only the token of a person was revoked', async () => {
    await install('T1');
    const payload = slackPayload('tokens-revoked');
    payload.event.tokens.bot = [];
    await harness.post(asEvent({ ...payload, team_id: 'T1', event_time: Math.ceil(Date.now() / 1000) }));
    await send(koen);

    expect(workspace.spokenIn).toEqual(['T1']);
  });

  it('without telling us is refused by Slack, clearly too', async () => {
    await install('T1');
    workspace.oauth.revoke('T1');

    await expect(send(koen)).rejects.toMatchObject({ code: 'slack.token-refused', retry: 'once-mended' });
  });
});

describe('a token that ends', () => {
  const later = (hours: number) =>
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 });

  it('is renewed before it does, once, however many cards go at the same time', async () => {
    await install('T1', true);
    const before = workspace.oauth.renewals();
    await send(koen);
    expect(workspace.oauth.renewals()).toBe(before);
    later(11);
    await Promise.all([send(koen, 'key-2'), send(sarah, 'key-3'), send(`T1:${koen}`, 'key-4')]);

    expect(workspace.oauth.renewals()).toBe(before + 1);
    expect(workspace.spokenIn).toEqual(['T1', 'T1', 'T1', 'T1']);
  });

  it('earlier than it said is renewed all the same', async () => {
    await install('T1', true);
    workspace.oauth.expire('T1');
    await send(koen);

    expect(await harness.shown(koen)).toHaveLength(1);
  });

  it('and was renewed by another process is taken over from it', async () => {
    await install('T1', true);
    await send(koen);
    const other = createSlackHarness(workspace, () => store);
    await other.start(async () => {}, { oauth });
    workspace.oauth.expire('T1');
    await other.channel.send({ key: 'key-2', to: koen, card: plain });
    const renewals = workspace.oauth.renewals();
    await send(sarah, 'key-3');
    await other.stop();

    expect(workspace.oauth.renewals()).toBe(renewals);
    expect(await harness.shown(sarah)).toHaveLength(1);
  });

  it('is used to its end when it cannot be renewed for the moment', async () => {
    await install('T1', true);
    later(11);
    workspace.refuse('oauth.v2.access', 'internal_error');
    await send(koen);

    expect(await harness.shown(koen)).toHaveLength(1);
  });

  it('after its end waits for Slack, and gives up only when Slack says no', async () => {
    await install('T1', true);
    later(13);
    workspace.refuse('oauth.v2.access', 'internal_error');
    await expect(send(koen)).rejects.toMatchObject({ code: 'slack.unavailable', retry: { after: 30_000 } });
    workspace.refuse('oauth.v2.access', 'invalid_refresh_token');
    await expect(send(koen)).rejects.toMatchObject({ code: 'slack.token-refused', retry: 'once-mended' });
  });
});

describe('a Slack channel for no workspace at all', () => {
  it('is not started', () => {
    const start = harness.start(async () => {}, { oauth, botToken: '', signingSecret: '' });

    return expect(start).rejects.toMatchObject({ code: 'slack.not-configured' });
  });

  it('that nobody installed yet says so to whoever is to be reached', async () => {
    await expect(send(koen)).rejects.toMatchObject({ code: 'slack.uninstalled', retry: 'once-mended' });
  });
});
