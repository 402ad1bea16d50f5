import { describe, expect, it } from 'vitest';
import { Features } from '../../../src/guard/features.ts';
import { featureOf, hashOf } from '../../../src/guard/hashes.ts';
import { bit, type Kind } from '../../../src/guard/lexicon.ts';
import type { Reading } from '../../../src/guard/reading.ts';
import { edge, formAt, given, givenToo, mixAt, nought, Row, tagAt } from '../../../src/guard/row.ts';
import { Templates } from '../../../src/guard/templates.ts';
import { longest } from '../../../src/guard/words.ts';

interface Word {
  readonly sure?: number;
  readonly maybe?: number;
  readonly role?: number;
  readonly everyday?: number;
}

/** What the row of a sentence of these words holds of each of them. */
const rowOf = (words: Readonly<Record<string, Word>>, row = new Row()) => {
  const all = Object.entries(words);
  const reading = {
    studies: all.map(([form, { everyday = 0 }]) => ({ hash: hashOf(form), everyday })),
    sure: all.map(([, { sure = 0 }]) => sure),
    maybe: all.map(([, { maybe = 0 }]) => maybe),
    roles: all.map(([, { role = 0 }]) => role),
  } as unknown as Reading;
  const { first, end } = row.read(reading, { first: 0, end: all.length, question: false });
  const { forms, tags, mixed } = row;
  return {
    forms: [...forms.slice(first, end)],
    tags: [...tags.slice(first, end)],
    mixed: [...mixed.slice(first, end)],
    around: [...mixed.slice(first - 5, first), ...mixed.slice(end, end + 5)],
  };
};
const tagOf = (word: Word) => rowOf({ word }).tags[0];
const mixedOf = (word: Word) => rowOf({ word }).mixed[0];

/** From the most telling kind to the least. */
const telling: readonly Kind[] = [
  'document',
  'repro',
  'history',
  'mental',
  'prognosis',
  'treatment',
  'care',
  'symptom',
  'condition',
  'body',
  'colloquial',
  'cause',
  'meta',
  'open',
  'process',
  'wish',
  'work',
  'kin',
  'ill',
  'ability',
  'you',
  'person',
  'self',
  'neg',
  'suspect',
  'ask',
];

describe('the tag of a word', () => {
  it('is the most telling of its kinds, and every kind has its own', () => {
    for (const [index, kind] of telling.entries())
      for (const less of telling.slice(index + 1))
        expect(tagOf({ sure: bit[kind] | bit[less] }), `${kind} and ${less}`).toBe(
          tagOf({ sure: bit[kind] }),
        );
    expect(new Set(telling.map((kind) => tagOf({ sure: bit[kind] }))).size).toBe(telling.length);
  });

  it('is nothing for a word that names nothing', () => {
    expect(tagOf({})).toBe(0);
    expect(tagOf({ sure: bit.common })).toBe(0);
    expect(tagOf({ sure: bit.factor | bit.person })).toBe(tagOf({ sure: bit.person }));
  });

  it('is another one when the word only may name it, and only for health', () => {
    const likely = tagOf({ maybe: bit.symptom });
    expect(likely).not.toBe(tagOf({ sure: bit.symptom }));
    expect(likely).not.toBe(0);
    expect(tagOf({ maybe: bit.symptom | bit.you | bit.meta })).toBe(likely);
    expect(tagOf({ maybe: bit.cause })).not.toBe(0);
    expect(tagOf({ maybe: bit.meta })).toBe(0);
    expect(tagOf({ sure: bit.body, maybe: bit.document })).toBe(tagOf({ sure: bit.body }));
    const all = [...telling.map((kind) => tagOf({ sure: bit[kind] }))];
    for (const kind of telling.slice(0, 12)) expect(all).not.toContain(tagOf({ maybe: bit[kind] }));
  });

  it('is its role when it is a small word that names no content', () => {
    expect(tagOf({ sure: bit.you, role: 3 })).toBe(tagOf({ role: 3 }));
    expect(tagOf({ role: 3 })).not.toBe(tagOf({ role: 4 }));
    expect(tagOf({ role: 3 })).not.toBe(0);
    expect(tagOf({ sure: bit.symptom, role: 3 })).toBe(tagOf({ sure: bit.symptom }));
  });
});

