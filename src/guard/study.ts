/**
 * Studies one word by itself: what it names and does in a sentence of each language. What was studied is remembered, so that a
 * common word costs one look-up.
 */
import type { Language } from '../domain/locale.ts';
import { hashOf } from './hashes.ts';
import { type Entry, languageBit, type Meaning } from './lexicon.ts';
import { type Look, lexicon, look } from './look.ts';
import { type Known, Met } from './met.ts';
import { type Letters, sizesOf, uncounted } from './shape.ts';

/** A look at a word, with what follows from it. */
export interface Study extends Known, Letters, Omit<Look, 'root'> {
  /** The number of its letters, as meant. */
  readonly hash: number;
  /** Per tongue of a sentence (nl, fr, en, unknown): the kinds it surely and maybe names there, as bits, and its role. */
  readonly sure: readonly number[];
  readonly maybe: readonly number[];
  readonly role: readonly number[];
  /** Whether it may be a piece of a longer word: it is short, and nothing by itself. */
  readonly piece: boolean;
  /** Its number in phrases, and the step to which those go on that begin with it; nought for none. */
  readonly number: number;
  readonly opens: number;
  /** Per tongue the word that was meant, when this is a word that nobody knows; `meant.ts` fills it in when it is first asked. */
  readonly meant: (Study | undefined)[];
}

/** The place of a language in the rows of a study; an unknown tongue comes last. */
export const tongueIndex: Readonly<Record<Language | 'unknown', number>> = {
  nl: 0,
  fr: 1,
  en: 2,
  unknown: 3,
};

/** The words that were studied. */
export const studied = new Met<Study>((known) => inTongues(look(known.written), known));

/** What a word is and does, as it is written. */
export const study = (written: string): Study => studied.of(written);

/** Works out once what the word is in a sentence of each language. */
export function inTongues(seen: Look, { written, opening, rest } = nowhere(seen.form)): Study {
  const { form, means, how, everyday } = seen;
  const entry = lexicon.find(form);
  const number = entry?.number ?? 0;
  // Only everyday words and what is made from them have a role: another word that means nothing is nothing in every language.
  const isBlank = means.length === 0 && everyday === 0 && seen.root === undefined;
  const senses = isBlank ? blank : sensesOf(seen, seen.root === undefined ? entry : lexicon.find(seen.root));
  const { inSentence, alone } = sizesOf(form, everyday !== 0);
  // One flat row of fields, for this is what is looked at most; what is looked at least comes last.
  return {
    opening,
    rest,
    everyday,
    how,
    piece: everyday === 0 && means.length === 0 && form.length <= longestPiece,
    sure: senses.sure,
    maybe: senses.maybe,
    role: senses.role,
    opens: lexicon.phrases.from(number),
    number,
    hash: hashOf(form),
    inSentence,
    countedBy: undefined,
    gate: uncounted,
    block: uncounted,
    touch: uncounted,
    alone,
    word: uncounted,
    topics: undefined,
    form,
    written,
    means,
    meant: how === 'unknown' && everyday === 0 ? [undefined, undefined, undefined, undefined] : known,
  };
}

/** A word that stands in no text. */
const nowhere = (written: string): Known => ({ written, opening: 0, rest: 0 });

/** So many letters a piece of a word has at most. */
const longestPiece = 6;

/** A word that is known was meant as it is. */
const known: undefined[] = [];

type Senses = Pick<Study, 'sure' | 'maybe' | 'role'>;
const senses = new Map<string, Senses>();
const blank: Senses = { sure: [0, 0, 0, 0], maybe: [0, 0, 0, 0], role: [0, 0, 0, 0] };

function sensesOf(seen: Look, acting: Entry | undefined): Senses {
  const sure = [0, 0, 0, 0];
  const maybe = [0, 0, 0, 0];
  const role = [0, 0, 0, 0];
  for (const [tongue, index] of Object.entries(tongueIndex)) {
    const language = tongue === 'unknown' ? undefined : (tongue as Language);
    for (const { kind, weak } of meaningsIn(seen, language)) (weak ? maybe : sure)[index]! |= kind;
    if (acting !== undefined) role[index] = roleOf(acting, language);
  }
  return shared({ sure, maybe, role });
}

/**
 * Words that say the same share their rows: a few hundred small arrays stay close at hand, one for every word would not. What words
 * can say stands in the lists, so that no text can make these more.
 */
function shared(own: Senses): Senses {
  const key = `${own.sure};${own.maybe};${own.role}`;
  const known = senses.get(key);
  if (known !== undefined) return known;
  senses.set(key, own);
  return own;
}

/** The meanings that count in a sentence of that language: a foreign one only when the word cannot be one of the sentence's own. */
function meaningsIn({ form, means, how, everyday }: Look, tongue: Language | undefined): readonly Meaning[] {
  if (tongue === undefined || means.length === 0) return means;
  const own = means.filter((meaning) => meaning.language === tongue);
  if (own.length > 0) return own;
  if (everyday & languageBit[tongue] || how === 'compound' || how === 'misspelled') return [];
  return means.filter((meaning) => !meaning.weak && (form.length > 4 || form.charCodeAt(0) > 0x7f));
}

/** The role of a word in a language, or in another one when it has none there. */
function roleOf({ roles: { nl, fr, en }, roles }: Entry, tongue: Language | undefined): number {
  return (tongue === undefined ? 0 : roles[tongue]) || nl || en || fr;
}
