/**
 * Trains the guard from the corpus: `npm run train:guard` writes `src/guard/model/`, with its scores from cross-validation.
 * The same corpus and code give the same bytes; `--quick` leaves the scores out.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { allWords } from '../../flows/words/speak.ts';
import { languages } from '../domain/locale.ts';
import { seenFile } from '../guard/meant.ts';
import { piecesOf } from '../guard/pieces.ts';
import { compiled, readLists, tablesFile } from '../guard/shipped-lexicon.ts';
import { type AskLine, type NoteLine, readAskLines, readNoteLines } from '../guard/training/corpus.ts';
import { crossValidate } from '../guard/training/score.ts';
import { seenWords } from '../guard/training/seen.ts';
import { train } from '../guard/training/train.ts';
import { allWordings } from '../guard/wording.ts';
import { readWords } from '../guard/words.ts';

const corpus = { asks: readAskLines(), notes: readNoteLines() };
// Our own better wordings, and what we suggest to say in a talk, are lines to learn from as well, so that they come out clean.
const talk = languages.flatMap((language) =>
  Object.entries(allWords[language])
    .filter(([key]) => /^guide\.[^.]+\.(open|ask|offer|steer)|^rule\.may\./.test(key))
    .map(([, text]) => ({ language, text: text.replace(/\{\{\w+\}\}/g, 'Koen') })),
);
const own = [...allWordings(), ...talk].flatMap(({ text, language }) => {
  // A clause of them by itself must come out clean as well.
  const { words, sentences } = readWords(text);
  const pieces = sentences.flatMap((sentence) => piecesOf(text, words, sentence));
  const clauses = pieces.map(
    ({ first, end, question }) => text.slice(words[first]!.from, words[end - 1]!.to) + (question ? '?' : ''),
  );
  return [text, ...clauses].map((text) => ({ text, language, source: 'own' }));
});
const always = {
  asks: own.map((line): AskLine => ({ ...line, label: 'allow' })),
  notes: own.map((line): NoteLine => ({ ...line, gone: [] })),
};
const asks = [...corpus.asks, ...always.asks];
const notes = [...corpus.notes, ...always.notes];

const started = performance.now();
writeFileSync(tablesFile, compiled(readLists()));
writeFileSync(seenFile, `${seenWords([...asks, ...notes].map(({ text }) => text)).join('\n')}\n`);
const { facts, bytes } = train(asks, notes);
const scores = process.argv.includes('--quick') ? undefined : await crossValidate(corpus, always, 4);
const folder = new URL('../guard/model/', import.meta.url);
const digest = createHash('sha256')
  .update(JSON.stringify([asks, notes]))
  .digest('hex')
  .slice(0, 16);
const about = { ...facts, corpus: digest, lines: { ask: asks.length, note: notes.length }, scores };
writeFileSync(new URL('guard.json', folder), `${JSON.stringify(about, null, 2)}\n`);
writeFileSync(new URL('guard.bin', folder), bytes);
console.log(
  `trained on ${asks.length} + ${notes.length} lines in ${((performance.now() - started) / 1000).toFixed(1)} s`,
);
