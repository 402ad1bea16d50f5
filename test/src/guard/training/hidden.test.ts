import { describe, expect, it } from 'vitest';
import { bit, matter } from '../../../../src/guard/lexicon.ts';
import { read } from '../../../../src/guard/reading.ts';
import { hidden } from '../../../../src/guard/training/hidden.ts';

describe('a line with its health matter hidden', () => {
  it('names none of it, and all the rest as before', () => {
    const seen = read('Heb je nog hoofdpijn of een kater?');
    const without = hidden(seen);
    const all = (kinds: readonly number[] = []) => kinds.reduce((sum, kind) => sum | kind, 0);
    expect(all(seen.sure) & matter).not.toBe(0);
    expect((all(without?.sure) | all(without?.maybe)) & matter).toBe(0);
    expect(all(without?.sure) & bit.you).toBe(bit.you);
    expect(without?.roles).toEqual(seen.roles);
  });

  it('is not made of a line that names none', () => {
    expect(hidden(read('Kom je maandag?'))).toBeUndefined();
  });
});
