/** Counts what the guard makes of labelled lines: what it blocks and takes out of those that hold health, and of those that do not. */
import type { AskVerdict, GuardOptions, NoteVerdict } from '../verdict.ts';
import type { AskLine, NoteLine } from './corpus.ts';
import type { Tally } from './tally.ts';

type Judge<Verdict> = (text: string, options: GuardOptions) => Verdict;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const meet = (one: Stretch, other: Stretch): boolean => one.from < other.to && other.from < one.to;

/** Counts messages by the Dutch rules, as a whole and by language; cautions are left out. */
export function countAsks(judge: Judge<AskVerdict>, asks: readonly AskLine[], tally: Tally): void {
  for (const { text, language, label } of asks) {
    if (label === 'caution') continue;
    const blocked = judge(text, { country: 'NL', language }).verdict === 'block';
    for (const name of ['guard', language]) tally.add(name, 'ask', label === 'block', blocked);
  }
}

/** Counts notes in the same way, stretch by stretch of what must go, and as `work` the words that may stay. */
export function countNotes(judge: Judge<NoteVerdict>, notes: readonly NoteLine[], tally: Tally): void {
  for (const { text, language, gone } of notes) {
    const judged = judge(text, { country: 'NL', language });
    const spans = judged.verdict === 'redact' ? judged.spans : [];
    const covers = (part: Stretch) => spans.some((span) => meet(span, part));
    for (const name of ['guard', language]) {
      if (gone.length === 0) tally.add(name, 'note', false, spans.length > 0);
      for (const part of gone) tally.add(name, 'note', true, covers(part));
    }
    for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const part = { from: index, to: index + word.length };
      if (!gone.some((other) => meet(part, other))) tally.add('work', 'note', true, covers(part));
    }
  }
}
