/** A store of one's own for as long as it is used: an embedded Redis in a directory that is gone afterwards. */

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import type { Store } from '../../ports/store.ts';
import { startEmbeddedRedis } from '../../store/embedded-redis.ts';
import { createRedisStore } from '../../store/redis-store.ts';

export async function withPrivateStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nabij-'));
  const server = await startEmbeddedRedis({ dataDir });
  const redis = new Redis({ path: server.socket, disconnectTimeout: 200 });
  try {
    return await use(createRedisStore({ redis, tenant: 'story', masterKey: randomBytes(32) }));
  } finally {
    redis.disconnect();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
