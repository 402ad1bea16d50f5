/**
 * Finds the word that someone meant when it is spelled by ear or one letter off. Words are compared by their sound skeleton,
 * through an index of all skeletons with one letter left out, so that a look-up costs as much as the word is long.
 */

/** Two letters that sound like one sign. */
const pairs: Readonly<Record<string, string>> = { ph: 'f', ch: 'g', ij: 'y', ei: 'y', dt: 't' };
const plain = 128;
/** The sign of each pair of plain letters, nought for most. */
const asPair = new Uint8Array(plain * plain);
for (const [pair, sign] of Object.entries(pairs))
  asPair[pair.charCodeAt(0) * plain + pair.charCodeAt(1)] = sign.charCodeAt(0);
const [c, e, i, k, q, s, x, y, z] = Array.from('ceikqsxyz', (sign) => sign.charCodeAt(0));

/** Longer words are nobody's slip. */
const longest = 64;
/** The letters of a word, and the signs that they sound like: kept and used again. */
const letters = new Uint16Array(longest);
const signs = new Uint16Array(2 * longest);

/** Takes the letters of a word. */
function spell(form: string): void {
  for (let at = 0; at < form.length; at++) letters[at] = form.charCodeAt(at);
}

/** The first signs of a word: where no known word has them, only a slip among them can have led here. */
const opening = 3;
/** From which letter on nothing changes the opening of the word that sounded last. */
let openedBy = 0;

/** Puts in `signs` how so many letters sound, and says how many signs that takes. */
function sound(length: number): number {
  let size = 0;
  let last = 0;
  openedBy = length;
  for (let at = 0; at < length; at++) {
    const letter = letters[at]!;
    const next = at + 1 < length ? letters[at + 1]! : 0;
    let sign = letter < plain && next < plain ? asPair[letter * plain + next]! : 0;
    if (sign !== 0) at++;
    else if (letter === c) sign = next === e || next === i || next === y ? s! : k!;
    else if (letter === q || letter === x) sign = k!;
    else sign = letter === z ? s! : letter;
    if (sign === last) continue;
    signs[size++] = sign;
    if (letter === x) signs[size++] = s!;
    last = signs[size - 1]!;
    // Each sign was told by its letters and at most one more.
    if (size >= opening && openedBy === length) openedBy = Math.min(length, at + 2);
  }
  return size;
}

/** How a word sounds, roughly: doubled letters once, and one sign for letters that people mix up. */
export function skeletonOf(form: string): string {
  spell(form.slice(0, longest));
  return spelledOut(sound(Math.min(form.length, longest)));
}

/** The first signs as a string. */
function spelledOut(size: number): string {
  let skeleton = '';
  for (let at = 0; at < size; at++) skeleton += String.fromCharCode(signs[at]!);
  return skeleton;
}

/** Shorter skeletons have too many neighbours to guess at; of three letters only two that changed places are put right. */
const shortest = 3;

/** The hashes of a skeleton: whole, and without each of its signs but the first. */
const hashes = new Int32Array(2 * longest);
const basis = 0x811c9dc5;
const prime = 0x01000193;

/** Puts in `hashes` those of the first `size` signs. */
function hashAll(size: number): void {
  let before = basis;
  for (let gap = 0; gap < size; gap++) {
    let hash = before;
    for (let at = gap === 0 ? 0 : gap + 1; at < size; at++) hash = Math.imul(hash ^ signs[at]!, prime);
    hashes[gap] = hash;
    before = Math.imul(before ^ signs[gap]!, prime);
  }
}

function hashWhole(size: number): number {
  let hash = basis;
  for (let at = 0; at < size; at++) hash = Math.imul(hash ^ signs[at]!, prime);
  return hash | 0;
}

/** The word that was taken apart last: it is looked for in one language after the other. */
let apart = '';
/** How many signs it has, and the hash of its opening. */
let sounds = 0;
let opens = 0;
/** From this letter on two that change places leave its opening as it is. */
let settled = 0;
/** By place, the hash that it has when the letter there and the next one change places; so many are worked out by now. */
const swapped = new Int32Array(longest);
let swaps = 0;

/** Makes sure that all of these are of that word. */
function takeApart(form: string): void {
  if (form === apart) return;
  apart = form;
  spell(form);
  sounds = sound(form.length);
  settled = openedBy;
  // At nought no letter is left out: the words that sound the same, and those with one letter more.
  hashAll(sounds);
  opens = hashWhole(Math.min(opening, sounds));
  swaps = 1;
}

/** The hash of the word that was taken apart with two letters in each other's place; asked for from the second letter on. */
function swappedAt(at: number): number {
  if (at === swaps) {
    spell(apart);
    const letter = letters[at]!;
    letters[at] = letters[at + 1]!;
    letters[at + 1] = letter;
    swapped[at] = hashWhole(sound(apart.length));
    swaps++;
  }
  return swapped[at]!;
}

/** How many bits say of a hash that no word has it, as a power of two: of a word that nobody knows few need another look. */
const bits = 20;
/** The same of openings, of which there are fewer. */
const openingBits = 15;

