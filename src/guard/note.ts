/**
 * Takes health information about people out of what is to be kept, and leaves the work content standing.
 * What goes is replaced by an ellipsis, so that what is left still reads as a sentence.
 */
import type { RedactedText } from '../domain/checked-text.ts';
import { bit, matter } from './lexicon.ts';
import { read } from './reading.ts';
import { categoryFor } from './rules.ts';
import type { GuardOptions, NoteVerdict, Span } from './verdict.ts';

export type { NoteVerdict } from './verdict.ts';

/** Says whether `text` may be kept as it is, and gives it without the health information otherwise. */
export function note(text: string, options: GuardOptions): NoteVerdict {
  const spans = healthIn(text, options);
  if (spans.length === 0) return { verdict: 'keep', text: text as RedactedText };
  return { verdict: 'redact', text: without(text, spans) as RedactedText, spans };
}

function healthIn(text: string, options: GuardOptions): Span[] {
  const reading = read(text, options.language);
  const spans: Span[] = [];
  for (const { first, end } of reading.sentences) {
    let all = 0;
    for (let at = first; at < end; at++) all |= reading.sure[at]!;
    if (all & (bit.work | bit.meta)) continue;
    for (let at = first; at < end; at++) {
      const kinds = reading.sure[at]! & matter & ~bit.cause;
      if (kinds === 0 || reading.sure[at]! & bit.process) continue;
      const { from, to } = reading.words[at]!;
      const last = spans.at(-1);
      if (last !== undefined && at > first && last.to === reading.words[at - 1]!.to)
        spans[spans.length - 1] = { ...last, to };
      else spans.push({ from, to, category: categoryFor(kinds) });
    }
  }
  return spans;
}

function without(text: string, spans: readonly Span[]): string {
  let left = '';
  let at = 0;
  for (const { from, to } of spans) {
    left += `${text.slice(at, from)}…`;
    at = to;
  }
  return left + text.slice(at);
}
