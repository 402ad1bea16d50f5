/** How well the guard does on lines it has not learned from: rules alone, model alone, and both. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Language } from '../../domain/locale.ts';
import type { Lines, Task } from './corpus.ts';
import type { Fold } from './fold.ts';
import { type Counts, type Score, Tally } from './tally.ts';

type ByTask = Readonly<Record<Task, Score>>;

export interface Scores {
  /** Which parts decide, for messages to send and for notes. */
  readonly ablation: Readonly<Record<'rules' | 'model' | 'guard', ByTask>>;
  /** The guard as it works, with its thresholds. */
  readonly languages: Readonly<Record<Language, ByTask>>;
  /** Of the words of a note that may stay, how many went. */
  readonly lost: number;
}

/** What a file is about: the same name in another language, or of the other task, is about the same things. */
const topicOf = (source: string): string => source.replace(/^(?:ask|note|harmless)-/, '');

/** Deals the files over the folds, whole: lines about the same things are too much alike to learn from each other. */
function foldsOf(lines: readonly { readonly source: string }[], folds: number): (source: string) => number {
  const sizes = new Map<string, number>();
  for (const { source } of lines) {
    const topic = topicOf(source);
    sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
  }
  const load = Array.from({ length: folds }, () => 0);
  const fold = new Map<string, number>();
  for (const [topic, size] of [...sizes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))) {
    const least = load.indexOf(Math.min(...load));
    fold.set(topic, least);
    load[least]! += size;
  }
  return (source) => fold.get(topicOf(source))!;
}

/** Cross-validates: each line is judged by what was learned from other files. As many folds as there are processors run at once. */
export async function crossValidate({ asks, notes }: Lines, always: Lines, folds: number): Promise<Scores> {
  const tally = new Tally();
  const foldOf = foldsOf([...asks, ...notes], folds);
  const waiting = Array.from({ length: folds }, (_, fold) => {
    const isIn = ({ source }: { readonly source: string }) => foldOf(source) === fold;
    const isOut = (line: { readonly source: string }) => !isIn(line);
    const learned = { asks: asks.filter(isOut), notes: notes.filter(isOut) };
    return { learned, judged: { asks: asks.filter(isIn), notes: notes.filter(isIn) }, always };
  });
  const work = async () => {
    for (let fold = waiting.pop(); fold !== undefined; fold = waiting.pop()) tally.merge(await judged(fold));
  };
  await Promise.all(Array.from({ length: Math.min(folds, availableParallelism()) }, work));
  const byTask = (name: string) => ({ ask: tally.score(name, 'ask'), note: tally.score(name, 'note') });
  return {
    ablation: { rules: byTask('rules'), model: byTask('model'), guard: byTask('guard') },
    languages: { nl: byTask('nl'), fr: byTask('fr'), en: byTask('en') },
    lost: tally.score('work', 'note').caught,
  };
}

/** What a thread of its own counts in one fold. */
function judged(fold: Fold): Promise<Counts> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./fold.ts', import.meta.url), { workerData: fold });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
