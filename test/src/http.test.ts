import { afterEach, describe, expect, it } from 'vitest';
import { createHttpServer, listen } from '../../src/http.ts';

const servers: ReturnType<typeof createHttpServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function started(): Promise<string> {
  const server = createHttpServer();
  servers.push(server);
  server.get('/breaks', async () => {
    throw new Error('a word of a person');
  });
  return `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}`;
}

describe('the HTTP edge', () => {
  it('says that it is well', async () => {
    const response = await fetch(`${await started()}/health`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('answers an unknown address with a code', async () => {
    const response = await fetch(`${await started()}/nowhere`);
    expect([response.status, await response.json()]).toEqual([404, { code: 'http.not-found' }]);
  });

  it('answers an error of ours with a code, without its message or its stack', async () => {
    const response = await fetch(`${await started()}/breaks`);
    expect([response.status, await response.text()]).toEqual([500, '{"code":"http.failed"}']);
  });
});
