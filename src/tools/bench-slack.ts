/**
 * Our whole app on Slack against the least that a Bolt app can be: a command that is only answered, and a report with its
 * durable write. Both stand on one Redis that writes each change to disk, and both have answered only when the answer has
 * reached Slack. Ratios only: the machine cancels out.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { help, type Reader } from '../../flows/answers/cards.ts';
import { render } from '../channels/slack/render.ts';
import { startEmbeddedRedis } from '../store/embedded-redis.ts';
import { type Contender, compare, told } from './bench/compare.ts';
import { send } from './bench/load.ts';
import { type AppUnderTest, keepApart, type MeasuredApp, startApp } from './bench/measured.ts';
import { writePeople } from './bench/people.ts';
import { startPlatform, type YesPlatform } from './bench/platform.ts';
import { command, secret } from './bench/shots.ts';

/** Fewer, as arguments, for a quick look: the ratios are then those of cold code. */
const [warmUp = 12_000, rounds = 7] = process.argv.slice(2).map(Number);
const requests = { help: 2_000, report: 500 };
/** Everyone reports once: the second time one is ill already. */
const people = warmUp / 4 + rounds * requests.report + 1;

let conversations = 0;

/** What Slack says to each of its methods. Everyone has a conversation of their own: one takes a message a second. */
const saidBySlack = (method: string): object => ({
  ok: true,
  ...(method === 'auth.test' ? { user_id: 'U0BOT', team_id: 'T1', bot_id: 'B1' } : {}),
  ...(method === 'conversations.open' ? { channel: { id: `D${conversations++}` } } : {}),
  ...(method === 'chat.postMessage' ? { ts: '1772433600.000100', channel: 'D1' } : {}),
});

const idOf = (index: number) => `U${String(index).padStart(8, '0')}`;

async function main(): Promise<void> {
  const isPinned = keepApart();
  const directory = await mkdtemp(join(tmpdir(), 'nabij-bench-'));
  const redis = await startEmbeddedRedis({ dataDir: directory });
  const shared = { SLACK_SIGNING_SECRET: secret, SLACK_BOT_TOKEN: 'xoxb-bench' };
  const reader: Reader = { roles: ['employee'], language: 'nl' };
  const shown = render(help(reader), 'key');
  const bareApp: Omit<AppUnderTest, 'env'> & { env: Record<string, string> } = {
    script: join(import.meta.dirname, 'bench/bare-bolt.ts'),
    env: { ...shared, REDIS_SOCKET: redis.socket, HELP: JSON.stringify(shown), FORM: JSON.stringify(shown) },
  };
  const ourApp = {
    script: join(import.meta.dirname, '../main.ts'),
    env: {
      ...shared,
      REDIS_URL: `unix://${redis.socket}`,
      MASTER_KEY: randomBytes(32).toString('base64'),
      PEOPLE_FILE: await writePeople(directory, 'slack', { count: people, idOf, boss: 'U0BOSS' }),
      PLAYGROUND: 'off',
      LOG_LEVEL: 'error',
    },
  };
  const running: MeasuredApp[] = [];
  const platforms: YesPlatform[] = [];

  async function contender({ script, env }: AppUnderTest) {
    const platform = await startPlatform(saidBySlack);
    platforms.push(platform);
    const isUp = async (address: string) =>
      (await send(address, command(platform, '/verzuim', 'help', idOf(0)))) === 200;
    const app = await startApp(
      { script, env: { ...env, SLACK_API_URL: `${platform.address}/api/` } },
      isPinned,
      isUp,
    );
    running.push(app);
    let asked = 0;
    let reported = 1;
    const asks: Contender = {
      app,
      next: () => command(platform, '/verzuim', 'help', idOf(asked++ % 1_000)),
      arrived: () => platform.count('respond'),
    };
    const reports: Contender = {
      app,
      next: () => command(platform, '/ziek', '', idOf(reported++)),
      arrived: () => platform.count('chat.postMessage'),
    };
    return { app, asks, reports };
  }

  try {
    const ours = await contender(ourApp);
    const bare = await contender(bareApp);
    const control = await contender(bareApp);
    console.log(isPinned ? 'slack: app and load on a core each' : 'slack: not pinned, take it with salt');
    const asked = await compare(
      { ours: ours.asks, bare: bare.asks, control: control.asks },
      { warmUp, rounds, requests: requests.help },
    );
    for (const line of told('  /verzuim help', asked, { perSecond: 0.7, cpu: 2 })) console.log(line);
    const reported = await compare(
      { ours: ours.reports, bare: bare.reports, control: control.reports },
      { warmUp: warmUp / 4, rounds, requests: requests.report },
    );
    for (const line of told('  a report', reported, { perSecond: 0.65 })) console.log(line);
  } finally {
    for (const app of running) await app.stop();
    for (const platform of platforms) platform.close();
    await redis.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

await main();
