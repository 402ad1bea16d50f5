import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCertificate } from '../../../../src/tools/doctor/certificate.ts';
import { makeCertificate } from '../../../support/certificate.ts';

const ours = makeCertificate('nabij.example.com');
const other = makeCertificate('other.example.com');
const days = (count: number) => new Date(Date.now() + count * 86_400_000);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nabij-certificate-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What is said of those files, with that thumbprint, on that day. */
async function looked(key: string, pem: string, thumbprint = ours.thumbprint, now = new Date()) {
  const keyFile = join(folder, 'nabij.key');
  await writeFile(keyFile, key);
  await (pem === ''
    ? rm(join(folder, 'nabij.pem'), { force: true })
    : writeFile(join(folder, 'nabij.pem'), pem));
  return checkCertificate({ thumbprint, keyFile }, now);
}
const both = [ours.privateKey, ours.pem] as const;

describe('the certificate of Teams', () => {
  it('is fine when key, certificate and thumbprint belong together, however the thumbprint is written', async () => {
    expect(await looked(...both)).toMatchObject({ state: 'fine' });
    const spaced = ours.thumbprint.toLowerCase().replaceAll(/(..)(?=.)/g, '$1:');
    expect(await looked(...both, spaced)).toMatchObject({ state: 'fine' });
  });

  it('is said to be known to Entra alone when only the key is here', async () => {
    expect(await looked(ours.privateKey, '')).toMatchObject({
      state: 'note',
      says: expect.stringContaining('can be read'),
    });
  });

  it('that ends soon is told before it does', async () => {
    expect(await looked(...both, ours.thumbprint, days(10))).toMatchObject({
      state: 'note',
      says: expect.stringContaining('ends in'),
    });
  });

  it.each([
    ['has ended', () => looked(...both, ours.thumbprint, days(40)), 'not in date'],
    ['has not begun', () => looked(...both, ours.thumbprint, days(-9)), 'not in date'],
    [
      'is another than its key',
      () => looked(ours.privateKey, other.pem, other.thumbprint),
      'do not belong together',
    ],
    [
      'is another than the thumbprint says',
      () => looked(...both, other.thumbprint),
      'do not belong together',
    ],
    ['has no thumbprint that is one', () => looked(...both, 'nabij'), 'forty hexadecimal signs'],
    ['has no key beside it', () => looked(ours.pem, ''), 'no private key'],
    ['has a key that is none', () => looked('geheim', ''), 'no private key'],
    [
      'has its key nowhere',
      () => checkCertificate({ thumbprint: ours.thumbprint, keyFile: join(folder, 'none') }, new Date()),
      'cannot be read',
    ],
  ])('that %s is to be mended, and the mend is said', async (_, look, says) => {
    const finding = await look();
    expect(finding).toMatchObject({ state: 'wrong', says: expect.stringContaining(says) });
    expect(finding.mend).toBeDefined();
    // Nothing of a key is ever printed.
    expect(JSON.stringify(finding)).not.toMatch(/BEGIN PRIVATE KEY-|geheim/);
  });
});
