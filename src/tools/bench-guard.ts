/**
 * How much more the guard costs than the least that any word list would cost: one pass of normalising, lower-casing, splitting
 * into words and looking each of them up. Both run over the same messages in the same process, so the machine cancels out.
 */
import { ask } from '../guard/ask.ts';
import { note } from '../guard/note.ts';
import { readAskLines, readNoteLines } from '../guard/training/corpus.ts';

export interface GuardBench {
  readonly messages: number;
  /** Microseconds a message of the bare pass. */
  readonly bare: number;
  /** Times the bare pass. */
  readonly ask: number;
  readonly note: number;
  /** Milliseconds for a megabyte of text made to be slow. */
  readonly hostileAsk: number;
  readonly hostileNote: number;
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
function median(rounds: number, work: () => void): number {
  const times = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    work();
    return process.cpuUsage(start).user / 1000;
  }).sort((a, b) => a - b);
  return times[rounds >> 1] ?? 0;
}

/** Measures the guard against the bare pass, over the messages of the corpus. */
export function benchGuard(): GuardBench {
  const options = { country: 'BE' } as const;
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
  const nasty = 'wat is er k a n k e r hoofdpjin k**k*r '.repeat(26_000);
  return {
    messages: messages.length,
    bare: (least / messages.length) * 1000,
    ask: asked / least,
    note: noted / least,
    hostileAsk: median(3, () => ask(nasty, options)),
    hostileNote: median(3, () => note(nasty, options)),
  };
}

if (import.meta.main) {
  const { messages, bare, ask, note, hostileAsk, hostileNote } = benchGuard();
  console.log(`guard: ${messages} messages, bare pass ${bare.toFixed(2)} µs each`);
  console.log(
    `  ask ${ask.toFixed(1)} × bare, a hostile megabyte ${hostileAsk.toFixed(0)} ms\n` +
      `  note ${note.toFixed(1)} × bare, a hostile megabyte ${hostileNote.toFixed(0)} ms`,
  );
}
