import { describe, expect, it } from 'vitest';
import { oneApart, skeletonOf, Typos } from '../../../src/guard/typos.ts';

describe('a skeleton', () => {
  it.each([
    ['koorts', 'korts'],
    ['photo', 'foto'],
    ['dochter', 'dogter'],
    ['pijn', 'pyn'],
    ['trein', 'tryn'],
    ['wordt', 'wort'],
    ['cel', 'sel'],
    ['cirkel', 'sirkel'],
    ['cyste', 'syste'],
    ['cancer', 'kanser'],
    ['zona', 'sona'],
    ['squash', 'skuash'],
    ['reflex', 'refleks'],
    ['buikgriep', 'buikgriep'],
  ])('of %s is %s', (word, skeleton) => {
    expect(skeletonOf(word)).toBe(skeleton);
  });
});

describe('two words', () => {
  it.each([
    ['griep', 'griep', true],
    ['griep', 'grep', true],
    ['griep', 'grieep', true],
    ['griep', 'groep', true],
    ['griep', 'girep', true],
    ['griep', 'grpie', false],
    ['griep', 'gp', false],
    ['griep', 'knoop', false],
    ['abcd', 'badc', false],
  ])('%s and %s: one edit apart is %s', (a, b, expected) => {
    expect(oneApart(a, b)).toBe(expected);
    expect(oneApart(b, a)).toBe(expected);
  });
});

describe('a word that was not meant', () => {
  const typos = new Typos([
    'heb',
    'hoofdpijn',
    'koorts',
    'depressie',
    'dokter',
    'griep',
    'zwanger',
    'tas',
    'kat',
    'a',
  ]);

  it.each([
    ['hbe', 'heb'],
    ['hoofdpijn', 'hoofdpijn'],
    ['hoofdpein', 'hoofdpijn'],
    ['hoofdpjin', 'hoofdpijn'],
    ['kroots', 'koorts'],
    ['koortz', 'koorts'],
    ['depresie', 'depressie'],
    ['deprssie', 'depressie'],
    ['deprezzie', 'depressie'],
    ['depremsie', 'depressie'],
    ['doktter', 'dokter'],
    ['zwnager', 'zwanger'],
    ['zwangert', 'zwanger'],
  ])('%s stands for %s', (written, meant) => {
    expect(typos.meantBy(written)).toBe(meant);
  });

  it.each([
    'has',
    'tal',
    'grieg',
    'bgriep',
    'xyz',
    'ha',
    'depr',
    'w'.repeat(80),
    'abcdefghijklmnopqrstuvwxyz'.repeat(1),
  ])('%s stands for nothing that is known', (written) => {
    expect(typos.meantBy(written)).toBeUndefined();
  });

  it('is the first of two words that are as likely', () => {
    expect(new Typos(['bakker', 'backer']).meantBy('bakkker')).toBe('bakker');
    expect(new Typos(['manden', 'handen', 'landen']).meantBy('hnaden')).toBe('handen');
    expect(new Typos(['stelen', 'spelen']).meantBy('sepelen')).toBe('spelen');
  });
});
