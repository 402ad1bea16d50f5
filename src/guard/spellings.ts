/**
 * Spellings and their numbers: one is found by its letters, also as a stretch of a longer word, without cutting that stretch out.
 * Most stretches of most words are none, and mostly one look says so.
 */
import { hashOf } from './hashes.ts';
import { slotted } from './slots.ts';

/** The letters of all spellings in a row, in UTF-16 units, how many each has, and where to look for which. */
export interface SpellingTables {
  readonly letters: Uint16Array;
  readonly lengths: Uint8Array;
  readonly slots: Uint16Array;
}

/** The tables of these spellings, numbered from one on. */
export function spellingTables(forms: readonly string[]): SpellingTables {
  const letters = forms.join('');
  return {
    letters: Uint16Array.from({ length: letters.length }, (_, at) => letters.charCodeAt(at)),
    lengths: Uint8Array.from(forms, (form) => form.length),
    slots: slotted(forms.map((form) => hashOf(form))),
  };
}

export class Spellings {
  readonly #letters: Uint16Array;
  /** Where the letters of each number begin; those of the next one begin where they end. */
  readonly #starts: Uint32Array;
  readonly #slots: Uint16Array;

  constructor({ letters, lengths, slots }: SpellingTables) {
    this.#letters = letters;
    this.#slots = slots;
    this.#starts = new Uint32Array(lengths.length + 2);
    for (let at = 0; at < lengths.length; at++) this.#starts[at + 2] = this.#starts[at + 1]! + lengths[at]!;
  }

  /** The number of the letters of `text` from one place up to another; nought when they are no spelling that is known. */
  find(text: string, from = 0, to = text.length): number {
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(text, from, to) & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]!;
      if (number === 0 || this.#isSpelled(number, text, from, to)) return number;
    }
  }

  /** The spelling with that number. */
  formOf(number: number): string {
    return String.fromCharCode(...this.#letters.subarray(this.#starts[number], this.#starts[number + 1]));
  }

  #isSpelled(number: number, text: string, from: number, to: number): boolean {
    const start = this.#starts[number]!;
    if (this.#starts[number + 1]! - start !== to - from) return false;
    for (let at = from; at < to; at++)
      if (this.#letters[start + at - from] !== text.charCodeAt(at)) return false;
    return true;
  }
}
