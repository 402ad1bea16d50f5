/**
 * The bot as it runs, killed with `kill -9` at every step of an absence, a little later each time, and started again: who
 * it was talking to sends the same again, as pages and platforms do. Everyone ends up with the letters they would have had.
 * And the same with its Redis killed beside it, as when the machine runs out of memory.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PageHouse, PageLetter } from '../../src/channels/web/page-state.ts';

const main = join(import.meta.dirname, '../../src/main.ts');
const people = ['koen', 'an', 'hilde'];
const patience = { timeout: 20_000, interval: 50 };

/** A deed on the page, or the clock that is put forward. */
type Step =
  | { readonly who: string; readonly says: string }
  | { readonly who: string; readonly presses: string; readonly values?: Readonly<Record<string, string>> }
  | { readonly to: string };

// Years ahead, so that the playground's clock only ever goes forward.
const way: readonly Step[] = [
  { to: '2035-03-05T06:40:00Z' },
  { who: 'koen', says: 'ben ziek, kom vandaag niet' },
  { who: 'koen', presses: 'report.confirm', values: { reachableAt: '0470 00 00 00' } },
  { to: '2035-03-05T09:00:00Z' },
  { who: 'an', presses: 'contact.later' },
  { who: 'an', says: '/verzuim bericht @koen Sterkte, we redden ons hier.' },
  { to: '2035-03-06T09:00:00Z' },
  { who: 'an', presses: 'contact.done' },
  {
    who: 'an',
    presses: 'agreement.save',
    values: { what: 'Samira neemt over', who: 'An belt', nextOn: '2035-03-08' },
  },
  { who: 'koen', presses: 'agreement.confirm' },
  { to: '2035-03-09T11:00:00Z' },
  { who: 'koen', says: '/beter' },
  { who: 'koen', presses: 'change.confirm', values: { on: '2035-03-09' } },
  { to: '2035-03-12T11:00:00Z' },
  { who: 'hilde', says: '/verzuim status @koen' },
];

interface Bot {
  readonly address: string;
  readonly process: ChildProcess;
}

const running = new Set<ChildProcess>();
const folders = new Set<string>();
afterAll(async () => {
  for (const one of running) await end(one, 'SIGTERM');
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function start(data: string): Promise<Bot> {
  const bot = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: data, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(bot);
  for await (const line of createInterface(bot.stdout)) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) return { address, process: bot };
  }
  throw new Error('the bot ended before it said where it is');
}

async function end(bot: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  running.delete(bot);
  if (bot.exitCode !== null || bot.signalCode !== null) return;
  const gone = once(bot, 'exit');
  bot.kill(signal);
  await gone;
}

async function lettersOf({ address }: Bot): Promise<Map<string, PageLetter[]>> {
  const all = await Promise.all(
    people.map(async (who) => {
      const response = await fetch(`${address}/playground/letters/${who}`);
      return [who, (await response.json()) as PageLetter[]] as const;
    }),
  );
  return new Map(all);
}

/** What each was shown, without the minutes, which run on while a bot is started. */
async function screens(bot: Bot): Promise<Record<string, string[]>> {
  const letters = await lettersOf(bot);
  return Object.fromEntries(
    [...letters].map(([who, list]) => [
      who,
      list.map(({ kind, text }) => `${kind}: ${text.replace(/\d\d:\d\d/g, '··:··')}`),
    ]),
  );
}

/** The screens once nothing is due by the clock of the page, and nothing waits to be delivered any more. */
async function settled(bot: Bot, data: string): Promise<Record<string, string[]>> {
  await onRedisOf(data, (redis) =>
    vi.waitFor(async () => {
      const now = await nowOf(bot);
      const due = await redis.keys('nabij:{*}:due');
      const late = await Promise.all(due.map((key) => redis.zcount(key, '-inf', now)));
      expect(late.filter((count) => count > 0)).toEqual([]);
      expect(await redis.keys('nabij:{*}:waiting')).toEqual([]);
    }, patience),
  );
  return screens(bot);
}

/** The moment on the clock of the page, in milliseconds. */
async function nowOf({ address }: Bot): Promise<number> {
  const response = await fetch(`${address}/playground/house`);
  const { now } = (await response.json()) as PageHouse;
  return Date.parse(now);
}

