/** Makes a text fit a limit of Slack's, and never cuts through the middle of what a person sees as one character. */

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The text itself, or as much of it as fits with an ellipsis behind it. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${startOf(text, max - 1).trimEnd()}…`;
}

/** The text in as few pieces of at most `max` as it takes; together they are the text. */
export function pieces(text: string, max: number): string[] {
  const result: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const piece = rest.length <= max ? rest : startOf(rest, max);
    result.push(piece);
    rest = rest.slice(piece.length);
  }
  return result;
}

/** As many whole characters as fit in `max`; of one character that is longer than that (a tower of accents), its start. */
function startOf(text: string, max: number): string {
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, max * 2))) {
    if (index + segment.length > max) break;
    end = index + segment.length;
  }
  return text.slice(0, end === 0 ? max : end);
}
