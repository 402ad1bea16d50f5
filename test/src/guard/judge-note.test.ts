import { describe, expect, it } from 'vitest';
import { gateOf } from '../../../src/guard/gate.ts';
import { judgeNote } from '../../../src/guard/judge-note.ts';
import { readWords } from '../../../src/guard/words.ts';
import { modelSaying, thresholdOf } from './handmade.ts';

interface Beliefs {
  /** How sure the model is that a clause holds health: each time that it is asked, and -9 from then on; or always the same. */
  readonly gate?: number | readonly number[];
  /** How sure it is that a word must go; surely so once a certain word is gone from its sentence, when that is what is given. */
  readonly words: Readonly<Record<string, number | string>>;
}

/** The note as such a model leaves it, and what it took out of the original. */
function judged(text: string, { gate = 0, words }: Beliefs) {
  let sentence: readonly string[] = [];
  const model = modelSaying({
    gate: (time, { words, spelled }) => {
      sentence = words.slice(0, spelled).map(({ form }) => form);
      return [typeof gate === 'number' ? gate : (gate[time] ?? -9)];
    },
    word: (_time, { words: [word] }) => {
      const belief = words[word?.form ?? ''] ?? -9;
      return [typeof belief === 'number' ? belief : sentence.includes(belief) ? -9 : 9];
    },
  });
  const verdict = judgeNote(model, text, { country: 'NL' });
  const spans = verdict.verdict === 'redact' ? verdict.spans : [];
  return {
    left: verdict.text,
    taken: spans.map(({ from, to }) => text.slice(from, to)),
    categories: spans.map(({ category }) => category),
  };
}

const surely = 'Ann heeft een hernia.';
const maybe = 'Ann is helemaal kapot.';
const nothing = 'Ann heeft een fiets.';
const words = { hernia: 9, kapot: 9, fiets: 9 };

describe('a word goes from a note', () => {
  /** How sure the model must be that this word goes. */
  const doubtOf = (text: string, word: string, gate = 0) =>
    thresholdOf((belief) => judged(text, { gate: [gate], words: { [word]: belief } }).taken.includes(word));

  it('when the model is sure enough, and the better the word is known the less it takes', () => {
    expect(judged(surely, { words })).toMatchObject({ left: 'Ann heeft een ….', taken: ['hernia'] });
    expect(doubtOf(surely, 'hernia')).toBeLessThan(doubtOf(maybe, 'kapot'));
    expect(doubtOf(maybe, 'kapot')).toBeLessThan(doubtOf(nothing, 'fiets'));
  });

  it('on the more certainty, the less its clause is likely to hold health', () => {
    const doubts = [0, -0.9, -1.8].map((gate) => doubtOf(surely, 'hernia', gate));
    expect(doubts).toEqual([...doubts].sort((a, b) => a - b));
    expect(new Set(doubts).size).toBe(3);
  });

  it('not at all when its sentence surely holds none, for which the better it is known the more it takes', () => {
    const open = (text: string) =>
      thresholdOf((gate) => judged(text, { gate: [gate], words }).taken.length > 0);
    expect(open(surely)).toBeLessThan(open(maybe));
    expect(open(maybe)).toBeLessThan(open(nothing));
    expect(open(nothing)).toBeLessThan(0.5);
    expect(open(surely)).toBeGreaterThan(-5);
  });

  it('no more than five words from what names health', () => {
    const text = 'Hoi. een twee drie vier vijf zes griep zeven acht negen tien elf twaalf. Dag.';
    const words = Object.fromEntries(readWords(text).words.map(({ form }) => [form, 9]));
    expect(judged(text, { gate: [-9, 0], words }).left).toBe('Hoi. een … twaalf. Dag.');
  });

  it('wherever it stands in a sentence that names no health', () => {
    const text = 'Hoi. een twee drie vier vijf zes zeven acht negen. Dag.';
    const words = { een: 9, vijf: 9, negen: 9 };
    expect(judged(text, { gate: [-9, 0], words }).left).toBe(
      'Hoi. … twee drie vier … zes zeven acht …. Dag.',
    );
  });
});

