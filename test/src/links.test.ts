import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { caseIdOf } from '../../src/domain/absence.ts';
import { createLinks, linkPath } from '../../src/links.ts';
import type { Pass } from '../../src/ports/files.ts';

const masterKey = randomBytes(32);
const start = Date.parse('2026-03-06T16:00:00Z');
const pass: Pass = { file: 'plan', case: caseIdOf('koen', 1), reader: 'an', language: 'nl' };

const linksAt = (
  now: number,
  more: { masterKeys?: Buffer[]; tenant?: string; address?: string | null } = {},
) =>
  createLinks({
    masterKeys: more.masterKeys ?? [masterKey],
    tenant: more.tenant ?? 'main',
    addressFor: () => (more.address === null ? undefined : (more.address ?? 'https://nabij.test')),
    now: () => now,
  });
const tokenAt = (now: number) => linksAt(now).to('slack', pass)?.split(linkPath)[1] ?? '';

describe('a link to a file', () => {
  it('stands for what it was made for, in any process with the same key', () => {
    expect(linksAt(start).read(tokenAt(start))).toEqual({ pass, isOver: false });
  });

  it('begins with the address at which people reach us, and is none where they do not', () => {
    expect(linksAt(start).to('slack', pass)).toMatch(/^https:\/\/nabij\.test\/files\/[\w-]{50,400}$/);
    expect(linksAt(start, { address: '' }).to('web', pass)).toMatch(/^\/files\//);
    expect(linksAt(start, { address: null }).to('teams', pass)).toBeUndefined();
  });

  it('names nobody, and is another every time', () => {
    expect(Buffer.from(tokenAt(start), 'base64url').toString('latin1')).not.toMatch(/koen|an|plan/);
    expect(tokenAt(start)).not.toBe(tokenAt(start));
  });

  it('outlives a weekend, and no more', () => {
    const token = tokenAt(start);
    const hours = (count: number) => linksAt(start + count * 3_600_000).read(token)?.isOver;
    expect([hours(65), hours(71.9), hours(72), hours(2_000)]).toEqual([false, false, true, true]);
  });

  it('is nothing with another key, for another organisation, cut short or changed by one sign', () => {
    const token = tokenAt(start);
    expect(linksAt(start, { masterKeys: [randomBytes(32)] }).read(token)).toBeUndefined();
    expect(linksAt(start, { tenant: 'other' }).read(token)).toBeUndefined();
    expect(linksAt(start).read('')).toBeUndefined();
    expect(linksAt(start).read('../../etc/passwd')).toBeUndefined();
    for (let place = 0; place < token.length - 1; place += 7) {
      const other = token[place] === 'A' ? 'B' : 'A';
      expect(linksAt(start).read(token.slice(0, place) + other + token.slice(place + 1))).toBeUndefined();
      expect(linksAt(start).read(token.slice(0, place))).toBeUndefined();
    }
  });

  it('made with an earlier key opens as long as it would have', () => {
    const token = tokenAt(start);
    const changed = { masterKeys: [randomBytes(32), masterKey] };
    expect(linksAt(start, changed).read(token)).toMatchObject({ isOver: false });
    expect(
      linksAt(start).read(linksAt(start, changed).to('web', pass)?.split('/files/')[1] ?? ''),
    ).toBeUndefined();
  });
});
