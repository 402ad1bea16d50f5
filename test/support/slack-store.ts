/** What the Slack channel remembers, on a real Redis; each test starts with an empty memory. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { SlackOptions } from '../../src/channels/slack/index.ts';
import { createRedisStore } from '../../src/store/redis-store.ts';
import { startRedis } from './redis.ts';

export interface SlackMemory {
  /** A store that remembers nothing yet. */
  fresh(): SlackOptions['store'];
  stop(): Promise<void>;
}

export async function slackStore(): Promise<SlackMemory> {
  const server = await startRedis();
  const redis = server.client();
  const masterKey = randomBytes(32);
  return {
    fresh: () => createRedisStore({ redis, tenant: randomUUID(), masterKey }),
    stop: () => server.stop(),
  };
}
