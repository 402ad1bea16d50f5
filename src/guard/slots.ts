/**
 * A table in which a thing is found by its hash: each slot holds the number of one thing, nought for none, and what does not fit
 * in its own slot stands in the next free one. Whoever looks says whether the one that stands there is the one that was meant.
 */

/** Puts the numbers from one on into slots by their hashes; never more than half of the slots are taken, so that a look is short. */
export function slotted(hashes: readonly number[]): Uint16Array {
  if (hashes.length > 0xffff) throw new Error('guard lexicon: more than fits in its tables');
  let size = 16;
  while (size < hashes.length * 2) size *= 2;
  const slots = new Uint16Array(size);
  for (const [index, hash] of hashes.entries()) {
    let slot = hash & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = index + 1;
  }
  return slots;
}
