import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadMasterKeys, type MasterKeySource } from '../../../src/store/master-key.ts';

/** Of sources that hold one key. */
async function loadMasterKey(source: MasterKeySource): Promise<Buffer> {
  const [key, ...others] = await loadMasterKeys(source);
  expect(others).toEqual([]);
  return key;
}

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'nabij-key-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

it('comes from the environment when it is there, and then no file is made', async () => {
  const key = randomBytes(32);
  expect(await loadMasterKey({ dataDir, fromEnv: key.toString('base64') })).toEqual(key);
  expect(await loadMasterKey({ dataDir, fromEnv: ` ${key.toString('base64').replace('=', '')}\n` })).toEqual(
    key,
  );
  expect(await readdir(dataDir)).toEqual([]);
});

it('is made once otherwise, in a file for this user only', async () => {
  const dir = join(dataDir, 'data');
  const key = await loadMasterKey({ dataDir: dir });
  expect(key).toHaveLength(32);
  expect((await stat(join(dir, 'master.key'))).mode & 0o777).toBe(0o600);
  expect(await loadMasterKey({ dataDir: dir, fromEnv: '' })).toEqual(key);
  expect(await readdir(dir)).toEqual(['master.key']);
});

it('is the same for all who start at once', async () => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => loadMasterKey({ dataDir })));
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
});

it.each([
  ['too short', randomBytes(16).toString('base64')],
  ['too long', randomBytes(33).toString('base64')],
  ['32 characters of text', 'a'.repeat(32)],
  ['not base64', `${randomBytes(32).toString('base64').slice(0, 20)}!${'a'.repeat(30)}`],
])('is refused from the environment when it is %s', async (_, fromEnv) => {
  await expect(loadMasterKey({ dataDir, fromEnv })).rejects.toMatchObject({
    code: 'store.master-key-invalid',
    retry: 'never',
    details: { source: 'environment' },
  });
});

it('is refused, and not replaced, when its file is damaged', async () => {
  await writeFile(join(dataDir, 'master.key'), 'half');
  await expect(loadMasterKey({ dataDir })).rejects.toMatchObject({
    code: 'store.master-key-invalid',
    details: { source: 'file' },
  });
  expect(await readFile(join(dataDir, 'master.key'), 'utf8')).toBe('half');
});

it.each([', ', '\n'])(
  'may stand before earlier ones, in the environment and in its file, parted by %j',
  async (sign) => {
    const keys = [randomBytes(32), randomBytes(32), randomBytes(32)];
    const text = keys.map((key) => key.toString('base64')).join(sign);
    expect(await loadMasterKeys({ dataDir, fromEnv: text })).toEqual(keys);
    await writeFile(join(dataDir, 'master.key'), `${text}\n`);
    expect(await loadMasterKeys({ dataDir })).toEqual(keys);
    await expect(loadMasterKeys({ dataDir, fromEnv: `${text}${sign}short` })).rejects.toThrow(
      'store.master-key-invalid',
    );
  },
);
