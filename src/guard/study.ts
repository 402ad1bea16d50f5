/**
 * Studies one word by itself: what it can mean, and in which language, also when it is inflected, part of a compound
 * or half hidden. What was studied is remembered, so a common word costs one look-up.
 */
import type { Language } from '../domain/locale.ts';
import { bit, type Lexicon, type Meaning, matter, readLexicon } from './lexicon.ts';
import { type Shape, shapeOf } from './shape.ts';

/** How the word was recognised. */
export type How = 'listed' | 'inflected' | 'compound' | 'misspelled' | 'derived' | 'unknown';

export interface Study extends Shape {
  /** The word as it is meant: without the signs that hid its letters. */
  readonly form: string;
  readonly means: readonly Meaning[];
  readonly how: How;
  /** In which languages it is an everyday word, as bits: 1 nl, 2 fr, 4 en. */
  readonly everyday: number;
  /** Per tongue of a sentence (nl, fr, en, unknown): the kinds it surely and maybe names there, as bits, and its role. */
  readonly sure: readonly number[];
  readonly maybe: readonly number[];
  readonly role: readonly number[];
  /** Its number in phrases, and the step to which those go on that begin with it; nought for none. */
  readonly number: number;
  readonly opens: number;
}

/** The place of a language in the rows of a study; an unknown tongue comes last. */
export const tongueIndex: Readonly<Record<Language | 'unknown', number>> = {
  nl: 0,
  fr: 1,
  en: 2,
  unknown: 3,
};

export const languageBit: Readonly<Record<Language, number>> = { nl: 1, fr: 2, en: 4 };

export const lexicon: Lexicon = readLexicon();

const nothing: readonly Meaning[] = [];
const studied = new Map<string, Study>();
/** Enough for the words of daily use; when full it starts again, so that hostile text cannot fill the memory. */
const remembered = 60_000;

export function study(form: string): Study {
  let known = studied.get(form);
  if (known === undefined) {
    known = inTongues(look(form));
    if (studied.size >= remembered) studied.clear();
    studied.set(form, known);
  }
  return known;
}

export type Look = Pick<Study, 'form' | 'means' | 'how' | 'everyday'> & {
  /** The daily word that this one is made from, whose role it has. */
  readonly root?: string;
};

/** Works out once what the word is in a sentence of each language. */
export function inTongues(seen: Look): Study {
  const { form, means, how, everyday } = seen;
  const number = lexicon.phrases.numberOf(form);
  // Only everyday words and what is made from them have a role: another word that means nothing is nothing in every language.
  const isBlank = means.length === 0 && everyday === 0 && seen.root === undefined;
  const senses = isBlank ? blank : sensesOf(seen);
  const { hash, inSentence, alone } = shapeOf(form, everyday !== 0);
  // One flat row of fields, for this is what is looked at most.
  return {
    form,
    means,
    how,
    everyday,
    sure: senses.sure,
    maybe: senses.maybe,
    role: senses.role,
    number,
    opens: lexicon.phrases.from(number),
    hash,
    inSentence,
    alone,
  };
}

type Senses = Pick<Study, 'sure' | 'maybe' | 'role'>;
const senses = new Map<string, Senses>();
const blank: Senses = { sure: [0, 0, 0, 0], maybe: [0, 0, 0, 0], role: [0, 0, 0, 0] };

function sensesOf(seen: Look): Senses {
  const sure = [0, 0, 0, 0];
  const maybe = [0, 0, 0, 0];
  const role = [0, 0, 0, 0];
  for (const [tongue, index] of Object.entries(tongueIndex)) {
    const language = tongue === 'unknown' ? undefined : (tongue as Language);
    for (const { kind, weak } of meaningsIn(seen, language)) (weak ? maybe : sure)[index]! |= kind;
    role[index] = roleOf(seen.root ?? seen.form, language);
  }
  return shared({ sure, maybe, role });
}

