import { afterEach, describe, expect, it } from 'vitest';
import { mountFiles } from '../../src/file-door.ts';
import { createHttpServer, listen } from '../../src/http.ts';
import { linkPath } from '../../src/links.ts';
import { housesOnRedis, type TestHouse } from '../support/house.ts';

const open = housesOnRedis();
const servers: ReturnType<typeof createHttpServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function doorOf(house: TestHouse): Promise<string> {
  const server = createHttpServer();
  servers.push(server);
  mountFiles(server, house.house, house.links);
  return `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}`;
}

/** Koen reported ill, and asks for everything on paper. */
async function asked(): Promise<{ house: TestHouse; address: string; path: string }> {
  const house = open({ start: '2026-03-02T07:40', country: 'BE', language: 'fr' });
  await house.commands('koen', 'malade');
  await house.submits('koen', { reachableAt: '0470 11 22 33' });
  const [card] = await house.says('koen', '/absence document');
  const url = card?.card.downloads?.[0]?.url ?? '';
  return { house, address: await doorOf(house), path: new URL(url).pathname };
}

describe('the door for files', () => {
  it('gives the file under its name, and lets nobody on the way keep it', async () => {
    const { address, path } = await asked();
    const response = await fetch(address + path);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="absence-koen.pdf"',
      'content-language': 'fr',
      'cache-control': 'no-store, private',
      'referrer-policy': 'no-referrer',
    });
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('says in the reader’s language that a link has run out, and how to ask again', async () => {
    const { house, address, path } = await asked();
    await house.until('2026-03-05T12:00');
    const response = await fetch(address + path);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      410,
      'text/html; charset=utf-8',
    ]);
    const page = await response.text();
    expect(page).toContain('lang="fr"');
    expect(page).toContain('/absence document');
  });

  it('says the same of a link that was made up and of a case that is erased', async () => {
    const { house, address, path } = await asked();
    await house.store.erase('koen');
    const statuses = [path, `${linkPath}made-up`, linkPath, `${linkPath}${'a'.repeat(5_000)}`].map(
      async (one) => (await fetch(address + one)).status,
    );
    expect(await Promise.all(statuses)).toEqual([404, 404, 404, 404]);
  });

  it('says that it failed without saying what of, on the page and in the log', async () => {
    const { house, address, path } = await asked();
    (house.house as { print: unknown }).print = async () => {
      throw new Error('a word of a person');
    };
    const response = await fetch(address + path);
    expect([response.status, await response.text()]).toEqual([503, expect.not.stringContaining('a word')]);
    expect(house.logged.at(-1)).toBe(JSON.stringify({ event: 'file-failed', code: 'file.failed' }));
  });
});
