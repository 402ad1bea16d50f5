/**
 * Whose illness a message speaks of: for each word of being ill, who stands nearest before it and after it in the
 * sentence. "Mijn zoon is ziek" and "ik ben ziek" hold the same word and differ in nothing else.
 */
import type { Concept, Found } from './concepts.ts';
import type { Word } from './words.ts';

export type Bearer = 'self' | 'family' | 'colleague' | 'other' | 'someone' | 'thing' | 'general' | 'none';

/** A word of being ill, and who stands near it. */
export interface Bearing {
  readonly illness: Concept;
  readonly before: Bearer;
  readonly after: Bearer;
}

const illnesses = new Set<Concept>(['sick', 'complaint', 'unwell']);
const bearers = new Set<string>(['self', 'family', 'colleague', 'other', 'someone', 'thing', 'general']);
const isBearer = (concept: Concept) => bearers.has(concept);
/** The bearer stands before its illness more often than after it, and further away. */
const reachBefore = 8;
const reachAfter = 5;

/** Every word of being ill with its bearers, in order of place. */
export function bearingsOf(words: readonly Word[], found: readonly Found[]): Bearing[] {
  const at = new Map<number, Found[]>();
  for (const each of found) {
    for (let i = each.at; i < each.to; i++) {
      const here = at.get(i);
      if (here) here.push(each);
      else at.set(i, [each]);
    }
  }
  const nearest = (place: number, step: 1 | -1, reach: number): Bearer => {
    for (let i = place + step; Math.abs(i - place) <= reach && i >= 0 && i < words.length; i += step) {
      if (words[i]?.kind === 'stop' && words[i]?.text !== ',') break;
      // "is ziek" as a phrase says that it is about someone, not about whom.
      const bearer = at
        .get(i)
        ?.find(({ concept, at: from, to }) => isBearer(concept) && !(from <= place && place < to));
      if (bearer) return bearer.concept as Bearer;
    }
    return 'none';
  };
  const bearings: Bearing[] = [];
  for (const [place, here] of [...at].toSorted(([a], [b]) => a - b)) {
    for (const illness of new Set(here.map(({ concept }) => concept))) {
      if (!illnesses.has(illness)) continue;
      bearings.push({
        illness,
        before: nearest(place, -1, reachBefore),
        after: nearest(place, 1, reachAfter),
      });
    }
  }
  return bearings;
}
