import { describe, expect, it } from 'vitest';
import { bit, type Kind, matter, readLexicon } from '../../../src/guard/lexicon.ts';

const lexicon = readLexicon();
const meaningsOf = (form: string) => lexicon.words.get(form) ?? [];

/** The kinds that a phrase of the lists surely names; `_` is a gap, `$` the end of the sentence. */
const phrase = (forms: readonly string[]) => {
  const { phrases } = lexicon;
  const on = (step: number, form: string) =>
    form === '_' ? phrases.afterGap(step) : phrases.next(step, phrases.numberOf(form));
  const [first = '', ...rest] = forms;
  return phrases.sure(rest.reduce(on, phrases.from(phrases.numberOf(first))));
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
    expect([...lexicon.words.keys(), ...lexicon.tails.keys()].filter((form) => /[~*, ]/.test(form))).toEqual(
      [],
    );
  });

  it('hold no meaning twice, no empty word, and only kinds that there are', () => {
    const all = Object.values(bit);
    for (const [form, means] of [...lexicon.words, ...lexicon.tails]) {
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
    expect(lexicon.tails.size).toBeGreaterThan(10);
    expect(lexicon.tails.get('project')?.[0]?.kind).toBe(bit.work);
  });

  it('know phrases, with a gap and to the end of a sentence', () => {
    expect(phrase(['long', 'covid'])).toBe(bit.condition);
    expect(phrase(['long'])).toBe(0);
    expect(phrase(['wat', 'heb', 'je', '$']) & matter).not.toBe(0);
    expect(phrase(['wat', 'heb', 'je'])).toBe(0);
    expect(phrase(['onder', '_', 'mes'])).toBe(bit.treatment);
    expect(phrase(['onder', 'mes'])).toBe(0);
    expect(lexicon.phrases.numberOf('_')).toBe(0);
  });
});

describe('the small words', () => {
  it('play the same role in every language', () => {
    const { nl, fr, en } = lexicon.roles;
    expect(nl.get('jij')).toBe(en.get('you'));
    expect(nl.get('jij')).toBe(fr.get('tu'));
    expect(nl.get('hij')).toBe(en.get('he'));
    expect(nl.get('hij')).not.toBe(nl.get('jij'));
    expect(nl.get('jouw')).toBe(en.get('your'));
    for (const roles of [nl, fr, en])
      for (const [form, role] of roles) {
        expect(form).toMatch(/^\S+$/);
        expect(role, form).toBeGreaterThan(0);
        expect(role, form).toBeLessThan(256);
      }
  });

  it('play the first role that they are given', () => {
    // `je` is you in Dutch and I in French; `zijn` is theirs before it is to be.
    expect(lexicon.roles.nl.get('je')).toBe(lexicon.roles.nl.get('jij'));
    expect(lexicon.roles.fr.get('je')).toBe(lexicon.roles.nl.get('ik'));
    expect(lexicon.roles.nl.get('zijn')).toBe(lexicon.roles.en.get('his'));
  });

  it('are everyday words, as others are that no list of health has', () => {
    for (const language of ['nl', 'fr', 'en'] as const)
      for (const form of lexicon.roles[language].keys())
        expect(lexicon.everyday[language].has(form)).toBe(true);
    expect(lexicon.everyday.nl.has('maandag') || lexicon.everyday.nl.size > lexicon.roles.nl.size).toBe(true);
    const common: Kind = 'common';
    for (const means of lexicon.words.values())
      for (const { kind } of means) expect(kind).not.toBe(bit[common]);
  });
});
