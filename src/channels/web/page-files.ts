/**
 * The page's own files, served from memory. There is no build step: a browser gets the TypeScript modules of `page/`
 * with their types blanked out. Only what is in that folder, and the card library, can be asked for.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { extname, join } from 'node:path';

export interface PageFile {
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
}

const folder = join(import.meta.dirname, 'page');
const cardLibrary = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

const typeOf: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const paths = new Map([
  ...readdirSync(folder)
    .filter((name) => extname(name) in typeOf)
    .map((name) => [name, join(folder, name)] as const),
  ['adaptivecards.js', cardLibrary] as const,
]);
const read = new Map<string, PageFile>();

/** A file of the page by its name, read once; nothing when the page has no such file. */
export function pageFile(name: string): PageFile | undefined {
  const path = paths.get(name);
  if (path === undefined) return undefined;
  const file = read.get(name) ?? fileAt(path);
  read.set(name, file);
  return file;
}

function fileAt(path: string): PageFile {
  const source = readFileSync(path);
  const kind = extname(path);
  const body = kind === '.ts' ? Buffer.from(withoutTypes(source.toString('utf8'))) : source;
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { type: typeOf[kind] ?? 'application/octet-stream', body, etag };
}

/** Node warns once that this function may still change; whoever starts the bot need not read that. */
function withoutTypes(source: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}
