/** The house as text: every file with its room and what it imports, for the rules about the whole. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** `flows`, `app`, `channels/slack`; `main` for the files that stand in `src` itself. */
  readonly room: string;
  /** The rooms it imports from, its own left out. */
  readonly rooms: readonly string[];
  /** What it imports from outside the house: `zod`, `node:fs`. */
  readonly vendors: readonly string[];
}

const imported =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'|\brequire(?:\([^)]*\))?\(\s*'([^']+)'/g;

/** Every file of ours that matches, in order. */
export function sourceFiles(...patterns: readonly string[]): readonly SourceFile[] {
  return globSync([...patterns])
    .sort()
    .map(sourceFile);
}

function sourceFile(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const room = roomOf(path);
  const names = [...text.matchAll(imported)].map((found) => found.slice(1).find((name) => name) ?? '');
  const ours = names.filter((name) => name.startsWith('.')).map((name) => roomOf(join(dirname(path), name)));
  return {
    path,
    text,
    room,
    rooms: [...new Set(ours)].filter((other) => other !== room),
    vendors: [...new Set(names.filter((name) => !name.startsWith('.')).map(packageOf))],
  };
}

/** `@slack/bolt/dist/x` as `@slack/bolt`, `csv-parse/sync` as `csv-parse`. */
function packageOf(name: string): string {
  if (name.startsWith('node:')) return name;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

function roomOf(path: string): string {
  const [top = '', first = '', second = ''] = path.split('/');
  if (top !== 'src') return top;
  if (first.endsWith('.ts')) return 'main';
  return first === 'channels' ? `channels/${second}` : first;
}
