/**
 * The Slack channel: Bolt behind our own HTTP server, for one workspace with its bot token or for all that install the app.
 * Events come in through `mount`, cards go out through `send`.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { App, LogLevel } from '@slack/bolt';
import type { Server } from 'restify';
import { NabijError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/local-date.ts';
import type { Answer, Channel, Inbound, Receive } from '../../ports/channel.ts';
import type { Clock } from '../../ports/clock.ts';
import { createCalls } from './calls.ts';
import { toChannelError } from './errors.ts';
import { createHome } from './home.ts';
import { createInstallations } from './installations.ts';
import { isSentAgain, removalIn, teamOf } from './lifecycle.ts';
import { createLocaleOf } from './locales.ts';
import type { MemoryStore } from './memory.ts';
import { answerTo, createOpenModal, type ModalAnswer } from './modal.ts';
import { mountOauth, type OauthOptions } from './oauth.ts';
import { createPace } from './pace.ts';
import { parse } from './parse.ts';
import { createHttpReceiver } from './receiver.ts';
import { createReply } from './reply.ts';
import { createSend } from './send.ts';
import { createSocketReceiver } from './socket.ts';
import { createWorkspaces } from './workspaces.ts';

/** Where the channel notes what happened: codes and counts, as pino takes them. */
export interface SlackLog {
  info(fields: object, code: string): void;
  warn(fields: object, code: string): void;
}

export interface SlackOptions {
  readonly receive: Receive;
  /** Checks that a request is Slack's; needed unless there is an `appToken`. */
  readonly signingSecret?: string;
  /** Takes events over Socket Mode instead of over HTTP. */
  readonly appToken?: string;
  /** The token of the one workspace, or of the first; needed unless there is `oauth`. */
  readonly botToken?: string;
  /** Lets workspaces install the app by a link. */
  readonly oauth?: OauthOptions;
  /** Whether the people file has that id: it may write `T123:U123` for someone of the first workspace too. */
  readonly knows?: (id: string) => boolean;
  /** Whose language in Slack counts, since the people file leaves it open; nobody's when absent. */
  readonly asksLanguageOf?: (id: string) => boolean;
  readonly store: MemoryStore;
  readonly log: SlackLog;
  /** Ends in `/api/`; Slack's own when absent. */
  readonly slackApiUrl?: string;
  readonly clock?: Clock;
  /** How long one call to Slack may take, in milliseconds. */
  readonly timeout?: number;
  /**
   * For how many milliseconds Slack waits while something is being kept; it allows 3,000. A message that takes longer is
   * refused, and Slack delivers it again; a command or a press, which it never does, is acknowledged.
   */
  readonly acknowledgeWithin?: number;
  /** Messages per conversation: one each `interval` milliseconds, `burst` of them at once after a rest. */
  readonly pace?: { readonly interval: number; readonly burst: number };
}

