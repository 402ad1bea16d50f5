/** The program behind the embedded Redis: which one, with which settings, and how it is let loose. */
import { execFile, spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NabijError } from '../domain/errors.ts';

const usualBinaries = [
  'redis-server',
  'valkey-server',
  '/usr/bin/redis-server',
  '/opt/homebrew/bin/redis-server',
];

/** A server just started. */
interface Launched {
  hasExited(): boolean;
}

/**
 * Spawns the server of that directory without waiting for it to answer. Throws `store.redis-missing` when none of the
 * programs works.
 */
export async function launch(
  dataDir: string,
  socket: string,
  binaries: readonly string[] = usualBinaries,
): Promise<Launched> {
  const binary = await usable(binaries);
  // Made by us so that nobody else may read it, whatever the umask.
  const log = join(dataDir, 'redis.log');
  await (await open(log, 'a', 0o600)).close();
  const settings = {
    port: '0',
    unixsocket: socket,
    unixsocketperm: '700',
    dir: dataDir,
    logfile: log,
    loglevel: 'notice',
    daemonize: 'no',
    appendonly: 'yes',
    // A confirmed agreement is on disk before anybody hears of it; `everysec` could lose a second of them.
    appendfsync: 'always',
    save: '',
    'maxmemory-policy': 'noeviction',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  // A session of its own: Ctrl-C reaches the bot only, which still has work to write down.
  const server = spawn(binary, args, { detached: true, stdio: 'ignore', cwd: dataDir });
  let gone = false;
  // `error`: the program could not be run after all.
  for (const end of ['exit', 'error'])
    server.once(end, () => {
      gone = true;
    });
  server.unref();
  return { hasExited: () => gone };
}

async function usable(binaries: readonly string[]): Promise<string> {
  for (const binary of binaries) {
    const works = await promisify(execFile)(binary, ['--version'], { timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (works) return binary;
  }
  throw new NabijError('store.redis-missing');
}
