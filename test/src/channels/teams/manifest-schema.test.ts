import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type AjvDraft04 from 'ajv-draft-04';
import { expect, it } from 'vitest';

const schemas = 'node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.30';
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

// The published schemas write \- inside character classes, which the unicode flag refuses.
const Ajv = (createRequire(import.meta.url)('ajv-draft-04') as { default: typeof AjvDraft04.default })
  .default;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, validateFormats: false });

it.each([
  ['manifest.json', 'MicrosoftTeams.schema.json'],
  ['nl.json', 'MicrosoftTeams.Localization.schema.json'],
  ['fr.json', 'MicrosoftTeams.Localization.schema.json'],
])('%s is valid against the schema that Microsoft publishes', (file, schema) => {
  const validate = ajv.compile(read(`${schemas}/${schema}`));
  const manifest = read(`manifests/teams/${file}`);
  expect([validate(manifest), validate.errors]).toEqual([true, null]);
  expect(validate({ ...manifest, manifestVersion: 'none', 'name.short': 7 })).toBe(false);
});
