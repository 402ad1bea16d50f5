/**
 * A Redis of our own for a machine that offers none: one private server per data directory, reached by a unix socket,
 * every write on disk before it is answered. It outlives a bot that is killed, and the next start takes it over; when it
 * dies itself, the bot starts it again.
 */
import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import lockfile from 'proper-lockfile';
import { NabijError } from '../domain/errors.ts';
import { launch } from './redis-process.ts';
import { isListening, socketFor } from './redis-socket.ts';

export interface EmbeddedRedis {
  /** Path of the unix socket to connect to. */
  readonly socket: string;
  /** Ends the server with all data saved, or only lets go of it while another bot still uses it. */
  stop(): Promise<void>;
}

export interface EmbeddedRedisOptions {
  readonly dataDir: string;
  /** Programs to try, in order; the first whose `--version` succeeds is taken. */
  readonly binaries?: readonly string[];
}

/** By this name each bot's own connection is known, so that the last one to stop ends the server. */
const holderName = 'nabij-holder';
const startMillis = 30_000;
const revivePause = 1_000;

/**
 * Starts the server of that directory, or takes over the one that runs. Two starts at once end with one server.
 * Throws `store.redis-missing` when there is no usable program, `store.redis-start-failed` or `store.redis-silent` when the
 * server does not come up.
 */
export async function startEmbeddedRedis(options: EmbeddedRedisOptions): Promise<EmbeddedRedis> {
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 });
  const dataDir = await realpath(options.dataDir);
  const socket = await socketFor(dataDir);

  const holder = createHolder(socket);
  const listening = () => isListening(socket);
  const ensure = () =>
    underLock(dataDir, async () => {
      // A server that is being killed accepts connections for a moment longer: hence asked again while it is silent.
      if ((await listening()) && (await answers(holder, listening))) return;
      // Alive and silent all that time: beside it a second one would ruin the data.
      if (await listening()) throw new NabijError('store.redis-silent', { retry: { after: revivePause } });
      const server = await launch(dataDir, socket, options.binaries);
      if (await answers(holder, async () => !server.hasExited())) return;
      throw new NabijError('store.redis-start-failed', { details: { exited: server.hasExited() ? 1 : 0 } });
    });
  try {
    await ensure();
    await confirmDirectory(holder, dataDir);
  } catch (error) {
    holder.disconnect();
    throw error;
  }

  let stopping: Promise<void> | undefined;
  let reviving: Promise<void> | undefined;
  // The server died without us: out of memory, or a full disk, which it does not outlive under `always`.
  async function revive(): Promise<void> {
    while (!stopping) {
      const alive = await ensure().then(
        () => true,
        () => false,
      );
      if (alive) break;
      await pause(revivePause);
    }
    reviving = undefined;
  }
  holder.on('close', () => {
    if (!stopping) reviving ??= revive();
  });

  async function stop(): Promise<void> {
    await reviving;
    await underLock(dataDir, () => letGo(holder, socket));
  }
  return {
    socket,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** One start or stop at a time: a second server on the same append-only file would ruin it. */
async function underLock<T>(dataDir: string, action: () => Promise<T>): Promise<T> {
  const release = await lockfile
    .lock(dataDir, {
      lockfilePath: join(dataDir, 'redis.lock'),
      // A bot killed while it held the lock is waited for no longer than this.
      stale: 5_000,
      retries: { retries: 100, factor: 1, minTimeout: 50, maxTimeout: 150, randomize: true },
      // The package would throw where nobody can catch it.
      onCompromised: () => {},
    })
    .catch((cause) => {
      throw new NabijError('store.redis-locked', { retry: { after: 5_000 }, cause });
    });
  try {
    return await action();
  } finally {
    await release();
  }
}

function createHolder(socket: string): Redis {
  const holder = new Redis({
    path: socket,
    connectionName: holderName,
    disconnectTimeout: 200,
    lazyConnect: true,
    enableReadyCheck: false,
    retryStrategy: () => 50,
    maxRetriesPerRequest: 0,
  });
  // Its trouble shows on the bot's own connections too, which report it.
  holder.on('error', () => {});
  return holder;
}

/** Waits until the server has read its data and answers; false when `alive` no longer holds, or it takes too long. */
async function answers(holder: Redis, alive: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + startMillis;
  while ((await alive()) && performance.now() < end) {
    if ((await holder.ping().catch(() => undefined)) === 'PONG') return true;
    await pause(25);
  }
  return false;
}

async function confirmDirectory(holder: Redis, dataDir: string): Promise<void> {
  const [, dir] = (await holder.config('GET', 'dir')) as string[];
  if (dir !== dataDir) throw new NabijError('store.redis-elsewhere');
}

async function letGo(holder: Redis, socket: string): Promise<void> {
  const others = String(await holder.client('LIST').catch(() => ''))
    .split('\n')
    .filter((line) => line.includes(`name=${holderName} `));
  if (others.length > 1) {
    // Acknowledged, so that the next bot to stop does not count this one.
    await holder.quit().catch(() => undefined);
    return;
  }
  // It answers by closing the connection. SHUTDOWN without SAVE still flushes the append-only file.
  await holder.shutdown().catch(() => undefined);
  holder.disconnect();
  for (let waited = 0; waited < startMillis && (await isListening(socket)); waited += 10) await pause(10);
}
