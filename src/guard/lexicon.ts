/**
 * What the guard knows of words: what kind of thing each names, in which language, and what it does in a sentence. It stands in
 * tables of numbers, and what is said of one spelling is put together when a text first needs it; `lists.ts` says where it comes
 * from, and what it means for a text is decided elsewhere.
 */
import { type Language, languages } from '../domain/locale.ts';
import { Phrases, type PhraseTables } from './phrases.ts';
import { Spellings, type SpellingTables } from './spellings.ts';

/** Kinds of words. The first ones name health matter; the others tell whose it is and what is done with it. */
export const kinds = [
  'condition',
  'symptom',
  'body',
  'treatment',
  'care',
  'mental',
  'repro',
  'history',
  'document',
  'prognosis',
  'cause',
  'colloquial',
  'ill',
  'open',
  'wish',
  'you',
  'person',
  'self',
  'kin',
  'work',
  'process',
  'meta',
  'neg',
  'ask',
  'suspect',
  'ability',
  'factor',
  'common',
] as const;
export type Kind = (typeof kinds)[number];

/** The bit of a kind, for sets of kinds in one number. */
export const bit = Object.fromEntries(kinds.map((kind, index) => [kind, 1 << index])) as Readonly<
  Record<Kind, number>
>;

/** Health matter: whatever names a condition, its signs, its care or its outlook. */
export const matter =
  bit.condition |
  bit.symptom |
  bit.body |
  bit.treatment |
  bit.care |
  bit.mental |
  bit.repro |
  bit.history |
  bit.document |
  bit.prognosis |
  bit.cause |
  bit.colloquial; // prettier-ignore

/** One meaning of a word or phrase. */
export interface Meaning {
  readonly kind: number;
  readonly language: Language;
  /** The word means other things as often: it counts only in company. */
  readonly weak: boolean;
}

export const languageBit: Readonly<Record<Language, number>> = { nl: 1, fr: 2, en: 4 };

/** All that the lists say of one spelling. */
export interface Entry {
  readonly form: string;
  /** What it names as a word; nothing for many. */
  readonly means: readonly Meaning[];
  /** What a Dutch compound names that ends in it. */
  readonly tail: readonly Meaning[];
  /** In which languages it is an everyday word, never taken for a misspelling, as bits. */
  readonly everyday: number;
  /** What it does in a sentence of each language, as the number of a role; nought for nothing. */
  readonly roles: Readonly<Record<Language, number>>;
  /** Its number in phrases; nought when it is in none. */
  readonly number: number;
}

/** The lexicon in numbers. The spellings that name something have the first of them, in the order of the lists. */
export interface LexiconTables {
  readonly spellings: SpellingTables;
  readonly phrases: PhraseTables;
  readonly entries: {
    /** All sets of meanings, each a row of them with nought behind it. */
    readonly sets: Uint8Array;
    /** Per spelling where its set begins, as a word and as a tail; that of those that name nothing is empty. */
    readonly means: Uint16Array;
    readonly tails: Uint16Array;
    /** Per spelling its everyday languages, and whether it is in phrases. */
    readonly flags: Uint8Array;
  };
  /** Per spelling its role in each language. */
  readonly roles: Readonly<Record<Language, Uint8Array>>;
  /** The everyday spellings of each language, in the order of the lists. */
  readonly everyday: Readonly<Record<Language, Uint16Array>>;
  /** The names of the roles, in the order of their numbers, with a full stop between them. */
  readonly names: { readonly roles: Uint8Array };
}

/** The flag of a word in phrases, next to the bits of its languages. */
export const inPhrases = 8;

/** One meaning as a number, never nought. */
export const numbered = ({ kind, language, weak }: Meaning): number =>
  1 + ((31 - Math.clz32(kind)) << 3) + (languages.indexOf(language) << 1) + (weak ? 1 : 0);

const meaningOf = (number: number): Meaning => ({
  kind: 1 << ((number - 1) >> 3),
  language: languages[((number - 1) >> 1) & 3]!,
  weak: ((number - 1) & 1) === 1,
});

export class Lexicon {
  readonly phrases: Phrases;
  readonly #roleNames: readonly string[];
  readonly #tables: LexiconTables;
  readonly #spellings: Spellings;
  /** By number what was put together so far, and by its place each set of meanings. */
  readonly #entries: Entry[] = [];
  readonly #sets = new Map<number, readonly Meaning[]>();

  constructor(tables: LexiconTables) {
    this.#tables = tables;
    this.#spellings = new Spellings(tables.spellings);
    this.phrases = new Phrases(tables.phrases);
    this.#roleNames = String.fromCharCode(...tables.names.roles).split('.');
  }

  /** The number of the role that `grammar.txt` calls so. */
  role(name: string): number {
    const index = this.#roleNames.indexOf(name);
    if (index < 0) throw new Error(`guard lexicon: no such role: ${name}`);
    return index + 1;
  }

  /** Those roles as a row with a one for each of them, to be asked of every word. */
  rolesOf(...names: readonly string[]): Uint8Array {
    const row = new Uint8Array(256);
    for (const name of names) row[this.role(name)] = 1;
    return row;
  }

  /** What the lists say of the letters of `text` from one place up to another. */
  find(text: string, from?: number, to?: number): Entry | undefined {
    const number = this.#spellings.find(text, from, to);
    return number === 0 ? undefined : this.#entry(number);
  }

  /** The words that name something, in the order of the lists. */
  *words(): Generator<Entry> {
    const { means } = this.#tables.entries;
    for (let number = 1; means[number] !== 0; number++) yield this.#entry(number);
  }

  /** The everyday words of a language, in the order of the lists. */
  *everyday(language: Language): Generator<Entry> {
    for (const number of this.#tables.everyday[language]) yield this.#entry(number);
  }

  #entry(number: number): Entry {
    this.#entries[number] ??= this.#read(number);
    return this.#entries[number];
  }

  #read(number: number): Entry {
    const { entries, roles } = this.#tables;
    const flags = entries.flags[number]!;
    return {
      form: this.#spellings.formOf(number),
      means: this.#set(entries.means[number]!),
      tail: this.#set(entries.tails[number]!),
      everyday: flags & ~inPhrases,
      roles: { nl: roles.nl[number]!, fr: roles.fr[number]!, en: roles.en[number]! },
      number: flags & inPhrases ? number : 0,
    };
  }

  #set(place: number): readonly Meaning[] {
    let set = this.#sets.get(place);
    if (set === undefined) {
      const { sets } = this.#tables.entries;
      set = [...sets.subarray(place, sets.indexOf(0, place))].map(meaningOf);
      this.#sets.set(place, set);
    }
    return set;
  }
}
