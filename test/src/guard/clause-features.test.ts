import { describe, expect, it } from 'vitest';
import { clauseFeatures } from '../../../src/guard/clause-features.ts';
import { clausesOf } from '../../../src/guard/clauses.ts';
import { Features } from '../../../src/guard/features.ts';
import { bit, kinds } from '../../../src/guard/lexicon.ts';
import { read } from '../../../src/guard/reading.ts';
import { Row } from '../../../src/guard/row.ts';
import { findingOf } from '../../../src/guard/rules.ts';

/** The templates of a clause's surroundings, from 80 on, in the order of the file. */
const [place, word, role, who, kind] = [80, 81, 83, 84, 85];

/** What is told of one clause of a text: what fills each template. */
function toldOf(text: string, index: number) {
  const reading = read(text, 'nl');
  const [sentence] = reading.sentences;
  if (sentence === undefined) throw new Error('no sentence');
  const row = new Row().read(reading, sentence);
  const here = { reading, sentence, finding: findingOf(reading, sentence), row };
  const clause = clausesOf(text, reading, sentence)[index];
  if (clause === undefined) throw new Error('no such clause');
  const told = new Map<number, number[][]>();
  const into = new (class extends Features {
    override add(template: number, ...fillers: number[]): void {
      told.set(template, [...(told.get(template) ?? []), fillers]);
    }
  })();
  clauseFeatures(here, clause, findingOf(reading, clause), into);
  return { of: (template: number) => told.get(template) ?? [], row };
}

const text = 'Jan belt maandag, heeft griep, Els neemt kassa';

describe('the model sees a clause by', () => {
  it('how many there are, and whether it is the first', () => {
    expect(toldOf(text, 0).of(place)).toEqual([[3, 1]]);
    expect(toldOf(text, 1).of(place)).toEqual([[3, 0]]);
    expect(toldOf('Jan heeft griep', 0).of(place)).toEqual([[1, 1]]);
  });

  it('the words on both sides of it, and not its own', () => {
    const { of, row } = toldOf(text, 1);
    const [jan, belt, maandag, , , els, neemt, kassa] = row.mixed.slice(row.first, row.end);
    expect(of(word)).toEqual([
      [jan, 1],
      [belt, 1],
      [maandag, 1],
      [els, 2],
      [neemt, 2],
      [kassa, 2],
    ]);
  });

  it('what those do, and whether it names health itself', () => {
    const named = toldOf(text, 1).of(role);
    expect(named.length).toBeGreaterThan(0);
    expect(named.every(([, filler]) => filler === 1)).toBe(true);
    expect(
      toldOf(text, 0)
        .of(role)
        .every(([, filler]) => filler === 0),
    ).toBe(true);
  });

  it('who is in its sentence, and how surely it names health', () => {
    const person = 'hij belt maandag, heeft griep';
    expect(toldOf(person, 1).of(who)).toEqual([[bit.person, kinds.indexOf('condition') + 1, 1]]);
    expect(toldOf(person, 0).of(who)).toEqual([[bit.person, 0, 2]]);
  });

  it('the kinds that only the rest of its sentence names', () => {
    expect(toldOf('belt maandag, heeft griep', 0).of(kind)).toContainEqual([kinds.indexOf('condition'), 0]);
    expect(
      toldOf('belt maandag, heeft griep', 1)
        .of(kind)
        .map(([which]) => which),
    ).not.toContain(kinds.indexOf('condition'));
  });

  it('nothing around it where it is the whole sentence', () => {
    const { of } = toldOf('Jan heeft griep', 0);
    for (const template of [word, role, who, kind]) expect(of(template)).toEqual([]);
  });
});
