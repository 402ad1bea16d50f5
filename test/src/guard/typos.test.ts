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
    ['objet', 'objet'],
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
    ['mama', 'ma', false],
    ['zwarte', 'zawte', false],
    ['bast', 'bsit', false],
    ['bast', 'biat', false],
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
    'pijnstil',
    'kamp',
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
    ['zwamger', 'zwanger'],
    ['grip', 'griep'],
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
    'kap',
    'krtos',
    'pjinstl',
    'w'.repeat(80),
    'abcdefghijklmnopqrstuvwxyz'.repeat(1),
  ])('%s stands for nothing that is known', (written) => {
    expect(typos.meantBy(written)).toBeUndefined();
  });

  it('is the one that sounds the same, the nearest in length first', () => {
    expect(new Typos(['from', 'form']).meantBy('form')).toBe('form');
    expect(new Typos(['untied', 'united']).meantBy('unnited')).toBe('united');
    expect(new Typos(['reden', 'redden']).meantBy('reedden')).toBe('redden');
  });

  it('is found among thousands', () => {
    const letters = [...'abdfgklmnoprstuvw'];
    const many = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}i${b}o${c}`)));
    const typos = new Typos([...many, 'koorts']);
    expect(typos.meantBy('kroots')).toBe('koorts');
    for (const word of many) expect(skeletonOf(typos.meantBy(word) ?? '')).toBe(skeletonOf(word));
  });

  it.each(['verkouden', 'rugkramp', 'benauwd'])(
    'is found wherever a letter of %s slipped that is a sound of its own',
    (word) => {
      const known = new Typos(['maandag', 'vergadering', word]);
      for (let at = 1; at < word.length; at++) {
        const [before, sign, after] = [word.slice(0, at), word[at], word.slice(at + 1)];
        const slips = [before + after, `${before}w${sign}${after}`, `${before}w${after}`];
        if (after !== '') slips.push(before + after[0] + sign + after.slice(1));
        for (const slip of slips) expect(known.meantBy(slip), slip).toBe(word);
      }
    },
  );

  it('is the first of two words that are as likely', () => {
    expect(new Typos(['bakker', 'backer']).meantBy('bakkker')).toBe('bakker');
    expect(new Typos(['manden', 'handen', 'landen']).meantBy('hnaden')).toBe('handen');
    expect(new Typos(['stelen', 'spelen']).meantBy('sepelen')).toBe('spelen');
  });
});