/** Words that say the same share their rows: a few hundred small arrays stay close at hand, one for every word would not. */
function shared(own: Senses): Senses {
  const key = `${own.sure};${own.maybe};${own.role}`;
  const known = senses.get(key);
  if (known !== undefined) return known;
  if (senses.size >= remembered) senses.clear();
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
function roleOf(form: string, tongue: Language | undefined): number {
  const own = tongue === undefined ? undefined : lexicon.roles[tongue].get(form);
  return own ?? lexicon.roles.nl.get(form) ?? lexicon.roles.en.get(form) ?? lexicon.roles.fr.get(form) ?? 0;
}

function look(written: string): Look {
  const form = plainest(written);
  let everyday = 0;
  for (const language of ['nl', 'fr', 'en'] as const) {
    if (lexicon.everyday[language].has(form)) everyday |= languageBit[language];
  }
  const found = (means: readonly Meaning[], how: How): Look => ({ form, means, how, everyday });

  const listed = lexicon.words.get(form);
  if (listed !== undefined) return found(listed, 'listed');
  if (everyday !== 0 || form.length < 3 || form.length > 40 || /^[0-9]/.test(form))
    return found(nothing, 'unknown');

  const stem = inflected(form);
  if (stem !== undefined) return found(stem, 'inflected');
  const parts = compound(form);
  if (parts !== undefined) return found(parts, 'compound');
  const meant = hides.test(form) ? hiddenIn(form) : stretched(form);
  if (meant !== undefined) return found(meant, 'misspelled');
  const root = dailyRoot(form);
  return root === undefined ? found(nothing, 'unknown') : { ...found(nothing, 'derived'), root };
}

/** The daily word that a form is made from, by an ending or as the last part of a Dutch compound: `puntjes`, `parkeerplaats`. */
function dailyRoot(form: string): string | undefined {
  for (const language of ['nl', 'fr', 'en'] as const) {
    for (const ending of endings[language]) {
      const stem = form.slice(0, -ending.length);
      if (stem.length >= 4 && form.endsWith(ending) && lexicon.everyday[language].has(stem)) return stem;
    }
  }
  for (let cut = 3; cut <= form.length - 4; cut++) {
    const tail = form.slice(cut);
    if (lexicon.roles.nl.has(tail) && (tail.length > 5 || isPart(form.slice(0, cut)))) return tail;
  }
  return undefined;
}

/** Whether a form may be the first part of a Dutch compound. */
function isPart(head: string): boolean {
  const daily = lexicon.everyday.nl;
  return head.length > 3 && (daily.has(head) || daily.has(linkless(head)) || lexicon.words.has(head));
}

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
  if (written.length > 40 || !/[0-9@$€!|£]/.test(written) || !/[a-z]/.test(written)) return written;
  let plain = '';
  for (const sign of written) plain += standsFor[sign] ?? sign;
  if (isKnown(plain)) return plain;
  const other = written.includes('1') ? plainest(written.replaceAll('1', 'l')) : plain;
  if (isKnown(other)) return other;
  return /^[a-z]+[0-9@$€!|£]{1,2}[a-z]+/.test(written) || !/[0-9]/.test(written) ? plain : written;
}

function isKnown(form: string): boolean {
  return (
    lexicon.words.has(form) ||
    lexicon.everyday.nl.has(form) ||
    lexicon.everyday.fr.has(form) ||
    lexicon.everyday.en.has(form)
  );
}

const endings: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'etjes',
    'etje',
    'tjes',
    'tje',
    'pjes',
    'pje',
    'jes',
    'je',
    'skes',
    'ske',
    'kes',
    'ke',
    'en',
    'es',
    'e',
    'n',
    's',
  ],
  fr: ['es', 's', 'e', 'x'],
  en: ['es', 's', 'ed', 'ing', 'd', 'ly'],
};

/** The meanings of the word without its ending, each only in the language of that ending. */
function inflected(form: string): Meaning[] | undefined {
  for (const language of ['nl', 'fr', 'en'] as const) {
    for (const ending of endings[language]) {
      if (form.length - ending.length < 4 || !form.endsWith(ending)) continue;
      const stem = form.slice(0, -ending.length);
      const means = lexicon.words.get(stem)?.filter((meaning) => meaning.language === language);
      if (means !== undefined && means.length > 0) return means;
    }
  }
  return undefined;
}

