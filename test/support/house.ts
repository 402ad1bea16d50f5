/**
 * The whole application on a real Redis, with a clock that is moved by hand and channels of paper: what people do goes
 * in as a platform would bring it, and what they get to see is kept. Everything that came in can be brought again.
 */

import { randomBytes } from 'node:crypto';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll } from 'vitest';
import { readSettings, type TenantSettingsInput } from '../../flows/policies/settings.ts';
import { createDeliver } from '../../src/app/deliver.ts';
import type { House } from '../../src/app/house.ts';
import { inHandsOf } from '../../src/app/in-hands.ts';
import { createLanguages } from '../../src/app/languages.ts';
import { createHandClock, type HandClock, moveClock } from '../../src/app/move-clock.ts';
import { createReceive } from '../../src/app/receive.ts';
import { runDue } from '../../src/app/run-due.ts';
import type { FormValues } from '../../src/cards/card.ts';
import { createDirectory } from '../../src/directory/directory.ts';
import { print } from '../../src/documents/print.ts';
import type { CaseState } from '../../src/domain/case.ts';
import { at, type Instant, toInstant, toLocalDate } from '../../src/domain/local-date.ts';
import { type Country, type Language, zoneOf } from '../../src/domain/locale.ts';
import type { ChannelName, Person, PersonId } from '../../src/domain/person.ts';
import { createLinks, type SealedLinks } from '../../src/links.ts';
import type { Channel, Inbound, InboundContent } from '../../src/ports/channel.ts';
import type { Store } from '../../src/ports/store.ts';
import { createRedisStore } from '../../src/store/redis-store.ts';
import { contentOf, type Shown } from '../../src/stories/stage.ts';
import { startRedis, type TestRedis } from './redis.ts';

export interface HouseOptions {
  readonly redis: Redis;
  /** The local time of `country` at which the story begins. */
  readonly start: string;
  readonly country?: Country;
  readonly language?: Language;
  readonly people?: readonly Person[];
  readonly tenant?: string;
  readonly masterKey?: Buffer;
  /** What the employer arranged. */
  readonly settings?: TenantSettingsInput;
  /** Put in the place of the paper channel of that name. */
  readonly channels?: readonly Channel[];
  /** Wraps the store, to make it fail. */
  readonly around?: (store: Store) => Store;
}

/** A card in the place of an earlier one, which nobody was told of. */
export interface Replaced extends Shown {
  readonly replaces: string;
}

export interface TestHouse {
  readonly house: House;
  readonly store: Store;
  readonly links: SealedLinks;
  readonly clock: HandClock;
  /** Every card that reached someone, in order. */
  readonly shown: readonly Shown[];
  /** Every card that quietly took the place of an earlier one, with the key of that one, in order. */
  readonly replaced: readonly Replaced[];
  /** Every line of the log. */
  readonly logged: readonly string[];
  /** Everything that came in, in order. */
  readonly inbound: readonly Inbound[];
  /** Lets time pass until that local time, with all that happens on the way; gives back what was shown meanwhile. */
  until(local: string): Promise<readonly Shown[]>;
  /** Each gives back what was shown because of it, to anyone. */
  says(who: string, text: string): Promise<readonly Shown[]>;
  commands(who: string, name: string, text?: string): Promise<readonly Shown[]>;
  /** Presses the button on the newest card that has it. */
  presses(who: string, action: string, values?: FormValues): Promise<readonly Shown[]>;
  /** Fills in the form shown last (or that one) and presses the button that sends it. */
  submits(who: string, values: FormValues, on?: string): Promise<readonly Shown[]>;
  /** Brings in an event as it stands. */
  brings(inbound: Inbound): Promise<readonly Shown[]>;
  /** Does what is due now and delivers what waits. */
  settle(): Promise<void>;
  /** What was shown to that person, in order. */
  to(who: string): readonly Shown[];
  /** The newest case of that employee; throws when there is none. */
  caseOf(employee: string): Promise<CaseState>;
  /** Everything the store keeps that can be told apart: cases, histories, what is due, what waits, what was shown. */
  dump(): Promise<unknown>;
}

