/**
 * The lexicon that comes with the guard. Training leaves the lists as tables beside the model, so that a start need not read them
 * word by word; the lists stay the only truth, for tables that were made of other lists are not used.
 */
import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { Lexicon, type LexiconTables } from './lexicon.ts';
import { type Lists, tablesOf } from './lists.ts';
import { pack, type Tables, unpack } from './tables.ts';

/** Where `train:guard` keeps the tables. */
export const tablesFile = new URL('model/lexicon.bin', import.meta.url);

/** To be raised when the tables mean something else than before. */
const format = 1;

/** The lists as they stand in `lexicon/`. */
export function readLists(): Lists {
  const read = (list: string) => readFileSync(new URL(`lexicon/${list}.txt`, import.meta.url), 'utf8');
  return { nl: read('nl'), fr: read('fr'), en: read('en'), grammar: read('grammar') };
}

/** The tables of these lists as a file. */
export function compiled(lists: Lists): Uint8Array<ArrayBuffer> {
  return pack(nameOf(lists), tablesOf(lists) as LexiconTables & Tables);
}

/** The lexicon of these lists: from the file, or worked out anew when it was made of other ones. */
export function lexiconOf(lists: Lists, file: Uint8Array<ArrayBuffer>): Lexicon {
  return new Lexicon((unpack(nameOf(lists), file) as LexiconTables | undefined) ?? tablesOf(lists));
}

/** Reads the lexicon that is shipped. */
export function readLexicon(): Lexicon {
  return lexiconOf(readLists(), readFileSync(tablesFile));
}

/** Tells lists apart by what they say. */
function nameOf({ nl, fr, en, grammar }: Lists): string {
  return `${format}-${[nl, fr, en, grammar].map((list) => crc32(list).toString(36)).join('-')}`;
}
