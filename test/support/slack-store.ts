/** What the Slack channel remembers, on a real Redis; each test starts with an empty memory. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { SlackOptions } from '../../src/channels/slack/index.ts';
import { createRedisStore } from '../../src/store/redis-store.ts';
import { everythingIn, startRedis } from './redis.ts';

export interface SlackMemory {
  /** A store that remembers nothing yet. */
  fresh(): SlackOptions['store'];
  /** All that Redis holds, as one text. */
  everything(): Promise<string>;
  stop(): Promise<void>;
}

export async function slackStore(): Promise<SlackMemory> {
  const server = await startRedis();
  const redis = server.client();
  const masterKey = randomBytes(32);
  return {
    fresh: () => createRedisStore({ redis, tenant: randomUUID(), masterKey }),
    everything: () => everythingIn(redis),
    stop: () => server.stop(),
  };
}
