/** A platform that says yes to everything and counts, as cheap as a server can be: what is measured is the app. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface YesPlatform {
  readonly address: string;
  /** How many requests came to that path (its end). */
  count(path: string): number;
  close(): void;
}

/** Answers each path with `answer`. */
export async function startPlatform(answer: (path: string) => object): Promise<YesPlatform> {
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      const path = request.url?.split('/').at(-1) ?? '';
      counts.set(path, (counts.get(path) ?? 0) + 1);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer(path)));
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: (path) => counts.get(path) ?? 0,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
