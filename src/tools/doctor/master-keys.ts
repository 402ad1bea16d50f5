/** The master key: whether it is being changed, and what is left to do then. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { keysIn } from '../../store/master-key.ts';
import type { Finding } from './finding.ts';

export async function checkMasterKeys({ masterKey, dataDir }: Config): Promise<Finding[]> {
  const kept = masterKey ?? (await readFile(join(dataDir, 'master.key'), 'utf8').catch(() => ''));
  const count = keysIn(kept).length;
  if (count < 2) return [];
  const others = count === 2 ? 'another one only reads' : `${count - 1} others only read`;
  return [
    {
      about: 'master key',
      state: 'note',
      says: `the first one encrypts, ${others}`,
      mend: 'Once the log of every bot has said keys.renewed, leave only the first.',
    },
  ];
}
