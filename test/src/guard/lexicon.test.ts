import { describe, expect, it } from 'vitest';
import { bit, matter } from '../../../src/guard/lexicon.ts';
import { lexicon } from '../../../src/guard/look.ts';

const languages = ['nl', 'fr', 'en'] as const;
const meaningsOf = (form: string) => lexicon.find(form)?.means ?? [];
const numberOf = (form: string) => lexicon.find(form)?.number ?? 0;
const words = [...lexicon.words()];
const everyday = languages.flatMap((language) => [...lexicon.everyday(language)]);

/** The kinds that a phrase of the lists surely names; `_` is a gap, `$` the end of the sentence. */
const phrase = (forms: readonly string[]) => {
  const { phrases } = lexicon;
  const on = (step: number, form: string) =>
    form === '_' ? phrases.afterGap(step) : phrases.next(step, numberOf(form));
  const [first = '', ...rest] = forms;
  return phrases.sure(rest.reduce(on, phrases.from(numberOf(first))));
};

describe('the lists', () => {
  it.each([
    ['griep', 'nl', 'condition'],
    ['fievre', 'fr', 'symptom'],
    ['pregnant', 'en', 'repro'],
    ['bedrijfsarts', 'nl', 'process'],
  ] as const)('say of %s in %s that it names a %s, once', (form, language, kind) => {
    const own = meaningsOf(form).filter((meaning) => meaning.language === language);
    expect(own).toEqual([{ kind: bit[kind], language, weak: false }]);
  });

  it('say of a word with other meanings that it only may name it', () => {
    expect(meaningsOf('kapot')).toEqual([{ kind: bit.colloquial, language: 'nl', weak: true }]);
    expect([...words, ...everyday].map(({ form }) => form).filter((form) => /[~*, ]/.test(form))).toEqual([]);
  });

  it('hold no meaning twice, no empty word, and only kinds that there are', () => {
    const all = Object.values(bit);
    for (const { form, means } of words) {
      expect(form).not.toBe('');
      expect(means.length, form).toBeGreaterThan(0);
      expect(new Set(means.map(({ kind, language }) => `${kind} ${language}`)).size, form).toBe(means.length);
      for (const { kind } of means) expect(all).toContain(kind);
    }
  });

  it('give one word the meanings of several languages', () => {
    expect(meaningsOf('migraine').map(({ language }) => language)).toEqual(['nl', 'fr', 'en']);
  });

  it('know the tails of compounds apart from words', () => {
    expect(lexicon.find('project')?.tail[0]).toEqual({ kind: bit.work, language: 'nl', weak: false });
    expect(lexicon.find('fiets')?.tail).toEqual([]);
  });

  it('know phrases, with a gap and to the end of a sentence', () => {
    expect(phrase(['long', 'covid'])).toBe(bit.condition);
    expect(phrase(['long'])).toBe(0);
    expect(phrase(['wat', 'heb', 'je', '$']) & matter).not.toBe(0);
    expect(phrase(['wat', 'heb', 'je'])).toBe(0);
    expect(phrase(['onder', '_', 'mes'])).toBe(bit.treatment);
    expect(phrase(['onder', 'mes'])).toBe(0);
    expect(lexicon.find('_')).toBeUndefined();
    expect(numberOf('snotverkouden')).toBe(0);
  });
});

describe('a word in the lists', () => {
  it('is found by its letters, also within a longer one', () => {
    expect(lexicon.find('buikgriepje', 4, 9)).toBe(lexicon.find('griep'));
    expect(lexicon.find('griep')?.form).toBe('griep');
    expect(lexicon.find('🤒')?.form).toBe('🤒');
    for (const unknown of ['', 'gri', 'griep ', 'qzxv']) expect(lexicon.find(unknown)).toBeUndefined();
  });
});

describe('the small words', () => {
  const roles = (form: string) => lexicon.find(form)?.roles ?? { nl: 0, fr: 0, en: 0 };

  it('play the same role in every language', () => {
    expect(roles('jij').nl).toBe(roles('you').en);
    expect(roles('jij').nl).toBe(roles('tu').fr);
    expect(roles('hij').nl).toBe(roles('he').en);
    expect(roles('hij').nl).not.toBe(roles('jij').nl);
    expect(roles('jouw').nl).toBe(roles('your').en);
    expect(roles('griep')).toEqual({ nl: 0, fr: 0, en: 0 });
  });

  it('play the first role that they are given', () => {
    // `je` is you in Dutch and I in French; `zijn` is theirs before it is to be.
    expect(roles('je').nl).toBe(roles('jij').nl);
    expect(roles('je').fr).toBe(roles('ik').nl);
    expect(roles('zijn').nl).toBe(roles('his').en);
  });

  it('have roles that are known by name, and by no other', () => {
    expect(lexicon.role('you')).toBe(roles('jij').nl);
    expect(lexicon.role('name')).not.toBe(lexicon.role('you'));
    expect(() => lexicon.role('nobody')).toThrow('no such role: nobody');
  });

  it('are everyday words, as others are that no list of health has', () => {
    for (const [index, language] of languages.entries()) {
      const daily = [...lexicon.everyday(language)];
      const small = daily.filter((entry) => entry.roles[language] !== 0);
      expect(small.length).toBeGreaterThan(1000);
      expect(daily.length).toBeGreaterThan(small.length);
      for (const entry of daily) {
        expect(entry.form).toMatch(/^\S+$/);
        expect(entry.everyday & (1 << index), entry.form).not.toBe(0);
      }
    }
    for (const { means } of words) for (const { kind } of means) expect(kind).not.toBe(bit.common);
  });
});
