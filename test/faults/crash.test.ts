/**
 * A process that dies at any of its calls to the store, before or after the call has worked, and another that goes on:
 * the platform brings the event again, and everyone ends up with what they would have had. Every call is tried.
 */
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { createDeliver } from '../../src/app/deliver.ts';
import type { Instant } from '../../src/domain/local-date.ts';
import type { Channel, Inbound } from '../../src/ports/channel.ts';
import type { Store } from '../../src/ports/store.ts';
import { contentOf, type Shown } from '../../src/stories/stage.ts';
import type { StoryStep } from '../../src/stories/story.ts';
import { housesOnRedis, momentOf, type TestHouse } from '../support/house.ts';

const open = housesOnRedis();

/** The way of one absence, short of nothing that writes: each a deed of someone, or time that passes. */
const way: readonly (StoryStep | string)[] = [
  { at: '', who: 'koen', says: 'ben ziek, kom vandaag niet' },
  { at: '', who: 'koen', submits: { reachableAt: '0470 00 00 00' } },
  '2026-03-02T10:00',
  { at: '', who: 'an', presses: 'contact.later' },
  { at: '', who: 'an', says: '/verzuim bericht @koen Wat heb je precies?' },
  { at: '', who: 'an', presses: 'relay.useSuggestion' },
  '2026-03-03T10:00',
  { at: '', who: 'an', presses: 'contact.done' },
  { at: '', who: 'an', submits: { what: 'Samira neemt over', who: 'An belt', nextOn: '2026-03-05' } },
  { at: '', who: 'koen', presses: 'agreement.confirm' },
  { at: '', who: 'hilde', says: '/verzuim status' },
  '2026-03-09T12:00',
  { at: '', who: 'koen', says: '/beter' },
  { at: '', who: 'koen', submits: {} },
  '2026-03-10T12:00',
  { at: '', who: 'an', presses: 'welcome.done' },
  '2026-03-12T07:30',
  { at: '', who: 'koen', says: 'ben weer ziek' },
  { at: '', who: 'koen', submits: {} },
  '2026-03-13T12:00',
];

class Died extends Error {}

/** Counts the calls of one process and ends it at the given one. */
function mortal(diesAt: number, moment: 'before' | 'after') {
  let calls = 0;
  const around = (store: Store): Store =>
    Object.fromEntries(
      Object.entries(store).map(([name, call]) => [
        name,
        async (...args: unknown[]) => {
          calls += 1;
          if (calls > diesAt || (calls === diesAt && moment === 'before')) throw new Died();
          const answer = await (call as (...args: unknown[]) => Promise<unknown>)(...args);
          if (calls === diesAt) throw new Died();
          return answer;
        },
      ]),
    ) as unknown as Store;
  return { around, calls: () => calls };
}

interface Ending {
  readonly shown: readonly string[];
  readonly kept: unknown;
  /** How many calls the first process made before it died, or in all. */
  readonly calls: number;
}

/** Goes the way with a process that dies at that call, and one after it that does not. */
async function go(diesAt: number, moment: 'before' | 'after'): Promise<Ending> {
  const tenant = `crash${randomBytes(6).toString('hex')}`;
  const masterKey = randomBytes(32);
  // What is on people's screens outlives the bot. A message that is posted twice is there twice, as in Slack: only whoever
  // is in doubt looks whether it is there. One that takes the place of another does so again.
  const screen: Shown[] = [];
  let clock = { now: () => momentOf('2026-03-02T07:40', 'BE') };
  const channel: Channel = {
    name: 'web',
    async send({ to, key, card, replaces, inDoubt }) {
      const isThere = screen.some((one) => one.key === key);
      if (!isThere || !(replaces || inDoubt)) screen.push({ at: clock.now(), to, key, card });
      return { channel: 'web', ref: key };
    },
  };
  const first = mortal(diesAt, moment);
  const start = (around: ((store: Store) => Store) | undefined, at: Instant): TestHouse => {
    const house = open({
      start: '2026-03-02T07:40',
      tenant,
      masterKey,
      channels: [channel],
      ...(around ? { around } : {}),
    });
    house.clock.set(at);
    clock = house.clock;
    return house;
  };
  let house = start(first.around, clock.now());
  let event = 0;
  for (const step of way) {
    event += 1;
    const inbound = typeof step === 'string' ? undefined : inboundOf(step, screen, `e-${event}`, clock.now());
    const deed = () => (inbound ? house.brings(inbound) : house.until(step as string));
    try {
      await deed();
    } catch (error) {
      if (!(error instanceof Died)) throw error;
      house = start(undefined, clock.now());
      // As at every start: what was left over is delivered first.
      const deliver = createDeliver(house.house);
      for (const one of await house.store.recipientsWaiting()) await deliver(one, true);
      await deed();
    }
  }
  const calls = first.calls();
  const kept = await start(undefined, clock.now()).dump();
  return {
    // A link to a file is sealed anew each time it is written.
    shown: screen
      .map(({ at, to, card }) => JSON.stringify([at, to, card]).replaceAll(/\/files\/[\w-]+/g, '/files/'))
      .sort(),
    // What is due gets a new id each time, and the keys of its cards are made of it.
    kept: JSON.parse(JSON.stringify({ ...(kept as object), shown: [] }).replaceAll(/#[0-9a-f-]{36}/g, '#')),
    calls,
  };
}

function inboundOf(step: StoryStep, shown: readonly Shown[], eventId: string, at: Instant): Inbound {
  const content = contentOf(step, shown);
  if (typeof content === 'string') throw new Error(content);
  return { channel: 'web', from: step.who, eventId, at, content };
}

const never = Number.POSITIVE_INFINITY;

it('two undisturbed ways end alike, so that any difference comes from a death', async () => {
  const [one, other] = [await go(never, 'after'), await go(never, 'after')];
  expect(other.shown).toEqual(one.shown);
  expect(other.kept).toEqual(one.kept);
  expect(one.shown.length).toBeGreaterThan(25);
});

it.each(['before', 'after'] as const)(
  'dying %s any call to the store loses nothing and doubles nothing',
  async (moment) => {
    const undisturbed = await go(never, moment);
    // Every call of a whole report, then each thirteenth, which falls on another kind of call each time.
    const deaths = Array.from({ length: undisturbed.calls }, (_, n) => n + 1).filter(
      (n) => n <= 25 || n % 13 === 0,
    );
    expect(deaths.length).toBeGreaterThan(40);
    for (const diesAt of deaths) {
      const disturbed = await go(diesAt, moment);
      expect(disturbed.shown, `dying ${moment} call ${diesAt}`).toEqual(undisturbed.shown);
      expect(disturbed.kept, `dying ${moment} call ${diesAt}`).toEqual(undisturbed.kept);
    }
  },
  120_000,
);
