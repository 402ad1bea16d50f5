/** A whole absence over Teams' wire: the same story as on paper, with the real house behind the channel. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { languages } from '../../../../src/domain/locale.ts';
import type { Channel, Inbound } from '../../../../src/ports/channel.ts';
import { createRedisStore } from '../../../../src/store/redis-store.ts';
import { playStory } from '../../../../src/stories/play.ts';
import { contentOf, type Shown } from '../../../../src/stories/stage.ts';
import { peopleOf, readStory, type Story } from '../../../../src/stories/story.ts';
import { openHouse } from '../../../support/house.ts';
import { startRedis } from '../../../support/redis.ts';
import { people as accounts } from '../../../support/teams-connector.ts';
import { createTeamsHarness } from '../../../support/teams-harness.ts';

const harness = await createTeamsHarness();
const server = await startRedis();
const redis = server.client();
afterAll(async () => {
  await harness.close();
  await server.stop();
});

function koenIn(language: Story['language']): Story {
  const read = readStory(readFileSync(new URL('../../../../src/stories/koen.yaml', import.meta.url), 'utf8'));
  if (!('story' in read)) throw new Error(read.problem);
  return { ...read.story, language };
}

/** Plays the story with everyone in Teams; gives what the channel was asked to show, and to whom. */
async function playInTeams(story: Story): Promise<Shown[]> {
  const people = peopleOf(story).map((person, index) => ({
    ...person,
    channels: { teams: accounts[index]?.aadObjectId ?? '' },
  }));
  const accountOf = (who: string) => people.find(({ id }) => id === who)?.channels.teams ?? '';
  const sent: Shown[] = [];
  let brings: (inbound: Inbound) => Promise<unknown> = async () => {};
  const teams = await harness.start(async (inbound) => void (await brings(inbound)));
  const watched: Channel = {
    name: 'teams',
    async send(delivery) {
      const receipt = await teams.send(delivery);
      const to = people.find(({ channels }) => channels.teams === delivery.to)?.id ?? '';
      sent.push({ at: house.clock.now(), to, card: delivery.card, key: delivery.key });
      return receipt;
    },
  };
  const house = openHouse({
    redis,
    start: story.steps[0]?.at ?? '',
    country: story.country,
    people,
    channels: [watched],
  });
  brings = house.brings;

  for (const step of story.steps) {
    await house.until(step.at);
    const content = contentOf(step, sent);
    if (typeof content === 'string') throw new Error(content);
    const answer =
      content.kind === 'press'
        ? await harness.press(accountOf(step.who), content.action, content.values)
        : await harness.say(accountOf(step.who), step.says ?? '');
    expect(answer.status).toBe(200);
  }
  if (story.until) await house.until(story.until);
  return sent;
}

// A card that is settled changes in its place, in silence: paper does not show that.
const told = (shown: readonly Shown[]) =>
  shown
    .filter(({ card }) => card.id !== 'prompt-settled')
    .map(({ at, to, card }) => `${at} ${to} ${card.id}`);

describe('Koen’s absence, from first message to aftercare', () => {
  it.each(languages)('shows everyone in Teams, in %s, what it shows on paper', async (language) => {
    const story = koenIn(language);
    const store = createRedisStore({ redis, tenant: `paper-${language}`, masterKey: Buffer.alloc(32, 1) });
    const onPaper = await playStory(story, store);
    if (!('shown' in onPaper)) throw new Error(onPaper.problem);
    const inTeams = await playInTeams(story);
    await harness.stop();

    expect(told(inTeams)).toEqual(told(onPaper.shown));
    // The connector takes no card that Teams would refuse, so that each of them is sound and small enough.
    expect(new Set(inTeams.map(({ card }) => card.id)).size).toBeGreaterThan(12);
  });
});
