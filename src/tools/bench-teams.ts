/**
 * Our whole app on Teams against the least that a botbuilder bot can be: a message that is answered with a card, ours after
 * a durable write and through the outbox, theirs straight from Redis. Both have answered only when the card has reached
 * Teams. Nothing is authenticated, on either side. Ratios only: the machine cancels out.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { help, type Reader } from '../../flows/answers/cards.ts';
import { render } from '../channels/teams/render.ts';
import { startEmbeddedRedis } from '../store/embedded-redis.ts';
import { type Contender, compare, told } from './bench/compare.ts';
import { send } from './bench/load.ts';
import { type AppUnderTest, keepApart, type MeasuredApp, startApp } from './bench/measured.ts';
import { writePeople } from './bench/people.ts';
import { startPlatform, type YesPlatform } from './bench/platform.ts';
import { message } from './bench/shots.ts';

/** Fewer, as arguments, for a quick look: the ratio is then that of cold code. */
const [warmUp = 12_000, rounds = 7, requests = 2_000] = process.argv.slice(2).map(Number);
const people = 1_000;

async function main(): Promise<void> {
  const isPinned = keepApart();
  const directory = await mkdtemp(join(tmpdir(), 'nabij-bench-'));
  const redis = await startEmbeddedRedis({ dataDir: directory });
  const reader: Reader = { roles: ['employee'], language: 'nl' };
  const running: MeasuredApp[] = [];
  const platforms: YesPlatform[] = [];
  const bareApp: AppUnderTest = {
    script: join(import.meta.dirname, 'bench/bare-botbuilder.ts'),
    env: { REDIS_SOCKET: redis.socket, CARD: JSON.stringify(render(help(reader), 'key')) },
  };
  const ourApp: AppUnderTest = {
    script: join(import.meta.dirname, '../main.ts'),
    env: {
      NODE_ENV: 'development',
      REDIS_URL: `unix://${redis.socket}`,
      MASTER_KEY: randomBytes(32).toString('base64'),
      PEOPLE_FILE: await writePeople(directory, 'teams', {
        count: people,
        idOf: (index) => `person-${index}`,
        boss: 'boss',
      }),
      PLAYGROUND: 'off',
    },
  };

  /** `posts` is how often the app says something for one message: ours shows first that it is typing. */
  async function contender(app: AppUnderTest, posts: number): Promise<Contender> {
    let arrived = 0;
    const platform = await startPlatform(() => {
      arrived += 1;
      return { id: String(arrived) };
    });
    platforms.push(platform);
    const isUp = async (address: string) => (await send(address, message(platform, people))) === 200;
    const started = await startApp(app, isPinned, isUp);
    running.push(started);
    while (arrived < posts) await new Promise((resolve) => setTimeout(resolve, 5));
    return {
      app: started,
      next: () => message(platform, people),
      arrived: () => Math.floor(arrived / posts),
    };
  }

  try {
    const ours = await contender(ourApp, 2);
    const bare = await contender(bareApp, 1);
    const control = await contender(bareApp, 1);
    console.log(isPinned ? 'teams: app and load on a core each' : 'teams: not pinned, take it with salt');
    const answered = await compare({ ours, bare, control }, { warmUp, rounds, requests });
    for (const line of told('  a message answered', answered, { perSecond: 0.75 })) console.log(line);
  } finally {
    for (const app of running) await app.stop();
    for (const platform of platforms) platform.close();
    await redis.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

await main();
