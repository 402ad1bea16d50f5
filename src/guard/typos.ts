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

/** Shorter skeletons have too many neighbours to guess at. */
const shortest = 5;
const longest = 24;

export class Typos {
  readonly #words = new Map<string, string>();
  readonly #gaps = new Map<number, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const skeleton = skeletonOf(word);
      if (skeleton.length < shortest || skeleton.length > longest || this.#words.has(skeleton)) continue;
      this.#words.set(skeleton, word);
      for (let gap = 1; gap < skeleton.length; gap++) {
        const hash = hashWithout(skeleton, gap);
        const bucket = this.#gaps.get(hash);
        if (bucket === undefined) this.#gaps.set(hash, [skeleton]);
        else if (bucket.length < 8) bucket.push(skeleton);
      }
    }
  }

  /** The known word that `form` most likely stands for; the first letter is always taken as meant. */
  meantBy(form: string): string | undefined {
    if (form.length > longest * 2) return undefined;
    const skeleton = skeletonOf(form);
    const sounds = this.#words.get(skeleton);
    if (sounds !== undefined) return sounds;
    if (skeleton.length < shortest || skeleton.length > longest) return undefined;
    const missing = this.#find(hashWithout(skeleton, -1), skeleton);
    if (missing !== undefined) return missing;
    for (let gap = 1; gap < skeleton.length; gap++) {
      const extra = this.#words.get(skeleton.slice(0, gap) + skeleton.slice(gap + 1));
      if (extra !== undefined) return extra;
      // One letter swapped for another is riskier than one too many or too few, so it takes a longer word.
      const swapped =
        skeleton.length > shortest ? this.#find(hashWithout(skeleton, gap), skeleton) : undefined;
      if (swapped !== undefined) return swapped;
    }
    return undefined;
  }

  #find(hash: number, skeleton: string): string | undefined {
    for (const candidate of this.#gaps.get(hash) ?? []) {
      if (oneApart(candidate, skeleton)) return this.#words.get(candidate);
    }
    return undefined;
  }
}

/** Whether one edit turns `a` into `b`: a letter more, less or other, or two neighbours changed places. */
export function oneApart(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
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
