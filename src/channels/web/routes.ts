/** The playground over HTTP: the page and its files, what it asks and what it sends. Errors end here as a code and a sentence. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';
import { z } from 'zod';
import type { Receive } from '../../ports/channel.ts';
import type { Mailbox } from '../../ports/mailbox.ts';
import type { PlaygroundHouse } from './house.ts';
import type { Live } from './live.ts';
import { requireLoopback, requireOwnPage } from './loopback.ts';
import { moveShape, targetOf } from './move.ts';
import { pageFile } from './page-files.ts';
import { type PageLetter, pageHouseOf, pageLetterOf, zoneOfHouse } from './page-state.ts';
import { deedShape, inboundOf } from './parse.ts';
import { type Previews, previewNamed, previewOf } from './previews.ts';
import { readJson } from './read-json.ts';
import { Refusal, refusalOf } from './refusal.ts';

/** Takes a code and ids, never words; a pino logger is one. */
export interface WebLog {
  error(details: Readonly<Record<string, string | number>>, code: string): void;
}

export interface WebRoutes {
  readonly mailbox: Mailbox;
  readonly receive: Receive;
  readonly house: PlaygroundHouse;
  readonly previews: Previews;
  readonly live: Live;
  readonly log: WebLog | undefined;
}

/** What restify hands over, as plain Node knows it. */
type Request = IncomingMessage & { params?: { of?: string; file?: string } };
type Handle = (request: Request, response: ServerResponse) => Promise<unknown>;

/** The page brings everything itself: no script in the page, nothing from elsewhere, no frame around it. */
const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

const stepShape = z.strictObject({ example: z.string().max(100), step: z.int().min(0).max(1_000) });
const nothingShape = z.strictObject({});

/** Adds the playground's routes: the page at `/`, everything else under `/playground/`. */
export function mountRoutes(server: Server, routes: WebRoutes): void {
  const { mailbox, receive, house, previews, live, log } = routes;

  /** Restify wants an async function with two parameters, and would show the asker an error's own message. */
  function answering(handle: Handle) {
    return async (request: Request, response: ServerResponse): Promise<void> => {
      try {
        requireLoopback(request);
        const answer = await handle(request, response);
        if (!response.headersSent) sendJson(response, 200, answer ?? {});
      } catch (error) {
        const { status, body } = refusalOf(error);
        if (status >= 500)
          log?.error({ code: body.code, path: request.url?.split('?')[0] ?? '' }, 'web.failed');
        if (!response.headersSent) sendJson(response, status, body);
        else response.end();
      }
    };
  }

  const open = (path: string, handle: Handle) => server.get(path, answering(handle));
  const asked = (path: string, handle: Handle) =>
    open(path, (request, response) => guarded(handle, request, response));
  const sent = <Shape extends z.ZodType>(
    path: string,
    shape: Shape,
    act: (body: z.output<Shape>) => Promise<void>,
  ) =>
    server.post(
      path,
      answering(async (request) => {
        requireOwnPage(request);
        await act(await readJson(request, shape));
      }),
    );

  open('/', async (request, response) => sendFile(request, response, 'index.html'));
  open('/playground/page/:file', async (request, response) =>
    sendFile(request, response, request.params?.file ?? ''),
  );

  asked('/playground/house', () => pageHouseOf(house, previews));
  asked('/playground/letters/:of', async (request) => {
    const of = request.params?.of ?? '';
    if (!house.people().some((person) => person.channels.web === of)) throw new Refusal('person.unknown');
    return lettersOf(of, new URL(request.url ?? '', 'http://page').searchParams.get('look'));
  });
  asked('/playground/live', async (_request, response) => {
    if (!(await live.join(response))) throw new Refusal('live.too-many');
  });

  sent('/playground/deeds', deedShape, async (deed) => {
    await receive(inboundOf(deed, house.people(), house.now()));
  });
  sent('/playground/clock', moveShape, async (move) => {
    await house.moveClock(await targetOf(move, house, zoneOfHouse(house)));
    live.tell({ type: 'house' });
  });
  sent('/playground/example', stepShape, async ({ example, step }) => {
    const steps = house.examples().find(({ id }) => id === example)?.steps ?? [];
    if (step >= steps.length) throw new Refusal('example.unknown');
    await house.playStep(example, step);
    live.tell({ type: 'house' });
  });
  sent('/playground/reset', nothingShape, startOver);

  /** Someone's letters, each with its preview when a platform's look is asked for. */
  async function lettersOf(webId: string, look: string | null): Promise<PageLetter[]> {
    const letters = await mailbox.list(webId);
    if (look === null) return letters.map((letter) => pageLetterOf(letter));
    const preview = previewNamed(previews, look);
    if (preview === undefined) throw new Refusal('look.unknown');
    return Promise.all(
      letters.map(async (letter) => pageLetterOf(letter, await previewOf(preview, letter.card, letter.key))),
    );
  }

  /** The mailboxes last, so that nothing which was on its way stays behind in them. */
  async function startOver(): Promise<void> {
    await house.reset();
    for (const { channels } of house.people())
      if (channels.web !== undefined) await mailbox.clear(channels.web);
    live.tell({ type: 'reset' });
  }

  function sendFile(request: Request, response: ServerResponse, name: string): void {
    const file = pageFile(name);
    if (file === undefined) throw new Refusal('page.unknown-file');
    const headers = { ...pageHeaders, etag: file.etag, 'cache-control': 'no-cache' };
    const known = request.headers['if-none-match'] === file.etag;
    response.writeHead(known ? 304 : 200, { ...headers, ...(known ? {} : { 'content-type': file.type }) });
    response.end(known ? undefined : file.body);
  }
}

async function guarded(handle: Handle, request: Request, response: ServerResponse): Promise<unknown> {
  requireOwnPage(request);
  return handle(request, response);
}

/** Written in two steps: restify's own `writeHead` does not give the response back. */
function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const type = 'application/json; charset=utf-8';
  response.writeHead(status, { ...pageHeaders, 'content-type': type, 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
