/** Opens the store that a configuration names, with the Redis of our own when it names none. */
import type { Redis } from 'ioredis';
import type { Config } from './config.ts';
import type { ChannelName } from './domain/person.ts';
import type { Directory } from './ports/directory.ts';
import type { Mailbox } from './ports/mailbox.ts';
import type { Store } from './ports/store.ts';
import { startEmbeddedRedis } from './store/embedded-redis.ts';
import { GatheringRedis } from './store/gathering-redis.ts';
import { createRedisMailbox } from './store/mailbox.ts';
import { loadMasterKey } from './store/master-key.ts';
import { createRedisStore } from './store/redis-store.ts';

export interface OpenStore {
  readonly store: Store;
  readonly mailbox: Mailbox;
  readonly redis: Redis;
  /** What everything is sealed with. */
  readonly masterKey: Buffer;
  /** Ends the connection, and the embedded server with all its data saved. */
  close(): Promise<void>;
}

/** Resolves when Redis can be spoken to; `onTrouble` hears when it goes away later. */
export async function openStore(
  config: Config,
  directory: Directory,
  onTrouble: () => void,
): Promise<OpenStore> {
  const { dataDir, redisUrl, tenant } = config;
  const embedded = redisUrl ? undefined : await startEmbeddedRedis({ dataDir });
  const redis = connect(redisUrl ?? `unix://${embedded?.socket}`);
  redis.on('error', onTrouble);
  const masterKey = await loadMasterKey({ dataDir, fromEnv: config.masterKey });
  const accountsOf = (id: string) =>
    Object.entries(directory.find(id)?.channels ?? {}).map(([channel, userId]) => ({
      channel: channel as ChannelName,
      userId,
    }));
  return {
    redis,
    masterKey,
    store: createRedisStore({ redis, tenant, masterKey, accountsOf }),
    mailbox: createRedisMailbox({ redis, tenant, masterKey }),
    async close() {
      redis.disconnect();
      await embedded?.stop();
    },
  };
}

function connect(url: string): Redis {
  const options = { disconnectTimeout: 200, maxRetriesPerRequest: null };
  return url.startsWith('unix://')
    ? new GatheringRedis({ ...options, path: url.slice('unix://'.length) })
    : new GatheringRedis(url, options);
}
