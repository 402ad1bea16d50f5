/**
 * Both install guides, followed word by word: what they name is there, what they have one set is enough to start with, and
 * at the end somebody who writes `help` is answered. The parts that happen in Slack's or Microsoft's own pages are not.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import { asEvent, deliver, signingSecret, slackPayload } from '../support/slack-driver.ts';
import { botToken, startSlackWorkspace } from '../support/slack-workspace.ts';
import { refusedBy } from '../support/teams-schema.ts';
import { startBot } from '../support/web-bot.ts';
import { filesIn } from '../support/zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'nabij-guide-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const guideOf = (platform: string) => readFileSync(`manifests/${platform}/README.md`, 'utf8');
const section = (guide: string, title: string) =>
  guide.split(/^## /m).find((part) => part.startsWith(title)) ?? '';
/** The settings that a text names. */
const settingsIn = (text: string) =>
  new Set([...text.matchAll(/\b[A-Z]+(?:_[A-Z]+)+\b/g)].map(([name]) => name));

const source = ['src', 'src/channels/slack', 'src/channels/teams', 'src/store']
  .flatMap((room) => readdirSync(room).map((file) => join(room, file)))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe.each(['slack', 'teams'])('the guide for %s', (platform) => {
  const guide = guideOf(platform);

  it('names only settings that there are', () => {
    const known = settingsIn(readFileSync('.env.example', 'utf8'));
    known.add('NODE_ENV');
    // `TEAMS_` stands for all of them.
    expect([...settingsIn(guide)].filter((name) => !known.has(name))).toEqual([]);
  });

  it('names only addresses that Nabij has and lines that it logs', () => {
    const addresses = [
      ...guide.matchAll(/`(?:https:\/\/nabij\.example\.com)?(\/(?:slack|api|files)\/\w*)`/g),
    ];
    const codes = [...guide.matchAll(/`((?:slack|teams)\.(?!com)[a-z-]+)`/g)];
    expect(addresses.length).toBeGreaterThan(1);
    expect(codes.length).toBeGreaterThan(3);
    for (const [, named = ''] of [...addresses, ...codes]) {
      // Slack's translator says the platform's name once for all codes.
      expect(source.includes(`'${named}`) || source.includes(`'${named.split('.')[1]}'`), named).toBe(true);
    }
  });
});

/** A value for each setting, as the platform's own pages give them. */
const values: Readonly<Record<string, string>> = {
  PUBLIC_URL: 'https://nabij.example.com',
  PEOPLE_FILE: join(folder, 'people.csv'),
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_BOT_TOKEN: botToken,
  SLACK_APP_TOKEN: 'xapp-1',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'given',
  SLACK_STATE_SECRET: 'x'.repeat(44),
  TEAMS_APP_ID: '9c8e7d6f-1a2b-4c3d-8e5f-0a1b2c3d4e5f',
  TEAMS_TENANT_ID: '1c8e7d6f-1a2b-4c3d-8e5f-0a1b2c3d4e5f',
  TEAMS_APP_PASSWORD: 'given',
  TEAMS_CERTIFICATE_THUMBPRINT: 'AB'.repeat(20),
  TEAMS_CERTIFICATE_KEY_FILE: join(folder, 'nabij.key'),
};

function envOf(names: Iterable<string>): Record<string, string> {
  return Object.fromEntries([...names].map((name) => [name, values[name] ?? '']));
}

function configWith(names: Iterable<string>): Config {
  const read = readConfig(envOf(names));
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.config;
}

const without = (names: ReadonlySet<string>, ...left: string[]) =>
  [...names].filter((name) => !left.includes(name));

describe('following the guide for Slack', () => {
  const guide = guideOf('slack');
  const needed = settingsIn(section(guide, 'What you need'));
  const steps = settingsIn(section(guide, 'Steps'));

  it('sets all that is needed, over HTTPS, by Socket Mode and for several workspaces', () => {
    const overHttps = configWith([...needed, ...without(steps, 'SLACK_APP_TOKEN')]);
    expect(overHttps).toMatchObject({ publicUrl: values.PUBLIC_URL, slack: { botToken, signingSecret } });
    expect(configWith(without(steps, 'SLACK_SIGNING_SECRET')).slack).toMatchObject({ appToken: 'xapp-1' });
    const several = new Set([...steps, ...settingsIn(section(guide, 'Several workspaces'))]);
    expect(configWith(without(several, 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN')).slack?.oauth).toBeDefined();
  });

  it('ends with an address that Slack finds verified, and with an answer to help', async () => {
    const workspace = await startSlackWorkspace();
    const [koen] = workspace.users;
    writeFileSync(
      values.PEOPLE_FILE ?? '',
      `id,name,slack,roles,country\nkoen,Koen Claes,${koen},employee hr,BE\n`,
    );
    const settings = envOf(without(steps, 'SLACK_APP_TOKEN'));
    const bot = await startBot({ ...settings, SLACK_API_URL: workspace.apiUrl });
    try {
      const asked = asEvent({ token: 'x', challenge: 'is it you?', type: 'url_verification' });
      const answer = await deliver(bot.address, asked);
      expect([answer.status, answer.body]).toEqual([200, expect.stringContaining('is it you?')]);

      const said = slackPayload('message-im');
      const event = {
        ...said.event,
        user: koen,
        text: 'help',
        channel: await workspace.conversationWith(koen),
      };
      expect((await deliver(bot.address, asEvent({ ...said, event }))).status).toBe(200);
      await expect
        .poll(async () => (await workspace.posts(koen)).map(({ text }) => text), { timeout: 10_000 })
        .toEqual([expect.stringContaining('Wat kan ik voor je doen?')]);
    } finally {
      await bot.stop();
      await workspace.close();
    }
  });
});

describe('following the guide for Teams', () => {
  const guide = guideOf('teams');
  const steps = section(guide, 'Steps');

  it('sets all that is needed, with a secret and with a certificate', () => {
    const names = new Set([...settingsIn(section(guide, 'What you need')), ...settingsIn(steps)]);
    expect(configWith(names)).toMatchObject({
      publicUrl: values.PUBLIC_URL,
      teams: { appPassword: 'given', tenantId: values.TEAMS_TENANT_ID },
    });
    const instead = [...without(names, 'TEAMS_APP_PASSWORD'), ...settingsIn(section(guide, 'A certificate'))];
    expect(configWith(without(new Set(instead), 'TEAMS_APP_PASSWORD')).teams?.certificate).toBeDefined();
  });

  it('makes a package that Microsoft’s own schema takes', async () => {
    const [, options = ''] = /`npm run package:teams -- ([^`]+)`/.exec(steps) ?? [];
    const typed = options.replace('<TEAMS_APP_ID>', values.TEAMS_APP_ID ?? '');
    const words = [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const out = join(folder, 'nabij-teams.zip');
    await promisify(execFile)(process.execPath, ['src/tools/package-teams.ts', ...words, '--out', out]);

    const files = filesIn(readFileSync(out));
    const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '');
    expect(refusedBy('MicrosoftTeams.schema.json', manifest)).toEqual([]);
    expect(manifest).toMatchObject({
      webApplicationInfo: { id: values.TEAMS_APP_ID },
      bots: [{ botId: values.TEAMS_APP_ID }],
    });
  });
});
