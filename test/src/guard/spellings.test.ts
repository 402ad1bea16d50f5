import { describe, expect, it } from 'vitest';
import { slotted } from '../../../src/guard/slots.ts';
import { Spellings, spellingTables } from '../../../src/guard/spellings.ts';

const spellingsOf = (...forms: string[]) => new Spellings(spellingTables(forms));

describe('spellings', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const many = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
  const all = spellingsOf(...many);

  it('have their numbers in the order in which they are given', () => {
    const known = spellingsOf('griep', 'rug', '🤒');
    expect(['griep', 'rug', '🤒'].map((form) => known.find(form))).toEqual([1, 2, 3]);
    expect([1, 2, 3].map((number) => known.formOf(number))).toEqual(['griep', 'rug', '🤒']);
  });

  it('are found among thousands, each by its own letters', () => {
    for (const [index, form] of many.entries()) {
      expect(all.find(form)).toBe(index + 1);
      expect(all.formOf(index + 1)).toBe(form);
    }
  });

  it('are found within a longer word', () => {
    expect(all.find('xxabcxx', 2, 5)).toBe(all.find('abc'));
    expect(all.find('xxabc', 2)).toBe(all.find('abc'));
  });

  it('are nothing where other letters stand, or more, or fewer', () => {
    for (const other of ['', 'ab', 'abcd', 'ABC', 'ab1', 'zzzz', '🤒'])
      expect(all.find(other), other).toBe(0);
    expect(spellingsOf().find('a')).toBe(0);
  });
});

describe('a table of slots', () => {
  it('keeps all that share a hash, in their order, and stays half empty', () => {
    const slots = slotted([5, 5, 6, 5, ...Array.from({ length: 20 }, () => 0)]);
    expect([...slots.subarray(5, 9)].every((number) => number !== 0)).toBe(true);
    expect([...slots].filter((number) => number !== 0)).toHaveLength(24);
    expect(slots.length).toBeGreaterThanOrEqual(48);
    expect(slots.indexOf(1)).toBeLessThan(slots.indexOf(2));
  });

  it('begins again at its start when its end is taken', () => {
    expect(slotted([15, 15])[15]).toBe(1);
    expect(slotted([15, 15])[0]).toBe(2);
  });

  it('holds no more than it can number', () => {
    expect(() => slotted(Array.from({ length: 65_536 }, (_, hash) => hash))).toThrow('more than fits');
  });
});
