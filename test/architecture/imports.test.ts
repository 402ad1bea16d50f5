/** Who may import whom: the table of the design as data, each line with what to do instead. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sourceFiles } from './source.ts';

interface Rule {
  readonly may: readonly string[];
  /** What to do instead of importing something else. */
  readonly why: string;
}

const everything = ['*'];

const rooms: Readonly<Record<string, Rule>> = {
  domain: { may: [], why: 'the words of the trade stand on their own: move what it needs into domain' },
  calendar: {
    may: ['domain'],
    why: 'it counts days and nothing else: pass what it must know as an argument',
  },
  guard: { may: ['domain'], why: 'it judges text alone: pass switches of a policy as arguments' },
  understand: { may: ['domain'], why: 'it reads text alone: pass the situation as an argument' },
  cards: {
    may: ['domain'],
    why: 'a card is plain data: what draws it lies in a channel, what writes it in flows',
  },
  ports: {
    may: ['domain', 'cards'],
    why: 'a port promises and does not do: an implementation lies in an adapter',
  },
  flows: {
    may: ['domain', 'calendar', 'cards'],
    why: 'a flow decides and never does: wish for it in flows/wishes.ts and let src/app do it',
  },
  app: {
    may: ['domain', 'calendar', 'guard', 'understand', 'cards', 'ports', 'flows'],
    why: 'the application knows ports, never an adapter: take it from the House that main puts together',
  },
  directory: { may: ['domain', 'ports'], why: 'it reads who is who: what follows from it is decided in app' },
  store: {
    may: ['domain', 'cards', 'ports'],
    why: 'the store keeps and decides nothing: decide in app or flows',
  },
  'channels/http': { may: [], why: 'it asks and nothing else: what an answer means, its platform knows' },
  'channels/slack': {
    may: ['domain', 'cards', 'ports', 'channels/http'],
    why: 'a channel knows one platform and nothing of absence',
  },
  'channels/teams': {
    may: ['domain', 'cards', 'ports', 'channels/http'],
    why: 'a channel knows one platform and nothing of absence',
  },
  'channels/web': {
    may: ['domain', 'cards', 'ports'],
    why: 'a channel knows one platform and nothing of absence',
  },
  documents: {
    may: ['cards', 'domain', 'ports'],
    why: 'it lays out what the flows wrote: what a document holds is decided in flows/documents',
  },
  stories: {
    may: ['domain', 'calendar', 'guard', 'understand', 'cards', 'ports', 'flows', 'app', 'directory'],
    why: 'a story is played on ports: whoever plays it brings the store and the channels',
  },
  tools: { may: everything, why: '' },
  main: { may: everything, why: '' },
};

const files = sourceFiles('src/**/*.{ts,mjs}', 'flows/**/*.ts');

it('every file stands in a room that the table knows', () => {
  expect(files.filter(({ room }) => !(room in rooms)).map(({ path }) => path)).toEqual([]);
  expect(files.length).toBeGreaterThan(100);
});

it.each(Object.entries(rooms))('%s imports only the rooms it may', (room, { may, why }) => {
  const wrong = files
    .filter((file) => file.room === room && !may.includes('*'))
    .flatMap((file) =>
      file.rooms.filter((other) => !may.includes(other)).map((other) => `${file.path} → ${other}`),
    );
  expect(wrong, why).toEqual([]);
});