/** A real Redis for all tests of one file; gives back how to open a house on it. */
export function housesOnRedis(): (options: Omit<HouseOptions, 'redis'>) => TestHouse {
  let server: TestRedis | undefined;
  let redis: Redis | undefined;
  beforeAll(async () => {
    server = await startRedis();
    redis = server.client();
  });
  afterAll(async () => {
    await server?.stop();
  });
  return (options) => {
    if (!redis) throw new Error('a house can be opened in a test only');
    return openHouse({ ...options, redis });
  };
}

/** Opens a house of its own (a tenant of its own) on that Redis. */
export function openHouse(options: HouseOptions): TestHouse {
  const { redis, start, country = 'BE', language = 'nl', around = (store) => store } = options;
  const tenant = options.tenant ?? `t${randomBytes(6).toString('hex')}`;
  const id = randomBytes(4).toString('hex');
  const people = options.people ?? castOf(country, language);
  const clock = createHandClock(momentOf(start, country));
  const shown: Shown[] = [];
  const replaced: Replaced[] = [];
  const logged: string[] = [];
  const inbound: Inbound[] = [];
  const waiting = new Set<string>();
  const masterKey = options.masterKey ?? randomBytes(32);
  const store = around(
    createRedisStore({
      redis,
      tenant,
      masterKey,
      accountsOf: (id) => accountsOf(people, id),
    }),
  );
  const names = [...new Set(people.flatMap((one) => Object.keys(one.channels) as ChannelName[]))];
  const paper = names.map((name) => paperChannel(name, people, clock, shown, replaced));
  const line = (fields: object, event: string) => void logged.push(JSON.stringify({ event, ...fields }));
  const links = createLinks({
    masterKeys: [masterKey],
    tenant,
    addressFor: () => 'https://nabij.test',
    now: () => Date.parse(clock.now()),
  });
  const settings = readSettings(options.settings ?? {});
  const languages = createLanguages(createDirectory(tenant, people), store, settings);
  const house: House = {
    store: inHandsOf(languages.directory, store),
    clock,
    log: { info: line, error: line },
    settings,
    print,
    links,
    directory: languages.directory,
    languages,
    channels: new Map([...paper, ...(options.channels ?? [])].map((channel) => [channel.name, channel])),
    wake: async (recipients) => {
      for (const one of recipients) waiting.add(one);
    },
  };
  const receive = createReceive(house);
  const deliver = createDeliver(house);

  async function settle(): Promise<void> {
    await runDue(house);
    for (const one of waiting) {
      waiting.delete(one);
      await deliver(one);
    }
  }

  async function during(deed: () => Promise<void>): Promise<readonly Shown[]> {
    const before = shown.length;
    await deed();
    return shown.slice(before);
  }

  const brings = (event: Inbound) =>
    during(async () => {
      await receive(event);
      await settle();
    });

  function does(who: string, content: InboundContent | string): Promise<readonly Shown[]> {
    if (typeof content === 'string') throw new Error(content);
    const person = people.find(({ id }) => id === who);
    const [channel, from] = (Object.entries(person?.channels ?? {})[0] ?? ['web', who]) as [
      ChannelName,
      string,
    ];
    const event: Inbound = {
      channel,
      from,
      eventId: `${id}-${inbound.length + 1}`,
      at: clock.now(),
      content,
    };
    inbound.push(event);
    return brings(event);
  }

  const step = (who: string) => ({ at: '', who });
  return {
    house,
    store,
    links,
    clock,
    shown,
    replaced,
    logged,
    inbound,
    brings,
    settle,
    until: (local) => during(() => moveClock(house, clock, momentOf(local, country), settle)),
    says: (who, text) => does(who, { kind: 'words', text }),
    commands: (who, name, text = '') => does(who, { kind: 'command', name, text }),
    async presses(who, action, values) {
      const content = contentOf({ ...step(who), presses: action }, shown);
      return does(
        who,
        typeof content !== 'string' && values ? ({ ...content, values } as InboundContent) : content,
      );
    },
    submits: async (who, values, on) =>
      does(who, contentOf({ ...step(who), submits: values, ...(on ? { on } : {}) }, shown)),
    to: (who) => shown.filter((one) => one.to === who),
    async caseOf(employee) {
      const newest = (await store.casesOf(employee)).at(-1);
      const found = newest && (await store.load(newest));
      if (!found) throw new Error(`${employee} has no case`);
      return found.state;
    },
    dump: () => dumpOf(store, people, shown),
  };
}

