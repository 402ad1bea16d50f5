import { describe, expect, it } from 'vitest';
import { createKeys } from '../../../src/store/keys.ts';

const keys = createKeys('acme', 16);
const tagOf = (key: string) => /\{([^}]+)\}/.exec(key)?.[1];

it('gives all keys of one employee the same tag', () => {
  const names = [
    keys.event('koen', 'e1'),
    keys.case('koen~1'),
    keys.history('koen~2'),
    keys.sent('koen~1'),
    keys.casesOf('koen'),
    keys.due(keys.bucketOf('koen')),
    keys.outbox(keys.bucketOf('koen'), 'mia'),
  ];
  expect(new Set(names.map(tagOf)).size).toBe(1);
});

it('puts an employee where earlier versions put them', () => {
  // Written down: a change of the hash would lose every case there is.
  expect(['koen', 'mia', 'lea'].map(keys.bucketOf)).toEqual([11, 13, 9]);
  expect(keys.case('koen~1')).toBe('nabij:{acme:11}:case:koen~1');
});

it('spreads people over all buckets', () => {
  const used = new Set(Array.from({ length: 1_000 }, (_, n) => keys.bucketOf(`p${n}`)));
  expect([...used].sort((a, b) => a - b)).toEqual(keys.buckets);
});

it('shows nothing of an event id, and tells two apart', () => {
  expect(keys.event('koen', 'due koen~1')).not.toContain('koen');
  expect(keys.event('koen', 'e1')).not.toBe(keys.event('koen', 'e2'));
});

describe('a tenant or number of buckets that would break the tags', () => {
  it('is refused', () => {
    for (const tenant of ['', 'a}b', '{a'])
      expect(() => createKeys(tenant, 16)).toThrow('store.tenant-invalid');
    for (const buckets of [0, -1, 1.5, Number.NaN])
      expect(() => createKeys('acme', buckets)).toThrow('store.buckets-invalid');
  });
});
