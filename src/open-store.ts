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
import { loadMasterKeys, type MasterKeys } from './store/master-key.ts';
import { createRedisStore } from './store/redis-store.ts';
import { renewKeys } from './store/renew-keys.ts';

export interface OpenStore {
  readonly store: Store;
  readonly mailbox: Mailbox;
  readonly redis: Redis;
  /** What everything is sealed with, and what it may have been sealed with before. */
  readonly masterKeys: MasterKeys;
  /** Puts what is kept under another master key under the current one; gives how much there was. */
  renewKeys(): Promise<number>;
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
  const masterKeys = await loadMasterKeys({ dataDir, fromEnv: config.masterKey });
  const [masterKey, ...otherKeys] = masterKeys;
  const kept = { redis, tenant, masterKey, otherKeys };
  const accountsOf = (id: string) =>
    Object.entries(directory.find(id)?.channels ?? {}).map(([channel, userId]) => ({
      channel: channel as ChannelName,
      userId,
    }));
  return {
    redis,
    masterKeys,
    store: createRedisStore({ ...kept, accountsOf }),
    mailbox: createRedisMailbox(kept),
    renewKeys: () => renewKeys(kept),
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
