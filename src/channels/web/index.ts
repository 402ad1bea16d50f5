/** The door of the web channel: the playground page, and a channel like any other behind it. */
import type { Server } from 'restify';
import type { Channel, Receive } from '../../ports/channel.ts';
import type { Mailbox } from '../../ports/mailbox.ts';
import { createMailboxSender } from './channel.ts';
import type { PlaygroundHouse } from './house.ts';
import { createLive } from './live.ts';
import type { Previews } from './previews.ts';
import { mountRoutes, type WebLog } from './routes.ts';

export type { Example, PlaygroundHouse, StepDeed } from './house.ts';
export type { Previews } from './previews.ts';

export interface WebChannel extends Channel {
  /** Adds the page at `/` and its routes under `/playground/`. */
  mount(server: Server): void;
  /** Tells open pages that the clock or what is planned changed. */
  announce(): void;
  /** Hangs up on open pages, so that a server can close. */
  close(): void;
}

/** The web channel, which has no log-in: mount it on a server that listens on loopback only. */
export function createWebChannel(options: {
  readonly mailbox: Mailbox;
  readonly receive: Receive;
  readonly house: PlaygroundHouse;
  /** Other platforms as which the page can show its cards. */
  readonly previews?: Previews;
  readonly log?: WebLog;
}): WebChannel {
  const { mailbox, receive, house, previews = {}, log } = options;
  const live = createLive();
  return {
    ...createMailboxSender(mailbox, house, live),
    mount: (server) => mountRoutes(server, { mailbox, receive, house, previews, live, log }),
    announce: () => live.tell({ type: 'house' }),
    close: () => live.close(),
  };
}