/** The screens as soon as they are as expected; as they are in the end when they never get there. */
async function settledAs(bot: Bot, expected: Record<string, string[]>): Promise<Record<string, string[]>> {
  // A bot that took over from a dead one waits for the other's lease on a recipient, some seconds.
  await vi.waitFor(async () => expect(await screens(bot)).toEqual(expected), patience).catch(() => undefined);
  return screens(bot);
}

/** The request of that step: the same however often it is sent. */
async function requestOf(step: Step, index: number, bot: Bot): Promise<{ path: string; body: object }> {
  if ('to' in step) return { path: 'clock', body: { to: step.to } };
  const deed = { eventId: `step-${index}-of-the-way`, from: step.who };
  if ('says' in step) return { path: 'deeds', body: { ...deed, words: step.says } };
  const letters = (await lettersOf(bot)).get(step.who) ?? [];
  type Drawn = { readonly verb: string; readonly data: { action: string; data: object; cardKey?: string } };
  const actions = letters.flatMap(({ card }) => card.actions as unknown as Drawn[]);
  const pressed = actions.findLast(({ verb }) => verb === step.presses);
  if (!pressed) throw new Error(`${step.who} has no card with ${step.presses}`);
  return { path: 'deeds', body: { ...deed, press: { ...pressed.data, values: step.values ?? {} } } };
}

async function send({ address }: Bot, { path, body }: { path: string; body: object }): Promise<void> {
  const response = await fetch(`${address}/playground/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { code?: string };
  // The clock stands there already when the move had got that far.
  if (!response.ok && answer.code !== 'clock.not-forward') throw new Error(`${path}: ${answer.code}`);
}

async function onRedisOf<T>(data: string, what: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis({ path: join(data, 'redis.sock') });
  try {
    return await what(redis);
  } finally {
    redis.disconnect();
  }
}

/** The process of the Redis of that folder. */
async function redisProcessOf(data: string): Promise<number> {
  const said = await onRedisOf(data, (redis) => redis.info('server'));
  return Number(/process_id:(\d+)/.exec(said)?.[1]);
}

interface Disturbance {
  /** How many milliseconds after the request of that step the bot is killed. */
  readonly killAfter: (index: number) => number;
  readonly withRedis: boolean;
  readonly expected: readonly Record<string, string[]>[];
}

/** Goes the way. Disturbed, the bot is killed at each step and started again. */
async function go(disturbance?: Disturbance) {
  const data = await mkdtemp(join(tmpdir(), 'nabij-'));
  folders.add(data);
  let bot = await start(data);
  const after: Record<string, string[]>[] = [];
  for (const [index, step] of way.entries()) {
    const request = await requestOf(step, index, bot);
    if (disturbance) {
      const redis = disturbance.withRedis ? await redisProcessOf(data) : undefined;
      const sent = send(bot, request).catch(() => undefined);
      await pause(disturbance.killAfter(index));
      if (redis !== undefined) process.kill(redis, 'SIGKILL');
      await end(bot.process, 'SIGKILL');
      await sent;
      bot = await start(data);
    }
    await send(bot, request);
    const expected = disturbance?.expected[index];
    after.push(await (expected ? settledAs(bot, expected) : settled(bot, data)));
  }
  await end(bot.process, 'SIGTERM');
  return after;
}

describe('killed at every step, nothing is lost or doubled:', () => {
  let undisturbed: Record<string, string[]>[];
  beforeAll(async () => {
    undisturbed = await go();
  }, 60_000);

  // From at once to when it is long done.
  const delays = [0, 20, 4, 60, 1, 35, 7, 120, 2, 12];
  it.each([
    { what: 'the bot alone', withRedis: false, shift: 0 },
    { what: 'the bot and its Redis with it', withRedis: true, shift: 3 },
  ])(
    'no report, no agreement and no nudge of $what',
    async ({ withRedis, shift }) => {
      expect(undisturbed.at(-1)?.koen?.length).toBeGreaterThan(3);
      expect(undisturbed.at(-1)?.an?.length).toBeGreaterThan(5);
      const killAfter = (index: number) => delays[(index + shift) % delays.length] ?? 0;
      const disturbed = await go({ killAfter, withRedis, expected: undisturbed });
      for (const [index, step] of way.entries()) {
        expect(disturbed[index], `after being killed at ${JSON.stringify(step)}`).toEqual(undisturbed[index]);
      }
    },
    240_000,
  );
});
