import { expect, it } from 'vitest';
import { newKey, seal, unseal } from '../../../src/store/seal.ts';

const key = newKey();

it('opens what it sealed, any text', () => {
  for (const text of ['', 'één gesprek, ook 🙂', 'x'.repeat(100_000)])
    expect(unseal(key, 'here', seal(key, 'here', text)).toString()).toBe(text);
});

it('seals the same text differently every time', () => {
  expect(seal(key, 'here', 'text')).not.toBe(seal(key, 'here', 'text'));
});

it('opens with the same key at the same place only', () => {
  const sealed = seal(key, 'here', 'text');
  expect(() => unseal(newKey(), 'here', sealed)).toThrow('store.unreadable');
  expect(() => unseal(key, 'there', sealed)).toThrow('store.unreadable');
});

it('does not open when any byte was changed or cut off', () => {
  const sealed = Buffer.from(seal(key, 'here', 'text'), 'base64');
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(() => unseal(key, 'here', changed.toString('base64'))).toThrow('store.unreadable');
    const cut = sealed.subarray(0, at).toString('base64');
    expect(() => unseal(key, 'here', cut)).toThrow('store.unreadable');
  }
});
