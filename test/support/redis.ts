/**
 * A real redis-server for one test file: on a unix socket in a directory of its own, nothing written to disk.
 * Call `startRedis` in `beforeAll` and `stop` in `afterAll`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';

export interface TestRedis {
  readonly socket: string;
  /** A new connection; `stop` ends those the test left open. */
  client(): Redis;
  stop(): Promise<void>;
}

/** Starts a server that answers; `settings` are redis.conf lines that come on top (`{'cluster-enabled': 'yes'}`). */
export async function startRedis(settings: Readonly<Record<string, string>> = {}): Promise<TestRedis> {
  const dir = await mkdtemp(join(tmpdir(), 'nabij-redis-'));
  const socket = join(dir, 's');
  const all = { port: '0', unixsocket: socket, dir, save: '', appendonly: 'no', ...settings };
  const args = Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]);
  const server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(server, 'exit');
  const kill = () => server.kill('SIGKILL');
  // A test run that ends early leaves no server behind.
  process.once('exit', kill);

  const ready = new Promise<void>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (text) => {
      said += text;
      if (said.includes('eady to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`redis-server did not start: ${said}`)));
  });
  await ready;

  const clients: Redis[] = [];
  return {
    socket,
    client() {
      const client = new Redis({ path: socket, disconnectTimeout: 200, maxRetriesPerRequest: null });
      clients.push(client);
      return client;
    },
    async stop() {
      for (const client of clients) client.disconnect();
      kill();
      await exited;
      process.removeListener('exit', kill);
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** A cluster of one node that holds all slots: it refuses commands and scripts over keys of several hash tags. */
export async function startRedisCluster(): Promise<TestRedis> {
  const [port, bus] = await Promise.all([freePort(), freePort()]);
  const cluster = await startRedis({
    port,
    'cluster-port': bus,
    bind: '127.0.0.1',
    'cluster-enabled': 'yes',
  });
  const client = cluster.client();
  await client.cluster('ADDSLOTSRANGE', 0, 16383);
  while (!(await client.cluster('INFO')).includes('cluster_state:ok')) await pause(20);
  return cluster;
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}

/** Every key and every value as one text, to search for what must not be there. */
export async function everythingIn(redis: Redis): Promise<string> {
  const lines: unknown[] = [];
  for (const key of await redis.keys('*')) {
    const read: Record<string, () => Promise<unknown>> = {
      string: () => redis.get(key),
      hash: () => redis.hgetall(key),
      set: () => redis.smembers(key),
      zset: () => redis.zrange(key, 0, '-1'),
      list: () => redis.lrange(key, 0, -1),
      stream: () => redis.xrange(key, '-', '+'),
    };
    lines.push(key, await read[await redis.type(key)]?.());
  }
  return JSON.stringify(lines);
}