/**
 * A Dutch compound means what its last part means: hoofdpijndossier is a dossier. A last part that is a body part makes
 * one only after a side or another part (linkerknie), and one that is not known leaves a weak trace of the first part.
 */
function compound(form: string): Meaning[] | undefined {
  if (form.length < 7) return undefined;
  for (let cut = 3; cut <= form.length - 3; cut++) {
    const tail = form.slice(cut);
    const means = lexicon.tails.get(tail) ?? wholeWord(tail);
    if (means === undefined) continue;
    const dutch = means.filter((meaning) => meaning.language === 'nl' || lexicon.tails.has(tail));
    if (dutch.length === 0) continue;
    if (dutch.every((meaning) => meaning.kind === bit.body) && !sidesAndParts(form.slice(0, cut))) continue;
    return dutch;
  }
  for (let cut = form.length - 3; cut >= 5; cut--) {
    const head = lexicon.words.get(linkless(form.slice(0, cut))) ?? lexicon.words.get(form.slice(0, cut));
    const dutch = head?.filter(
      (meaning) =>
        meaning.language === 'nl' && meaning.kind & matter && meaning.kind !== bit.body && !meaning.weak,
    );
    if (dutch !== undefined && dutch.length > 0) return dutch.map((meaning) => ({ ...meaning, weak: true }));
  }
  return undefined;
}

function wholeWord(tail: string): readonly Meaning[] | undefined {
  if (tail.length < 4) return undefined;
  const means = lexicon.words
    .get(tail)
    ?.filter(
      (meaning) =>
        meaning.language === 'nl' && meaning.kind & matter && (!meaning.weak || meaning.kind === bit.body),
    );
  return means !== undefined && means.length > 0 ? means : undefined;
}

const sides = new Set(
  'linker rechter boven onder voor achter midden rug nek schouder knie enkel pols hals hart lever borst buik kaak'.split(
    ' ',
  ),
);

function sidesAndParts(head: string): boolean {
  return sides.has(head) || sides.has(linkless(head));
}

/** A head without the sound that links it to its tail: ziekte(n), rug(gen), ziekenhuis(s). */
function linkless(head: string): string {
  return head.endsWith('en') ? head.slice(0, -2) : head.endsWith('s') ? head.slice(0, -1) : head;
}

/** `ziiiiek`: the same letter three times or more was meant once or twice. */
function stretched(form: string): readonly Meaning[] | undefined {
  if (!/(.)\1\1/.test(form)) return undefined;
  return (
    lexicon.words.get(form.replace(/(.)\1{2,}/g, '$1')) ??
    lexicon.words.get(form.replace(/(.)\1{2,}/g, '$1$1'))
  );
}

let byFirst: Map<string, string[]> | undefined;

/** The known words by first letter, for a word in which letters are hidden behind signs. */
function knownFrom(first: string): readonly string[] {
  if (byFirst === undefined) {
    byFirst = new Map();
    for (const [form, means] of lexicon.words) {
      if (!means.some((meaning) => meaning.kind & (matter | bit.ill))) continue;
      const bucket = byFirst.get(form[0]!);
      if (bucket === undefined) byFirst.set(form[0]!, [form]);
      else bucket.push(form);
    }
  }
  return byFirst.get(first) ?? [];
}

/** `k*nk*r` is the first listed word of that length with the same letters around the stars. */
function hiddenIn(form: string): readonly Meaning[] | undefined {
  if (form.length < 4 || form.length > 20) return undefined;
  let shown = 0;
  for (const sign of form) if (!hides.test(sign)) shown++;
  if (shown < 2 || shown * 2 < form.length - 1) return undefined;
  const meant = knownFrom(form[0]!).find((word) => fits(word, form));
  return meant === undefined ? undefined : lexicon.words.get(meant);
}

function fits(word: string, pattern: string): boolean {
  if (word.length !== pattern.length) return false;
  for (let at = 0; at < word.length; at++) {
    if (pattern[at] !== word[at] && !hides.test(pattern[at]!)) return false;
  }
  return true;
}
