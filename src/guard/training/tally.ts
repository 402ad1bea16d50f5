/** Counts, for each way of judging and each task, what was wanted and what was found. */

import type { Task } from './corpus.ts';

/** Percentages: of what must be caught how much was, of what is harmless how much was touched. */
export interface Score {
  readonly caught: number;
  readonly falsely: number;
}

/** How many were harmless and how many were not, and how many of each were found. */
export interface Count {
  readonly of: [number, number];
  readonly found: [number, number];
}

/** By a name of one's own and the task. */
export type Counts = Record<string, Count>;

export class Tally {
  readonly counts: Counts = {};

  add(name: string, task: Task, wanted: boolean, found: boolean): void {
    const count = this.#at(name, task);
    const side = wanted ? 1 : 0;
    count.of[side] += 1;
    if (found) count.found[side] += 1;
  }

  /** Adds what was counted elsewhere. */
  merge(counts: Counts): void {
    for (const [key, { of, found }] of Object.entries(counts)) {
      const count = this.#of(key);
      for (const side of [0, 1] as const) {
        count.of[side] += of[side];
        count.found[side] += found[side];
      }
    }
  }

  score(name: string, task: Task): Score {
    const { of, found } = this.#at(name, task);
    const share = (side: 0 | 1) => Math.round((1000 * found[side]) / Math.max(1, of[side])) / 10;
    return { caught: share(1), falsely: share(0) };
  }

  #at(name: string, task: Task): Count {
    return this.#of(`${name} ${task}`);
  }

  #of(key: string): Count {
    this.counts[key] ??= { of: [0, 0], found: [0, 0] };
    return this.counts[key];
  }
}
