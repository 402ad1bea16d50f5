/**
 * Words at rest: AES-256-GCM, bound to the place they are kept at, so that a value moved elsewhere does not open.
 * It makes and wraps keys too; where keys live is the vault's business.
 */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { NabijError } from '../domain/errors.ts';

export const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;
/** First byte of everything sealed: which way it was done, for the day there is a second. */
const way = 1;

// Ciphers take bytes as a key as well, and then spend three times as long on finding out what they are.
const known = new WeakMap<Buffer, KeyObject>();

function keyOf(bytes: Buffer): KeyObject {
  const key = known.get(bytes) ?? createSecretKey(bytes);
  known.set(bytes, key);
  return key;
}

/** Encrypts `text` so that only `key` opens it, and only at `place`. Never twice the same. */
export function seal(key: Buffer, place: string, text: string | Buffer): string {
  const iv = freshIv();
  const cipher = createCipheriv('aes-256-gcm', keyOf(key), iv).setAAD(Buffer.from(place));
  const words = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([Buffer.of(way), iv, cipher.getAuthTag(), words]).toString('base64');
}

/** Decrypts what `seal` made; throws `store.unreadable` for another key, another place or a changed byte. */
export function unseal(key: Buffer, place: string, sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64');
  const words = 1 + ivBytes + tagBytes;
  if (bytes[0] !== way || bytes.length < words) throw new NabijError('store.unreadable');
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(key), bytes.subarray(1, 1 + ivBytes))
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(1 + ivBytes, words));
    return Buffer.concat([decipher.update(bytes.subarray(words)), decipher.final()]);
  } catch (cause) {
    throw new NabijError('store.unreadable', { cause });
  }
}

let drawn = Buffer.alloc(0);

/** Drawn many at a time, as one costs as much as a hundred; each is used once. */
function freshIv(): Buffer {
  if (drawn.length < ivBytes) drawn = randomBytes(ivBytes * 128);
  const iv = drawn.subarray(0, ivBytes);
  drawn = drawn.subarray(ivBytes);
  return iv;
}

/** A fresh data key. */
export function newKey(): Buffer {
  return randomBytes(keyBytes);
}
