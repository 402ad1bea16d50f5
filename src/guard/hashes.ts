/** Numbers for words and features: each is a hash, and two that come to the same number share a weight. */

/** How many features there can be, as a power of two. */
export const featureBits = 20;
/** The bits of a hash that are not looked at. */
const unseen = 32 - featureBits;
const { imul } = Math;

/** The number of a feature: a template and what fills it. */
export function featureOf(template: number, a: number, b = 0, c = 0): number {
  return filled(seedOf(template), a, b, c);
}

/** A template, spread over all bits. */
export function seedOf(template: number): number {
  return imul(template, 0x9e3779b1);
}

/** The number of a feature whose template is spread already. */
export function filled(seed: number, a: number, b: number, c: number): number {
  let hash = imul(a ^ seed, 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
  hash = imul(hash ^ (hash >>> 13) ^ c, 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) >>> unseen;
}

/** The number of a word, or of a piece of it, by its letters. */
export const hashOf = (form: string, from = 0, to = form.length): number => {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = hashedOn(hash, form.charCodeAt(at));
  return hash | 0;
};

/** The number of what had that number, and one letter more. */
export const hashedOn = (hash: number, letter: number): number => imul(hash ^ letter, 0x01000193);
