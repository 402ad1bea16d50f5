/**
 * Trains the guard from the corpus: `npm run train:guard` writes `src/guard/model/`, with its scores from cross-validation.
 * The same corpus and code give the same bytes; `--quick` leaves the scores out.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { type AskLine, type NoteLine, readAskLines, readNoteLines } from '../guard/training/corpus.ts';
import { crossValidate } from '../guard/training/score.ts';
import { train } from '../guard/training/train.ts';
import { allWordings } from '../guard/wording.ts';

// Our own better wordings are lines of the corpus as well, so that they come out clean.
const own = allWordings();
const asks = [...readAskLines(), ...own.map((line): AskLine => ({ ...line, label: 'allow' }))];
const notes = [...readNoteLines(), ...own.map((line): NoteLine => ({ ...line, gone: [] }))];
const started = performance.now();
const { facts, bytes } = train(asks, notes);
const scores = process.argv.includes('--quick')
  ? undefined
  : crossValidate(readAskLines(), readNoteLines(), 4, 7);
const folder = new URL('../guard/model/', import.meta.url);
const corpus = createHash('sha256')
  .update(JSON.stringify([asks, notes]))
  .digest('hex')
  .slice(0, 16);
const about = { ...facts, corpus, lines: { ask: asks.length, note: notes.length }, scores };
writeFileSync(new URL('guard.json', folder), `${JSON.stringify(about, null, 2)}\n`);
writeFileSync(new URL('guard.bin', folder), bytes);
console.log(
  `trained on ${asks.length} + ${notes.length} lines in ${((performance.now() - started) / 1000).toFixed(1)} s`,
);
