import { describe, expect, it } from 'vitest';
import { bit, type Kind, kinds } from '../../../src/guard/lexicon.ts';
import { lexicon } from '../../../src/guard/look.ts';
import { sentenceFeatures, topicFeatures } from '../../../src/guard/sentence-features.ts';
import { byTemplate, type Told, toldBy } from './told.ts';

const seen = (told: Told) => toldBy(sentenceFeatures, told);
const number = (kind: Kind) => kinds.indexOf(kind);

/** Four words, between the ends of other sentences. */
const four: Told = { words: ['before', 'a', 'b', 'c', 'd', 'after'], first: 1, end: 5 };
const twelve = [...'abcdefghijkl'];

describe('the model sees a sentence by', () => {
  it.each([
    ['each word as it is with the next one', ['a b', 'b c', 'c d', 'd |']],
    ['each word with the kind before it', ['| a', '~a b', '~b c', '~c d']],
    ['each word with the kind after it', ['a ~b', 'b ~c', 'c ~d', 'd |']],
    ['each kind in a statement', ['~a 0', '~b 0', '~c 0', '~d 0']],
    ['the letters of each word', ['letters of a', 'letters of b', 'letters of c', 'letters of d']],
    ['two kinds in order', ['~a ~b 1', '~a ~c 1', '~a ~d 1', '~b ~c 1', '~b ~d 1', '~c ~d 1']],
    ['each word with the second next one', ['a c', 'b d']],
    ['its first and last words', ['1 a', '2 ~a ~b', '3 ~d']],
    ['how it opens', ['~a ~b ~c', '~a ~b 7']],
    ['how long it is', ['4 0']],
  ])('%s', (_what, fillers) => {
    expect(seen(four)).toContainEqual(fillers);
  });

  it.each([
    ['each kind in it', ['~a 1', '~b 1', '~c 1', '~d 1']],
    ['two kinds in order', ['~a ~b 2', '~a ~c 2', '~a ~d 2', '~b ~c 2', '~b ~d 2', '~c ~d 2']],
    ['how it opens', ['~a ~b ~c', '~a ~b 8']],
    ['how long it is', ['4 1']],
  ])('%s, otherwise when it is a question', (_what, fillers) => {
    expect(seen({ ...four, question: true })).toContainEqual(fillers);
  });

  it('its end where it has only one word', () => {
    const one = seen({ words: ['before', 'a', 'after'], first: 1, end: 2 });
    expect(one).toContainEqual(['1 a', '2 ~a |', '3 ~a']);
    expect(one).toContainEqual(['~a | |', '~a | 7']);
  });

  it('no more than the words that stand close together, and no length above twelve', () => {
    const long = seen({ words: [...twelve, 'm', 'n'], first: 0, end: 14 });
    const apart = long.find((fillers) => fillers.includes('~a ~c 1'));
    expect(apart).toContain('~a ~d 1');
    expect(apart).not.toContain('~a ~e 1');
    expect(long).toContainEqual(['12 0']);
  });

  it('nothing of the sentences around it', () => {
    const around = { before: bit.you | bit.symptom, after: bit.person };
    const told = { ...four, sure: { ...around, b: bit.symptom }, roles: { before: 5, after: 6 } };
    expect(seen(told).flat().join(' ')).not.toMatch(/before|after/);
    expect(seen(told)).toContainEqual([`#b 0 0`, `#b 0 2`, '0 0 4']);
  });
});

