/**
 * The one secret the store needs. From the environment where the operator keeps secrets; else made once in the data
 * directory. Whoever has both this key and the data can read everything: a backup keeps them apart. It can be changed: the
 * new one stands before the earlier ones, which are only read with, until nothing needs them.
 */
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NabijError } from '../domain/errors.ts';
import { keyBytes, newKey } from './seal.ts';

export interface MasterKeySource {
  readonly dataDir: string;
  /** 32 bytes in base64; of several the one in use first. */
  readonly fromEnv?: string | undefined;
}

/** The one that all is sealed with, and those that it may have been sealed with before. */
export type MasterKeys = readonly [current: Buffer, ...earlier: Buffer[]];

/** The master keys; always the same for the same source. Throws `store.master-key-invalid` unless each is 32 bytes. */
export async function loadMasterKeys({ dataDir, fromEnv }: MasterKeySource): Promise<MasterKeys> {
  if (fromEnv) return decodeAll(fromEnv, 'environment');
  const file = join(dataDir, 'master.key');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  return decodeAll((await readIfThere(file)) ?? (await make(file)), 'file');
}

/** Written aside and linked into place, so that of two starts one wins and nobody reads half a key. */
async function make(file: string): Promise<string> {
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, `${newKey().toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    await link(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(aside, { force: true });
  }
  // On disk before anything is sealed with it: data that outlived their key would be lost.
  const directory = await open(dirname(file));
  await directory.sync().finally(() => directory.close());
  return readFile(file, 'utf8');
}

async function readIfThere(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

/** Each on a line of its own, or behind a comma. */
export const keysIn = (text: string): readonly string[] => text.trim().split(/[\s,]+/);

function decodeAll(text: string, source: 'environment' | 'file'): MasterKeys {
  const [current = '', ...earlier] = keysIn(text);
  return [decode(current, source), ...earlier.map((one) => decode(one, source))];
}

function decode(trimmed: string, source: 'environment' | 'file'): Buffer {
  const key = Buffer.from(trimmed, 'base64');
  // Node skips what is not base64: the way back shows whether anything was skipped.
  if (key.length !== keyBytes || key.toString('base64').replace(/=+$/, '') !== trimmed.replace(/=+$/, ''))
    throw new NabijError('store.master-key-invalid', { details: { source, bytes: key.length } });
  return key;
}
