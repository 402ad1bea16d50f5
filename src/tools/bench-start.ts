/**
 * From the start to the first answer: our whole app with Slack and Teams both on, against a bare Bolt app and a bare
 * botbuilder bot one after the other. All three start as `npm start` does, with Node's cache of compiled code; ours has
 * answered when it has on both channels.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedRedis } from '../store/embedded-redis.ts';
import { median } from './bench/compare.ts';
import { type Shot, send } from './bench/load.ts';
import { type AppUnderTest, keepApart, startApp } from './bench/measured.ts';
import { writePeople } from './bench/people.ts';
import { startPlatform } from './bench/platform.ts';
import { command, message, secret } from './bench/shots.ts';

const [rounds = 7] = process.argv.slice(2).map(Number);
const person = 'person-0';

async function main(): Promise<void> {
  const isPinned = keepApart();
  const directory = await mkdtemp(join(tmpdir(), 'nabij-bench-'));
  const redis = await startEmbeddedRedis({ dataDir: directory });
  const platform = await startPlatform(() => ({ ok: true, id: '1', user_id: 'U0BOT', team_id: 'T1' }));
  const shared = {
    NODE_COMPILE_CACHE: join(directory, 'compiled'),
    SLACK_SIGNING_SECRET: secret,
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_API_URL: `${platform.address}/api/`,
    REDIS_SOCKET: redis.socket,
  };
  const asked = () => command(platform, '/verzuim', 'help', person);
  const written = () => message(platform, 1);
  const people = (channel: 'slack' | 'teams') =>
    writePeople(directory, channel, { count: 100, idOf: (index) => `person-${index}`, boss: 'boss' });
  const apps: readonly (AppUnderTest & { readonly shots: readonly (() => Shot)[] })[] = [
    {
      script: join(import.meta.dirname, '../main.ts'),
      shots: [asked, written],
      env: {
        ...shared,
        NODE_ENV: 'development',
        REDIS_URL: `unix://${redis.socket}`,
        MASTER_KEY: randomBytes(32).toString('base64'),
        PEOPLE_FILE: await people('slack'),
        PLAYGROUND: 'off',
        LOG_LEVEL: 'error',
      },
    },
    {
      script: join(import.meta.dirname, 'bench/bare-bolt.ts'),
      shots: [asked],
      env: { ...shared, HELP: '{}', FORM: '{}' },
    },
    {
      script: join(import.meta.dirname, 'bench/bare-botbuilder.ts'),
      shots: [written],
      env: { ...shared, CARD: '{}' },
    },
  ];

  /** Starts that app once; gives back the milliseconds on the clock and those of its processor. */
  async function start({ shots, ...app }: (typeof apps)[number]): Promise<readonly [number, number]> {
    const isUp = async (address: string) => {
      for (const shot of shots) if ((await send(address, shot())) !== 200) return false;
      return true;
    };
    const started = await startApp(app, isPinned, isUp);
    const cpu = started.cpu();
    await started.stop();
    return [started.startedIn, cpu];
  }

  try {
    // The first start fills the cache.
    for (const app of apps) await start(app);
    const played: (readonly (readonly [number, number])[])[] = [];
    for (let round = 0; round < rounds; round++) {
      const one: (readonly [number, number])[] = [];
      for (const app of apps) one.push(await start(app));
      played.push(one);
    }
    const middle = (app: number, of: 0 | 1) => median(played.map((round) => round[app]?.[of] ?? Number.NaN));
    const ratio = (of: 0 | 1) => (middle(0, of) / (middle(1, of) + middle(2, of))).toFixed(2);
    console.log(
      `start to first answer: ${ratio(0)} × the two bare starts together (wanted ≤ 1.5), ` +
        `${ratio(1)} × their processor time`,
    );
    console.log(
      `  ours ${middle(0, 0).toFixed(0)} ms, bare Bolt ${middle(1, 0).toFixed(0)} ms, bare botbuilder ${middle(2, 0).toFixed(0)} ms`,
    );
  } finally {
    platform.close();
    await redis.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

await main();
