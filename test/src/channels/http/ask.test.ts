import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { ask, NoAnswer } from '../../../../src/channels/http/ask.ts';

const question = (body: string) => ({ method: 'POST', headers: {}, body, timeout: 10_000 }) as const;

/** Answers on this machine as it is told to; ends with the test. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('sends what it is given and gives back what was answered, an accent cut in two on the way included', async () => {
  const address = await serve(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    response.writeHead(201, 'Made', { 'Retry-After': '7' });
    const answer = Buffer.from(
      JSON.stringify({
        method: request.method,
        path: request.url,
        heard: Buffer.concat(parts).toString(),
        é: 'é',
      }),
    );
    const middle = answer.indexOf(Buffer.from('é')) + 1;
    response.write(answer.subarray(0, middle));
    setImmediate(() => response.end(answer.subarray(middle)));
  });

  expect(await ask(`${address}/api`, question('où ça'))).toEqual({
    status: 201,
    retryAfter: 7_000,
    json: { method: 'POST', path: '/api', heard: 'où ça', é: 'é' },
  });
});

it('keeps its connection for the next question', async () => {
  const connections = new Set<number | undefined>();
  const address = await serve((request, response) => {
    connections.add(request.socket.remotePort);
    response.end('{}');
  });
  for (let asked = 0; asked < 3; asked++) await ask(address, question('x'));

  expect(connections.size).toBe(1);
});

it('follows nobody elsewhere: what answers is the answer', async () => {
  const address = await serve((_request, response) => response.writeHead(302, { location: '/other' }).end());

  expect(await ask(address, question(''))).toEqual({ status: 302 });
});

it.each(['<html>', 'Wed, 21 Oct 2026 07:28:00 GMT', '-1'])(
  'is not told how long to wait by %s',
  async (value) => {
    const address = await serve((_request, response) =>
      response.writeHead(429, { 'retry-after': value }).end('<html>'),
    );

    expect(await ask(address, question(''))).toEqual({ status: 429 });
  },
);

it.each<[string, RequestListener]>([
  ['nobody answers in time', () => {}],
  [
    'the rest of the answer does not come in time',
    (_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{');
    },
  ],
])('gives up when %s', async (_, answer) => {
  const address = await serve(answer);

  await expect(ask(address, { ...question(''), timeout: 50 })).rejects.toThrow(NoAnswer);
});

it('rejects when the connection breaks in the middle of the answer', async () => {
  const address = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{', () => response.destroy());
  });

  await expect(ask(address, question(''))).rejects.toThrow(NoAnswer);
});