describe('of health matter the model sees', () => {
  const sure = { a: bit.you, b: bit.symptom, d: bit.person };

  it('whose it is: who was named last before it, and who comes first after it', () => {
    expect(seen({ ...four, sure })).toContainEqual([
      `#b ${bit.you} 0`,
      `#b ${bit.person} 2`,
      `${bit.you} ${bit.person} 4`,
    ]);
    expect(seen({ ...four, sure, question: true })).toContainEqual([
      `#b ${bit.you} 1`,
      `#b ${bit.person} 3`,
      `${bit.you} ${bit.person} 5`,
    ]);
  });

  it('whose it is when it may be health as well', () => {
    const told = { ...four, sure: { a: bit.you, c: bit.kin, d: bit.self }, maybe: { b: bit.body } };
    expect(seen(told)).toContainEqual([`#b ${bit.you} 0`, `#b ${bit.kin} 2`, `${bit.you} ${bit.kin} 4`]);
  });

  it('no one who is named more than four words later', () => {
    const told = { words: twelve, first: 0, end: 12 };
    const owner = (who: string) => seen({ ...told, sure: { a: bit.symptom, [who]: bit.you } });
    expect(owner('e')).toContainEqual([`#a 0 0`, `#a ${bit.you} 2`, `0 ${bit.you} 4`]);
    expect(owner('f')).toContainEqual([`#a 0 0`, `#a 0 2`, '0 0 4']);
  });

  it('no owner of a word without a tag', () => {
    expect(seen({ ...four, sure, untagged: ['b'] })).not.toContainEqual(
      expect.arrayContaining([`${bit.you} ${bit.person} 4`]),
    );
  });

  it('what its small words do, and whether it names health', () => {
    const roles = { before: 9, a: 5, c: 7, after: 9 };
    expect(seen({ ...four, roles })).toContainEqual(['5 0 0', '7 0 0']);
    for (const finding of [{ sure: bit.symptom }, { maybe: bit.symptom }])
      expect(seen({ ...four, roles, finding, question: true })).toContainEqual(['5 1 1', '7 1 1']);
  });

  it('which kinds there surely are, which there may be, and which meet', () => {
    const finding = {
      sure: bit.condition | bit.care | bit.you,
      maybe: bit.condition | bit.symptom,
      verdict: 'block' as const,
    };
    const [condition, care, you, symptom] = (['condition', 'care', 'you', 'symptom'] as const).map(number);
    for (const [question, asked] of [
      [true, 1],
      [false, 0],
    ] as const) {
      const told = seen({ ...four, finding, question });
      expect(told).toContainEqual([condition, care, you].map((kind) => `${kind} ${asked}`));
      expect(told).toContainEqual(
        [
          [condition, care],
          [condition, you],
          [care, you],
        ].map(([one, other]) => `${one} ${other} ${1 + asked}`),
      );
      expect(told).toContainEqual([`${symptom} ${asked}`]);
      expect(told).toContainEqual([condition, care, you].map((kind) => `${symptom} ${kind} ${asked}`));
      expect(told).toContainEqual([`2 ${asked}`, `1 1 ${4 + asked}`]);
    }
  });

  it.each([
    ['caution', { maybe: bit.body }, ['1 0', '0 1 4']],
    ['allow', { sure: bit.you }, ['0 0', '0 0 4']],
    ['allow', { sure: bit.body }, ['0 0', '1 0 4']],
  ] as const)('what the rules say of it: %s', (verdict, finding, fillers) => {
    expect(seen({ ...four, finding: { ...finding, verdict } })).toContainEqual(fillers);
  });
});

describe('to tell its category, the model sees', () => {
  it('its words, its kinds and how it opens, whether it asks or not', () => {
    const told = { ...four, finding: { sure: bit.care | bit.you } };
    const topic = toldBy(topicFeatures, told);
    expect(topic).toEqual([
      ['~a 2', '~b 2', '~c 2', '~d 2'],
      ['letters of a', 'letters of b', 'letters of c', 'letters of d'],
      ['~a ~b 9'],
      [`${number('care')} 2`, `${number('you')} 2`],
    ]);
    expect(toldBy(topicFeatures, { ...told, question: true })).toEqual(topic);
  });

  it('its end where it has only one word', () => {
    expect(toldBy(topicFeatures, { words: ['a', 'after'], first: 0, end: 1 })).toContainEqual(['~a | 9']);
  });
});

describe('the model sees whether anybody is meant', () => {
  const ill: Told = { ...four, finding: { sure: bit.condition } };
  const someone = (told: Told) => byTemplate(sentenceFeatures, told).get(24);
  const condition = number('condition');

  it('by nobody in the sentence', () => {
    expect(someone(ill)).toEqual(['0 0 1', '0 1 4', '0 ~a 7', `0 ${condition} 8`]);
  });

  it('by who is in it', () => {
    const you = someone({ ...four, finding: { sure: bit.condition | bit.you } });
    expect(you).toEqual([`${bit.you} 0 1`, `${bit.you} 1 4`, '1 ~a 7', `${bit.you} ${condition} 8`]);
  });

  it('by a first name', () => {
    expect(someone({ ...ill, roles: { a: lexicon.role('name') } })).toContain('1 0 1');
  });

  it('by a word that may be a name', () => {
    expect(someone({ ...ill, how: { a: 'unknown' } })).toContain('2 1 4');
  });

  it('otherwise when it asks, only may name health, or names none', () => {
    expect(someone({ ...ill, question: true })).toEqual(['0 1 1', '0 1 5', '0 ~a 7', `0 ${condition} 9`]);
    expect(someone({ ...four, finding: { maybe: bit.condition } })).toContain('0 0 2');
    expect(someone(four)).toEqual(['0 0 0', '0 1 3', '0 ~a 6']);
  });
});
