/**
 * The Teams channel: botbuilder behind our own HTTP server, one tenant, one bot.
 * Activities come in through `mount`, cards go out through `send`.
 */
import type { Server } from 'restify';
import { NabijError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/local-date.ts';
import type { Channel, InboundContent, Receive } from '../../ports/channel.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Lookup } from '../../ports/lookup.ts';
import type { Store } from '../../ports/store.ts';
import { createAddresses } from './addresses.ts';
import { createSend } from './channel.ts';
import { createConnector, type Platform } from './connector.ts';
import { createEndpoint } from './endpoint.ts';
import { toChannelError } from './errors.ts';
import { createIncoming } from './incoming.ts';
import { createPace, type PaceOptions, teamsPace } from './pace.ts';

/** Where the channel notes what happened: codes and counts, as pino takes them. */
export interface TeamsLog {
  warn(fields: object, code: string): void;
}

export interface TeamsOptions {
  readonly receive: Receive;
  readonly lookup: Lookup;
  /** Empty only together with `allowUnauthenticated`. */
  readonly appId: string;
  /** The app's secret; either this or `certificate`. */
  readonly appPassword?: string;
  readonly certificate?: { readonly thumbprint: string; readonly privateKey: string };
  /** The one tenant that is listened to. */
  readonly tenantId: string;
  /** In development alone: without credentials, listen to a Teams client on this machine. */
  readonly allowUnauthenticated?: boolean;
  readonly store: Pick<Store, 'remember' | 'recall' | 'forget'>;
  readonly log: TeamsLog;
  readonly clock?: Clock;
  /** What someone is taken to have said who just got the app; nothing when absent. */
  readonly welcome?: InboundContent;
  /** Where conversations are opened with people who never wrote to us; Teams' own worldwide address when absent. */
  readonly connectorUrl?: string;
  /** How long one call to Teams may take, in milliseconds. */
  readonly timeout?: number;
  readonly pace?: PaceOptions;
  /** Who stands in for Microsoft in a test. */
  readonly platform?: Platform;
}

export interface TeamsChannel extends Channel {
  /** Takes Teams' requests on `POST /api/messages`; no body parser may sit before it. */
  mount(server: Server): void;
}

export function createTeamsChannel(options: TeamsOptions): TeamsChannel {
  const { appId, tenantId, log } = options;
  const credential = credentialIn(options);
  const connector = createConnector({
    appId,
    tenantId,
    ...(credential ? { credential } : {}),
    timeout: options.timeout ?? 10_000,
    ...(options.platform ? { platform: options.platform } : {}),
  });
  const addresses = createAddresses(options.store);
  const onFailure = (error: unknown, operation: string) => {
    const { code, details } = toChannelError(error, operation);
    log.warn({ reason: code, ...details }, 'teams.event-failed');
  };
  const endpoint = createEndpoint({
    connector,
    tenantId,
    onlyOwnMachine: appId === '',
    handle: createIncoming({
      connector,
      addresses,
      receive: options.receive,
      lookup: options.lookup,
      clock: options.clock ?? { now: () => new Date().toISOString() as Instant },
      ...(options.welcome ? { welcome: options.welcome } : {}),
      onFailure,
    }),
    onFailure,
  });

  return {
    name: 'teams',
    send: createSend({
      connector,
      addresses,
      // A local client asks nobody to wait.
      pace: createPace(options.pace ?? (appId === '' ? { conversation: [], tenant: [] } : teamsPace)),
      serviceUrl: options.connectorUrl ?? 'https://smba.trafficmanager.net/teams/',
    }),

    mount(server) {
      server.post('/api/messages', (request, response, next) => {
        // Going on before Teams has its answer makes restify answer for us.
        response.once('close', () => next(false));
        void endpoint(request, response);
      });
    },
  };
}

/** botbuilder takes an empty app id for "let everyone in"; here that has to be said in so many words. */
function credentialIn({ appId, appPassword, certificate, tenantId, allowUnauthenticated }: TeamsOptions) {
  if (appId === '') {
    if (allowUnauthenticated) return undefined;
    throw new NabijError('teams.credentials-missing');
  }
  if (tenantId === '') throw new NabijError('teams.tenant-missing');
  if (certificate) return { certificate };
  if (appPassword) return { appPassword };
  throw new NabijError('teams.credentials-missing');
}