/** Every package we depend on, and the rooms that know it exists. */
const vendors: Readonly<Record<string, Rule>> = {
  // Tools: the bare apps that ours is measured against.
  botbuilder: {
    may: ['channels/teams', 'tools'],
    why: 'it is archived: the day it is replaced touches one folder',
  },
  '@slack/bolt': { may: ['channels/slack', 'tools'], why: 'no type of Slack leaves its folder' },
  restify: { may: ['channels/*', 'tools', 'main'], why: 'HTTP ends at the edge: hand over plain data' },
  ioredis: {
    may: ['store', 'tools', 'main'],
    why: 'Redis is known behind the ports Store and Mailbox alone',
  },
  bullmq: { may: ['store', 'tools', 'main'], why: 'what is to be delivered is told to the delivery queue' },
  'proper-lockfile': { may: ['store'], why: 'two starts at once are a matter of the embedded Redis' },
  xstate: { may: ['flows', 'tools'], why: 'machines are stepped through flows/machines.ts' },
  'temporal-polyfill': { may: ['domain'], why: 'src/domain/temporal.ts is the one door to it' },
  'date-easter': { may: ['calendar'], why: 'holidays are asked of src/calendar' },
  'csv-parse': { may: ['directory'], why: 'the people file is read in one place' },
  yaml: { may: ['stories', 'tools', 'main'], why: 'a room takes what was read as an argument' },
  adaptivecards: {
    may: ['channels/web', 'tools'],
    why: 'cards are drawn by the page, and checked by a tool',
  },
  '@resvg/resvg-wasm': { may: ['documents'], why: 'what is drawn is drawn in one place' },
  pdfkit: { may: ['documents', 'main'], why: 'what goes on paper is drawn in one place' },
  pino: { may: ['main'], why: 'a room takes a Log that holds codes and ids' },
  'chrono-node': { may: ['understand'], why: 'dates are read where words are understood' },
  'modern-ahocorasick': { may: ['guard', 'understand'], why: 'words are looked for where text is read' },
  zod: { may: ['*'], why: '' },
};

it('every package we depend on has a line that says who may know it', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
  expect(Object.keys(dependencies).filter((name) => !(name in vendors))).toEqual([]);
});

it('a package is imported only where its line allows', () => {
  const wrong = files.flatMap(({ path, room, vendors: used }) =>
    used
      .filter((name) => !name.startsWith('node:'))
      .filter((name) => !(vendors[name]?.may ?? []).some((one) => matches(one, room)))
      .map((name) => `${path} → ${name}: ${vendors[name]?.why ?? 'give it a line in this table'}`),
  );
  expect(wrong).toEqual([]);
});

const matches = (pattern: string, room: string): boolean =>
  pattern === '*' || pattern === room || (pattern.endsWith('/*') && room.startsWith(pattern.slice(0, -1)));

it('what decides does not touch the world: no Node module in it', () => {
  const pure = ['domain', 'calendar', 'cards', 'ports', 'flows', 'app', 'directory', 'stories'];
  const wrong = files.flatMap(({ path, room, vendors: used }) =>
    used.filter((name) => name.startsWith('node:') && pure.includes(room)).map((name) => `${path} → ${name}`),
  );
  expect(wrong, 'pass what was read as an argument').toEqual([]);
});

/** Sentences of the source that may stand in some files only. */
const reserved: readonly {
  readonly what: string;
  readonly found: RegExp;
  readonly in: RegExp;
  readonly why: string;
}[] = [
  {
    what: 'the environment is read',
    found: /\bprocess\.env\b(?!`)/,
    // What is measured against us stands on its own feet.
    in: /^src\/(config\.ts|tools\/setup|tools\/bench\/bare-)/,
    why: 'take it from the configuration, which names everything wrong at once',
  },
  {
    what: 'text becomes checked or redacted',
    found: /\bas (?:readonly )?(?:CheckedText|RedactedText|SafeText)\b/,
    // Less of a safe text is still safe: what is cut to fit Teams is not judged again.
    in: /^src\/(guard\/|channels\/teams\/fit\.ts$)/,
    why: 'only the guard says that words of a person may be shown or kept',
  },
  {
    what: 'a sentence becomes our own',
    found: /\bas (?:readonly )?OwnWords\b/,
    in: /^flows\/words\/speak\.ts$/,
    why: 'write the sentence in flows/words and say it',
  },
  {
    what: 'the time is asked of the machine',
    found: /\bDate\.now\(\)|\bnew Date\(\)|Temporal\.Now/,
    in: /^src\/(?!(?:domain|calendar|guard|understand|cards|ports|directory|stories)\/|app\/(?!move-clock\.ts))/,
    why: 'ask the clock of the house, which tests and the playground can move',
  },
];

it.each(reserved)('$what only where it may be', ({ found, in: allowed, why }) => {
  const code = files.filter(({ path }) => path.endsWith('.ts') && !allowed.test(path));
  const wrong = code.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        found.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line) ? [`${path}:${index + 1}`] : [],
      ),
  );
  expect(wrong, why).toEqual([]);
});