/** Everything that the store keeps for these people, and what they were shown. */
export async function dumpOf(
  store: Store,
  people: readonly Person[],
  shown: readonly Shown[],
): Promise<unknown> {
  const cases = [];
  for (const { id } of people) {
    for (const one of await store.casesOf(id)) {
      cases.push({ ...(await store.load(one)), history: await store.history(one) });
    }
  }
  const recipients = [...(await store.recipientsWaiting())].sort();
  return {
    cases,
    open: [...(await store.openCases())].sort(),
    due: await store.dueAt(toInstant('2100-01-01T00:00:00Z'), 10_000),
    waiting: await Promise.all(recipients.map((one) => store.waitingFor(one))),
    shown: shown.map(({ at: moment, to, key, card }) => ({ moment, to, key, card })),
  };
}

/** The moment at which a clock in that country shows that time. */
export function momentOf(local: string, country: Country): Instant {
  return at(toLocalDate(local.slice(0, 10)), local.slice(11), zoneOf(country));
}

function paperChannel(
  name: ChannelName,
  people: readonly Person[],
  clock: HandClock,
  shown: Shown[],
  replaced: Replaced[],
): Channel {
  return {
    name,
    async send({ to, card, key, quiet, replaces }) {
      const person = people.find(({ channels }) => channels[name] === to);
      const letter = { at: clock.now(), to: person?.id ?? to, card, key };
      if (quiet) replaced.push({ ...letter, replaces: replaces?.ref ?? '' });
      else shown.push(letter);
      return { channel: name, ref: key };
    },
  };
}

const accountsOf = (people: readonly Person[], id: PersonId) =>
  Object.entries(people.find((one) => one.id === id)?.channels ?? {}).map(([channel, userId]) => ({
    channel: channel as ChannelName,
    userId,
  }));

/** Someone who works from Monday to Friday, nine to five, unless told otherwise. */
export function personOf(id: string, name: string, more: Partial<Person> = {}): Person {
  return {
    id,
    name,
    channels: { web: id },
    roles: ['employee'],
    country: 'BE',
    language: 'nl',
    hoursPerWeek: 38,
    workingDays: [1, 2, 3, 4, 5],
    workingHours: { from: '09:00', to: '17:00' },
    ...more,
  };
}

/** Two teams and HR: Koen and Noor work for An, Lotte for Mark, and Hilde and Hugo are HR. */
export function castOf(country: Country, language: Language): readonly Person[] {
  const all: Partial<Person> = { country, language };
  return [
    personOf('koen', 'Koen Claes', { ...all, manager: 'an' }),
    personOf('noor', 'Noor Smit', { ...all, manager: 'an' }),
    personOf('an', 'An Peeters', { ...all, manager: 'hilde', roles: ['employee', 'manager'] }),
    personOf('lotte', 'Lotte Bos', { ...all, manager: 'mark' }),
    personOf('mark', 'Mark Jansen', { ...all, manager: 'hilde', roles: ['employee', 'manager'] }),
    personOf('hilde', 'Hilde Maes', { ...all, roles: ['employee', 'manager', 'hr'] }),
    personOf('hugo', 'Hugo Moreau', { ...all, manager: 'hilde', roles: ['employee', 'hr'] }),
  ];
}

/** What people were shown, as `an nudge first-contact`: for saying in a test who heard what. */
export const heard = (shown: readonly Shown[]): string[] =>
  shown.map(({ to, card }) => `${to} ${card.kind} ${card.id}`);
