/**
 * Puts for a word that nobody knows the word of the sentence's language that was meant: a slip of the finger must not hide an
 * illness, nor the small words that tell whose it is. Words that the corpus uses more than once are real and stay as they are.
 */
import { readFileSync } from 'node:fs';
import { type Language, languages } from '../domain/locale.ts';
import { bit, languageBit, type Meaning, matter } from './lexicon.ts';
import { lexicon } from './look.ts';
import { inTongues, type Study, tongueIndex } from './study.ts';
import { Typos } from './typos.ts';

/** Where `train:guard` keeps the words that the corpus uses more than once and no list knows. */
export const seenFile = new URL('model/seen.txt', import.meta.url);

let seen: ReadonlySet<string> | undefined;
const indexes: Partial<Record<Language, Typos>> = {};
const shortest = 3;
const longest = 40;

/** The unknown word as it was meant in that language, or in any of them, health matter first; itself when that cannot be told. */
export function amend(unknown: Study, language: Language | undefined): Study {
  const tongue = tongueIndex[language ?? 'unknown'];
  unknown.meant[tongue] ??= mayBeSlip(unknown.form) ? (meantBy(unknown.form, language) ?? unknown) : unknown;
  return unknown.meant[tongue];
}

function mayBeSlip(form: string): boolean {
  return form.length >= shortest && form.length <= longest && /^[a-z]+$/.test(form);
}

function meantBy(form: string, language: Language | undefined): Study | undefined {
  let meant: Study | undefined;
  for (const each of language === undefined ? languages : [language]) {
    const read = meantIn(form, each);
    if (read !== undefined && (meant === undefined || (!naming(meant) && naming(read)))) meant = read;
  }
  return meant !== undefined && isSeen(form) ? undefined : meant;
}

function isSeen(form: string): boolean {
  // Read when the first word comes along that may be a slip: the start need not wait for it.
  seen ??= new Set(readFileSync(seenFile, 'utf8').split('\n'));
  return seen.has(form);
}

const naming = ({ means }: Study): boolean => means.some(({ kind }) => (kind & matter) !== 0);

function meantIn(form: string, language: Language): Study | undefined {
  indexes[language] ??= new Typos(wordsOf(language));
  const meant = indexes[language].meantBy(form);
  if (meant === undefined) return undefined;
  const entry = lexicon.find(meant)!;
  const means = entry.means
    .filter((meaning) => meaning.language === language)
    // Half of a short word is not enough to be sure of the other half.
    .map((meaning) => (form.length >= 8 || !(meaning.kind & matter) ? meaning : { ...meaning, weak: true }));
  const everyday = entry.everyday & languageBit[language];
  return inTongues({ form: meant, means, how: 'misspelled', everyday });
}

/** The words of a language that someone may have meant, daily ones first: they are likelier than an illness. */
export function* wordsOf(language: Language): Generator<string> {
  for (const { form } of lexicon.everyday(language)) yield form;
  const own = (meaning: Meaning) => meaning.language === language && meaning.kind & ~bit.body;
  for (const { form, means, everyday } of lexicon.words())
    if (form.length >= 5 && !(everyday & languageBit[language]) && means.some(own)) yield form;
}
