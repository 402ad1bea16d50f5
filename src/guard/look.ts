/**
 * Looks at one word by itself: which word of the lists it is, also when it is inflected, part of a Dutch compound, stretched, or
 * half hidden behind signs.
 */
import type { Language } from '../domain/locale.ts';
import { bit, type Entry, languageBit, type Meaning, matter } from './lexicon.ts';
import { readLexicon } from './shipped-lexicon.ts';

/** How a word was recognised. */
export type How = 'listed' | 'inflected' | 'compound' | 'misspelled' | 'derived' | 'unknown';

/** What a word turned out to be. */
export interface Look {
  /** The word as it is meant: without the signs that hid its letters. */
  readonly form: string;
  readonly means: readonly Meaning[];
  readonly how: How;
  /** In which languages it is an everyday word, as bits. */
  readonly everyday: number;
  /** The daily word that this one is made from, whose role it has. */
  readonly root?: string;
}

export const lexicon = readLexicon();

const nothing: readonly Meaning[] = [];
/** Longer words are not taken apart. */
const longest = 40;

/** Looks at a word as it is written. */
export function look(written: string): Look {
  const form = plainest(written);
  const entry = lexicon.find(form);
  const everyday = entry?.everyday ?? 0;
  const found = (means: readonly Meaning[], how: How): Look => ({ form, means, how, everyday });

  if (entry !== undefined && names(entry)) return found(entry.means, 'listed');
  if (everyday !== 0 || form.length < 3 || form.length > longest || isDigit(form[0]!))
    return found(nothing, 'unknown');

  const stems = stemsOf(form);
  const stem = inflected(stems);
  if (stem !== undefined) return found(stem, 'inflected');
  const parts = compound(form);
  if (parts !== undefined) return found(parts, 'compound');
  const meant = hides.test(form) ? hiddenIn(form) : stretched(form);
  if (meant !== undefined) return found(meant, 'misspelled');
  const root = dailyRoot(form, stems);
  return root === undefined ? found(nothing, 'unknown') : { ...found(nothing, 'derived'), root };
}

const names = ({ means }: Entry): boolean => means.length > 0;
const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9';

const hides = /[*#+!|@$€£]/;
const standsFor: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'g',
  7: 't',
  8: 'b',
  9: 'g',
  '@': 'a',
  $: 's',
  '€': 'e',
  '!': 'i',
  '|': 'l',
  '£': 'l',
}; // prettier-ignore

/** The word that signs and digits stand for, when that is a word we know or cannot be a number: d1agnose, h3b, k@nker. */
function plainest(written: string): string {
  if (written.length > longest || !/[0-9@$€!|£]/.test(written) || !/[a-z]/.test(written)) return written;
  let plain = '';
  for (const sign of written) plain += standsFor[sign] ?? sign;
  if (isKnown(plain)) return plain;
  const other = written.includes('1') ? plainest(written.replaceAll('1', 'l')) : plain;
  if (isKnown(other)) return other;
  return /^[a-z]+[0-9@$€!|£]{1,2}[a-z]+/.test(written) || !/[0-9]/.test(written) ? plain : written;
}

function isKnown(form: string): boolean {
  const entry = lexicon.find(form);
  return entry !== undefined && (names(entry) || entry.everyday !== 0);
}

const endings: Readonly<Record<Language, string>> = {
  nl: 'etjes etje tjes tje pjes pje jes je skes ske kes ke en es e n s',
  fr: 'es s e x',
  en: 'es s ed ing d ly',
};

interface Ending {
  readonly ending: string;
  readonly language: Language;
}

/** The endings by their last letter, in the order in which they are tried. */
const endingsBy = Map.groupBy(
  (['nl', 'fr', 'en'] as const).flatMap((language) =>
    endings[language].split(' ').map((ending): Ending => ({ ending, language })),
  ),
  ({ ending }) => ending.at(-1),
);

/** A word without one of the endings of a language. */
interface Stem {
  readonly entry: Entry;
  readonly language: Language;
}

/** What is left of a word without its ending, where the lists know it. */
function stemsOf(form: string): readonly Stem[] {
  const stems: Stem[] = [];
  for (const { ending, language } of endingsBy.get(form.at(-1)) ?? []) {
    const left = form.length - ending.length;
    if (left < 4 || !form.endsWith(ending)) continue;
    const entry = lexicon.find(form, 0, left);
    if (entry !== undefined) stems.push({ entry, language });
  }
  return stems;
}

/** The meanings of the word without its ending, each only in the language of that ending. */
function inflected(stems: readonly Stem[]): Meaning[] | undefined {
  for (const { entry, language } of stems) {
    const means = entry.means.filter((meaning) => meaning.language === language);
    if (means.length > 0) return means;
  }
  return undefined;
}

