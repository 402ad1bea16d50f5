import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { lightFetch } from '../../../../src/channels/slack/light-fetch.ts';

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

  const response = await lightFetch(`${address}/api`, { method: 'POST', body: 'où ça' });
  expect(response).toMatchObject({ ok: true, status: 201, statusText: 'Made', url: `${address}/api` });
  expect(response.headers.get('Retry-After')).toBe('7');
  expect(Object.fromEntries(response.headers.entries())).toMatchObject({ 'retry-after': '7' });
  expect(await response.json()).toEqual({ method: 'POST', path: '/api', heard: 'où ça', é: 'é' });
  expect(JSON.parse(await response.text())).toEqual(await response.json());
  expect(Buffer.from(await response.arrayBuffer()).toString()).toBe(await response.text());
});

it('keeps its connection for the next question', async () => {
  const connections = new Set<number | undefined>();
  const address = await serve((request, response) => {
    connections.add(request.socket.remotePort);
    response.end('{}');
  });
  for (let asked = 0; asked < 3; asked++) await lightFetch(address, { method: 'POST', body: 'x' });

  expect(connections.size).toBe(1);
});

it('follows nobody elsewhere', async () => {
  const address = await serve((_request, response) => response.writeHead(302, { location: '/other' }).end());

  await expect(lightFetch(address)).rejects.toThrow('slack.redirected');
});

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

  await expect(lightFetch(address, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
});

it('rejects when the connection breaks in the middle of the answer', async () => {
  const address = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{', () => response.destroy());
  });

  await expect(lightFetch(address)).rejects.toThrow();
});
