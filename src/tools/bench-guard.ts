/**
 * How much more the guard costs than the least that any word list would cost: one pass of normalising, lower-casing, splitting
 * into words and looking each of them up. Both run over the same messages in the same process, so the machine cancels out.
 * Also what texts cost that were made to be slow, and what the guard adds to the start.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../guard/ask.ts';
import { note } from '../guard/note.ts';
import { readAskLines, readNoteLines } from '../guard/training/corpus.ts';
import { median as middle } from './bench/compare.ts';
import { hostile } from './bench/hostile.ts';

const options = { country: 'BE' } as const;

export interface GuardBench {
  readonly messages: number;
  /** Microseconds a message of the bare pass. */
  readonly bare: number;
  /** Times the bare pass. */
  readonly ask: number;
  readonly note: number;
}

/** The slowest of the hostile texts, and milliseconds for a megabyte of it. */
interface Slowest {
  readonly name: string;
  readonly took: number;
}

const known = new Set([
  'griep',
  'koorts',
  'rug',
  'dokter',
  'fièvre',
  'médecin',
  'flu',
  'doctor',
  'pain',
  'ziek',
]);

function bare(text: string): boolean {
  let found = false;
  for (const word of text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u))
    if (known.has(word)) found = true;
  return found;
}

/** The middle of several rounds, in milliseconds of the processor: the clock on the wall would measure its other users too. */
function median(rounds: number, work: (round: number) => void): number {
  return middle(
    Array.from({ length: rounds }, (_, round) => {
      const start = process.cpuUsage();
      work(round);
      return process.cpuUsage(start).user / 1000;
    }),
  );
}

/** Measures the guard against the bare pass, over the messages of the corpus. */
export function benchGuard(): GuardBench {
  const messages = [...readAskLines(), ...readNoteLines()].map(({ text }) => text);
  for (const text of messages) {
    bare(text);
    ask(text, options);
    note(text, options);
  }
  const least = median(9, () => {
    for (const text of messages) bare(text);
  });
  const asked = median(5, () => {
    for (const text of messages) ask(text, options);
  });
  const noted = median(5, () => {
    for (const text of messages) note(text, options);
  });
  return {
    messages: messages.length,
    bare: (least / messages.length) * 1000,
    ask: asked / least,
    note: noted / least,
  };
}

const megabyte = 1 << 20;

/** The hostile text that takes longest: each is tried at a quarter of a megabyte, the slowest measured at a whole one. */
function slowest(judge: (text: string) => unknown): Slowest {
  const tried = hostile.map((one) => {
    const texts = [0, 1, 2].map((round) => one.text(megabyte / 4, round));
    return { ...one, took: median(3, (round) => judge(texts[round] ?? '')) };
  });
  const { name, text } = tried.reduce((worst, one) => (one.took > worst.took ? one : worst));
  const texts = [3, 4, 5].map((round) => text(megabyte, round));
  return { name, took: median(3, (round) => judge(texts[round] ?? '')) };
}

/** Milliseconds of the processor that a start takes bare and with the guard, both with Node's cache of compiled code. */
function starts(rounds: number): { readonly bare: number; readonly guarded: number } {
  const directory = mkdtempSync(join(tmpdir(), 'nabij-bench-'));
  const cached = `(await import('node:module')).enableCompileCache(${JSON.stringify(directory)});`;
  const start = (guarded: boolean) => {
    const doors = ['ask', 'note'].map((door) => new URL(`../guard/${door}.ts`, import.meta.url).href);
    const load = guarded ? doors.map((door) => `await import(${JSON.stringify(door)});`).join('') : '';
    const tell = 'const { user, system } = process.cpuUsage(); console.log((user + system) / 1000);';
    return Number(execFileSync(process.execPath, ['--input-type=module', '-e', cached + load + tell]));
  };
  try {
    // The first start fills the cache.
    start(true);
    const played = Array.from({ length: rounds }, () => [start(false), start(true)] as const);
    return {
      bare: middle(played.map(([bare]) => bare)),
      guarded: middle(played.map(([, guarded]) => guarded)),
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const { messages, bare, ask: asked, note: noted } = benchGuard();
  const tell = ({ name, took }: Slowest) => `a hostile megabyte (${name}) ${took.toFixed(0)} ms`;
  const { bare: alone, guarded } = starts(9);
  console.log(`guard: ${messages} messages, bare pass ${bare.toFixed(2)} µs each`);
  console.log(`  ask ${asked.toFixed(1)} × bare, ${tell(slowest((text) => ask(text, options)))}`);
  console.log(`  note ${noted.toFixed(1)} × bare, ${tell(slowest((text) => note(text, options)))}`);
  console.log(
    `  loading adds ${(guarded - alone).toFixed(0)} ms of the processor to a bare start of ${alone.toFixed(0)} ms`,
  );
}
