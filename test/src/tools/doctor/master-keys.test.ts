import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../../../src/config.ts';
import { checkMasterKeys } from '../../../../src/tools/doctor/master-keys.ts';

const key = () => randomBytes(32).toString('base64');

function found(env: NodeJS.ProcessEnv) {
  const read = readConfig(env);
  if (!('config' in read)) throw new Error(read.problems.join());
  return checkMasterKeys(read.config);
}

it('a master key that is being changed is something to finish, wherever it is kept', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'nabij-keys-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  expect(await found({ DATA_DIR: dir })).toEqual([]);
  expect(await found({ DATA_DIR: dir, MASTER_KEY: key() })).toEqual([]);
  const note = { about: 'master key', state: 'note' };
  expect(await found({ DATA_DIR: dir, MASTER_KEY: `${key()},${key()}` })).toMatchObject([note]);
  await writeFile(join(dir, 'master.key'), `${key()}\n${key()}\n`);
  expect(await found({ DATA_DIR: dir })).toMatchObject([note]);
});
