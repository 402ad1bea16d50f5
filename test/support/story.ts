/** Plays a story of `src/stories` on a real Redis, for tests that ask what each person got to see and where it ended. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import { timeOf } from '../../src/domain/local-date.ts';
import { zoneOf } from '../../src/domain/locale.ts';
import { createRedisStore } from '../../src/store/redis-store.ts';
import { type Played, playStory } from '../../src/stories/play.ts';
import type { Shown } from '../../src/stories/stage.ts';
import { readStory, type Story } from '../../src/stories/story.ts';
import { startRedis, type TestRedis } from './redis.ts';

export interface PlayedStory extends Played {
  readonly story: Story;
  /** `2026-03-02 sanne nudge first-contact`, in order: what reached whom on which local day. */
  readonly lines: readonly string[];
}

/** The story of that name as it stands in `src/stories`. */
export function storyText(name: string): string {
  return readFileSync(new URL(`../../src/stories/${name}.yaml`, import.meta.url), 'utf8');
}

/** A real Redis for all stories of one file; gives back how to play one, each on a store of its own. */
export function storiesOnRedis(): (text: string) => Promise<PlayedStory> {
  let server: TestRedis | undefined;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(async () => {
    await server?.stop();
  });
  return async (text) => {
    if (!server) throw new Error('a story can be played in a test only');
    const read = readStory(text);
    if ('problem' in read) throw new Error(`line ${read.line}: ${read.problem}`);
    const redis = server.client();
    const tenant = `story${randomBytes(6).toString('hex')}`;
    const store = createRedisStore({ redis, tenant, masterKey: randomBytes(32) });
    const played = await playStory(read.story, store);
    if ('problem' in played) throw new Error(`line ${played.line}: ${played.problem}`);
    return { ...played, story: read.story, lines: played.shown.map((one) => lineOf(one, read.story)) };
  };
}

/** `2026-03-02 sanne nudge first-contact`. */
function lineOf({ at, to, card }: Shown, { country }: Story): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zoneOf(country), dateStyle: 'short' });
  return `${day.format(new Date(at))} ${to} ${card.kind} ${card.id}`;
}

/** The local clock times, `09:00`, at which these cards came. */
export function timesOf(shown: readonly Shown[], { country }: Story): readonly string[] {
  return shown.map(({ at }) => timeOf(at, zoneOf(country)));
}
