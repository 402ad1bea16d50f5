import { describe, expect, it } from 'vitest';
import { bit, matter } from '../../../src/guard/lexicon.ts';
import { read } from '../../../src/guard/reading.ts';

const named = (text: string, kinds: number, how: 'sure' | 'maybe' = 'sure') => {
  const reading = read(text);
  return reading.words.filter((_, at) => ((reading[how][at] ?? 0) & kinds) !== 0).map(({ form }) => form);
};

describe('a reading', () => {
  it.each([
    ['Heb je griep?', ['nl']],
    ['As-tu la grippe ?', ['fr']],
    ['Do you have the flu?', ['en']],
    ['Heb je griep? As-tu la grippe ?', ['nl', 'fr']],
    ['Hoe gaat het met je? Xyz.', ['nl', 'nl']],
    ['Xyz.', ['nl']],
  ])('of %s knows the language of each sentence', (text, tongues) => {
    expect(read(text).tongues).toEqual(tongues);
  });

  it('takes the caller’s guess for a sentence that does not show its language', () => {
    expect(read('Xyz.', 'fr').tongues).toEqual(['fr']);
  });

  it('takes what the rest of the text shows before the caller’s guess', () => {
    expect(read('Hoe gaat het met je? Xyz.', 'fr').tongues).toEqual(['nl', 'nl']);
  });

  it.each([
    ['Heb je griep of koorts?', ['griep', 'koorts']],
    ['Is het een hernai?', ['hernai']],
    ['Heb je kan ker?', ['kan', 'ker']],
    ['Heb je h e b j e k o o r t s?', ['hebjekoorts']],
    ['Zit hij in het project?', []],
    ['long covid dus', ['long', 'covid']],
  ])('of %s marks what surely names health', (text, words) => {
    const reading = read(text, 'nl');
    const health = [...reading.sure].map((kinds, at) => (kinds | Number(reading.maybe[at])) & matter);
    const marked = reading.words.filter((_, at) => health[at] !== 0);
    expect(marked.map(({ form }) => form)).toEqual(words);
  });

  it('marks a phrase on all its words, across a gap, and at the end of a sentence', () => {
    expect(named('Wat is er aan de hand?', bit.open)).not.toEqual([]);
    expect(named('Wat heb je?', matter)).not.toEqual([]);
    expect(named('Wat heb je nodig?', matter)).toEqual([]);
  });

  it('gives small words their role', () => {
    const { roles } = read('Heb je de fiets?');
    expect(roles[0]).toBeGreaterThan(0);
    expect(roles[1]).toBeGreaterThan(0);
    expect(roles[0]).not.toBe(roles[1]);
  });

  it('of nothing is empty', () => {
    expect(read('')).toMatchObject({ words: [], sentences: [], tongues: [] });
  });
});

const health = (text: string) => named(text, matter);

describe('the language of a sentence', () => {
  it.each([
    ['is the one with most everyday words', 'Avec le chef et pour nous, the boss.', 'fr'],
    ['is the one with most everyday words', 'De baas with het team praat.', 'nl'],
    ['is the one with most everyday words', 'The boss and the team avec ons.', 'en'],
  ])('%s: %s', (_what, text, tongue) => {
    expect(read(text).tongues).toEqual([tongue]);
  });

  it.each(['het avec.', 'avec with.', 'with het.', 'het avec with.'])(
    'is not known when two are as likely, and then it is the caller’s: %s',
    (text) => {
      for (const guess of ['nl', 'fr', 'en'] as const) expect(read(text, guess).tongues).toEqual([guess]);
    },
  );
});

describe('a word in a sentence that does not show its language', () => {
  it('names what it names in any of them', () => {
    expect([health('Griep.'), health('Flu.')]).toEqual([['griep'], ['flu']]);
  });
});

