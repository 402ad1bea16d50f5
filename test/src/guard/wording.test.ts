import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/domain/locale.ts';
import { categories } from '../../../src/guard/verdict.ts';
import { allWordings, type Occasion, reasonFor, suggestionFor } from '../../../src/guard/wording.ts';

const occasions: readonly Occasion[] = [...categories, 'open', 'wish', 'physician', 'work-cause', 'ability'];
const words = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('rendez-vous', '')
    .match(/\p{L}+/gu) ?? [];
const speaks = (text: string, to: readonly string[]) => words(text).some((word) => to.includes(word));

/** The words with which a language speaks to someone, closely and from a distance. */
const closely = {
  nl: ['je', 'jou', 'jouw'],
  fr: ['tu', 'te', 'toi', 'ton', 'ta', 'tes', 'dis'],
  en: ['you', 'your'],
};
const politely = {
  nl: ['u', 'uw'],
  fr: ['vous', 'votre', 'vos', 'dites', 'transmettez'],
  en: ['you', 'your'],
};

describe.each(languages)('the better wordings in %s', (language) => {
  it.each(occasions)(
    'for %s speak to a friend, a stranger and a colleague as each is spoken to',
    (occasion) => {
      const familiar = suggestionFor(language, occasion, 'familiar');
      const polite = suggestionFor(language, occasion, 'polite');
      const about = suggestionFor(language, occasion, 'about');
      for (const text of [familiar, polite, about]) expect(text).toMatch(/^\p{Lu}.*[.?]$/u);
      if (language === 'en') return;
      expect(speaks(familiar, politely[language]), familiar).toBe(false);
      expect(speaks(polite, closely[language]), polite).toBe(false);
      expect(speaks(about, closely[language]), about).toBe(false);
    },
  );

  it.each(occasions)('for %s come with a reason in one sentence', (occasion) => {
    expect(reasonFor(language, occasion)).toMatch(/^\p{Lu}[^.?!]*\.$/u);
  });

  it('are all there to be read', () => {
    const own = allWordings().filter((wording) => wording.language === language);
    const expected = occasions.flatMap((occasion) => [
      suggestionFor(language, occasion, 'familiar'),
      suggestionFor(language, occasion, 'polite'),
      suggestionFor(language, occasion, 'about'),
      reasonFor(language, occasion),
    ]);
    expect(new Set(own.map(({ text }) => text))).toEqual(new Set(expected));
  });
});
