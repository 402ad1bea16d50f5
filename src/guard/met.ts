/**
 * What is known of words that were met before. A word is found by its letters where they stand in a text, so that one that is
 * known need not be cut out of it.
 */
import { hashOf } from './hashes.ts';

/** What is known of one word: how it is written, and its letters as two numbers. */
export interface Known {
  readonly written: string;
  /** Ten plain letters and digits fit in two numbers, and so need not be compared one by one. */
  readonly opening: number;
  /** What follows the first five; -1 when there are more than ten, or others, and the opening is a hash. */
  readonly rest: number;
}

/** How many letters a number holds, and the bits that each takes. */
const inNumber = 5;
const bitsOfLetter = 6;

/** The letters that were passed last, as two numbers. */
let opening = 0;
let rest = 0;

/** Passes the plain letters and digits of a text from one place on, and says where they end. */
export function passPlain(text: string, from: number): number {
  let one = 0;
  let two = 0;
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const small = code | 0x20;
    let letter: number;
    if (small >= 0x61 && small <= 0x7a) letter = small - 0x60;
    else if (code >= 0x30 && code <= 0x39) letter = code - 0x30 + 27;
    else break;
    if (at - from < inNumber) one = (one << bitsOfLetter) | letter;
    else two = (two << bitsOfLetter) | letter;
  }
  opening = one;
  rest = two;
  return at;
}

/** Enough for the words of daily use, and for hostile text too few to fill the memory. */
const many = 140_000;

export class Met<K extends Known> {
  readonly #learn: (known: Known) => K;
  readonly #remembered: number;
  readonly #places: (K | undefined)[];
  readonly #mask: number;
  #count = 0;

  /** `learn` tells what is known of a word that comes for the first time. When so many are `remembered`, all are forgotten. */
  constructor(learn: (known: Known) => K, remembered = many) {
    this.#learn = learn;
    this.#remembered = remembered;
    let places = 16;
    // Well more places than words: a look is short.
    while (places < remembered * 1.5) places *= 2;
    this.#places = new Array(places).fill(undefined);
    this.#mask = places - 1;
  }

  /** What is known of a word. */
  of(written: string): K {
    if (
      written.length <= 2 * inNumber &&
      passPlain(written, 0) === written.length &&
      written === written.toLowerCase()
    )
      return this.passed(written, 0, written.length);
    const hash = hashOf(written);
    for (let place = placeOf(hash, -1) & this.#mask; ; place = (place + 1) & this.#mask) {
      const known = this.#places[place];
      if (known === undefined) return this.#meet(written, hash, -1, place);
      if (known.opening === hash && known.rest === -1 && known.written === written) return known;
    }
  }

  /** What is known of the plain letters and digits that were passed last, from one place of a text up to another, as small letters. */
  passed(text: string, from: number, to: number): K {
    if (to - from > 2 * inNumber) return this.of(text.slice(from, to).toLowerCase());
    for (let place = placeOf(opening, rest) & this.#mask; ; place = (place + 1) & this.#mask) {
      const known = this.#places[place];
      if (known === undefined) return this.#meet(text.slice(from, to).toLowerCase(), opening, rest, place);
      if (known.opening === opening && known.rest === rest) return known;
    }
  }

  #meet(written: string, opening: number, rest: number, free: number): K {
    // A part of a text holds on to all of it; what is remembered must not.
    const own = Buffer.from(written, 'utf16le').toString('utf16le');
    const known = this.#learn({ written: own, opening, rest });
    if (this.#count < this.#remembered) this.#places[free] = known;
    else {
      this.#places.fill(undefined);
      this.#places[placeOf(opening, rest) & this.#mask] = known;
      this.#count = 0;
    }
    this.#count++;
    return known;
  }
}

function placeOf(opening: number, rest: number): number {
  const hash = Math.imul(opening ^ Math.imul(rest, 0x85ebca6b), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
