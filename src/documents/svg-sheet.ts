/** The sheet that all our pictures are drawn on: paper with a title, as tall as what stands below it. */
import { ink, margin, pictureWidth } from './ink.ts';
import { inLines, textAt } from './svg-text.ts';

/** Pieces of SVG, and how far down they reach. */
export interface Drawn {
  readonly parts: readonly string[];
  readonly bottom: number;
}

/** The whole SVG; `below` is told where the title ends. */
export function sheet(title: string, below: (top: number) => Drawn): string {
  const lines = inLines(title, 32, pictureWidth - 2 * margin);
  const { parts, bottom } = below(margin + lines.length * 42);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureWidth}" height="${bottom}">`,
    `<rect width="100%" height="100%" fill="${ink.paper}"/>`,
    ...lines.map((line, index) =>
      textAt(margin, margin + 28 + index * 42, line, { size: 32, bold: true, fill: ink.text }),
    ),
    ...parts,
    '</svg>',
  ].join('');
}
