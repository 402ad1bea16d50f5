import { describe, expect, it } from 'vitest';
import { bit } from '../../../../src/guard/lexicon.ts';
import { study } from '../../../../src/guard/study.ts';
import { swapped } from '../../../../src/guard/training/swap.ts';

const always = () => 0;

describe('a line in other words', () => {
  it('names something else of the same kind', () => {
    const other = swapped('Heb je bronchitis, Koen?', 'nl', always)?.text ?? '';
    const put = /^Heb je ([a-z]+), Koen\?$/.exec(other)?.[1] ?? '';
    expect(put).not.toBe('bronchitis');
    expect((study(put).sure[0] ?? 0) & bit.condition).toBe(bit.condition);
  });

  it('says where each place of the line has moved to', () => {
    const text = 'Koen heeft bronchitis, belt maandag';
    const other = swapped(text, 'nl', always);
    const placeOf = (place: number) => other?.moved(place) ?? -1;
    const part = (word: string) =>
      other?.text.slice(placeOf(text.indexOf(word)), placeOf(text.indexOf(word) + word.length));
    expect(part('Koen heeft')).toBe('Koen heeft');
    expect(part('belt maandag')).toBe('belt maandag');
    expect(other?.text).toBe(`Koen heeft ${part('bronchitis')}, belt maandag`);
    expect(placeOf(text.length)).toBe(other?.text.length);
  });

  it('is not made of a line that names no health matter, or of which no word is picked', () => {
    expect(swapped('Kom je maandag?', 'nl', always)).toBeUndefined();
    expect(swapped('Heb je bronchitis?', 'nl', () => 0.9)).toBeUndefined();
  });
});
