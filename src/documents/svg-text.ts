/** Text in SVG, which breaks no lines and knows no width: both are reckoned here, a little too wide rather than too narrow. */

/** Of the size of the letters, for the widest of running texts in Open Sans SemiBold. */
const averageWidth = 0.58;

/** The text in lines that fit that many pixels; a word that fits nowhere is broken, and what a space that does not break holds together stays so. */
export function inLines(text: string, size: number, width: number): string[] {
  const most = Math.max(1, Math.floor(width / (size * averageWidth)));
  const words = text
    .split(/[^\S\u00a0\u202f]+/)
    .flatMap((word) => word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? []);
  return words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);
}

export interface Lettered {
  readonly size: number;
  readonly bold?: boolean;
  readonly fill: string;
}

/** One line of text from there to the right; its letters find their own order, from right to left too. */
export function textAt(x: number, y: number, text: string, { size, bold = false, fill }: Lettered): string {
  const weight = bold ? ' font-weight="600"' : '';
  return `<text x="${x}" y="${y}" font-family="'Open Sans','Noto Sans Arabic'" font-size="${size}"${weight} fill="${fill}">${escaped(text)}</text>`;
}

/** As it stands, whatever it means in XML; signs that XML does not have are left out. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
