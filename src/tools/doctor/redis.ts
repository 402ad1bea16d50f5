/** Redis: whether it answers, and whether what it is told outlives a crash. */
import { spawnSync } from 'node:child_process';
import { Redis } from 'ioredis';
import type { Config } from '../../config.ts';
import { isListening, socketFor } from '../../store/redis-socket.ts';
import type { Finding } from './finding.ts';

const about = 'redis';

export async function checkRedis({ redisUrl, dataDir }: Config): Promise<Finding[]> {
  if (redisUrl) return look(redisUrl);
  const { status, stdout } = spawnSync('redis-server', ['--version'], { encoding: 'utf8' });
  if (status !== 0) {
    return [
      {
        about,
        state: 'wrong',
        says: 'there is no redis-server',
        mend: 'apt-get install -y redis-server, or set REDIS_URL.',
      },
    ];
  }
  const version = /v=([\d.]+)/.exec(stdout)?.[1] ?? 'of unknown version';
  const found: Finding = {
    about,
    state: 'fine',
    says: `redis-server ${version} for the embedded store in ${dataDir}`,
  };
  const socket = await socketFor(dataDir).catch(() => undefined);
  if (!socket || !(await isListening(socket)))
    return [found, { about, state: 'fine', says: 'not running now; the bot starts it' }];
  return [found, ...(await look(`unix://${socket}`))];
}

async function look(url: string): Promise<Finding[]> {
  const options = {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    connectTimeout: 3_000,
    disconnectTimeout: 200,
    retryStrategy: () => null,
  };
  const redis = url.startsWith('unix://')
    ? new Redis({ ...options, path: url.slice(7) })
    : new Redis(url, options);
  redis.on('error', () => {});
  try {
    await redis.connect();
    const persistence = await redis.info('persistence');
    const [seconds] = await redis.time();
    const apart = Math.abs(Number(seconds) - Date.now() / 1000);
    return [
      /aof_enabled:1/.test(persistence)
        ? { about, state: 'fine', says: 'answers, and keeps an append-only file' }
        : {
            about,
            state: 'wrong',
            says: 'keeps no append-only file: a crash would lose reports',
            mend: 'Set appendonly yes (and appendfsync always, or everysec if a second may be lost).',
          },
      ...(/aof_last_write_status:err/.test(persistence)
        ? [{ about, state: 'wrong', says: 'could not write its file', mend: 'Look at its disk.' } as const]
        : []),
      apart < 5
        ? { about: 'clock', state: 'fine', says: 'agrees with the clock of Redis' }
        : {
            about: 'clock',
            state: 'note',
            says: `${Math.round(apart)} s away from the clock of Redis`,
            mend: 'Check the time service of both machines.',
          },
    ];
  } catch {
    return [
      {
        about,
        state: 'wrong',
        says: 'does not answer',
        mend: 'Check REDIS_URL, its password and the network.',
      },
    ];
  } finally {
    redis.disconnect();
  }
}
