/**
 * Socket Mode: Slack's events over a connection that we open ourselves, for a machine that has no public address.
 * Bolt's receiver, with two habits changed: it acknowledges an event when it is kept, not before anyone looked at it; and
 * it reconnects from here, since a refusal while it does so by itself is caught by nobody and ends the process.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type App, type Logger, type Receiver, type ReceiverEvent, SocketModeReceiver } from '@slack/bolt';
import { CallRefused } from './calls.ts';

export interface SocketOptions {
  /** `xapp-…`, with the scope `connections:write`. */
  readonly appToken: string;
  readonly slackApiUrl?: string;
  readonly logger: Logger;
  /** Hears why an event could not be dealt with; Slack then delivers it again. */
  readonly onFailure: (error: unknown) => void;
  /** Hears why there is no connection, at every try. */
  readonly onRefused: (error: unknown) => void;
  /** The shortest wait before a new try, in milliseconds; it doubles up to half a minute. */
  readonly patience?: number;
}

/** Receives over a socket that comes back by itself; `start` does not wait for it. */
export function createSocketReceiver(options: SocketOptions): Receiver {
  const { appToken, slackApiUrl, logger, onFailure, onRefused, patience = 1_000 } = options;
  const stopped = new AbortController();
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: {
        ...(slackApiUrl ? { slackApiUrl } : {}),
        timeout: 10_000,
        retryConfig: { retries: 0 },
      },
    },
    processEventErrorHandler: async ({ error }) => {
      onFailure(error);
      return false;
    },
  });

  async function stayConnected(): Promise<void> {
    let wait = patience;
    while (!stopped.signal.aborted) {
      try {
        await receiver.client.start();
        wait = patience;
        await new Promise((resolve) => receiver.client.once('disconnected', resolve));
      } catch (error) {
        onRefused(asOurs(error));
        await pause(wait, undefined, { signal: stopped.signal }).catch(() => undefined);
        wait = Math.min(wait * 2, 30_000);
      }
    }
  }

  return {
    init: (app) => receiver.init(acknowledgingLate(app)),
    start: async () => {
      void stayConnected();
    },
    stop: async () => {
      stopped.abort();
      // A connection that is down already says nothing more: do not wait for it.
      await Promise.race([receiver.client.disconnect(), pause(500, undefined, { ref: false })]);
    },
  };
}

/** The app as its receiver sees it, with every acknowledgement kept back until the event is dealt with. */
function acknowledgingLate(app: App): App {
  const late: Pick<App, 'processEvent'> = {
    async processEvent(event: ReceiverEvent) {
      let said: unknown;
      const ack = async (word?: unknown) => {
        said = word;
      };
      await app.processEvent({ ...event, ack });
      await event.ack(said);
    },
  };
  return late as App;
}

/** What Slack answered to the client of Bolt's receiver, as if we had called ourselves. */
function asOurs(error: unknown): unknown {
  const { data } = (error ?? {}) as { readonly data?: { readonly error?: unknown } };
  return data ? new CallRefused(200, data.error) : error;
}