export interface SlackChannel extends Channel {
  /**
   * Takes Slack's requests on `POST /slack/events`; no body parser may sit before it, the signature covers the raw
   * bytes. In Socket Mode only the addresses for installing are added, when there is `oauth`.
   */
  mount(server: Server): void;
  /**
   * Learns who we are, so that our own messages are known as such, and in Socket Mode connects. A Slack that is away
   * or slow does not keep us from starting.
   */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Bolt's `ack` for a modal that was sent in; its types do not say which it is. */
type AnswerModal = (answer: ModalAnswer) => Promise<void>;

/** Throws when there is neither a signing secret nor an app token, or neither a bot token nor a way to install. */
export function createSlackChannel(options: SlackOptions): SlackChannel {
  const { receive, signingSecret, appToken, oauth, slackApiUrl, log, acknowledgeWithin = 2_500 } = options;
  const clock = options.clock ?? { now: () => new Date().toISOString() as Instant };
  const timeout = options.timeout ?? 10_000;
  const ownOrigin = slackApiUrl ? new URL(slackApiUrl).origin : undefined;
  const calls = createCalls({ ...(slackApiUrl ? { slackApiUrl } : {}), timeout });
  const workspaces = createWorkspaces({
    ...(options.botToken ? { botToken: options.botToken } : {}),
    ...(oauth ? { oauth } : {}),
    installations: createInstallations(options.store),
    calls,
    knows: options.knows ?? (() => false),
  });
  const onFailure = (error: unknown) => {
    log.warn({ reason: toChannelError(error, 'slack.receive').code }, 'slack.event-failed');
  };
  const http = appToken || !signingSecret ? undefined : createHttpReceiver(signingSecret, onFailure);
  const socket = appToken
    ? createSocketReceiver({
        appToken,
        ...(slackApiUrl ? { slackApiUrl } : {}),
        logger: silent,
        onFailure,
        onRefused: (error) => warn(error, 'slack.not-connected'),
      })
    : undefined;
  const receiver = http ?? socket;
  if (!receiver || !(options.botToken || oauth)) throw new NabijError('slack.not-configured');
  const app = new App({
    receiver,
    // Whom we may speak for is looked up where we speak.
    authorize: async () => ({}),
    logger: silent,
    convoStore: false,
    ignoreSelf: false,
  });
  const pace = createPace(options.pace ?? { interval: 1_000, burst: 4 });
  const home = createHome({ workspaces, store: options.store, pace });
  const localeOf = createLocaleOf(workspaces, { wanted: options.asksLanguageOf ?? (() => false) });
  const openModal = createOpenModal(workspaces, (error) => warn(error, 'slack.modal-not-opened'));

  // One road for everything: what a payload is, `parse` says. The receiver acknowledges when this is done.
  app.use(async ({ body, ack }) => {
    const removed = removalIn(body);
    if (removed) return remove(removed);
    const team = teamOf(body);
    const who = await workspaces.of(team);
    if (!who) return log.warn({ team: team ?? 'unknown' }, 'slack.not-installed');
    const inbound = parse(body, clock.now(), who);
    if (!inbound) return;
    const answers = await settledWithin(acknowledgeWithin, take(inbound), isSentAgain(body));
    const answer = answerTo(body, answers);
    if (answer) await (ack as AnswerModal | undefined)?.(answer);
    else void openModal(body, inbound, answers);
  });

  async function remove({ team, at }: { team: string; at: number }): Promise<void> {
    log.warn({ team }, 'slack.uninstalled');
    await workspaces.ended(team, at);
  }

  async function take(inbound: Inbound): Promise<readonly Answer[] | undefined> {
    if (inbound.content.kind === 'home') await home.opened(inbound.from);
    const locale = await localeOf(inbound.from);
    return receive(locale === undefined ? inbound : { ...inbound, locale });
  }

  /**
   * Waits for the durable write, but no longer than Slack waits for us: a slower one goes on. What Slack sends again is
   * not acknowledged before it is kept, and the repeat finds it kept; the rest is acknowledged while the work goes on.
   */
  async function settledWithin<Outcome>(
    milliseconds: number,
    work: Promise<Outcome>,
    comesAgain: boolean,
  ): Promise<Outcome | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, milliseconds, 'late');
    });
    const outcome = await Promise.race([work, late]).finally(() => clearTimeout(timer));
    if (outcome !== 'late') return outcome;
    log.warn({ milliseconds }, 'slack.receive-slow');
    work.catch(onFailure);
    if (comesAgain) throw new NabijError('slack.receive-slow', { retry: { after: milliseconds } });
    return undefined;
  }

  async function identify(): Promise<void> {
    try {
      await workspaces.identify();
    } catch (error) {
      warn(error, 'slack.identity-unknown');
    }
  }

  const notInstalled = (error: unknown) => warn(error, 'slack.install-failed');

  function warn(error: unknown, code: string): void {
    const { code: reason, details } = toChannelError(error, 'slack.start');
    log.warn({ reason, ...details }, code);
  }

  return {
    name: 'slack',
    send: createSend({
      workspaces,
      pace,
      reply: createReply({ origin: ownOrigin ?? 'https://hooks.slack.com', timeout }),
    }),

    showHome: home.show,

    mount(server) {
      const slackUrl = ownOrigin ?? 'https://slack.com';
      if (oauth) mountOauth(server, oauth, workspaces, { slackUrl, calls, onFailure: notInstalled });
      if (!http) return;
      server.post('/slack/events', (request, response, next) => {
        // Going on before Slack has its answer makes restify answer for us.
        response.once('close', () => next(false));
        void http.handle(request, response);
      });
    },

    async start() {
      await socket?.start();
      await Promise.race([identify(), pause(1_000, undefined, { ref: false })]);
    },

    async stop() {
      await app.stop();
    },
  };
}

/** Bolt's and the client's own lines quote bodies and parse errors, so none of them is written. */
const silent = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};
