/**
 * Puts text on a page in letters that have its signs, so that everyone's name is written as it is. Open Sans has the
 * scripts of Europe and Hebrew, Noto Sans Arabic the Arabic ones; what reads from right to left is set in one piece, since
 * only as a whole it gets its order and its joined letters.
 */
import { join } from 'node:path';
import type PDFKit from 'pdfkit';

type Page = InstanceType<typeof PDFKit>;
type Options = PDFKit.Mixins.TextOptions;

export type Weight = 'Regular' | 'SemiBold';
const weights: readonly Weight[] = ['Regular', 'SemiBold'];

/** The first is the one for everything that the others are not needed for. */
const families = ['OpenSans', 'NotoSansArabic'] as const;
type Family = (typeof families)[number];
/** How far Open Sans rises above its line, and how far apart its lines are: letters of both stand on the same ones. */
const ascent = 2189 / 2048;
const lineHeight = (2189 + 600) / 2048;

export interface Lettering {
  /** Writes in that weight at that size, from where the page is or from `at`, and leaves the page in plain letters. */
  write(
    text: string,
    style: { weight?: Weight; size: number } & Options,
    at?: readonly [number, number],
  ): void;
  /** As far as it can be told before the text is written. */
  heightOf(text: string, size: number, width: number): number;
}

interface Run {
  readonly family: Family;
  readonly text: string;
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]+(?:[\s'’-]+[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]+)*/gu;

/** The lettering of that page, which brings its fonts along. */
export function createLettering(pdf: Page): Lettering {
  for (const family of families) {
    for (const weight of weights) {
      const name = `${family}-${weight}`;
      pdf.registerFont(name, join(import.meta.dirname, 'fonts', `${name}.ttf`));
    }
  }
  return {
    write(text, { weight = 'Regular', size, ...options }, at) {
      const runs = runsOf(pdf, text);
      for (const [index, run] of runs.entries()) {
        pdf.font(`${run.family}-${weight}`).fontSize(size);
        const style = {
          ...options,
          baseline: -ascent * size,
          lineGap: lineHeight * size - pdf.currentLineHeight(true),
          continued: index < runs.length - 1,
        };
        // Letters that join look like others than they are: what they say goes along.
        const isJoined = run.family === 'NotoSansArabic';
        if (isJoined) pdf.markContent('Span', { actual: run.text });
        if (at && index === 0) pdf.text(run.text, at[0], at[1], style);
        else pdf.text(run.text, style);
        if (isJoined) pdf.endMarkedContent();
      }
      pdf.font('OpenSans-Regular');
    },
    heightOf(text, size, width) {
      return pdf.font('OpenSans-Regular').fontSize(size).heightOfString(text, { width });
    },
  };
}

/** The text in stretches of one font each, of signs that the font has. */
function runsOf(pdf: Page, text: string): readonly Run[] {
  const whole = text.normalize('NFC').replace(/\u202f/g, '\u00a0');
  const runs: Run[] = [];
  let last = 0;
  for (const { 0: found, index } of whole.matchAll(rightToLeft)) {
    runs.push({ family: 'OpenSans', text: whole.slice(last, index) });
    const family = /\p{Script=Arabic}/u.test(found) ? 'NotoSansArabic' : 'OpenSans';
    // At a plain space the library would begin anew, from left to right.
    runs.push({ family, text: found.replace(/\s/g, '\u00a0') });
    last = index + found.length;
  }
  runs.push({ family: 'OpenSans', text: whole.slice(last) });
  const filled = runs
    .filter(({ text: words }) => words !== '')
    .map((run) => ({ ...run, text: inSigns(pdf, run) }));
  return filled.length > 0 ? filled : [{ family: 'OpenSans', text: '' }];
}

/** The font as fontkit opened it: the type of the package leaves it out. */
interface OpenedFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(sign: number): boolean } };
}

/** What the font lacks goes without its accent, or is a question mark. */
function inSigns(pdf: Page, { family, text }: Run): string {
  const { font } = (pdf.font(`${family}-Regular`) as unknown as OpenedFont)._font;
  const isKnown = (sign: string) => sign === '\n' || font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
  return [...text]
    .map((sign) => {
      const [base = '?'] = sign.normalize('NFD');
      return isKnown(sign) ? sign : isKnown(base) ? base : '?';
    })
    .join('');
}
