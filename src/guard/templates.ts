/**
 * Features of a word and its neighbours, written down as a table: each line is a template, and where beside the word its fillers
 * stand. A table is filled in one loop, which is several times as quick as a call for each feature.
 */

import { seedOf } from './features.ts';

/** Where the number that fills a template stands in the numbers of a row, as seen from the word; as a first filler also a number. */
export type Filler = { readonly place: number } | { readonly number: number };

/** A template and what fills it: one to three. */
export type Line = readonly [template: number, ...fillers: Filler[]];

export class Templates {
  readonly lines: readonly Line[];
  /** Four numbers a line: the template, scattered, and the places of its fillers. */
  readonly steps: Int32Array;

  /** Where a line has fewer than three fillers, nought is found at `nought`. */
  constructor(lines: readonly Line[], nought: number) {
    this.lines = lines;
    this.steps = Int32Array.from(
      lines.flatMap(([template, ...fillers]) => {
        const [first] = fillers;
        const fixed = first !== undefined && 'number' in first ? first.number : 0;
        const places = [0, 1, 2].map((at) => placeOf(fillers[at]) ?? nought);
        return [seedOf(template) ^ fixed, ...places];
      }),
    );
  }
}

const placeOf = (filler: Filler | undefined) =>
  filler !== undefined && 'place' in filler ? filler.place : undefined;
