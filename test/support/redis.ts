/**
 * A real redis-server for one test file: on a unix socket in a directory of its own, nothing written to disk.
 * Call `startRedis` in `beforeAll` and `stop` in `afterAll`; a test run that is killed leaves no server behind.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Cluster, type Redis } from 'ioredis';
import { GatheringRedis } from '../../src/store/gathering-redis.ts';

export interface TestRedis {
  readonly socket: string;
  /** A new connection; `stop` ends those the test left open. */
  client(): Redis;
  stop(): Promise<void>;
}

export interface TestRedisCluster extends TestRedis {
  /** A new client that finds its way through a cluster; `stop` ends it too. */
  cluster(): Cluster;
}

const connection = { disconnectTimeout: 200, maxRetriesPerRequest: null };

// The server ends when our end of its pipe closes, and that closes however we end.
const leashed = `
  exec 3<&0
  redis-server "$@" & server=$!
  (cat <&3 >/dev/null 2>&1; kill -9 $server 2>/dev/null) &
  wait $server`;

/** Starts a server that answers; `settings` are redis.conf lines that come on top (`{appendonly: 'yes'}`). */
export async function startRedis(settings: Readonly<Record<string, string>> = {}): Promise<TestRedis> {
  const dir = await mkdtemp(join(tmpdir(), 'nabij-redis-'));
  const socket = join(dir, 's');
  const all = { port: '0', unixsocket: socket, dir, save: '', appendonly: 'no', ...settings };
  const args = Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]);
  const server = spawn('sh', ['-c', leashed, 'sh', ...args], { stdio: ['pipe', 'pipe', 'ignore'] });
  const exited = once(server, 'exit');
  await accepting(server);

  const clients: Redis[] = [];
  return {
    socket,
    client() {
      // As the bot itself connects.
      const client = new GatheringRedis({ path: socket, ...connection });
      clients.push(client);
      return client;
    },
    async stop() {
      for (const client of clients) client.disconnect();
      server.stdin.end();
      await exited;
      // The child that writes the log anew after an erasure may outlive its server for a moment.
      await rm(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

function accepting(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (text) => {
      said += text;
      if (/ready to accept connections/i.test(said)) resolve();
    });
    server.once('exit', () => reject(new Error(`redis-server did not start: ${said}`)));
  });
}

/** A cluster of one node that holds all slots: it refuses commands and scripts over keys of several hash tags. */
export async function startRedisCluster(): Promise<TestRedisCluster> {
  const host = '127.0.0.1';
  const [port, bus] = await Promise.all([freePort(host), freePort(host)]);
  const node = await startRedis({
    port: String(port),
    bind: host,
    'cluster-enabled': 'yes',
    'cluster-port': String(bus),
    'cluster-announce-ip': host,
  });
  const client = node.client();
  await client.cluster('ADDSLOTSRANGE', 0, 16383);
  while (!(await client.cluster('INFO')).includes('cluster_state:ok')) await pause(20);

  const clusters: Cluster[] = [];
  return {
    ...node,
    cluster() {
      const cluster = new Cluster([{ host, port }], { redisOptions: connection });
      clusters.push(cluster);
      return cluster;
    },
    async stop() {
      for (const cluster of clusters) cluster.disconnect();
      await node.stop();
    },
  };
}

async function freePort(host: string): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
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
