/**
 * Writes a line again as somebody in a hurry would: a slip of the finger in one or two words, no capitals, no question mark,
 * now and then with a friendly word in front, which must not change what the rest means.
 * What the model learns from such a copy it learns for the many ways in which people write.
 */
import type { Language } from '../../domain/locale.ts';

/** The neighbours of each letter on a keyboard. */
const beside: Readonly<Record<string, string>> = {
  a: 'qsz',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'rw',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'wa',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'xa',
}; // prettier-ignore

/** What people put in front of anything. */
const openers: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'Hoi',
    'Dag',
    'Hopelijk alles oké',
    'Ik hoop dat alles goed gaat',
    'Even snel',
    'Trouwens',
    'Dank voor gisteren',
    'Geen haast hoor',
  ],
  fr: [
    'Bonjour',
    'Coucou',
    'J’espère que tout va bien',
    'En espérant que tu vas bien',
    'Juste une chose',
    'Au fait',
    'Merci pour hier',
    'Rien d’urgent',
  ],
  en: [
    'Hi',
    'Morning',
    'Hope you’re well',
    'Hope all is good with you',
    'Quick one',
    'By the way',
    'Thanks for yesterday',
    'No rush',
  ],
}; // prettier-ignore

/** The text in haste, by the given random numbers. */
export function inHaste(text: string, language: Language, next: () => number): string {
  const words = text.split(' ');
  const long = words.flatMap((word, at) => (word.length >= 4 ? [at] : []));
  const slips = next() < 0.5 ? 1 : 2;
  for (let slip = 0; slip < slips && long.length > 0; slip++) {
    const at = long.splice(Math.floor(next() * long.length), 1)[0]!;
    words[at] = slipped(words[at]!, next);
  }
  let hasty = words.join(' ');
  if (next() < 0.3) hasty = hasty.toLowerCase();
  if (next() < 0.25) hasty = hasty.replace(/\s*\?\s*$/, '');
  if (next() < 0.2) hasty = `${openers[language][Math.floor(next() * openers[language].length)]}, ${hasty}`;
  return hasty;
}

/** One word with two letters swapped, one lost, one beside the right one, or one twice; never the first letter. */
function slipped(word: string, next: () => number): string {
  const at = 1 + Math.floor(next() * (word.length - 2));
  const kind = next();
  const before = word.slice(0, at);
  const after = word.slice(at + 1);
  if (kind < 0.35) return before + word[at + 1] + word[at] + word.slice(at + 2);
  if (kind < 0.65) return before + after;
  if (kind < 0.85) {
    const keys = beside[word[at]!.toLowerCase()];
    return keys === undefined ? word : before + keys[Math.floor(next() * keys.length)] + after;
  }
  return before + word[at] + word.slice(at);
}
