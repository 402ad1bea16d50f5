import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/domain/locale.ts';
import { matter } from '../../../src/guard/lexicon.ts';
import { amend, seenFile, wordsOf } from '../../../src/guard/meant.ts';
import { study } from '../../../src/guard/study.ts';

/** The word that was meant, asked for the first time. */
const meant = (form: string, language?: Language) => amend({ ...study(form), meant: [] }, language);

describe('a word that nobody knows', () => {
  it.each([
    ['nl', 'kroots', 'koorts'],
    ['nl', 'alijd', 'altijd'],
    ['fr', 'grosesse', 'grossesse'],
    ['en', 'surgrey', 'surgery'],
  ] as const)('in %s: %s is read as %s, also where the language does not show', (language, form, word) => {
    expect(meant(form, language)).toMatchObject({ form: word, how: 'misspelled' });
    expect(meant(form)).toMatchObject({ form: word, how: 'misspelled' });
  });

  it.each([
    ['darrhea', 'diarrhea', 'daarheen'],
    ['tuour', 'tumour', 'tour'],
    ['paiek', 'paniek', 'paie'],
  ])('is health before anything else where the language does not show: %s is %s, not %s', (form, health) => {
    expect(meant(form).form).toBe(health);
  });

  it.each([
    ['swellig', 'zwelling', 'swelling'],
    ['milard', 'miljard', 'milliard'],
  ])('is the Dutch word of two that are as likely: %s is %s, not %s', (form, dutch) => {
    expect(meant(form).form).toBe(dutch);
  });

  it('is a daily word only where it is one', () => {
    expect([meant('alijd', 'nl').everyday, meant('tujours', 'fr').everyday]).toEqual([1, 2]);
    expect(meant('kroots', 'nl').everyday).toBe(0);
  });

  it('names only what the word names in that language', () => {
    for (const [language, form] of [
      ['nl', 'migrane'],
      ['fr', 'migrane'],
      ['en', 'migrane'],
    ] as const) {
      const { means } = meant(form, language);
      expect(means.length).toBeGreaterThan(0);
      expect(new Set(means.map((meaning) => meaning.language))).toEqual(new Set([language]));
    }
  });

  it('is health for sure only from eight letters on', () => {
    const weak = (form: string) =>
      meant(form, 'nl')
        .means.filter(({ kind }) => kind & matter)
        .map((one) => one.weak);
    expect(weak('depresie')).toEqual([false]);
    expect(weak('kroots')).toEqual([true]);
  });

  it('is kept, in each language by itself', () => {
    const unknown = { ...study('kroots'), meant: [] };
    expect(amend(unknown, 'nl')).toBe(amend(unknown, 'nl'));
    expect(amend(unknown, 'nl').form).toBe('koorts');
    expect(amend(unknown, 'fr').form).not.toBe('koorts');
  });

  it.each(['qq', 'zzzzqqq', 'x2y', '🤒', 'w'.repeat(41), 'koorts2000x'])('%s stays what it is', (form) => {
    const unknown = { ...study(form), meant: [] };
    for (const language of ['nl', 'fr', 'en', undefined] as const)
      expect(amend(unknown, language)).toBe(unknown);
  });

  it('stays what it is when the corpus uses it more than once', () => {
    const seen = readFileSync(seenFile, 'utf8').trim().split('\n');
    expect(seen.length).toBeGreaterThan(1000);
    for (const form of seen.slice(0, 1000)) expect(meant(form).form).toBe(form);
  });
});

describe('the words that someone may have meant', () => {
  const [nl, fr, en] = (['nl', 'fr', 'en'] as const).map((language) => [...wordsOf(language)]);

  it('are the daily ones of the language and what names health in it, each of them once', () => {
    expect(nl).toEqual(expect.arrayContaining(['fiets', 'griep', 'migraine']));
    expect(fr).toEqual(expect.arrayContaining(['toujours', 'grippe', 'migraine']));
    expect(en).toEqual(expect.arrayContaining(['meeting', 'asthma', 'migraine']));
    for (const words of [nl, fr, en]) expect(new Set(words).size).toBe(words?.length);
  });

  it('are daily ones before all others', () => {
    expect(nl?.indexOf('griep')).toBeGreaterThan(nl?.indexOf('knie') ?? 0);
    expect(fr?.indexOf('migraine')).toBeGreaterThan(fr?.indexOf('coude') ?? 0);
  });

  it('may be daily ones elsewhere', () => {
    expect(nl).toContain('pompen');
  });

  it.each([
    ['of another language', 'grippe'],
    ['of another language', 'fracture'],
    ['no more than a part of the body', 'nieren'],
    ['no more than a part of the body', 'ruggengraat'],
    ['too short to be told from others', 'acne'],
    ['too short to be told from others', 'copd'],
  ])('are none that are %s: %s', (_why, word) => {
    expect(nl).not.toContain(word);
  });
});
