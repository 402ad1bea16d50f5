/** What this employer arranged: the settings file a configuration names, or the packs' own defaults. */
import { readFile } from 'node:fs/promises';
import { readSettings, type TenantSettings } from '../flows/policies/settings.ts';
import { type Config, ConfigError } from './config.ts';
import { NabijError } from './domain/errors.ts';

/** Rejects with one `ConfigError` that names every wrong entry. */
export async function settingsOf({ settingsFile }: Pick<Config, 'settingsFile'>): Promise<TenantSettings> {
  if (!settingsFile) return readSettings();
  const text = await readFile(settingsFile, 'utf8').catch(() => {
    throw new ConfigError([`SETTINGS_FILE cannot be read: ${settingsFile}`]);
  });
  // Most houses have no such file, and start without its reader.
  const { parse } = await import('yaml');
  try {
    return readSettings(parse(text) ?? {});
  } catch (error) {
    const problems = error instanceof NabijError ? String(error.details.problems) : 'is not YAML';
    throw new ConfigError(problems.split('\n').map((problem) => `SETTINGS_FILE ${problem}`));
  }
}