describe('a note from which nothing goes', () => {
  it('is kept as it is', () => {
    expect(judgeNote(modelSaying({}), surely, { country: 'NL' })).toEqual({ verdict: 'keep', text: surely });
  });
});

describe('where a clause holds health and no word gave itself away', () => {
  const words = { ann: -2, slaapt: -1.5, slecht: -2.5 };

  it('the likeliest word goes', () => {
    expect(judged('Hoi. Ann slaapt slecht.', { gate: [-9, 2], words }).left).toBe('Hoi. Ann … slecht.');
    const first = { ...words, ann: 0.1 };
    expect(judged('Ann slaapt slecht.', { gate: [2], words: first }).left).toBe('… slaapt slecht.');
  });

  it('nothing goes when clause and word together are not sure enough, or no word is likely at all', () => {
    expect(judged('Ann slaapt slecht.', { gate: [2], words }).taken).toEqual(['slaapt']);
    expect(judged('Ann slaapt slecht.', { gate: [0], words }).taken).toEqual([]);
    const least = { ann: -3, slaapt: -3, slecht: -4 };
    expect(judged('Ann slaapt slecht.', { gate: [9], words: least }).taken).toEqual([]);
  });

  it('nothing more goes when one word did', () => {
    expect(judged('Ann slaapt slecht.', { gate: [9], words: { ...words, ann: 1 } }).taken).toEqual(['Ann']);
  });
});

describe('what stands between two words that go', () => {
  it.each([
    ['a small word goes along', 'Ann heeft koorts of griep nu.', 'Ann heeft … nu.'],
    ['two small words go along', 'Hoi. Ann heeft pijn in de rug nu.', 'Hoi. Ann heeft … nu.'],
    ['three small words stay', 'Ann heeft pijn in al de rug nu.', 'Ann heeft … in al de … nu.'],
    ['a telling word stays', 'Ann heeft pijn vrijdagochtend rug.', 'Ann heeft … vrijdagochtend ….'],
    ['a small word beside a telling one stays', 'pijn in vrijdagochtend rug', '… in vrijdagochtend …'],
    ['a telling word beside a small one stays', 'pijn vrijdagochtend in rug', '… vrijdagochtend in …'],
    ['a small word at the end stays', 'Ann heeft pijn in de.', 'Ann heeft … in de.'],
  ])('%s: %s', (_what, text, left) => {
    const words = { pijn: 9, koorts: 9, griep: 9, rug: 9 };
    const gate = text.startsWith('Hoi') ? [-9, 0] : 0;
    expect(judged(text, { gate, words }).left).toBe(left);
  });
});

