import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedRedis, startEmbeddedRedis } from '../../../src/store/embedded-redis.ts';
import { isListening } from '../../../src/store/redis-socket.ts';
import { createRedisStore } from '../../../src/store/redis-store.ts';
import { canary, opening, sampleEntry, sampleState } from '../../contracts/store-samples.ts';

const masterKey = randomBytes(32);
let dataDir: string;
const started: EmbeddedRedis[] = [];
const clients: Redis[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'nabij-data-'));
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.disconnect();
  for (const server of started.splice(0)) await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(dir = dataDir, binaries?: string[]): Promise<EmbeddedRedis> {
  const server = await startEmbeddedRedis({ dataDir: dir, ...(binaries && { binaries }) });
  started.push(server);
  return server;
}

function connect({ socket }: EmbeddedRedis): Redis {
  const client = new Redis({ path: socket, disconnectTimeout: 200 });
  client.on('error', () => {});
  clients.push(client);
  return client;
}

/** One line of INFO: `run_id` differs for every server that ever ran. */
async function info(client: Redis, name: string): Promise<string> {
  return new RegExp(`^${name}:(.*)\r$`, 'm').exec(await client.info())?.[1] ?? expect.fail(name);
}

/** A bot in a process and process group of its own, once it has kept its case. */
async function keepingBot() {
  const script = new URL('../../fixtures/store/embedding-bot.ts', import.meta.url).pathname;
  const args = [script, dataDir, masterKey.toString('base64')];
  const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(child.stdout, 'data');
  expect(String(said)).toBe('committed\n');
  return child;
}

describe('the embedded Redis', () => {
  it('is reached by a socket of this user only, and writes to disk before it answers', async () => {
    const server = await start();
    expect(server.socket).toBe(join(dataDir, 'redis.sock'));
    expect((await stat(server.socket)).mode & 0o777).toBe(0o700);
    const client = connect(server);
    expect(await client.config('GET', 'port')).toEqual(['port', '0']);
    expect(await client.config('GET', 'appendonly')).toEqual(['appendonly', 'yes']);
    expect(await client.config('GET', 'appendfsync')).toEqual(['appendfsync', 'always']);
  });

  it('is one server when two bots start at once', async () => {
    const both = await Promise.all([start(), start()]);
    const ids = await Promise.all(both.map((server) => info(connect(server), 'run_id')));
    expect(ids[0]).toBe(ids[1]);
    const log = await readFile(join(dataDir, 'redis.log'), 'utf8');
    expect(log.match(/ready to accept connections/gi)).toHaveLength(1);
  });

  it('outlives a bot whose whole process group is killed, and is taken over by the next start', async () => {
    const bot = await keepingBot();
    const before = await info(connect(await start()), 'run_id');
    process.kill(-(bot.pid ?? expect.fail()), 'SIGKILL');
    await once(bot, 'exit');

    const after = connect(await start());
    expect(await info(after, 'run_id')).toBe(before);
    const store = createRedisStore({ redis: after, tenant: 't', masterKey });
    expect(await store.load('koen~1')).toEqual({ state: sampleState('koen~1'), revision: 1 });
  });

  it('has lost nothing that was committed when it is killed itself, and comes back under the running bot', async () => {
    const client = connect(await start());
    const store = createRedisStore({ redis: client, tenant: 't', masterKey });
    for (let n = 1; n <= 20; n += 1) await store.commit(opening(`koen~${n}`));
    const before = await info(client, 'run_id');
    process.kill(Number(await info(client, 'process_id')), 'SIGKILL');
    await once(client, 'close');

    expect(await store.casesOf('koen')).toHaveLength(20);
    expect(await store.load('koen~20')).toBeDefined();
    expect(await info(client, 'run_id')).not.toBe(before);
  });

  it('has lost nothing when it and the bot are killed together', async () => {
    const bot = await keepingBot();
    const client = new Redis({ path: join(dataDir, 'redis.sock'), retryStrategy: () => null });
    const server = Number(await info(client, 'process_id'));
    process.kill(bot.pid ?? expect.fail(), 'SIGKILL');
    process.kill(server, 'SIGKILL');
    await once(client, 'end');

    const store = createRedisStore({ redis: connect(await start()), tenant: 't', masterKey });
    expect(await store.load('koen~1')).toEqual({ state: sampleState('koen~1'), revision: 1 });
  });

  it('ends with the last bot that stops, and keeps its data', async () => {
    const [one, two] = [await start(), await start()];
    const client = connect(one);
    await client.set('kept', 'yes');
    await one.stop();
    expect(await isListening(two.socket)).toBe(true);
    expect(await client.get('kept')).toBe('yes');
    client.disconnect();
    await two.stop();
    expect(await isListening(two.socket)).toBe(false);

    expect(await connect(await start()).get('kept')).toBe('yes');
  });

  it('may be stopped twice', async () => {
    const server = await start();
    await server.stop();
    await expect(server.stop()).resolves.toBeUndefined();
  });

  it('has no trace of an erased person in its files, the key included', async () => {
    const client = connect(await start());
    const store = createRedisStore({ redis: client, tenant: 't', masterKey });
    await store.commit(opening('koen~1', { outbox: [sampleEntry('k1', 'koen')] }));
    const files = async () => {
      const dir = join(dataDir, 'appendonlydir');
      const texts = (await readdir(dir)).map((file) => readFile(join(dir, file), 'latin1').catch(() => ''));
      return (await Promise.all(texts)).join();
    };
    expect(await files()).toContain('koen~1');
    expect(await files()).not.toContain(canary);
    await store.erase('koen');
    await expect.poll(files).not.toContain('koen');
  });
});

describe('a data directory with a long path', () => {
  it('gets its socket at a short one, the same each time', async () => {
    const deep = join(dataDir, 'd'.repeat(120));
    const server = await start(deep);
    expect(Buffer.byteLength(server.socket)).toBeLessThanOrEqual(103);
    expect((await start(deep)).socket).toBe(server.socket);
    expect(await connect(server).config('GET', 'dir')).toEqual(['dir', deep]);
    expect((await stat(join(server.socket, '..'))).mode & 0o777).toBe(0o700);
  });
});

describe('a machine without a usable redis-server', () => {
  it('is told so by a code', async () => {
    await expect(start(dataDir, ['no-such-redis'])).rejects.toMatchObject({ code: 'store.redis-missing' });
  });

  it('is told so when the program there is fails at --version, and uses the next that works', async () => {
    const broken = join(dataDir, 'broken-redis');
    await writeFile(broken, '#!/bin/sh\nexit 1\n');
    await chmod(broken, 0o755);
    await expect(start(dataDir, [broken])).rejects.toMatchObject({ code: 'store.redis-missing' });
    expect(await connect(await start(dataDir, [broken, 'redis-server'])).ping()).toBe('PONG');
  });

  it('is told at once when the server cannot read its data', async () => {
    await mkdir(join(dataDir, 'appendonlydir'));
    await writeFile(join(dataDir, 'appendonlydir', 'appendonly.aof.manifest'), 'nonsense\n');
    await expect(start()).rejects.toMatchObject({ code: 'store.redis-start-failed', details: { exited: 1 } });
  });
});
