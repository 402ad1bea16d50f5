/** The playground page for the channel contract: it speaks the page's HTTP, over the mailbox that real pages have. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { PageLetter } from '../../src/channels/web/page-state.ts';
import type { Deed } from '../../src/channels/web/parse.ts';
import { createRedisMailbox } from '../../src/store/mailbox.ts';
import type { Answer, ChannelHarness } from '../contracts/channel-harness.ts';
import { startRedis } from './redis.ts';
import { pressedOn } from './teams-screen.ts';
import { createWay } from './under-way.ts';
import { lookOf } from './web-screen.ts';
import { startWebServer, type WebServer } from './web-server.ts';

const [ann, ben] = ['web-koen', 'web-lotte'] as const;

export interface WebHarness extends ChannelHarness {
  close(): Promise<void>;
}

export async function createWebHarness(): Promise<WebHarness> {
  const server = await startRedis();
  const redis = server.client();
  const mailbox = createRedisMailbox({ redis, tenant: 'contract', masterKey: randomBytes(32) });
  let web: WebServer;
  let last: Deed;

  async function post(body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${web.address}/playground/deeds`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: await response.text() };
  }

  const way = createWay((deed: Deed) => post(deed));
  function act(deed: Deed): Promise<Answer> {
    last = deed;
    return way.send(deed);
  }

  async function cardsOf(userId: string): Promise<PageLetter['card'][]> {
    const response = await fetch(`${web.address}/playground/letters/${userId}`);
    return ((await response.json()) as PageLetter[]).map(({ card }) => card);
  }

  return {
    name: 'web',
    users: [ann, ben],
    stranger: 'web-nobody',
    // The page is on the same clock as the house.
    tellsTime: false,
    picture: '/files/a-picture',
    showsOnce: true,
    // The mailbox is ours: there is no platform in between that could fail.
    failures: [],
    failWith: () => {},

    async start(receive) {
      await redis.flushall();
      web = await startWebServer({ mailbox, start: new Date().toISOString() });
      web.onReceive = receive;
      return web.channel;
    },
    stop: () => web.close(),
    close: () => server.stop(),

    say: (from, words) => act({ eventId: randomUUID(), from, words }),
    command: (from, name, text) => act({ eventId: randomUUID(), from, words: `/${name} ${text}` }),
    async press(from, verb, values = {}) {
      const cards = (await cardsOf(from)).filter((card) => lookOf(card).actions.includes(verb));
      const { action, data, cardKey, ...filledIn } = pressedOn(cards.at(-1), verb, values).data;
      const notEmpty = Object.entries(filledIn).filter(([, value]) => value !== '');
      return act({
        eventId: randomUUID(),
        from,
        press: { action, data, cardKey, values: Object.fromEntries(notEmpty) as Record<string, string> },
      });
    },
    delayNext: way.delayNext,
    redeliver: () => post(last),
    forge: (from, words) => post({ eventId: randomUUID(), from, words }, { origin: 'https://evil.example' }),
    malformed: () =>
      Promise.all(
        ['', '{', '[]', '{"words":"x"}', { from: ann, eventId: 'x', words: 1 }].map((body) => post(body)),
      ),

    shown: async (userId) => (await cardsOf(userId)).map(lookOf),
    vanish: (userId) => mailbox.clear(userId),
  };
}