describe('a word in the mixture', () => {
  it('is its kind when it names content, whatever its letters', () => {
    const row = rowOf({ griep: { sure: bit.condition }, koorts: { sure: bit.condition } });
    expect(row.mixed[0]).toBe(row.mixed[1]);
    for (const kind of ['symptom', 'work', 'kin', 'process', 'ill', 'ability'] as const)
      expect(mixedOf({ sure: bit[kind], role: 3, everyday: 1 })).toBe(mixedOf({ sure: bit[kind] }));
    expect(mixedOf({ maybe: bit.symptom, role: 3 })).toBe(mixedOf({ maybe: bit.symptom }));
    expect(mixedOf({ maybe: bit.symptom })).not.toBe(mixedOf({ sure: bit.symptom }));
  });

  it('is its role when it is a small word, so that languages are alike', () => {
    const row = rowOf({ you: { role: 3, everyday: 1 }, jij: { role: 3, sure: bit.you }, de: { role: 4 } });
    expect(row.mixed[0]).toBe(row.mixed[1]);
    expect(row.mixed[0]).not.toBe(row.mixed[2]);
    expect(mixedOf({ role: 3 })).not.toBe(mixedOf({ sure: bit.repro }));
  });

  it('is itself when it is a daily word or has a tag, and otherwise nothing', () => {
    const row = rowOf({ fiets: { everyday: 1 }, waarom: { sure: bit.ask }, xyz: {}, zyx: {} });
    expect(row.mixed.slice(0, 2)).toEqual([hashOf('fiets'), hashOf('waarom')]);
    expect(row.mixed[2]).toBe(row.mixed[3]);
    expect([hashOf('xyz'), hashOf('zyx')]).not.toContain(row.mixed[2]);
  });

  it('stands beside its letters, in the order of the text', () => {
    const row = rowOf({ heb: {}, je: {}, griep: { sure: bit.condition } });
    expect(row.forms).toEqual(['heb', 'je', 'griep'].map((form) => hashOf(form)));
    expect([row.tags.length, row.mixed.length]).toEqual([3, 3]);
  });

  it('stands between the edges of its sentence, whatever was read before', () => {
    const row = new Row();
    rowOf({ heb: {}, je: {}, weer: {}, griep: { sure: bit.condition } }, row);
    expect(new Set(rowOf({ ja: {} }, row).around)).toEqual(new Set([edge]));
  });
});

describe('a table', () => {
  /** What a table sees from the word at that place. */
  const seenFrom = (at: number, table: Templates, row: Row) => {
    const features = new Features();
    features.addLines(table, row.numbers, at, at + 1);
    return [...features.flat()];
  };
  const table = new Templates(
    [
      [1, formAt(-1), formAt(0), formAt(2)],
      [2, tagAt(-1), tagAt(0), tagAt(2)],
      [3, mixAt(-1), mixAt(0), mixAt(2)],
      [4, given, givenToo],
    ],
    nought,
  );
  /** A row of so many words, of which nothing is like another. */
  const rowOfLength = (length: number) => {
    const row = new Row();
    row.end = row.first + length;
    for (let at = row.first; at < row.end; at++) {
      row.forms[at] = 1000 + at;
      row.tags[at] = 2000 + at;
      row.mixed[at] = 3000 + at;
    }
    return row;
  };

  it.each([
    ['near the beginning of a short sentence', 4, 1],
    ['in the midst of the longest sentence', longest, 17],
    ['near the end of the longest sentence', longest, longest - 3],
  ])('sees of a word the words around it and what else is given %s', (_where, length, place) => {
    const row = rowOfLength(length);
    const at = row.first + place;
    row.give(at, 7, 8);
    const around = (column: number) => [column + at - 1, column + at, column + at + 2] as const;
    expect(seenFrom(at, table, row)).toEqual([
      featureOf(1, ...around(1000)),
      featureOf(2, ...around(2000)),
      featureOf(3, ...around(3000)),
      featureOf(4, 7, 8),
    ]);
  });

  it('finds nothing where a line asks for nothing', () => {
    const row = rowOfLength(longest);
    for (let at = row.first; at < row.end; at++) {
      row.give(at, 7, 8);
      expect(seenFrom(at, new Templates([[5, formAt(0)]], nought), row)).toEqual([
        featureOf(5, 1000 + at, 0, 0),
      ]);
    }
  });
});

describe('a row', () => {
  it('knows whether its sentence asks', () => {
    const nobody = { studies: [], sure: [], maybe: [], roles: [] } as unknown as Reading;
    expect(new Row().question).toBe(false);
    for (const question of [true, false])
      expect(new Row().read(nobody, { first: 0, end: 0, question }).question).toBe(question);
  });

  it.each([
    [0, 2],
    [2, 5],
    [5, 7],
    [3, 4],
    [0, 7],
  ])(
    'narrowed to a part, from word %i up to %i, is what that part would be alone, and widened what it was',
    (from, end) => {
      const names = ['heb', 'je', 'weer', 'griep', 'of', 'toch', 'niet'];
      const wordsOf = (some: readonly string[]) =>
        Object.fromEntries(some.map((name) => [name, name === 'griep' ? { sure: bit.condition } : {}]));
      const seen = ({ first, end, question, forms, mixed }: Row) => ({
        question,
        forms: [...forms.subarray(first - 5, end + 5)],
        mixed: [...mixed.subarray(first - 5, end + 5)],
      });
      const row = new Row();
      rowOf(wordsOf(names), row);
      row.question = true;
      const whole = seen(row);
      const part = new Row();
      rowOf(wordsOf(names.slice(from, end)), part);
      const { first } = row;
      row.narrow(first + from, first + end, false);
      expect(seen(row)).toEqual(seen(part));
      row.widen();
      expect([seen(row), row.first]).toEqual([whole, first]);
    },
  );
});
