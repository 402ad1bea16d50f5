/**
 * The guard on the command line: JSON lines in, one verdict per line out, in the same order.
 * `npm run --silent guard -- --task ask|note [--pack nl|be]`; a line that is no task is reported by its number, and the exit code is 2.
 */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Country, Language } from '../domain/locale.ts';
import { languages } from '../domain/locale.ts';
import { ask } from '../guard/ask.ts';
import { note } from '../guard/note.ts';
import type { Span } from '../guard/verdict.ts';

interface Task {
  readonly id: string;
  readonly text: string;
  readonly lang?: Language;
}

function taskOf(line: string): Task {
  const given: unknown = JSON.parse(line);
  if (typeof given !== 'object' || given === null) throw new Error('not an object');
  const { id, text, lang } = given as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('"id" is missing');
  if (typeof text !== 'string') throw new Error('"text" is missing');
  const language = languages.find((known) => known === lang);
  return { id: id as string, text, ...(language === undefined ? {} : { lang: language }) };
}

const flat = (spans: readonly Span[]) => spans.map(({ from, to, category }) => [from, to, category]);

/** The answer to one task, as it is printed. */
export function answer(task: Task, kind: 'ask' | 'note', country: Country): Record<string, unknown> {
  const options = { country, ...(task.lang === undefined ? {} : { language: task.lang }) };
  if (kind === 'note') {
    const judged = note(task.text, options);
    const spans = judged.verdict === 'redact' ? judged.spans : [];
    const category = spans[0]?.category;
    return {
      id: task.id,
      verdict: judged.verdict,
      ...(category && { category }),
      spans: flat(spans),
      redacted: judged.text,
    };
  }
  const judged = ask(task.text, options);
  if (judged.verdict === 'allow') return { id: task.id, verdict: 'allow', spans: [] };
  const { verdict, category, spans, suggestion } = judged;
  return { id: task.id, verdict, category, spans: flat(spans), suggestion };
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { task: { type: 'string' }, pack: { type: 'string', default: 'nl' } },
  });
  const { task, pack } = values;
  if ((task !== 'ask' && task !== 'note') || (pack !== 'nl' && pack !== 'be')) {
    console.error('usage: guard --task ask|note [--pack nl|be]');
    process.exitCode = 2;
    return;
  }
  const country = pack === 'nl' ? 'NL' : 'BE';
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    let out: string;
    try {
      out = JSON.stringify(answer(taskOf(line), task, country));
    } catch (error) {
      // Only what is wrong is told, never the line: it may hold health matter.
      const reason = error instanceof SyntaxError ? 'it is not JSON' : (error as Error).message;
      console.error(`line ${number}: ${reason}`);
      process.exitCode = 2;
      continue;
    }
    if (!process.stdout.write(`${out}\n`)) await once(process.stdout, 'drain');
  }
}

if (import.meta.main) await run();
