/** Undoes what `cards/adaptive.ts` does to a text so that no client takes it for markdown. */

/** The text as it was written: escapes gone, a paragraph a line again. */
export function asWritten(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('\n\n', '\n');
}
