/** The bot itself, started as `npm start` starts it, with its own embedded Redis in a folder of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface RunningBot {
  /** The address that it printed. */
  readonly address: string;
  /** Ends it as an operator would, and removes its data. */
  stop(): Promise<void>;
}

const main = join(import.meta.dirname, '../../src/main.ts');

/** Starts the bot with these settings, else with the playground and the example people; resolves once it has said where it is. */
export async function startBot(settings: Readonly<Record<string, string>> = {}): Promise<RunningBot> {
  const data = await mkdtemp(join(tmpdir(), 'nabij-'));
  const bot = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: data, LOG_LEVEL: 'silent', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    if (bot.exitCode === null && bot.signalCode === null) {
      const gone = once(bot, 'exit');
      bot.kill('SIGTERM');
      await gone;
    }
    await rm(data, { recursive: true, force: true });
  };
  for await (const line of createInterface(bot.stdout)) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) return { address, stop };
  }
  await stop();
  throw new Error('the bot ended before it said where it is');
}
