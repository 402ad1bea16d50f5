import { describe, expect, it } from 'vitest';
import { bit, kinds } from '../../../src/guard/lexicon.ts';
import { sentenceFeatures } from '../../../src/guard/sentence-features.ts';
import { wordFeatures } from '../../../src/guard/word-features.ts';
import { byTemplate, type Told, toldBy } from './told.ts';

/** Seven words, between the ends of other sentences; the one in the middle is looked at, with a gate of 2. */
const seven: Told = { words: ['before', ...'abcdefg', 'after'], first: 1, end: 8 };
const seen = (told: Told, word = 'd') =>
  toldBy(
    (row, _finding, into) => wordFeatures(row, row.first + told.words.indexOf(word) - told.first, 2, into),
    told,
  );

const byKind = (one: string, other: string) => Number.parseInt(one, 10) - Number.parseInt(other, 10);

describe('the model sees a word in its place by', () => {
  it.each([
    ['how likely its sentence holds health', ['0 2']],
    ['itself', ['d 2']],
    ['its tag', ['#d 2']],
    ['the words before it', ['1 c', '2 b', '3 a']],
    ['the words after it', ['1 e', '2 f', '3 g']],
    ['the kinds before it', ['1 ~c ~d', '2 ~b ~d', '3 ~a ~d']],
    ['the kinds after it', ['1 ~e ~d', '2 ~f ~d', '3 ~g ~d']],
    ['the tags before it', ['1 #c #d', '2 #b #d', '3 #a #d']],
    ['the tags after it', ['1 #e #d', '2 #f #d', '3 #g #d']],
    ['itself and its left neighbour', ['c d']],
    ['itself and its right neighbour', ['d e']],
    ['the kinds around it', ['~c ~d ~e']],
    ['the tags around it', ['#c #d #e']],
    ['its neighbours without itself', ['~c ~e 2']],
    ['its letters', ['letters of d alone']],
  ])('%s', (_what, fillers) => {
    expect(seen(seven)).toContainEqual(fillers);
  });

  it('its own templates, from 48 on, which a sentence and its letters leave free', () => {
    const all = {
      ...seven,
      finding: { sure: bit.symptom | bit.you, maybe: bit.body },
      sure: { d: bit.symptom },
      roles: { a: 5 },
    };
    const templates = (extract: Parameters<typeof byTemplate>[0]) =>
      [...byTemplate(extract, all).keys()].filter((template) => template >= 0);
    const ofWord = templates((row, _finding, into) => wordFeatures(row, row.first + 3, 2, into));
    expect(Math.min(...ofWord)).toBe(48);
    expect(ofWord).toHaveLength(18);
    expect(Math.max(...templates(sentenceFeatures))).toBeLessThan(40);
  });

  it('the ends of its sentence, never the sentences around it', () => {
    expect(seen(seven, 'a')).toContainEqual(['1 |', '2 |', '3 |']);
    expect(seen(seven, 'a')).toContainEqual(['1 | ~a', '2 | ~a', '3 | ~a']);
    expect(seen(seven, 'a')).toContainEqual(['1 | #a', '2 | #a', '3 | #a']);
    expect(seen(seven, 'a')).toContainEqual(['1 b', '2 c', '3 d']);
    expect(seen(seven, 'a')).toContainEqual(['1 ~b ~a', '2 ~c ~a', '3 ~d ~a']);
    expect(seen(seven, 'a')).toContainEqual(['1 #b #a', '2 #c #a', '3 #d #a']);
    expect(seen(seven, 'g')).toContainEqual(['1 f', '2 e', '3 d']);
    expect(seen(seven, 'g')).toContainEqual(['1 ~f ~g', '2 ~e ~g', '3 ~d ~g']);
    expect(seen(seven, 'g')).toContainEqual(['1 #f #g', '2 #e #g', '3 #d #g']);
    expect(seen(seven, 'g')).toContainEqual(['1 |', '2 |', '3 |']);
    expect(seen(seven, 'g')).toContainEqual(['1 | ~g', '2 | ~g', '3 | ~g']);
    expect(seen(seven, 'g')).toContainEqual(['1 | #g', '2 | #g', '3 | #g']);
  });

  it('how it was recognised', () => {
    const listed = seen({ ...seven, how: { d: 'listed' } });
    const compound = seen({ ...seven, how: { d: 'compound' } });
    expect(listed).not.toEqual(compound);
    expect(seen({ ...seven, how: { a: 'compound', d: 'listed' } })).toEqual(listed);
  });

  it('how far health matter is, on either side', () => {
    const sides = (sure: Readonly<Record<string, number>>, told = seven, word = 'd') =>
      seen({ ...told, sure }, word).filter((fillers) => fillers.length === 1 && /^\d #/.test(fillers.join()));
    expect(sides({})).toEqual([['0 #d'], ['0 #d']]);
    expect(sides({ b: bit.symptom })).toEqual([['2 #d'], ['0 #d']]);
    expect(sides({ f: bit.symptom, g: bit.symptom })).toEqual([['0 #d'], ['2 #d']]);
    expect(sides({ a: bit.symptom, f: bit.you, g: bit.symptom })).toEqual([['3 #d'], ['3 #d']]);
    expect(sides({ before: bit.symptom, after: bit.symptom })).toEqual([['0 #d'], ['0 #d']]);
    const long = { words: [...'abcdefghijklmnop'], first: 0, end: 16 };
    expect(sides({ b: bit.body, n: bit.body }, long, 'h')).toEqual([['6 #h'], ['6 #h']]);
    expect(sides({ a: bit.body, o: bit.body }, long, 'h')).toEqual([['0 #h'], ['0 #h']]);
  });

  it('the kinds that it names itself', () => {
    const [symptom, body] = [kinds.indexOf('symptom'), kinds.indexOf('body')];
    const sure = { a: bit.you, d: bit.symptom | bit.body };
    expect(seen({ ...seven, sure })).toContainEqual([`${body} 2`, `${symptom} 2`].sort(byKind));
    expect(seen({ ...seven, sure: { a: bit.you } })).not.toContainEqual([`${kinds.indexOf('you')} 2`]);
  });
});
