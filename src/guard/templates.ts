/**
 * Features of a word and its neighbours, written down as a table: each line is a template, and where beside the word its fillers
 * stand. A table is filled in one loop, which is several times as quick as a call for each feature.
 */

import { seedOf } from './hashes.ts';

/** Where the number that fills a template stands in the numbers of a row, as seen from the word. */
export type Place = { readonly place: number };

/** A template and what fills it: one to three, of which the first may be a number instead. */
export type Line = readonly [
  template: number,
  first: Place | { readonly number: number },
  ...others: Place[],
];

export class Templates {
  readonly lines: readonly Line[];
  /** Four numbers a line: the template, scattered, and the places of its fillers. */
  readonly steps: Int32Array;

  /** Where a line has fewer than three fillers, nought is found at `nought`. */
  constructor(lines: readonly Line[], nought: number) {
    this.lines = lines;
    this.steps = Int32Array.from(
      lines.flatMap(([template, first, second, third]) => {
        const [fixed, own] = 'number' in first ? [first.number, nought] : [0, first.place];
        return [seedOf(template) ^ fixed, own, second?.place ?? nought, third?.place ?? nought];
      }),
    );
  }
}