/** The daily word that a form is made from, by an ending or as the last part of a Dutch compound: `puntjes`, `parkeerplaats`. */
function dailyRoot(form: string, stems: readonly Stem[]): string | undefined {
  for (const { entry, language } of stems) if (entry.everyday & languageBit[language]) return entry.form;
  for (let cut = 3; cut <= form.length - 4; cut++) {
    const tail = lexicon.find(form, cut);
    if (tail === undefined || tail.roles.nl === 0) continue;
    if (tail.form.length > 5 || isPart(form, cut)) return tail.form;
  }
  return undefined;
}

/** Whether so many letters of a form may be the first part of a Dutch compound. */
function isPart(form: string, length: number): boolean {
  if (length <= 3) return false;
  const whole = lexicon.find(form, 0, length);
  if (whole !== undefined && (names(whole) || isDaily(whole))) return true;
  const bare = lexicon.find(form, 0, linkless(form, length));
  return bare !== undefined && isDaily(bare);
}

const isDaily = ({ everyday }: Entry): boolean => (everyday & languageBit.nl) !== 0;

/**
 * A Dutch compound means what its last part means: hoofdpijndossier is a dossier. A last part that is a body part makes
 * one only after a side or another part (linkerknie), and one that is not known leaves a weak trace of the first part.
 */
function compound(form: string): readonly Meaning[] | undefined {
  if (form.length < 7) return undefined;
  for (let cut = 3; cut <= form.length - 3; cut++) {
    const entry = lexicon.find(form, cut);
    if (entry === undefined) continue;
    const means = entry.tail.length > 0 ? entry.tail : asLastPart(entry);
    if (means.length === 0) continue;
    if (means.every(({ kind }) => kind === bit.body) && !isSideOrPart(form, cut)) continue;
    return means;
  }
  for (let cut = form.length - 3; cut >= 5; cut--) {
    const bare = lexicon.find(form, 0, linkless(form, cut));
    const first = bare !== undefined && names(bare) ? bare : lexicon.find(form, 0, cut);
    const means = first?.means.filter(
      ({ language, kind, weak }) => language === 'nl' && kind & matter && kind !== bit.body && !weak,
    );
    if (means !== undefined && means.length > 0) return means.map((meaning) => ({ ...meaning, weak: true }));
  }
  return undefined;
}

/** What a word names as the last part of a compound. */
function asLastPart({ form, means }: Entry): readonly Meaning[] {
  if (form.length < 4) return nothing;
  return means.filter(
    ({ language, kind, weak }) => language === 'nl' && kind & matter && (!weak || kind === bit.body),
  );
}

const sides = new Set(
  'linker rechter boven onder voor achter midden rug nek schouder knie enkel pols hals hart lever borst buik kaak'.split(
    ' ',
  ),
);

function isSideOrPart(form: string, length: number): boolean {
  return sides.has(form.slice(0, length)) || sides.has(form.slice(0, linkless(form, length)));
}

/** How many of the first letters are left without the sound that links them to what follows: ziekte(n), rug(gen), ziekenhuis(s). */
function linkless(form: string, length: number): number {
  if (form.endsWith('en', length)) return length - 2;
  return form.endsWith('s', length) ? length - 1 : length;
}

/** `ziiiiek`: the same letter three times or more was meant once or twice. */
function stretched(form: string): readonly Meaning[] | undefined {
  if (!/(.)\1\1/.test(form)) return undefined;
  return meansOf(form.replace(/(.)\1{2,}/g, '$1')) ?? meansOf(form.replace(/(.)\1{2,}/g, '$1$1'));
}

function meansOf(form: string): readonly Meaning[] | undefined {
  const entry = lexicon.find(form);
  return entry !== undefined && names(entry) ? entry.means : undefined;
}

let byFirst: Map<string, Entry[]> | undefined;

/** The known words by first letter, for a word in which letters are hidden behind signs. */
function knownFrom(first: string): readonly Entry[] {
  byFirst ??= Map.groupBy(
    [...lexicon.words()].filter(({ means }) => means.some(({ kind }) => kind & (matter | bit.ill))),
    ({ form }) => form[0]!,
  );
  return byFirst.get(first) ?? [];
}

/** `k*nk*r` is the first listed word of that length with the same letters around the stars. */
function hiddenIn(form: string): readonly Meaning[] | undefined {
  if (form.length < 4 || form.length > 20) return undefined;
  let shown = 0;
  for (const sign of form) if (!hides.test(sign)) shown++;
  if (shown < 2 || shown * 2 < form.length - 1) return undefined;
  return knownFrom(form[0]!).find((entry) => fits(entry.form, form))?.means;
}

function fits(word: string, pattern: string): boolean {
  if (word.length !== pattern.length) return false;
  for (let at = 0; at < word.length; at++) {
    if (pattern[at] !== word[at] && !hides.test(pattern[at]!)) return false;
  }
  return true;
}
