/** The web channel on a real restify server over loopback, with a mailbox in memory. */
import type { AddressInfo } from 'node:net';
import restify from 'restify';
import { createWebChannel, type WebChannel } from '../../src/channels/web/index.ts';
import type { WebLog } from '../../src/channels/web/routes.ts';
import type { Inbound, Receive } from '../../src/ports/channel.ts';
import type { Letter, Mailbox } from '../../src/ports/mailbox.ts';
import { createFakeHouse, type FakeHouse } from './web-house.ts';
import { previews } from './web-previews.ts';

export interface WebServer {
  readonly address: string;
  readonly channel: WebChannel;
  readonly house: FakeHouse;
  readonly mailbox: Mailbox;
  readonly received: Inbound[];
  /** What the log was told, as JSON lines. */
  readonly logged: string[];
  /** What happens with an inbound besides being noted. */
  onReceive: Receive;
  close(): Promise<void>;
}

export interface WebServerOptions {
  /** 0 for any that is free. */
  readonly port?: number;
  /** Where the clock of the house stands. */
  readonly start?: string;
  readonly mailbox?: Mailbox;
}

export async function startWebServer(options: WebServerOptions = {}): Promise<WebServer> {
  const { port = 0, start, mailbox = createMemoryMailbox() } = options;
  const received: Inbound[] = [];
  const logged: string[] = [];
  const log: WebLog = { error: (details, code) => logged.push(JSON.stringify({ code, ...details })) };
  const house = createFakeHouse(start);
  const receive: Receive = async (inbound) => {
    received.push(inbound);
    await running.onReceive(inbound);
  };
  const channel = createWebChannel({ mailbox, receive, house, previews, log });
  const server = restify.createServer();
  channel.mount(server);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const running: WebServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    channel,
    house,
    mailbox,
    received,
    logged,
    onReceive: async () => {},
    async close() {
      channel.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return running;
}

/** A mailbox that keeps the promises of the port, and nothing after the test. */
function createMemoryMailbox(): Mailbox {
  const boxes = new Map<string, Letter[]>();
  const boxOf = (userId: string): Letter[] => {
    const box = boxes.get(userId) ?? [];
    boxes.set(userId, box);
    return box;
  };
  const has = (userId: string, key: string) => boxOf(userId).some((letter) => letter.key === key);
  return {
    async put(userId, letter) {
      if (!has(userId, letter.key)) boxOf(userId).push(letter);
    },
    async replace(userId, replaced, letter) {
      const index = boxOf(userId).findIndex(({ key }) => key === replaced);
      if (index >= 0) boxOf(userId)[index] = letter;
      else if (!has(userId, letter.key)) boxOf(userId).push(letter);
    },
    list: async (userId) => [...boxOf(userId)],
    async clear(userId) {
      boxes.delete(userId);
    },
  };
}
