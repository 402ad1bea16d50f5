/** The server side of the playground over real HTTP: what gets in, what is refused, and how pages hear of it. */
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageHouse, PageLetter } from '../../../../src/channels/web/page-state.ts';
import { NabijError } from '../../../../src/domain/errors.ts';
import { askReachable, firstContact, receipt } from '../../../support/web-cards.ts';
import { listen } from '../../../support/web-live.ts';
import { startWebServer, type WebServer } from '../../../support/web-server.ts';

let web: WebServer;
beforeEach(async () => {
  web = await startWebServer();
});
afterEach(() => web.close());

const eventId = 'evt-00000001';

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${web.address}/playground/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function get<Body>(path: string): Promise<Body> {
  return (await (await fetch(`${web.address}/playground/${path}`)).json()) as Body;
}

/** fetch sets Host itself; this does not. */
function rawGet(path: string, headers: Record<string, string>): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    request(`${web.address}${path}`, { headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}

async function refused(response: Response, status: number, code: string): Promise<void> {
  const body = (await response.json()) as Record<string, string>;
  expect({ status: response.status, code: body.code }).toEqual({ status, code });
  expect(Object.keys(body).sort()).toEqual(['code', 'message']);
}

describe('what a person does on the page', () => {
  it('arrives as words, at the moment of the house, from that person', async () => {
    const answer = await post('deeds', { eventId, from: 'web-koen', words: '  ben ziek  ' });
    expect(answer.status).toBe(200);
    expect(web.received).toEqual([
      {
        channel: 'web',
        from: 'web-koen',
        eventId,
        at: web.house.now(),
        content: { kind: 'words', text: 'ben ziek' },
      },
    ]);
  });

  it('is answered only once it is durably kept', async () => {
    let keep = () => {};
    web.onReceive = () => new Promise((resolve) => (keep = () => resolve(undefined)));
    let answered = false;
    const answer = post('deeds', { eventId, from: 'web-koen', words: 'ben ziek' }).then(() => {
      answered = true;
    });
    await expect.poll(() => web.received.length).toBe(1);
    expect(answered).toBe(false);
    keep();
    await answer;
  });

  it.each([
    ['/ziek', 'ziek', ''],
    ['/Verzuim status', 'verzuim', 'status'],
    ['/verzuim status @Koen Claes', 'verzuim', 'status @web-koen'],
    ['/verzuim status @koen graag', 'verzuim', 'status @web-koen graag'],
    ['/verzuim status @Onbekend', 'verzuim', 'status @Onbekend'],
    ['/malade', 'malade', ''],
    ['/retour', 'retour', ''],
    ['/sick\ntoday', 'sick', 'today'],
  ])('reads %s as a command', async (words, name, text) => {
    await post('deeds', { eventId, from: 'web-hilde', words });
    expect(web.received[0]?.content).toEqual({ kind: 'command', name, text });
  });

  it.each(['/ziekenhuis', 'ik ben /ziek', 'verzuim status'])('reads %s as plain words', async (words) => {
    await post('deeds', { eventId, from: 'web-hilde', words });
    expect(web.received[0]?.content).toEqual({ kind: 'words', text: words });
  });

  it('carries a press with its data, its form and the key of its card', async () => {
    const press = {
      action: 'report.submit',
      data: { case: 'koen~1' },
      values: { backOn: '2026-03-09' },
      cardKey: 'k1',
    };
    await post('deeds', { eventId, from: 'web-koen', press });
    expect(web.received[0]?.content).toEqual({ kind: 'press', ...press });
  });

  it('keeps its event id when the page sends it again', async () => {
    for (const _ of [1, 2]) await post('deeds', { eventId, from: 'web-koen', words: 'ben ziek' });
    expect(web.received.map((inbound) => inbound.eventId)).toEqual([eventId, eventId]);
  });
});

describe('what is turned down', () => {
  it.each([
    ['no JSON at all', 'not json'],
    ['an empty body', ''],
    ['an event without an id', { from: 'web-koen', words: 'x' }],
    ['an event id with strange characters', { eventId: 'a b\nc d e f', from: 'web-koen', words: 'x' }],
    ['words and a press at once', { eventId, from: 'web-koen', words: 'x', press: { action: 'a' } }],
    ['nothing but blanks', { eventId, from: 'web-koen', words: '   ' }],
    ['more words than anybody types', { eventId, from: 'web-koen', words: 'x'.repeat(4_001) }],
    [
      'a press whose values are no text',
      { eventId, from: 'web-koen', press: { action: 'a', values: { n: 1 } } },
    ],
    ['a list', [1]],
  ])('refuses %s', async (_title, body) => {
    await refused(await post('deeds', body), 400, 'request.malformed');
    expect(web.received).toEqual([]);
  });

  it('refuses a body that is too large', async () => {
    const words = 'x'.repeat(40_000);
    await refused(await post('deeds', { eventId, from: 'web-koen', words }), 413, 'request.too-large');
  });

  it('refuses what is not sent as JSON, which is all that a foreign form can send', async () => {
    const deed = { eventId, from: 'web-koen', words: 'x' };
    await refused(await post('deeds', deed, { 'content-type': 'text/plain' }), 415, 'request.not-json');
  });

  it.each(['https://evil.example', 'null', 'http://localhost:1'])('refuses a page of %s', async (origin) => {
    const deed = { eventId, from: 'web-koen', words: 'x' };
    await refused(await post('deeds', deed, { origin }), 403, 'request.foreign-origin');
    await refused(await post('reset', {}, { origin }), 403, 'request.foreign-origin');
    expect(web.house.asked).toEqual([]);
  });

  it('lets its own page in', async () => {
    const answer = await post('deeds', { eventId, from: 'web-koen', words: 'x' }, { origin: web.address });
    expect(answer.status).toBe(200);
  });

  it.each(['nabij.evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:80'])(
    'refuses to answer under the name %s',
    async (host) => {
      for (const path of ['/', '/playground/house', '/playground/live', '/playground/letters/web-koen']) {
        const { status, body } = await rawGet(path, { host });
        expect(status).toBe(403);
        expect(JSON.parse(body)).toMatchObject({ code: 'request.foreign-host' });
      }
    },
  );

  it('refuses a foreign page that wants to read along', async () => {
    const { status } = await rawGet('/playground/letters/web-koen', { 'sec-fetch-site': 'cross-site' });
    expect(status).toBe(403);
  });

  it('refuses people it does not know, or who have no page', async () => {
    for (const from of ['web-nobody', 'U1', 'koen'])
      await refused(await post('deeds', { eventId, from, words: 'x' }), 403, 'person.unknown');
    await refused(await fetch(`${web.address}/playground/letters/web-nobody`), 403, 'person.unknown');
  });

  it('tells nothing of what went wrong inside, neither to the page nor to the log', async () => {
    web.onReceive = async ({ content }) => {
      throw new Error(`canary ${JSON.stringify(content)}`);
    };
    await refused(await post('deeds', { eventId, from: 'web-koen', words: 'canary' }), 500, 'house.failed');
    expect(web.logged).toEqual(['{"code":"house.failed","path":"/playground/deeds"}']);
  });

  it('asks to try again when that can help', async () => {
    web.onReceive = async () => {
      throw new NabijError('store.unreachable', { retry: { after: 500 } });
    };
    await refused(await post('deeds', { eventId, from: 'web-koen', words: 'x' }), 503, 'house.busy');
  });
});

describe('the clock', () => {
  it('moves by days at the same time of day, across the change to summer time', async () => {
    await post('clock', { days: 7 });
    await post('clock', { days: 21 });
    expect(web.house.asked).toEqual(['clock 2026-03-09T06:30:00.000Z', 'clock 2026-03-30T05:30:00.000Z']);
  });

  it('moves to nine in the morning of a date', async () => {
    await post('clock', { on: '2026-03-12' });
    expect(web.house.asked).toEqual(['clock 2026-03-12T08:00:00.000Z']);
  });

  it('moves to a moment', async () => {
    await post('clock', { to: '2026-03-02T09:00:00.000Z' });
    expect(web.house.asked).toEqual(['clock 2026-03-02T09:00:00.000Z']);
  });

  it('moves to the next nudge, and stays where it is when that is overdue', async () => {
    web.house.planNudge('2026-03-04T08:00:00Z');
    await post('clock', { toNextNudge: true });
    web.house.planNudge('2026-03-01T08:00:00Z');
    await post('clock', { toNextNudge: true });
    expect(web.house.asked).toEqual(['clock 2026-03-04T08:00:00.000Z', 'clock 2026-03-04T08:00:00.000Z']);
  });

  it('says so when nothing is planned, when the date is past, and when it is no date', async () => {
    await refused(await post('clock', { toNextNudge: true }), 409, 'clock.nothing-due');
    await refused(await post('clock', { on: '2026-03-01' }), 409, 'clock.not-forward');
    await refused(await post('clock', { on: '2026-02-30' }), 400, 'request.malformed');
    await refused(await post('clock', { days: 0 }), 400, 'request.malformed');
  });
});

describe('letters', () => {
  it('are kept for a page that opens later, one per key', async () => {
    const delivery = { key: 'k1', to: 'web-koen', card: askReachable };
    expect(await web.channel.send(delivery)).toEqual({ channel: 'web', ref: 'k1' });
    await web.channel.send(delivery);
    const letters = await get<PageLetter[]>('letters/web-koen');
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ key: 'k1', at: web.house.now(), kind: 'form', language: 'nl' });
    expect(letters[0]?.text).toContain('Beterschap, Koen');
    expect(letters[0]?.card).toMatchObject({ type: 'AdaptiveCard', lang: 'nl' });
  });

  it('take the place of the one they replace', async () => {
    const first = await web.channel.send({ key: 'k1', to: 'web-koen', card: askReachable });
    await web.channel.send({ key: 'k2', to: 'web-koen', card: firstContact });
    await web.channel.send({ key: 'k3', to: 'web-koen', card: receipt, replaces: first });
    const letters = await get<PageLetter[]>('letters/web-koen');
    expect(letters.map(({ key }) => key)).toEqual(['k3', 'k2']);
  });

  it('reach an open page at once, as a notice of whom they are for', async () => {
    const line = await listen(web.address);
    await web.channel.send({ key: 'k1', to: 'web-an', card: firstContact });
    expect(await line.next()).toEqual({ type: 'letters', of: 'web-an' });
    web.channel.announce();
    expect(await line.next()).toEqual({ type: 'house' });
    line.close();
  });
});

