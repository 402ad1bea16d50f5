/** Reads a zip as a reader of zips does: from its directory at the end. */
import { crc32, inflateRawSync } from 'node:zlib';
import { expect } from 'vitest';

/** The files in a zip, by name, as its own directory lists them. */
export function filesIn(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = archive.lastIndexOf('PK\x05\x06');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [size, length, start] = [
      archive.readUInt32LE(at + 20),
      archive.readUInt16LE(at + 28),
      archive.readUInt32LE(at + 42),
    ];
    const body = start + 30 + archive.readUInt16LE(start + 26);
    const content = inflateRawSync(archive.subarray(body, body + size));
    // What the directory says of a file is said again before the file itself.
    expect(archive.subarray(start + 4, start + 30).equals(archive.subarray(at + 6, at + 32))).toBe(true);
    expect(crc32(content)).toBe(archive.readUInt32LE(at + 16));
    files.set(archive.toString('utf8', at + 46, at + 46 + length), content);
    at += 46 + length;
  }
  return files;
}
