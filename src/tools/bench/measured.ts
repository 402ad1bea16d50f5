/**
 * An app as it is measured: a process of its own, pinned to one core while this one and all it starts keep to another, with
 * the processor time that it takes read from the kernel. Without `taskset` or a second core nothing is pinned.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/** An app to start: a script, and what it reads from its environment besides `PORT`. */
export interface AppUnderTest {
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface MeasuredApp {
  readonly address: string;
  /** How long it took from the start to the first answer, in milliseconds. */
  readonly startedIn: number;
  /** The processor time it took so far, in milliseconds, to the nearest ten. */
  cpu(): number;
  stop(): Promise<void>;
}

/** Whether measured and measuring are kept apart. Call once, before anything is started. */
export function keepApart(): boolean {
  if (availableParallelism() < 2) return false;
  return spawnSync('taskset', ['-acp', '1', String(process.pid)]).status === 0;
}

/** Starts an app and waits until it gives `answer` a yes. */
export async function startApp(
  { script, env }: AppUnderTest,
  isPinned: boolean,
  answers: (address: string) => Promise<boolean>,
): Promise<MeasuredApp> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const [command = '', ...rest] = [...(isPinned ? ['taskset', '-c', '0'] : []), process.execPath, script];
  const begun = performance.now();
  const child = spawn(command, rest, {
    // Nothing of ours is handed on, so that two runs anywhere begin alike.
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (!(await answers(address).catch(() => false))) {
    if (child.exitCode !== null || performance.now() - begun > 60_000)
      throw new Error(`${script} gives no answer`);
    await pause(5);
  }
  return {
    address,
    startedIn: performance.now() - begun,
    // `taskset` becomes what it starts: the pid is the app's.
    cpu: () => cpuOf(child.pid ?? 0),
    stop: () => end(child),
  };
}

/** Fields 14 and 15 of /proc/pid/stat, in hundredths of a second; the name before them may hold spaces. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await ended;
  clearTimeout(force);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
