/**
 * The certificate with which the bot proves to Microsoft who it is: whether the thumbprint is one, whether the key can be
 * read and, where the certificate lies beside it (`nabij.pem` beside `nabij.key`), whether they belong together and it is in
 * date.
 */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Finding } from './finding.ts';

/** So many days before its end someone should know. */
const soon = 21;

/** The thumbprint and the file of the key as they are configured. */
export async function checkCertificate(
  { thumbprint, keyFile }: { readonly thumbprint: string; readonly keyFile: string },
  now: Date,
): Promise<Finding> {
  const about = 'teams';
  const wrong = (says: string, mend: string): Finding => ({ about, state: 'wrong', says, mend });
  const pem = await readFile(keyFile, 'utf8').catch(() => undefined);
  if (pem === undefined)
    return wrong(
      'the file of the certificate’s key cannot be read',
      'Check the path in TEAMS_CERTIFICATE_KEY_FILE, and whether this user may read the file.',
    );
  const key = readKey(pem);
  if (!key)
    return wrong(
      'what is in the file of the key is no private key without a password',
      'TEAMS_CERTIFICATE_KEY_FILE names the .key file in PEM: it begins with BEGIN PRIVATE KEY.',
    );
  const wanted = thumbprint.replaceAll(/[\s:]/g, '').toUpperCase();
  if (!/^[0-9A-F]{40}$/.test(wanted))
    return wrong(
      'the thumbprint of the certificate is not forty hexadecimal signs',
      'Copy the thumbprint (SHA-1) that Entra shows to TEAMS_CERTIFICATE_THUMBPRINT.',
    );
  const beside = await readFile(`${keyFile.replace(/\.[^./\\]*$/, '')}.pem`, 'utf8').catch(() => pem);
  const certificate = readCertificate(beside);
  if (!certificate)
    return {
      about,
      state: 'note',
      says: 'the key can be read; whether its certificate is in date stands in Entra alone',
      mend: 'Keep the certificate beside the key, under the same name with .pem, and its dates are looked at as well.',
    };
  const found = certificate.fingerprint.replaceAll(':', '');
  if (found !== wanted || !certificate.checkPrivateKey(key))
    return wrong(
      'the thumbprint, the key and the certificate do not belong together',
      'Take all three from the same certificate, and upload that one in Entra.',
    );
  const until = new Date(certificate.validTo);
  const day = until.toISOString().slice(0, 10);
  if (until <= now || new Date(certificate.validFrom) > now)
    return wrong(
      `the certificate is not in date: it holds until ${day}`,
      'Make a new one and upload it in Entra.',
    );
  const days = Math.floor((until.getTime() - now.getTime()) / 86_400_000);
  return days < soon
    ? {
        about,
        state: 'note',
        says: `the certificate ends in ${days} days, on ${day}`,
        mend: 'Make a new one.',
      }
    : { about, state: 'fine', says: `the key is that of the certificate, which holds until ${day}` };
}

function readKey(pem: string) {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

/** The certificate in that file, when there is one. */
function readCertificate(pem: string): X509Certificate | undefined {
  const [found] = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(pem) ?? [];
  try {
    return found === undefined ? undefined : new X509Certificate(found);
  } catch {
    return undefined;
  }
}