describe('a phrase', () => {
  it('may have up to two words in between', () => {
    const { words, sure } = read('Wat is er toch nu weer met je aan de hand?', 'nl');
    expect(words.length).toBe(sure.length);
    expect(health('Wat heb je dan?')).not.toEqual([]);
    expect(health('Wat heb je nodig voor maandag?')).toEqual([]);
  });

  it.each([
    ['Gaat hij het nog steeds redden?', ['gaat', 'hij', 'het', 'nog', 'steeds', 'redden']],
    ['Tu vas toujours t’en sortir ?', ['t', 'en', 'sortir']],
    ['Does it still hurt?', ['does', 'it', 'still', 'hurt']],
  ])('may have words in its midst that change nothing: %s', (text, words) => {
    expect(health(text)).toEqual(expect.arrayContaining(words));
  });

  it.each([
    ['no word', 'Ging je onder mes?', ['onder', 'mes']],
    ['one word', 'Ging je onder het mes?', ['onder', 'het', 'mes']],
    ['two words', 'Ging je onder het scherpe mes?', ['onder', 'het', 'scherpe', 'mes']],
    [
      'two words, and some that change nothing',
      'Ging je onder nu toch weer een mes?',
      ['onder', 'nu', 'toch', 'weer', 'een', 'mes'],
    ],
  ])('with a gap holds together across %s', (_what, text, words) => {
    expect(health(text)).toEqual(words);
  });

  it.each([
    ['three words', 'Ging je onder het hele scherpe mes?'],
    ['the end of a sentence', 'Ging je onder een scherp\nmes?'],
  ])('with a gap does not hold together across %s', (_what, text) => {
    expect(health(text)).toEqual([]);
  });

  it('that only may name something marks all its words so', () => {
    expect(named('Proberen ze toch een kindje?', matter, 'maybe')).toEqual(['een', 'kindje']);
    expect(health('Proberen ze toch een kindje?')).toEqual([]);
  });

  it('has no more than two of them', () => {
    expect(health('Gaat hij het nu nog steeds redden?')).not.toContain('gaat');
    expect(health('Does it still really very really hurt?')).not.toContain('does');
  });
});

describe('a word in pieces', () => {
  it.each([
    ['Heb je kan ker?', ['kan', 'ker']],
    ['Heb je dia be tes?', ['dia', 'be', 'tes']],
    ['Heb je de-pres-sie?', ['de', 'pres', 'sie']],
    ['Is het ast-ma?', ['ast', 'ma']],
    ['fi bro myal gie dus', ['fi', 'bro', 'myal', 'gie']],
    ['zaken\nkan ker', ['kan', 'ker']],
    ['Ben je ver kouden?', ['ver', 'kouden']],
    ['Heb je per soonlijk heids stoornis?', ['per', 'soonlijk', 'heids', 'stoornis']],
  ])('is known from its whole: %s', (text, pieces) => {
    expect(health(text)).toEqual(pieces);
  });

  it.each([
    ['two signs stand between', 'Heb je kan -ker?'],
    ['a sentence ends between', 'Heb je kan. Ker?'],
    ['a line ends between', 'Heb je kan\nker?'],
    ['a line ends between', 'Heb je een ast\nma kans?'],
    ['it is in five pieces', 'Heb je sch izo fr en ie?'],
    ['it only may name health', 'Ben je zwan gere?'],
    ['every piece is a word of its own', 'Moet je man keer op keer komen?'],
    ['every piece of it is a word of its own', 'Moet je man keer xq?'],
    ['what nobody knows of it is long', 'Heb je een verstui king?'],
    ['it is too short a word', 'Heb je t b c?'],
    ['it is too short a word', 'Heb je wra t?'],
  ])('is none when %s: %s', (_why, text) => {
    expect(health(text).filter((form) => form.length < 5 && form !== 'tbc')).toEqual([]);
  });
});

describe('a row of letters', () => {
  it.each([
    ['h e b j e k a n k e r', ['hebjekanker']],
    ['k a n k e r', ['kanker']],
    ['i s h e t a s t m a', ['ishetastma']],
    ['b r o n c h i t i s j a', ['bronchitisja']],
    ['w a t d o e j e', []],
    ['d o y o u h a v e a s t h m a', ['doyouhaveasthma']],
    ['i h a v e a c n e', ['ihaveacne']],
    ['w i t h h a e m o c h r o m a t o s i s h e r e', ['withhaemochromatosishere']],
  ])('without spaces of its own is searched for health: %s', (text, found) => {
    expect(health(`${text} dan`)).toEqual(found);
  });
});

describe('a slip', () => {
  it('is put right only where nobody knows the word', () => {
    const { studies } = read('Heb je kroots bij het koorts van de fiets?', 'nl');
    expect(studies.map(({ form }) => form)).toContain('koorts');
    expect(studies.map(({ form }) => form)).toContain('fiets');
    expect(studies.map(({ form }) => form)).not.toContain('kroots');
  });
});
