import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/domain/locale.ts';
import { measuring, readAskLines, readNoteLines } from '../../../src/guard/training/corpus.ts';
import { aims, measureGuard } from '../../../src/tools/measure-guard.ts';

const measures = measureGuard();

describe('the guard, on lines that nothing was learned from', () => {
  it.each(['missed', 'blocked', 'left', 'touched'] as const)('has at most its share of %s', (what) => {
    expect(measures.all[what]).toBeLessThanOrEqual(aims[what]);
  });

  it.each(languages)('does in %s nearly as well as in all', (language) => {
    for (const what of ['missed', 'blocked', 'left', 'touched'] as const)
      expect(measures.languages[language][what], what).toBeLessThanOrEqual(measures.all[what] + 3);
  });

  it('leaves the work in a note, and ordinary sentences alone', () => {
    expect(measures.lost).toBeLessThanOrEqual(aims.lost);
    expect(measures.ordinary.blocked).toBeLessThanOrEqual(aims.ordinary.blocked);
    expect(measures.ordinary.touched).toBeLessThanOrEqual(aims.ordinary.touched);
  });
});

describe('those lines', () => {
  it('are in no file that is learned from', () => {
    const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
    const learned = new Set([...readAskLines(), ...readNoteLines()].map(({ text }) => plain(text)));
    const measured = [...readAskLines(measuring), ...readNoteLines(measuring)];
    expect(measured.length).toBeGreaterThan(3_000);
    expect(measured.filter(({ text }) => learned.has(plain(text)))).toEqual([]);
  });
});
