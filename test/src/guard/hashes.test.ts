import { describe, expect, it } from 'vitest';
import { featureBits, featureOf, hashedOn, hashOf } from '../../../src/guard/hashes.ts';

describe('the number of a feature', () => {
  it('is the same for the same template and fillers, and fits in its bits', () => {
    for (let a = 0; a < 500; a++) {
      const number = featureOf(3, a, a * 7, -a);
      expect(number).toBe(featureOf(3, a, a * 7, -a));
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThan(2 ** featureBits);
    }
  });

  it('is another one when anything of it is other, or in another order', () => {
    const fillers = [
      [1, 2, 3, 4],
      [2, 2, 3, 4],
      [1, 3, 2, 4],
      [1, 2, 4, 3],
      [1, 2, 3, 0],
      [1, 2, 0, 0],
      [1, 0, 0, 0],
      [4, 3, 2, 1],
      [1, 3, 3, 4],
      [1, 2, 2, 4],
    ] as const;
    expect(new Set(fillers.map(([template, a, b, c]) => featureOf(template, a, b, c))).size).toBe(
      fillers.length,
    );
    expect(featureOf(1, 2)).toBe(featureOf(1, 2, 0, 0));
  });

  it('is seldom shared: of ten thousand features nearly all have one of their own', () => {
    const numbers = new Set<number>();
    for (let template = 1; template <= 10; template++)
      for (let a = 0; a < 100; a++) for (let b = 0; b < 10; b++) numbers.add(featureOf(template, a, b));
    expect(numbers.size).toBeGreaterThan(9_800);
  });
});

describe('the number of a word', () => {
  it('tells words apart by their letters and the order of these', () => {
    const words = ['', 'a', 'b', 'ab', 'ba', 'aab', 'griep', 'grief', 'peirg', 'griepe', 'koorts'];
    expect(new Set(words.map((word) => hashOf(word))).size).toBe(words.length);
    expect(hashOf('griep')).toBe(hashOf('griep'));
    expect(Number.isInteger(hashOf('hoofdpijndossier'))).toBe(true);
    expect(Math.abs(hashOf('hoofdpijndossier'))).toBeLessThanOrEqual(2 ** 31);
  });

  it('goes on from letter to letter', () => {
    expect(hashedOn(hashOf('grie'), 'p'.charCodeAt(0)) | 0).toBe(hashOf('griep'));
    expect(hashOf('de griep', 3)).toBe(hashOf('griep'));
    expect(hashOf('griepje', 0, 5)).toBe(hashOf('griep'));
  });
});
