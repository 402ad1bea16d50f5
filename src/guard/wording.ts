/** The better wording and the reason that go with a verdict: our own sentences, by language, category and address. */
import type { CheckedText } from '../domain/checked-text.ts';
import type { Language } from '../domain/locale.ts';
import type { Category } from './verdict.ts';
import { en } from './wording/en.ts';
import { fr } from './wording/fr.ts';
import { nl } from './wording/nl.ts';

/** To whom the sender speaks: to the employee (`je`/`tu`, or the polite `u`/`vous`), or about them to someone else. */
export type Address = 'familiar' | 'polite' | 'about';

/** What the sender may have wanted to know; each has a wording that asks just that, in terms of work. */
export type Occasion = Category | 'open' | 'wish' | 'physician' | 'work-cause' | 'ability';

/** One better wording per address. */
export type Rewording = Readonly<Record<Address, string>>;

/** All words of one language. */
export interface Wording {
  readonly instead: Readonly<Record<Occasion, Rewording>>;
  readonly because: Readonly<Record<Occasion, string>>;
}

const wordings: Readonly<Record<Language, Wording>> = { nl, fr, en };

/** A wording that keeps what the sender wanted and asks no health (R32, R47). */
export function suggestionFor(language: Language, occasion: Occasion, address: Address): CheckedText {
  return wordings[language].instead[occasion][address] as CheckedText;
}

/** One warm sentence that says why (R48). */
export function reasonFor(language: Language, occasion: Occasion): CheckedText {
  return wordings[language].because[occasion] as CheckedText;
}

/** Every wording there is, so that a test can read them all. */
export function allWordings(): { language: Language; text: CheckedText }[] {
  return Object.entries(wordings).flatMap(([language, words]) =>
    Object.values(words.instead)
      .flatMap((rewording) => Object.values(rewording))
      .concat(Object.values(words.because))
      .map((text) => ({ language: language as Language, text: text as CheckedText })),
  );
}
