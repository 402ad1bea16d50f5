import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLocaleOf } from '../../../../src/channels/slack/locales.ts';
import type { Inbound } from '../../../../src/ports/channel.ts';
import { createSlackHarness } from '../../../support/slack-harness.ts';
import { slackStore } from '../../../support/slack-store.ts';
import { startSlackWorkspace } from '../../../support/slack-workspace.ts';

const workspace = await startSlackWorkspace();
const memory = await slackStore();
const harness = createSlackHarness(workspace, memory.fresh);
const [koen, sarah] = workspace.users;
let received: Inbound[];

beforeEach(async () => {
  received = [];
  await harness.start(async (inbound) => void received.push(inbound), {
    asksLanguageOf: (id) => id === koen,
  });
  workspace.locales.set(koen, 'fr-FR').set(sarah, 'en-GB');
});
afterEach(() => harness.stop());
afterAll(async () => {
  await workspace.close();
  await memory.stop();
});

const asked = () => workspace.calls.filter((method) => method === 'users.info').length;

describe('the language that someone set in Slack', () => {
  it('comes in with what they do, and is asked for once', async () => {
    await harness.say(koen, 'je suis malade');
    await harness.command(koen, 'malade', '');
    await harness.open(koen);

    expect(received.map(({ locale }) => locale)).toEqual(['fr-FR', 'fr-FR', 'fr-FR']);
    expect(asked()).toBe(1);
  });

  it('is not asked for of someone whose language is known', async () => {
    await harness.say(sarah, 'ik ben ziek');

    expect(received[0]?.locale).toBeUndefined();
    expect(asked()).toBe(0);
  });

  it('may stay unknown: without the permission, all else works', async () => {
    workspace.refuse('users.info', 'missing_scope');
    await harness.say(koen, 'je suis malade');

    expect(received).toHaveLength(1);
    expect(received[0]?.locale).toBeUndefined();
  });

  it('is not waited for when Slack is slow, and is there the next time', async () => {
    const said = Promise.withResolvers<{ user: { locale: string } }>();
    const localeOf = createLocaleOf(
      { reach: (_, work) => work((() => said.promise) as never, koen) },
      { wanted: () => true, patience: 5 },
    );

    expect(await localeOf(koen)).toBeUndefined();
    said.resolve({ user: { locale: 'nl-BE' } });
    expect(await localeOf(koen)).toBe('nl-BE');
  });
});
