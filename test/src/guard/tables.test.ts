import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../../src/guard/tables.ts';

const tables = {
  odd: { bytes: Uint8Array.of(1, 2, 255), none: new Uint16Array(0) },
  whole: { shorts: Uint16Array.of(0, 1, 65_535), numbers: Int32Array.of(-(2 ** 31), -1, 0, 2 ** 31 - 1) },
};

describe('a file of tables', () => {
  it.each(['a', 'ab', 'abc', 'abcd'])('holds them as they were, whatever they were made of: %s', (made) => {
    expect(unpack(made, pack(made, tables))).toEqual(tables);
  });

  it('is nothing when they were made of something else', () => {
    expect(unpack('this', pack('that', tables))).toBeUndefined();
  });

  it('holds tables that are part of others', () => {
    const part = new Uint8Array(Uint8Array.of(9, 1, 2, 9).buffer, 1, 2);
    expect(unpack('', pack('', { a: { part } }))).toEqual({ a: { part: Uint8Array.of(1, 2) } });
  });
});
