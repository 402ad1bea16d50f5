/** Connects the playground page to the house: its people, a clock that can be moved, and the stories to play. */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { House } from './app/house.ts';
import { type HandClock, moveClock } from './app/move-clock.ts';
import type { Example, PlaygroundHouse, StepDeed } from './channels/web/index.ts';
import { NabijError } from './domain/errors.ts';
import { at, type Instant, plusMinutes, toLocalDate } from './domain/local-date.ts';
import { zoneOf } from './domain/locale.ts';
import type { Receive } from './ports/channel.ts';
import type { Mailbox } from './ports/mailbox.ts';
import { contentOf, type Shown } from './stories/stage.ts';
import { readStory, type Story, type StoryStep } from './stories/story.ts';

const stories = ['koen', 'sanne'];

/** The clock's lead on the real one is kept with the rest, so that a restart does not throw the days away. */
const clockName = 'the-clock';

export interface Playground extends PlaygroundHouse {
  /** Puts the clock back to where it was before the last stop. */
  restoreClock(): Promise<void>;
}

/** The playground over that house. `receive` and `mailbox` are those of its web channel. */
export function createPlayground(
  house: House,
  clock: HandClock,
  mailbox: Mailbox,
  receive: Receive,
): Playground {
  const told = new Map(stories.map((name) => [name, storyNamed(name)]));
  let played = 0;

  const keepClock = () =>
    house.store.remember('web', clockName, String(Date.parse(clock.now()) - Date.now()));

  /** Waits until everything that was said has arrived, for as long as a person would. */
  async function settled(): Promise<void> {
    for (let waited = 0; waited < 10_000; waited += 20) {
      if ((await house.store.recipientsWaiting()).length === 0) return;
      await pause(20);
    }
  }

  async function move(to: Instant): Promise<void> {
    await moveClock(house, clock, to, settled);
    await keepClock();
  }

  async function nextNudge(): Promise<Instant | undefined> {
    const farAway = plusMinutes(clock.now(), 3 * 366 * 24 * 60);
    const coming = await house.store.dueAt(farAway, 1_000);
    return coming.find(({ key }) => /^nudge:.*\/(prompt|remind|escalate)$/.test(key))?.at;
  }

  async function shownTo(person: string): Promise<Shown[]> {
    return (await mailbox.list(person)).map(({ at: moment, key, card }) => ({
      at: moment,
      to: person,
      key,
      card,
    }));
  }

  async function playStep(example: string, index: number): Promise<void> {
    const story = told.get(example);
    const step = story?.steps[index];
    if (!story || !step) throw new NabijError('playground.no-such-step', { details: { step: index } });
    const moment = momentOf(story, step.at);
    if (index === 0) clock.set(plusMinutes(moment, -5));
    await move(moment);
    await settled();
    const content = contentOf(step, await shownTo(step.who));
    if (typeof content === 'string')
      throw new NabijError('playground.step-does-not-fit', { details: { step: index } });
    played += 1;
    const eventId = `example-${Date.now()}-${played}`;
    await receive({ channel: 'web', from: step.who, eventId, at: clock.now(), content });
    await settled();
  }

  return {
    people: () => house.directory.all(),
    now: () => clock.now(),
    moveClock: move,
    nextNudge,
    examples: () => [...told.entries()].map(([id, story]) => exampleOf(id, story)),
    playStep,
    async reset() {
      for (const { id } of house.directory.all()) {
        await house.store.erase(id);
      }
      clock.set(new Date().toISOString() as Instant);
      await house.store.forget('web', clockName);
    },
    async restoreClock() {
      const ahead = Number(await house.store.recall('web', clockName));
      if (Number.isFinite(ahead)) clock.set(new Date(Date.now() + ahead).toISOString() as Instant);
    },
  };
}

function storyNamed(name: string): Story {
  const read = readStory(readFileSync(new URL(`./stories/${name}.yaml`, import.meta.url), 'utf8'));
  if ('problem' in read) throw new NabijError('playground.story-wrong', { details: { line: read.line } });
  return read.story;
}

function momentOf(story: Story, local: string): Instant {
  return at(toLocalDate(local.slice(0, 10)), local.slice(11), zoneOf(story.country));
}

function exampleOf(id: string, story: Story): Example {
  const same = (words: string) => ({ nl: words, fr: words, en: words });
  return {
    id,
    title: story.title ?? same(story.name),
    steps: story.steps.map((step) => ({
      at: momentOf(story, step.at),
      who: step.who,
      caption: step.caption ?? same(''),
      does: deedOf(step),
    })),
  };
}

function deedOf({ says, presses, submits }: StoryStep): StepDeed {
  if (says !== undefined) return { says };
  return presses !== undefined ? { presses } : { submits: submits ?? {} };
}
