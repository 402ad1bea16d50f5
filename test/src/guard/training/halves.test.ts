import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, sizeCount } from '../../../../src/guard/model.ts';
import { halvesOf, scaleOf } from '../../../../src/guard/training/halves.ts';

const places = Array.from({ length: sizeCount }, (_, at) => at + 1);

/** What the half bytes of these weights stand for. */
function kept(weights: Float32Array): number[] {
  const scale = scaleOf(weights);
  const worth = (place: number) => (scale.sizes[place - 1] ?? 0) * scale.unit;
  return [...halvesOf(weights, scale)].map((code) =>
    code > sizeCount ? -worth(code - sizeCount - 1) : worth(code),
  );
}

describe('weights as half bytes', () => {
  it('have codes of their own for each size, on both sides of nought', () => {
    const codes = [0, ...places.flatMap((place) => [codeOf(place, false), codeOf(place, true)])];
    expect(new Set(codes).size).toBe(codes.length);
    expect(Math.max(...codes)).toBe(15);
    expect(codeOf(0, true)).toBe(0);
  });

  it('take the nearest size', () => {
    const weights = Float32Array.from({ length: 2000 }, (_, at) => Math.sin(at) ** 3 * (at % 7));
    const { sizes: known, unit } = scaleOf(weights);
    for (const [at, weight] of kept(weights).entries()) {
      const errors = [0, ...known].map((size) => Math.abs(Math.abs(weights[at] ?? 0) - size * unit));
      expect(Math.abs((weights[at] ?? 0) - weight)).toBeCloseTo(Math.min(...errors), 6);
    }
  });

  it('have a mean size that is the mean of what it stands for', () => {
    const weights = Float32Array.from({ length: 5000 }, (_, at) => Math.tan(((at + 1) / 5002) * 1.5));
    const scale = scaleOf(weights);
    const halves = halvesOf(weights, scale);
    for (const place of places.slice(0, -1)) {
      const own = weights.filter((_, at) => halves[at] === place);
      const mean = own.reduce((sum, weight) => sum + weight, 0) / own.length;
      expect((scale.sizes[place - 1] ?? 0) * scale.unit).toBeCloseTo(mean, 1);
    }
  });

  it('err less where there are more weights', () => {
    const weights = Float32Array.from({ length: 10_000 }, (_, at) =>
      at < 9000 ? (at % 100) / 100 : at / 100,
    );
    const worth = kept(weights);
    const error = (from: number, to: number) => {
      let sum = 0;
      for (let at = from; at < to; at++) sum += Math.abs((worth[at] ?? 0) - (weights[at] ?? 0));
      return sum / (to - from);
    };
    expect(error(0, 9000)).toBeLessThan(error(9000, 10_000));
  });

  it('never turn a sign, nor make something of nought', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ noNaN: true, min: -9, max: 9 }), { minLength: 1, maxLength: 99 }),
        (list) => {
          const weights = Float32Array.from(list);
          for (const [at, weight] of kept(weights).entries())
            expect(weight === 0 || Math.sign(weight) === Math.sign(weights[at] ?? 0)).toBe(true);
        },
      ),
    );
  });

  it('of nothing but noughts are noughts', () => {
    expect(kept(new Float32Array(4))).toEqual([0, 0, 0, 0]);
    expect(scaleOf(new Float32Array(4)).sizes).toHaveLength(sizeCount);
  });
});