describe('the live line', () => {
  it('is refused to one page too many, and free again when a page closes', async () => {
    const lines = await Promise.all(Array.from({ length: 50 }, () => listen(web.address)));
    await refused(await fetch(`${web.address}/playground/live`), 503, 'live.too-many');
    lines[0]?.close();
    await expect
      .poll(async () => (await listen(web.address).catch(() => undefined)) !== undefined)
      .toBe(true);
    for (const line of lines) line.close();
  });

  it('ends when the channel closes, so that a server can stop', async () => {
    const line = await listen(web.address);
    web.channel.close();
    await expect(line.next()).rejects.toThrow('the live line was closed');
  });
});

describe('the house', () => {
  it('shows who has a page, the clock, what is planned and the examples', async () => {
    web.house.planNudge('2026-03-04T08:00:00Z');
    const house = await get<PageHouse>('house');
    expect(house).toMatchObject({
      now: '2026-03-02T06:30:00.000Z',
      zone: 'Europe/Brussels',
      nextNudge: '2026-03-04T08:00:00.000Z',
    });
    expect(house.people.map(({ id }) => id)).toEqual(['koen', 'lotte', 'julie', 'an', 'hilde']);
    expect(house.examples[0]?.steps).toHaveLength(3);
  });

  it('starts over with empty mailboxes, and pages hear of it', async () => {
    await web.channel.send({ key: 'k1', to: 'web-koen', card: askReachable });
    const line = await listen(web.address);
    await post('reset', {});
    expect(await line.next()).toEqual({ type: 'reset' });
    expect(await get('letters/web-koen')).toEqual([]);
    expect(web.house.asked).toEqual(['reset']);
    line.close();
  });

  it('plays an example step by step, and refuses a step that is not there', async () => {
    await post('example', { example: 'koen', step: 0 });
    await post('example', { example: 'koen', step: 1 });
    expect(web.house.asked).toEqual(['step koen 0', 'step koen 1']);
    await refused(await post('example', { example: 'koen', step: 3 }), 404, 'example.unknown');
    await refused(await post('example', { example: 'piet', step: 0 }), 404, 'example.unknown');
  });
});

describe('the page', () => {
  it('brings everything itself and may run no other script', async () => {
    const page = await fetch(web.address);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    const html = await page.text();
    expect(html).not.toMatch(/https?:|<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/);
    for (const [, path] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      const file = await fetch(web.address + path);
      expect({ path, status: file.status }).toEqual({ path, status: 200 });
    }
  });

  it('serves its modules as JavaScript, and no file outside its folder', async () => {
    const main = await fetch(`${web.address}/playground/page/main.ts`);
    expect(main.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await main.text()).not.toContain('import type');
    for (const name of ['..%2Findex.ts', '..%2f..%2f..%2fpackage.json', '%2e%2e/index.ts', 'nothing.css'])
      expect((await fetch(`${web.address}/playground/page/${name}`)).status).toBe(404);
  });

  it('is not sent again to a browser that has it', async () => {
    const etag = (await fetch(web.address)).headers.get('etag') ?? '';
    expect((await fetch(web.address, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });
});
