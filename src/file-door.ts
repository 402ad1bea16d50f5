/**
 * The door at which people get their files: a link opens one, or says in a sentence why not. There is no log-in, so what
 * is behind it says nothing to whoever has no link, and no address or file is kept by a browser or a proxy.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';
import { speak, type WordKey } from '../flows/words/speak.ts';
import { openFile } from './app/documents.ts';
import type { House } from './app/house.ts';
import { NabijError } from './domain/errors.ts';
import type { Language } from './domain/locale.ts';
import { linkPath, type SealedLinks } from './links.ts';

const headers = {
  'cache-control': 'no-store, private',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
};

/** Adds the door to that server. */
export function mountFiles(server: Server, house: House, links: SealedLinks): void {
  server.get(`${linkPath}*`, async (request: IncomingMessage, response: ServerResponse) => {
    try {
      await open(request.url?.split('?')[0]?.slice(linkPath.length) ?? '', response);
    } catch (error) {
      const code = error instanceof NabijError ? error.code : 'file.failed';
      house.log.error({ code }, 'file-failed');
      if (response.headersSent) response.end();
      else sayNo(response, 503, 'nl', 'document.failed');
    }
  });

  async function open(token: string, response: ServerResponse): Promise<void> {
    const read = links.read(token);
    if (!read) return sayNo(response, 404, 'nl', 'document.gone');
    const { language } = read.pass;
    if (read.isOver) return sayNo(response, 410, language, 'document.over');
    const file = await openFile(house, read.pass);
    if (!file) return sayNo(response, 404, language, 'document.gone');
    response.writeHead(200, {
      ...headers,
      'content-type': file.mime,
      'content-length': file.bytes.length,
      // A picture is shown on its card; a file is kept.
      'content-disposition': `${file.mime.startsWith('image/') ? 'inline' : 'attachment'}; filename="${file.name}"`,
      'content-language': language,
      'content-security-policy': "default-src 'none'; sandbox",
    });
    response.end(file.bytes);
  }
}

/** A page with one sentence; our own words, so there is nothing to escape. */
function sayNo(response: ServerResponse, status: number, language: Language, why: WordKey): void {
  const sentence = speak(language).say(why);
  response.writeHead(status, {
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  response.end(
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>Nabij</title><style>body{font:18px/1.5 system-ui;max-width:34em;margin:20vh auto;padding:0 1em;color:#1c2b33}</style>` +
      `<main><h1>Nabij</h1><p>${sentence}</p></main></html>`,
  );
}
