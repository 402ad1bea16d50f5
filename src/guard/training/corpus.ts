/**
 * The hand-written lines to learn from: `corpus/<language>/ask-*.jsonl` and `note-*.jsonl`, read in the order of their names, and
 * `harmless-*.jsonl`, which may be sent and kept alike.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { type Language, languages } from '../../domain/locale.ts';
import { type Category, categories } from '../verdict.ts';

export interface AskLine {
  readonly text: string;
  /** The file it is in, without its language: files of one name in three languages are about the same things. */
  readonly source: string;
  readonly language: Language;
  readonly label: 'allow' | 'caution' | 'block';
  readonly category?: Category;
}

export interface NoteLine {
  readonly text: string;
  readonly source: string;
  readonly language: Language;
  /** What must go, as offsets; empty for a line to keep. */
  readonly gone: readonly { readonly from: number; readonly to: number }[];
}

/** Lines about asking and lines to keep. */
export interface Lines {
  readonly asks: readonly AskLine[];
  readonly notes: readonly NoteLine[];
}

export type Task = 'ask' | 'note';

interface Raw {
  readonly t: string;
  /** The label; a harmless line has none. */
  readonly y?: string;
  readonly c?: string;
  readonly gone?: readonly string[];
}

/** The lines to learn from. */
const corpus = new URL('../corpus/', import.meta.url);
/** Lines to measure with, by authors who knew the policy and neither the corpus nor the guard. Nothing is ever learned from them. */
export const measuring = new URL('../measuring/', import.meta.url);

/** The lines about asking. A line that is wrong stops the training and says where it is. */
export function readAskLines(folder = corpus): AskLine[] {
  return rows(folder, 'ask').map(({ raw, language, source, where }) => {
    if (raw.y !== 'allow' && raw.y !== 'caution' && raw.y !== 'block')
      throw new Error(`${where}: no label ${raw.y}`);
    const category = categories.find((known) => known === raw.c);
    if (raw.y === 'block' && category === undefined) throw new Error(`${where}: a block needs a category`);
    return { text: raw.t, source, language, label: raw.y, ...(category && { category }) };
  });
}

/** The lines to keep, with what must go from them. */
export function readNoteLines(folder = corpus): NoteLine[] {
  return rows(folder, 'note').map(({ raw, language, source, where }) => {
    const gone = (raw.gone ?? []).flatMap((part) => occurrences(raw.t, part, where));
    if ((raw.y === 'redact') !== gone.length > 0)
      throw new Error(`${where}: ${raw.y} does not fit what must go`);
    return { text: raw.t, source, language, gone };
  });
}

function occurrences(text: string, part: string, where: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
    found.push({ from: at, to: at + part.length });
  }
  if (found.length === 0) throw new Error(`${where}: "${part}" is not in the line`);
  return found;
}

/** How a harmless line is labelled for each task. */
const harmless: Readonly<Record<Task, string>> = { ask: 'allow', note: 'keep' };

interface Labelled {
  readonly raw: Raw & { readonly y: string };
  readonly language: Language;
  readonly source: string;
  readonly where: string;
}

function rows(folder: URL, task: Task): Labelled[] {
  return languages.flatMap((language) =>
    readdirSync(new URL(`${language}/`, folder))
      .filter((name) => isFor(task, name))
      .sort()
      .flatMap((name) =>
        readFileSync(new URL(`${language}/${name}`, folder), 'utf8')
          .split('\n')
          .map((line, index) => ({ line, where: `${language}/${name}:${index + 1}` }))
          .filter(({ line }) => line.trim() !== '')
          .map(({ line, where }) => ({
            raw: { y: harmless[task], ...parsed(line, where) },
            language,
            source: name,
            where,
          })),
      ),
  );
}

function isFor(task: Task, name: string): boolean {
  return name.endsWith('.jsonl') && (name.startsWith(`${task}-`) || name.startsWith('harmless-'));
}

function parsed(line: string, where: string): Raw {
  try {
    return JSON.parse(line) as Raw;
  } catch {
    throw new Error(`${where}: not JSON`);
  }
}
