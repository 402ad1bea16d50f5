/**
 * Reads the lists in `lexicon/` and puts them into tables. A list says of each word what kind of thing it names; `grammar.txt`
 * says of small words what they do. All that is said of one spelling comes together.
 */
import { type Language, languages } from '../domain/locale.ts';
import {
  bit,
  inPhrases,
  type Kind,
  type LexiconTables,
  languageBit,
  type Meaning,
  numbered,
} from './lexicon.ts';
import { closing, gap, type Phrase, phraseTables } from './phrases.ts';
import { spellingTables } from './spellings.ts';
import { readWords } from './words.ts';

/** The lists as they are written: one of words for each language, and the one of roles. */
export type Lists = Readonly<Record<Language | 'grammar', string>>;

/** The tables of those lists. */
export function tablesOf(lists: Lists): LexiconTables {
  const gathered = new Gathered();
  for (const language of languages) gathered.read(lists[language], language);
  gathered.readRoles(lists.grammar);
  return gathered.tables();
}

/** What is gathered of one spelling. */
class Spelled {
  readonly form: string;
  readonly means: Meaning[] = [];
  readonly tail: Meaning[] = [];
  flags = 0;
  readonly roles: Record<Language, number> = { nl: 0, fr: 0, en: 0 };

  constructor(form: string) {
    this.form = form;
  }
}

class Gathered {
  readonly #spelled = new Map<string, Spelled>();
  readonly #words = new Set<Spelled>();
  readonly #everyday = { nl: new Set<Spelled>(), fr: new Set<Spelled>(), en: new Set<Spelled>() };
  readonly #phrases: { forms: readonly string[]; kind: number; weak: boolean }[] = [];
  readonly #roles: string[] = [];

  /** Reads a list of words. */
  read(list: string, language: Language): void {
    let kind: number | undefined;
    for (const line of list.split('\n')) {
      if (line === '' || line.startsWith('#')) continue;
      if (line.startsWith('[')) {
        kind = bit[line.slice(line.startsWith('[tails ') ? 7 : 1, -1) as Kind];
        if (kind === undefined) throw new Error(`guard lexicon: no such kind: ${line}`);
        continue;
      }
      if (kind === undefined) throw new Error('guard lexicon: a list starts with the kind of its words');
      for (const written of line.split(', ')) {
        const weak = written[0] === '~';
        this.#add(weak ? written.slice(1) : written, { kind, language, weak });
      }
    }
  }

  /** Reads `grammar.txt`: `role: Dutch | French | English`. A word plays the first role that it is given in its language. */
  readRoles(list: string): void {
    for (const line of list.split('\n')) {
      const colon = line.indexOf(': ');
      if (line.startsWith('#') || colon < 0) continue;
      const role = this.#roles.push(line.slice(0, colon));
      for (const [index, part] of line
        .slice(colon + 2)
        .split('|')
        .entries()) {
        const language = languages[index]!;
        for (const written of part.split(',')) {
          const [form, more] = formsOf(written.trim());
          if (form === undefined || more !== undefined) continue;
          const spelled = this.#of(form);
          spelled.roles[language] ||= role;
          this.#makeEveryday(spelled, language);
        }
      }
    }
  }

  tables(): LexiconTables {
    const all = [...new Set([...this.#words, ...this.#spelled.values()])];
    const numbers = new Map(all.map(({ form }, index) => [form, index + 1]));
    const phrases = this.#phrases.map(
      ({ forms, kind, weak }): Phrase => ({
        words: forms.map((form) => (form === gap ? gap : numbers.get(form)!)),
        kind,
        weak,
      }),
    );
    const sets = new Sets();
    // Number nought is no spelling.
    const each = (of: (spelled: Spelled) => number) => [0, ...all.map(of)];
    const perLanguage = <Column>(column: (language: Language) => Column) => ({
      nl: column('nl'),
      fr: column('fr'),
      en: column('en'),
    });
    return {
      spellings: spellingTables(all.map(({ form }) => form)),
      phrases: phraseTables(phrases),
      entries: {
        means: Uint16Array.from(each(({ means }) => sets.placeOf(means))),
        tails: Uint16Array.from(each(({ tail }) => sets.placeOf(tail))),
        flags: Uint8Array.from(each(({ flags }) => flags)),
        sets: Uint8Array.from(sets.all),
      },
      roles: perLanguage((language) => Uint8Array.from(each(({ roles }) => roles[language]))),
      everyday: perLanguage((language) =>
        Uint16Array.from(this.#everyday[language], ({ form }) => numbers.get(form)!),
      ),
      names: { roles: new TextEncoder().encode(this.#roles.join('.')) },
    };
  }

  #add(written: string, meaning: Meaning): void {
    const isTail = written[0] === '*';
    const forms = formsOf(isTail ? written.slice(1) : written);
    const [form] = forms;
    if (form === undefined) return;
    if (forms.length > 1) {
      for (const one of forms) if (one !== gap) this.#of(one).flags |= inPhrases;
      this.#phrases.push({ forms, kind: meaning.kind, weak: meaning.weak });
      return;
    }
    const spelled = this.#of(form);
    if (meaning.kind === bit.common) {
      this.#makeEveryday(spelled, meaning.language);
      return;
    }
    const means = isTail ? spelled.tail : spelled.means;
    if (!isTail) this.#words.add(spelled);
    if (!means.some(({ kind, language }) => kind === meaning.kind && language === meaning.language))
      means.push(meaning);
  }

  #of(form: string): Spelled {
    let spelled = this.#spelled.get(form);
    if (spelled === undefined) {
      spelled = new Spelled(form);
      this.#spelled.set(form, spelled);
    }
    return spelled;
  }

  #makeEveryday(spelled: Spelled, language: Language): void {
    spelled.flags |= languageBit[language];
    this.#everyday[language].add(spelled);
  }
}

/** Sets of meanings, each kept once; the empty one comes first. */
class Sets {
  readonly all: number[] = [0];
  readonly #places = new Map<string, number>([['', 0]]);

  placeOf(means: readonly Meaning[]): number {
    const numbers = means.map(numbered);
    const key = numbers.join();
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.all.length;
      this.#places.set(key, place);
      this.all.push(...numbers, 0);
    }
    return place;
  }
}

const word = /^[a-z]{2,}$/;
const row = /^[a-z]+(?: [a-z]+)+$/;

/** The words of an entry, cut as a text is cut; `_` keeps its place as a gap. */
function formsOf(written: string): string[] {
  // Most entries are plain words already, and need not be read letter by letter.
  if (word.test(written)) return [written];
  if (row.test(written)) {
    const forms = written.split(' ');
    // Three single letters may be one word that is spread out.
    if (forms.length < 3 || !forms.some((form) => form.length === 1)) return forms;
  }
  if (written.endsWith(` ${closing}`)) return [...formsOf(written.slice(0, -2)), closing];
  return written
    .split(` ${gap} `)
    .flatMap((part, index) => [
      ...(index > 0 ? [gap] : []),
      ...readWords(part).words.map((word) => word.form),
    ]);
}
