/**
 * The phrases of the lists as one web of numbered steps, so that reading on from a word is a look-up of two small numbers, and
 * most words, which no phrase goes on with, cost none.
 */

/** Stands in a phrase for the end of the sentence: `wat heb je $` asks for an illness, `wat heb je nodig` does not. */
export const closing = '$';
/** Stands in a phrase for up to two words. */
export const gap = '_';

/** No step, and no word of a phrase. */
const none = 0;

/** More than there are words in phrases; a step and a word make one number. */
const width = 1 << 16;

export class Phrases {
  readonly #numbers = new Map<string, number>();
  readonly #next = new Map<number, number>();
  /** Per step the kinds that are surely and maybe meant when the phrase ends there, and where it goes on after a gap. */
  readonly #sure = [0, 0];
  readonly #maybe = [0, 0];
  readonly #afterGap = [none, none];

  /** Adds a phrase that names that kind. */
  add(forms: readonly string[], kind: number, weak: boolean): void {
    let step = 1;
    for (const form of forms) step = form === gap ? this.#gapAfter(step) : this.#stepTo(step, form);
    const means = weak ? this.#maybe : this.#sure;
    means[step]! |= kind;
  }

  /** The number that a word has in all phrases; nought when it is in none. */
  numberOf(form: string): number {
    return this.#numbers.get(form) ?? none;
  }

  /** The step to which a phrase begins with that word; nought when none does. */
  from(number: number): number {
    return this.next(1, number);
  }

  /** The step after `step` and that word; nought when no phrase goes on so. */
  next(step: number, number: number): number {
    return number === none ? none : (this.#next.get(step * width + number) ?? none);
  }

  /** The step after a gap at `step`; nought when there is none. */
  afterGap(step: number): number {
    return this.#afterGap[step]!;
  }

  /** The kinds that are named for sure when a phrase ends at `step`. */
  sure(step: number): number {
    return this.#sure[step]!;
  }

  /** The kinds that may be named then. */
  maybe(step: number): number {
    return this.#maybe[step]!;
  }

  #stepTo(from: number, form: string): number {
    let number = this.#numbers.get(form);
    if (number === undefined) {
      number = this.#numbers.size + 1;
      this.#numbers.set(form, number);
    }
    const key = from * width + number;
    let step = this.#next.get(key);
    if (step === undefined) {
      step = this.#newStep();
      this.#next.set(key, step);
    }
    return step;
  }

  #gapAfter(step: number): number {
    if (this.#afterGap[step] === none) this.#afterGap[step] = this.#newStep();
    return this.#afterGap[step]!;
  }

  #newStep(): number {
    this.#sure.push(0);
    this.#maybe.push(0);
    return this.#afterGap.push(none) - 1;
  }
}