describe('what was taken out', () => {
  it.each([
    ['griep', ['diagnosis']],
    ['koorts', ['symptoms']],
    ['griep koorts', ['symptoms']],
    ['koorts griep', ['symptoms']],
    ['griep, vandaag en morgen koorts', ['diagnosis', 'symptoms']],
    ['antidepressiva koorts', ['treatment']],
    ['fiets', ['diagnosis']],
  ])('of %s is told by category', (text, categories) => {
    const words = { griep: 9, koorts: 9, antidepressiva: 9, fiets: 9 };
    expect(judged(text, { words }).categories).toEqual(categories);
  });

  it('may be told by what a word only may name', () => {
    expect(judged('De knie hier.', { words: { knie: 9 } }).categories).toEqual(['symptoms']);
  });

  it('shows in the next round what else must go, and everything points into the original', () => {
    const text = 'een twee drie vier vijf zes zeven acht negen tien elf twaalf vandaag morgen';
    const words = { twee: 9, zes: 9, een: 'twee', vijf: 'zes', tien: 'zes', morgen: 'zes', elf: 'tien' };
    const { left, taken } = judged(text, { gate: 0, words });
    expect(left).toBe('… drie vier … zeven acht negen … twaalf vandaag …');
    expect(taken).toEqual(['een twee', 'vijf zes', 'tien elf', 'morgen']);
  });

  it.each([
    ['een twee drie vier', 'een … vier', ['twee drie']],
    ['een twee; drie vier', 'een …; … vier', ['twee', 'drie']],
    ['een twee  drie vier', 'een …  … vier', ['twee', 'drie']],
    ['een twee -drie vier', 'een … -… vier', ['twee', 'drie']],
  ])('of %s becomes one stretch when only a space is between', (text, left, taken) => {
    expect(judged(text, { gate: 0, words: { drie: 9, twee: 'drie' } })).toMatchObject({ left, taken });
    expect(judged(text, { gate: 0, words: { twee: 9, drie: 'twee' } })).toMatchObject({ left, taken });
  });

  it('becomes one stretch when nothing is between', () => {
    for (const words of [
      { fiets: 9, '🤒': 'fiets' },
      { '🤒': 9, fiets: '🤒' },
    ])
      expect(judged('een fiets🤒 hier', { gate: 0, words }).taken).toEqual(['fiets🤒']);
  });

  it('goes by the sentence in a text with more gaps than anyone would write, where it surely still holds health', () => {
    const left = (often: number, gate: number) =>
      judged('Ann heeft griep vandaag. '.repeat(often), { gate, words: { griep: 9 } }).left.trim();
    expect(left(100, 0.6)).toBe('Ann heeft … vandaag. '.repeat(100).trim());
    expect(left(300, 0.4)).toBe('Ann heeft … vandaag. '.repeat(300).trim());
    expect(left(300, 0.6)).not.toMatch(/Ann|vandaag/);
  });

  it('is the whole text when there is no end to it', () => {
    const text = 'een twee drie vier vijf zes zeven acht.';
    const chain = { een: 9, twee: 'een', drie: 'twee', vier: 'drie', vijf: 'vier' };
    expect(judged(text, { gate: 0, words: chain }).left).toBe('… zes zeven acht.');
    expect(judged(text, { gate: 0, words: { ...chain, zes: 'vijf' } })).toMatchObject({
      left: '…',
      taken: [text],
    });
  });

  it('is the whole text sooner when no channel carries as much', () => {
    const chain = { een: 9, twee: 'een' };
    const long = (words: Beliefs['words']) =>
      judged(`een twee drie. ${'vier vijf. '.repeat(10_000)}`, { words }).left;
    expect(long(chain)).toMatch(/^… drie\. vier vijf\. /);
    expect(long({ ...chain, drie: 'twee' })).toBe('…');
    expect(judged('een twee drie. vier vijf.', { words: { ...chain, drie: 'twee' } }).left).toBe(
      '…. vier vijf.',
    );
  });
});

describe('each clause of a sentence is judged by itself', () => {
  const text = 'Ann heeft griep, Bart heeft de griepprik besteld.';
  const words = { griep: 9, griepprik: 9 };

  it.each([
    [[0, -9], 'Ann heeft …, Bart heeft de griepprik besteld.'],
    [[-9, 0], 'Ann heeft griep, Bart heeft de … besteld.'],
    [[-9, -9], text],
  ])('with gates of %j it leaves: %s', (gate, left) => {
    expect(judged(text, { gate, words }).left).toBe(left);
  });

  it('and what goes on both sides of a pause is one stretch', () => {
    expect(
      judged('Ann heeft koorts, griep en pijn nu.', { words: { koorts: 9, griep: 9, pijn: 9 } }),
    ).toMatchObject({
      left: 'Ann heeft … nu.',
      taken: ['koorts, griep en pijn'],
    });
  });
});

describe('how sure the clause is', () => {
  it.each([
    [0, 0],
    [0.3, 0],
    [0.75, 1],
    [1.6, 2],
    [-1.6, -2],
    [100, 6],
    [-100, -6],
  ])('of %d is told to the words in steps: %d', (score, step) => {
    expect(gateOf(score)).toBe(step);
  });
});
