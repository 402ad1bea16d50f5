import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { refusedBy } from '../../../support/teams-schema.ts';

it.each([
  ['manifest.json', 'MicrosoftTeams.schema.json'],
  ['nl.json', 'MicrosoftTeams.Localization.schema.json'],
  ['fr.json', 'MicrosoftTeams.Localization.schema.json'],
] as const)('%s is valid against the schema that Microsoft publishes', (file, schema) => {
  const manifest = JSON.parse(readFileSync(`manifests/teams/${file}`, 'utf8'));
  expect(refusedBy(schema, manifest)).toEqual([]);
  expect(refusedBy(schema, { ...manifest, manifestVersion: 'none', 'name.short': 7 })).not.toEqual([]);
});
