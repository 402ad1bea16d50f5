/**
 * `npm run package:teams`: the Teams app as the one zip that an administrator uploads, with the ids of this organisation
 * filled in. The same input makes the same zip, byte for byte.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { crc32, deflateRawSync } from 'node:zlib';

const usage = `npm run package:teams -- --app-id <guid> --website <https://…> [--organisation <name>] [--out <file>]

  --app-id        the Application (client) ID of the bot's app registration in Entra: TEAMS_APP_ID
  --website       the page on which your people can read what Nabij is and what is kept about them
  --organisation  who is shown as the maker of the app (at most 32 characters)
  --out           where the zip goes (data/nabij-teams.zip)`;

const folder = new URL('../../manifests/teams/', import.meta.url);
const placeholder = { appId: '00000000-0000-0000-0000-000000000000', website: 'https://nabij.example.com' };

export interface PackageOptions {
  readonly appId: string;
  readonly website: string;
  readonly organisation?: string;
}

/** What is wrong with the options, one line each. */
export function problemsIn({ appId, website, organisation = '' }: Partial<PackageOptions>): string[] {
  return [
    ...(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(appId ?? '') && appId !== placeholder.appId
      ? []
      : ['--app-id is not the id of an app registration']),
    ...(/^https:\/\/[^\s"\\]+$/.test(website ?? '') ? [] : ['--website is not an https:// address']),
    ...(organisation.length > 32 ? ['--organisation is longer than 32 characters'] : []),
  ];
}

/** The zip, as Teams takes it. */
export function packageFor(options: PackageOptions): Buffer {
  const manifest = manifestFor(options);
  const languages = manifest.localizationInfo.additionalLanguages.map(({ file }) => file);
  return zip([
    { name: 'manifest.json', content: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) },
    ...[manifest.icons.color, manifest.icons.outline, ...languages].map((name) => ({
      name,
      content: readFileSync(new URL(name, folder)),
    })),
  ]);
}

/** The parts of the manifest that are read or filled in here; the rest goes through as it stands. */
interface Manifest {
  readonly developer: { readonly name: string };
  readonly icons: { readonly color: string; readonly outline: string };
  readonly localizationInfo: { readonly additionalLanguages: readonly { readonly file: string }[] };
}

function manifestFor({ appId, website, organisation }: PackageOptions): Manifest {
  const text = readFileSync(new URL('manifest.json', folder), 'utf8')
    .replaceAll(placeholder.appId, () => appId.toLowerCase())
    .replaceAll(placeholder.website, () => website);
  const manifest: Manifest = JSON.parse(text);
  const developer = { ...manifest.developer, ...(organisation ? { name: organisation } : {}) };
  return { ...manifest, developer };
}

interface Entry {
  readonly name: string;
  readonly content: Buffer;
}

/** A zip with these files; every one of them dated 1 January 1980, the first day a zip knows. */
export function zip(entries: readonly Entry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const packed = deflateRawSync(content);
    const called = Buffer.from(name);
    // Version 2.0, names in UTF-8, deflated, time and date; then the sum and the sizes; no extra field.
    const about = Buffer.concat([
      numbers([20, 2], [0x0800, 2], [8, 2], [0, 2], [0x21, 2]),
      numbers([crc32(content), 4], [packed.length, 4], [content.length, 4], [called.length, 2], [0, 2]),
    ]);
    // No comment, first disk, no attributes; then where the file begins.
    const place = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), about, called, packed]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), numbers([20, 2]), about, place, called]));
    bodies.push(body);
    offset += body.length;
  }
  const count = entries.length;
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = numbers([0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\x05\x06'), end]);
}

/** Each number in so many bytes, lowest first, as a zip has them. */
function numbers(...fields: readonly (readonly [value: number, size: number])[]): Buffer {
  return Buffer.from(
    fields.flatMap(([value, size]) => Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 0xff)),
  );
}

function main(): void {
  const { values } = parseArgs({
    options: {
      'app-id': { type: 'string' },
      website: { type: 'string' },
      organisation: { type: 'string' },
      out: { type: 'string', default: 'data/nabij-teams.zip' },
    },
  });
  const { 'app-id': appId = '', website = '', organisation, out } = values;
  const options = { appId, website, ...(organisation === undefined ? {} : { organisation }) };
  const problems = problemsIn(options);
  if (problems.length > 0) {
    console.error(`${problems.join('\n')}\n\n${usage}`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, packageFor(options));
  console.log(`${out} is ready: upload it in the Teams admin centre (manifests/teams/README.md).`);
}

if (import.meta.main) main();
