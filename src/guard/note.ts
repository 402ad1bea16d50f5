/** The guard's second door: may this be kept, and what of it? */
import { judgeNote } from './judge-note.ts';
import { model } from './shipped.ts';
import type { GuardOptions, NoteVerdict } from './verdict.ts';

export type { GuardOptions, NoteVerdict } from './verdict.ts';

/**
 * Says whether `text` may be kept as it is, and gives it without the health information otherwise.
 * The only maker of `RedactedText`. Spans point into `text`; redacting what is left changes nothing more.
 */
export function note(text: string, options: GuardOptions): NoteVerdict {
  return judgeNote(model, text, options);
}
