/**
 * Finds the word that someone meant when it is spelled by ear or one letter off. Words are compared by their sound skeleton,
 * through an index of all skeletons with one letter left out, so that a look-up costs as much as the word is long.
 */

/** How a word sounds, roughly: doubled letters once, and one sign for letters that people mix up. */
export function skeletonOf(form: string): string {
  let skeleton = '';
  for (let at = 0; at < form.length; at++) {
    let sign = form[at]!;
    const next = form[at + 1];
    if (sign === 'p' && next === 'h') {
      sign = 'f';
      at++;
    } else if (sign === 'c' && next === 'h') {
      sign = 'g';
      at++;
    } else if (sign === 'i' && next === 'j') {
      sign = 'y';
      at++;
    } else if (sign === 'e' && next === 'i') {
      sign = 'y';
      at++;
    } else if (sign === 'd' && next === 't') {
      sign = 't';
      at++;
    } else if (sign === 'c') {
      sign = next === 'e' || next === 'i' || next === 'y' ? 's' : 'k';
    } else if (sign === 'z') sign = 's';
    else if (sign === 'q') sign = 'k';
    else if (sign === 'x') sign = 'ks';
    if (sign[0] !== skeleton.at(-1)) skeleton += sign;
  }
  return skeleton;
}

/** Shorter skeletons have too many neighbours to guess at; of three letters only two that changed places are put right. */
const shortest = 3;

export class Typos {
  readonly #words: string[] = [];
  readonly #skeletons: string[] = [];
  /** By hash, the words whose skeleton, whole or with one letter left out, has that hash: number of the word plus one, nought is free. */
  readonly #slots: Int32Array;
  readonly #keys: Int32Array;
  readonly #mask: number;

  /** Where two words are as likely, the one that comes first here is meant. */
  constructor(words: Iterable<string>) {
    let places = 0;
    for (const word of words) {
      const skeleton = skeletonOf(word);
      if (skeleton.length < shortest) continue;
      this.#words.push(word);
      this.#skeletons.push(skeleton);
      places += skeleton.length;
    }
    let size = 1024;
    while (size < places * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size);
    this.#keys = new Int32Array(size);
    for (let word = 0; word < this.#words.length; word++) {
      const skeleton = this.#skeletons[word]!;
      this.#put(hashWithout(skeleton, -1), word);
      for (let gap = 1; gap < skeleton.length; gap++) this.#put(hashWithout(skeleton, gap), word);
    }
  }

  #put(hash: number, word: number): void {
    let slot = hash & this.#mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = word + 1;
    this.#keys[slot] = hash;
  }

  /** The known word that `form` most likely stands for; the first letter is always taken as meant. */
  meantBy(form: string): string | undefined {
    const skeleton = skeletonOf(form);
    let best: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (let gap = 0; gap < skeleton.length; gap++) {
      // At nought no letter is left out: the words that sound the same, and those with one letter more.
      const hash = hashWithout(skeleton, gap === 0 ? -1 : gap);
      for (let slot = hash & this.#mask; this.#slots[slot] !== 0; slot = (slot + 1) & this.#mask) {
        if (this.#keys[slot] !== hash) continue;
        const word = this.#slots[slot]! - 1;
        const cost = costOf(skeleton, this.#skeletons[word]!, form, this.#words[word]!);
        if (cost < least) {
          least = cost;
          best = this.#words[word];
        }
      }
    }
    return least <= 1 ? best : (this.#swappedBack(form) ?? best);
  }

  /** `pjin` for `pijn`: two letters that changed places may have hidden a sound of two letters. */
  #swappedBack(form: string): string | undefined {
    for (let at = 1; at + 1 < form.length; at++) {
      const other = skeletonOf(form.slice(0, at) + form[at + 1] + form[at] + form.slice(at + 2));
      const hash = hashWithout(other, -1);
      for (let slot = hash & this.#mask; this.#slots[slot] !== 0; slot = (slot + 1) & this.#mask) {
        const word = this.#slots[slot]! - 1;
        if (this.#keys[slot] === hash && this.#skeletons[word] === other) return this.#words[word];
      }
    }
    return undefined;
  }
}

/** How unlikely it is that someone who meant `word` wrote `form`; endless when it cannot be told. */
function costOf(written: string, meant: string, form: string, word: string): number {
  const length = Math.min(written.length, meant.length);
  if (written === meant) return Math.abs(form.length - word.length) * 0.1;
  if (!oneApart(meant, written)) return Number.POSITIVE_INFINITY;
  if (written.length === meant.length) {
    // Two letters that changed places are likelier than one that became another, which takes a longer word to be told.
    const swapped = sorted(written) === sorted(meant);
    if (swapped) return 1;
    return length > 5 ? 2 : Number.POSITIVE_INFINITY;
  }
  return length >= 4 ? 1.5 : Number.POSITIVE_INFINITY;
}

const sorted = (form: string): string => [...form].sort().join('');

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

/** A hash of the skeleton without the letter at `gap` (-1: with all its letters). */
function hashWithout(skeleton: string, gap: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < skeleton.length; at++) {
    if (at !== gap) hash = Math.imul(hash ^ skeleton.charCodeAt(at), 0x01000193);
  }
  return hash | 0;
}
