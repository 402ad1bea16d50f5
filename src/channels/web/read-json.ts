/** Reads a small JSON body. Own code, because a body parser's errors carry pieces of the body. */
import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { Refusal } from './refusal.ts';

const mostBytes = 32 * 1024;

/** The body, when it is JSON of that shape; refuses otherwise. Requiring JSON also keeps out a plain form of another site. */
export async function readJson<Shape extends z.ZodType>(
  request: IncomingMessage,
  shape: Shape,
): Promise<z.output<Shape>> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
    throw new Refusal('request.not-json');
  const result = shape.safeParse(parse(await bodyOf(request)));
  if (!result.success) throw new Refusal('request.malformed');
  return result.data;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // The rest is read and dropped: hanging up would show the page a broken line instead of the reason.
    if (size <= mostBytes) chunks.push(chunk);
    if (size > 8 * mostBytes) break;
  }
  if (size > mostBytes) throw new Refusal('request.too-large');
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('request.malformed');
  }
}
