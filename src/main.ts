/** The composition root: reads the configuration, connects the parts, starts them, and stops them in order. */
import { readFile } from 'node:fs/promises';
import pino from 'pino';
import { createDeliver } from './app/deliver.ts';
import type { House } from './app/house.ts';
import { inHandsOf } from './app/in-hands.ts';
import { createLanguages } from './app/languages.ts';
import { createLookup } from './app/lookup.ts';
import { createShiftedClock } from './app/move-clock.ts';
import { createReceive } from './app/receive.ts';
import { runDue } from './app/run-due.ts';
import type { Previews } from './channels/web/index.ts';
import { type Config, ConfigError, configOfProcess } from './config.ts';
import { createDirectory } from './directory/directory.ts';
import { print } from './documents/print.ts';
import { NabijError } from './domain/errors.ts';
import type { ChannelName } from './domain/person.ts';
import { mountFiles } from './file-door.ts';
import { createHttpServer, listen } from './http.ts';
import { createLinks } from './links.ts';
import { openStore } from './open-store.ts';
import { peopleOf } from './people.ts';
import type { Channel } from './ports/channel.ts';
import { settingsOf } from './settings.ts';
import { createDeliveryQueue } from './store/delivery-queue.ts';

/** How the playground shows a card as another platform would: by the very renderer, loaded when first asked for. */
const previews: Previews = {
  slack: async (card, key) => (await import('./channels/slack/render.ts')).render(card, key),
  teams: async (card, key) => (await import('./channels/teams/render.ts')).render(card, key),
};

/** How often the clock is looked at. A nudge may be this late, and nobody minds. */
const tick = 500;

async function main(): Promise<void> {
  const config = configOfProcess();
  const log = pino({ level: config.logLevel, base: null }, pino.destination(2));
  const people = await peopleOf(config);
  const listed = createDirectory(config.tenant, people);
  const settings = await settingsOf(config);

  const unreachable = () => log.error({ code: 'redis.unreachable' }, 'redis');
  const { store, mailbox, redis, masterKeys, renewKeys, close } = await openStore(
    config,
    listed,
    unreachable,
  );
  const languages = createLanguages(listed, store, settings);
  await languages.refresh();
  const { directory } = languages;

  const clock = createShiftedClock();
  const channels = new Map<ChannelName, Channel>();
  const links = createLinks({
    masterKeys,
    tenant: config.tenant,
    // The playground's page is on this server already.
    addressFor: (channel) => (channel === 'web' ? '' : config.publicUrl),
    now: () => Date.now(),
  });
  const house: House = {
    store: inHandsOf(directory, store),
    directory,
    languages,
    clock,
    channels,
    log,
    settings,
    print,
    links,
    wake: (recipients) => queue.wake(recipients),
  };
  const queue = createDeliveryQueue({
    connection: redis,
    tenant: config.tenant,
    store,
    deliver: createDeliver(house),
    log,
  });
  const receive = createReceive(house);
  const server = createHttpServer();
  mountFiles(server, house, links);

  const stops: (() => Promise<void> | void)[] = [];
  let announceChange = () => {};
  // The page, and a vendor's code, are only loaded when they are used.
  if (config.playground) {
    const { createPlayground } = await import('./playground.ts');
    const { createWebChannel } = await import('./channels/web/index.ts');
    const playground = createPlayground(house, clock, mailbox, receive);
    await playground.restoreClock();
    const web = createWebChannel({ mailbox, receive, house: playground, previews, log });
    web.mount(server);
    channels.set('web', web);
    announceChange = () => web.announce();
    stops.push(() => web.close());
  }
  if (config.slack) {
    const { createSlackChannel } = await import('./channels/slack/index.ts');
    const { apiUrl, ...credentials } = config.slack;
    const slack = createSlackChannel({
      ...credentials,
      ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
      knows: (id) => directory.byChannel('slack', id) !== undefined,
      asksLanguageOf: (id) => directory.byChannel('slack', id)?.languageIsOpen === true,
      receive,
      store,
      log,
      clock,
    });
    slack.mount(server);
    channels.set('slack', slack);
    await slack.start();
    stops.push(() => slack.stop());
  }
  if (config.teams || config.teamsWithoutCredentials) {
    const { createTeamsChannel } = await import('./channels/teams/index.ts');
    const teams = createTeamsChannel({
      ...(config.teams
        ? await teamsIdentity(config.teams)
        : { appId: '', tenantId: '', allowUnauthenticated: true }),
      receive,
      lookup: createLookup(house),
      store,
      log,
      clock,
      welcome: { kind: 'command', name: 'verzuim', text: 'hello' },
    });
    teams.mount(server);
    channels.set('teams', teams);
  }

  const stopTicking = everyTick(async () => {
    if ((await runDue(house)) > 0) announceChange();
  }, log);
  const port = await listen(server, config.host, config.port);
  announce(config, port);
  if (masterKeys.length > 1)
    renewKeys().then(
      // A warning, as there is something to do now: the earlier keys can go.
      (count) => log.warn({ count }, 'keys.renewed'),
      (error: unknown) => log.error({ code: codeOf(error) }, 'keys-not-renewed'),
    );

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    server.close();
    stopTicking();
    for (const one of stops) await one();
    await queue.stop();
    await close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  // Last: a first answer goes out at once, and what an earlier start left over has waited longer than this.
  await queue.start().catch((error: unknown) => {
    // Stopped while it began, it has nothing to begin with any more.
    if (!stopping) throw error;
  });
}

/** Who we are to Teams, with the private key read from its file. */
async function teamsIdentity({ certificate, ...rest }: NonNullable<Config['teams']>) {
  if (!certificate) return rest;
  const privateKey = await readFile(certificate.keyFile, 'utf8').catch(() => {
    throw new ConfigError([`TEAMS_CERTIFICATE_KEY_FILE cannot be read: ${certificate.keyFile}`]);
  });
  return { ...rest, certificate: { thumbprint: certificate.thumbprint, privateKey } };
}

/** Does the work at every tick, never twice at once; trouble is noted and the next tick tries again. */
function everyTick(work: () => Promise<void>, log: pino.Logger): () => void {
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    work()
      .catch((error: unknown) => log.error({ code: codeOf(error) }, 'tick-failed'))
      .finally(() => {
        busy = false;
      });
  }, tick);
  return () => clearInterval(timer);
}

const codeOf = (error: unknown): string => (error instanceof NabijError ? error.code : 'unknown');

/** The one line that a start prints: where to go. */
function announce({ host, playground }: Config, port: number): void {
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  process.stdout.write(playground ? `Nabij is here: ${address}\n` : `Nabij listens on ${address}\n`);
}

main().catch((error: unknown) => {
  const isOurs = error instanceof ConfigError;
  process.stderr.write(isOurs ? `${error.message}\n` : `Nabij could not start: ${codeOf(error)}\n`);
  process.exit(1);
});
