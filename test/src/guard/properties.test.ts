import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/guard/ask.ts';
import { note } from '../../../src/guard/note.ts';
import { readAskLines, readNoteLines } from '../../../src/guard/training/corpus.ts';
import { allWordings } from '../../../src/guard/wording.ts';

const options = { country: 'NL' } as const;
const asks = readAskLines();
// The caller's guess of the language is the same before and after, so that only the sentences around it differ.
const guessed = { ...options, language: 'nl' } as const;
const blocked = asks.filter(({ text }) => ask(text, guessed).verdict === 'block').map(({ text }) => text);
/** One of a list that is too long to be handed over as arguments. */
const oneOf = (list: readonly string[]) => fc.nat({ max: list.length - 1 }).map((at) => list[at] ?? '');
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  oneOf(asks.map(({ text }) => text)),
  oneOf(readNoteLines().map(({ text }) => text)),
);
/** What people write beside the point: every line of the corpus that is let through, and is closed by a sign of its own. */
const harmless = asks
  .map(({ text }) => text)
  .filter((text) => /[a-z]{2}[.!?]$/.test(text) && ask(text, options).verdict === 'allow');

describe('the guard, whatever is written', () => {
  it('keeps a message blocked when harmless sentences come before or after it', () => {
    const around = fc.array(oneOf(harmless), { maxLength: 3 });
    fc.assert(
      fc.property(oneOf(blocked), around, around, (text, before, after) => {
        const closed = /[.!?…]\s*$/u.test(text) ? text : `${text}.`;
        expect(ask([...before, closed, ...after].join(' '), guessed).verdict).toBe('block');
      }),
      // Always the same thousand: what is rare must not fail now and then.
      { numRuns: 1000, seed: 1 },
    );
  });

  it('judges the same in other case, with doubled spaces, typographic quotes or accents written apart', () => {
    const disguise = fc.constantFrom<(text: string) => string>(
      (text) => text.toUpperCase(),
      (text) => text.replaceAll(' ', '  '),
      (text) => text.replaceAll("'", '’'),
      (text) => text.normalize('NFD'),
      (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
    );
    // A row of single letters hides its words by the very spaces between them, so those lines are left out.
    const written = asks.map(({ text }) => text).filter((text) => !/(?:^|\s)\S\s\S(?:\s|$)/u.test(text));
    fc.assert(
      fc.property(oneOf(written), disguise, (text, disguised) => {
        expect(ask(disguised(text), options).verdict).toBe(ask(text, options).verdict);
      }),
    );
  });

  it('judges the same whatever language the caller guesses', () => {
    const guess = fc.constantFrom('nl', 'fr', 'en');
    fc.assert(
      fc.property(anything, guess, (text, language) => {
        expect(ask(text, { ...options, language }).verdict).toBe(ask(text, options).verdict);
        expect(note(text, { ...options, language })).toEqual(note(text, options));
      }),
    );
  });

  it('has nothing more to redact in what it redacted', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = note(text, options).text;
        expect(note(once, options).text).toBe(once);
      }),
    );
  });

  it('gives spans that lie in the original, in order and apart', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const judged = note(text, options);
        let end = -1;
        for (const { from, to } of judged.verdict === 'redact' ? judged.spans : []) {
          expect(from).toBeGreaterThan(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('offers better wordings that it would let through and keep itself', () => {
    for (const { text, language } of allWordings()) {
      for (const country of ['NL', 'BE'] as const) {
        expect(ask(text, { country, language }), text).toMatchObject({ verdict: 'allow' });
        expect(note(text, { country, language }), text).toMatchObject({ verdict: 'keep' });
      }
    }
  });
});
