/** The manifests of both platforms: whether they can be read and name what the bot answers to. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Finding } from './finding.ts';

const folder = new URL('../../../manifests/', import.meta.url);

export async function checkManifests(): Promise<Finding[]> {
  return [
    await check('slack/manifest.yaml', parse, [
      'display_information',
      'features',
      'oauth_config',
      'settings',
    ]),
    await check('teams/manifest.json', JSON.parse, ['manifestVersion', 'id', 'bots', 'icons']),
  ];
}

async function check(
  file: string,
  read: (text: string) => unknown,
  parts: readonly string[],
): Promise<Finding> {
  const about = `manifests/${file}`;
  try {
    const manifest = read(await readFile(new URL(file, folder), 'utf8')) as Record<string, unknown>;
    const missing = parts.filter((part) => !(part in manifest));
    return missing.length === 0
      ? { about, state: 'fine', says: 'can be read and is complete' }
      : {
          about,
          state: 'wrong',
          says: `lacks ${missing.join(', ')}`,
          mend: 'Take the file from the release again.',
        };
  } catch {
    return { about, state: 'wrong', says: 'cannot be read', mend: 'Take the file from the release again.' };
  }
}