export class Typos {
  readonly #words: string[] = [];
  readonly #skeletons: string[] = [];
  /**
   * By hash, the words whose skeleton, whole or with one letter left out, has that hash: the hash, and beside it the number of
   * the word plus one; nought is free.
   */
  readonly #slots: Int32Array;
  readonly #mask: number;
  /** A bit for every hash that a word has. */
  readonly #had = new Uint32Array(1 << (bits - 5));
  readonly #opened = new Uint32Array(1 << (openingBits - 5));

  /** Where two words are as likely, the one that comes first here is meant. */
  constructor(words: Iterable<string>) {
    let places = 0;
    for (const word of words) {
      if (word.length > longest) continue;
      this.#words.push(word);
      // A skeleton has hardly more signs than the word has letters, and often fewer.
      places += word.length;
    }
    let size = 1024;
    while (size < places * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(2 * size);
    apart = '';
    for (const [number, word] of this.#words.entries()) {
      spell(word);
      const size = sound(word.length);
      this.#skeletons.push(spelledOut(size));
      if (size < shortest) continue;
      hashAll(size);
      for (let gap = 0; gap < size; gap++) this.#put(hashes[gap]!, number);
      mark(this.#opened, hashWhole(opening) >>> (32 - openingBits));
    }
  }

  #put(hash: number, word: number): void {
    let slot = hash & this.#mask;
    while (this.#slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[2 * slot] = hash;
    this.#slots[2 * slot + 1] = word + 1;
    mark(this.#had, hash >>> (32 - bits));
  }

  /** Whether a word may have that hash: mostly none has, and this is all that it takes to know. */
  #mayHave(hash: number): boolean {
    return isMarked(this.#had, hash >>> (32 - bits));
  }

  /** The words that have that hash, by their numbers. */
  #having(hash: number): readonly number[] {
    const numbers: number[] = [];
    for (let slot = hash & this.#mask; this.#slots[2 * slot + 1] !== 0; slot = (slot + 1) & this.#mask)
      if (this.#slots[2 * slot] === hash) numbers.push(this.#slots[2 * slot + 1]! - 1);
    return numbers;
  }

  /** The known word that `form` most likely stands for; the first letter is always taken as meant. */
  meantBy(form: string): string | undefined {
    if (form.length > longest) return undefined;
    takeApart(form);
    const isOpening = isMarked(this.#opened, opens >>> (32 - openingBits));
    // A sign left out beyond the opening, or one that came in beside it, leaves the opening as it is.
    const gaps = isOpening ? sounds : Math.min(sounds, opening + 1);
    let skeleton: string | undefined;
    let best: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (let gap = 0; gap < gaps; gap++) {
      if (!this.#mayHave(hashes[gap]!)) continue;
      for (const number of this.#having(hashes[gap]!)) {
        skeleton ??= skeletonOf(form);
        const word = this.#words[number]!;
        const cost = costOf(skeleton, this.#skeletons[number]!, form, word);
        if (cost >= least) continue;
        least = cost;
        best = word;
      }
    }
    if (least <= 1) return best;
    return this.#swappedBack(form, isOpening ? form.length : settled) ?? best;
  }

  /** `pjin` for `pijn`: two letters that changed places, the first before `end`, may have hidden a sound of two letters. */
  #swappedBack(form: string, end: number): string | undefined {
    for (let at = 1; at < end && at + 1 < form.length; at++) {
      const hash = swappedAt(at);
      if (!this.#mayHave(hash)) continue;
      for (const number of this.#having(hash)) {
        const other = form.slice(0, at) + form[at + 1] + form[at] + form.slice(at + 2);
        if (this.#skeletons[number] === skeletonOf(other)) return this.#words[number];
      }
    }
    return undefined;
  }
}

function mark(marks: Uint32Array, bit: number): void {
  marks[bit >>> 5]! |= 1 << (bit & 31);
}

function isMarked(marks: Uint32Array, bit: number): boolean {
  return (marks[bit >>> 5]! & (1 << (bit & 31))) !== 0;
}

/** How unlikely it is that someone who meant `word` wrote `form`; endless when it cannot be told. */
function costOf(written: string, meant: string, form: string, word: string): number {
  const length = Math.min(written.length, meant.length);
  if (written === meant) return Math.abs(form.length - word.length) * 0.1;
  if (!oneApart(meant, written)) return Number.POSITIVE_INFINITY;
  if (written.length === meant.length) {
    // Two letters that changed places are likelier than one that became another, which takes a longer word to be told.
    if (differing(written, meant) === 2) return 1;
    return length > 5 ? 2 : Number.POSITIVE_INFINITY;
  }
  return length >= 4 ? 1.5 : Number.POSITIVE_INFINITY;
}

/** In how many places two words of one length differ. */
function differing(a: string, b: string): number {
  let count = 0;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) count++;
  return count;
}

/** Whether one edit turns `a` into `b`: a letter more, less or other, or two neighbours changed places. */
export function oneApart(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let left = 0;
  while (left < a.length - from && left < b.length - from && a.at(-1 - left) === b.at(-1 - left)) left++;
  const restA = a.length - from - left;
  const restB = b.length - from - left;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}
