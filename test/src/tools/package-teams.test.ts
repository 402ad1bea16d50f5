/** The zip for the Teams administrator, read back. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageFor, problemsIn, zip } from '../../../src/tools/package-teams.ts';
import { filesIn } from '../../support/zip.ts';

const appId = '9C8E7D6F-1a2b-4c3d-8e5f-0a1b2c3d4e5f';
const website = 'https://intranet.example.org/nabij?a=$&b=1';

describe('the Teams package', () => {
  const archive = packageFor({ appId, website, organisation: 'Voorbeeld' });
  const files = filesIn(archive);

  it('holds the manifest, the icons and the languages, and nothing else', () => {
    expect([...files.keys()]).toEqual(['manifest.json', 'color.png', 'outline.png', 'nl.json', 'fr.json']);
  });

  it('names the bot, the organisation and its page wherever they belong', () => {
    const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '');
    const id = appId.toLowerCase();
    expect(manifest).toMatchObject({
      id,
      bots: [{ botId: id }],
      webApplicationInfo: { id, resource: `api://botid-${id}` },
      developer: { name: 'Voorbeeld', websiteUrl: website, privacyUrl: website, termsOfUseUrl: website },
    });
    expect(JSON.stringify(manifest)).not.toMatch(/00000000-0000|example\.com/);
  });

  it('is the same, byte for byte, when it is made again', () => {
    expect(packageFor({ appId, website, organisation: 'Voorbeeld' }).equals(archive)).toBe(true);
  });

  it('holds its files unharmed', () => {
    const color = readFileSync(new URL('../../../manifests/teams/color.png', import.meta.url));
    expect(files.get('color.png')?.equals(color)).toBe(true);
  });

  it('holds names in any script, and files that are empty', () => {
    const odd = filesIn(
      zip([
        { name: 'é.txt', content: Buffer.from('één') },
        { name: 'leeg', content: Buffer.alloc(0) },
      ]),
    );
    expect([...odd].map(([name, content]) => [name, content.toString()])).toEqual([
      ['é.txt', 'één'],
      ['leeg', ''],
    ]);
  });

  it.each([
    [{}, ['--app-id is not the id of an app registration', '--website is not an https:// address']],
    [
      { appId: '00000000-0000-0000-0000-000000000000', website },
      ['--app-id is not the id of an app registration'],
    ],
    [{ appId, website: 'http://intranet' }, ['--website is not an https:// address']],
    [{ appId, website, organisation: 'x'.repeat(33) }, ['--organisation is longer than 32 characters']],
    [{ appId, website }, []],
  ])('is not made of %j without saying all that is wrong', (options, problems) => {
    expect(problemsIn(options)).toEqual(problems);
  });
});
