/** Models made by hand, so that what a judge does with an answer is tested without what was trained. */
import type { Features } from '../../../src/guard/features.ts';
import type { Group, Model } from '../../../src/guard/model.ts';
import type { Category } from '../../../src/guard/verdict.ts';

type Answers = { readonly [group in Group]?: (time: number, features: Features) => readonly number[] };

/** A model that gives these answers, the first time, the second time and so on; what it is not taught it denies. */
export function modelSaying(answers: Answers, category: Category = 'symptoms'): Model {
  const times = new Map<Group, number>();
  return {
    scores: (group: Group, features: Features) => {
      const time = times.get(group) ?? 0;
      times.set(group, time + 1);
      return answers[group]?.(time, features) ?? [-9, -9];
    },
    category: () => category,
  } as unknown as Model;
}

/**
 * The belief from which something happens, to the thousandth, between -10 and 10. Thresholds are set by measuring and set anew:
 * a test says which one is higher than which, not what they are.
 */
export function thresholdOf(happens: (belief: number) => boolean): number {
  let low = -10_000;
  let high = 10_000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (happens(middle / 1000)) high = middle;
    else low = middle;
  }
  return high / 1000;
}
