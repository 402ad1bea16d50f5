/** The schemas that Microsoft publishes for a Teams app. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type AjvDraft04 from 'ajv-draft-04';

const schemas = 'node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.30';
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

// The published schemas write \- inside character classes, which the unicode flag refuses.
const Ajv = (createRequire(import.meta.url)('ajv-draft-04') as { default: typeof AjvDraft04.default })
  .default;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, validateFormats: false });

export type TeamsSchema = 'MicrosoftTeams.schema.json' | 'MicrosoftTeams.Localization.schema.json';

/** What that schema has against the manifest; nothing when it is valid. */
export function refusedBy(schema: TeamsSchema, manifest: unknown): readonly unknown[] {
  const validate = ajv.compile(read(`${schemas}/${schema}`));
  return validate(manifest) ? [] : (validate.errors ?? ['refused']);
}
