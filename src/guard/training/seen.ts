/**
 * The words that the corpus uses more than once and no list knows: real words, which are not to be taken for slips.
 * A slip is made more than once too, but next to the word that was meant it stays rare.
 */
import { languages } from '../../domain/locale.ts';
import { lexicon } from '../look.ts';
import { study } from '../study.ts';
import { Typos } from '../typos.ts';
import { readWords } from '../words.ts';

/** How many times as often the word that was meant occurs. */
const asOften = 25;

/** Those words, in order of the alphabet. */
export function seenWords(texts: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const form of new Set(readWords(text).words.map((word) => word.form)))
      counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const indexes = languages.map(
    (language) => new Typos([...lexicon.everyday(language)].map(({ form }) => form)),
  );
  const isSlip = (form: string) =>
    indexes.some((index) => (counts.get(index.meantBy(form) ?? '') ?? 0) > asOften * counts.get(form)!);
  return [...counts.keys()]
    .filter((form) => counts.get(form)! > 1 && /^[a-z]{3,}$/.test(form))
    .filter((form) => study(form).how === 'unknown' && study(form).everyday === 0 && !isSlip(form))
    .sort();
}
