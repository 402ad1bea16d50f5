/**
 * Lays a paper out as a PDF: A4, one column, headings, facts, lists and a foot on every page. Tagged (PDF/UA), so that it
 * can be read aloud in its language and by its headings.
 */
import { createRequire } from 'node:module';
import type PDFKit from 'pdfkit';
import type { Block } from '../cards/card.ts';
import type { Paper } from '../cards/paper.ts';
import { createLettering, type Lettering } from './lettering.ts';

const margin = 56;
const sizes = { title: 18, text: 10, foot: 8 };
const colours = { ink: '#1c2b33', soft: '#5a6a72', accent: '#0f6e66' };
const labelWidth = 180;

/** Imported, the package is its own build for browsers, which has no fonts; required, it is the one for Node. */
const PDFDocument: typeof PDFKit = createRequire(import.meta.url)('pdfkit');

/** A page that is written on, and where in what is read aloud the next part belongs. */
interface Sheet {
  readonly pdf: InstanceType<typeof PDFKit>;
  readonly letters: Lettering;
  readonly part: PDFKit.PDFStructureElement;
}

/** The bytes of the PDF. Uncompressed, its text can be read in a test. */
export async function writePdf(
  { title, language, writtenAt, blocks, footer }: Paper,
  { compress = true }: { readonly compress?: boolean } = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin,
    compress,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    lang: language,
    displayTitle: true,
    info: { Title: title, CreationDate: new Date(writtenAt) },
  });
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve());
    pdf.on('error', reject);
  });
  const part = pdf.struct('Document');
  pdf.addStructure(part);
  const sheet = { pdf, letters: createLettering(pdf), part };
  tagged(sheet, 'H1', ({ letters }) => {
    pdf.fillColor(colours.accent);
    letters.write(title, { weight: 'SemiBold', size: sizes.title });
  });
  pdf.fillColor(colours.ink).moveDown(0.3);
  for (const block of blocks) layOut(sheet, block);
  part.end();
  foot(sheet, footer);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Writes something that is read aloud as what it is. */
function tagged(sheet: Sheet, tag: string, write: (sheet: Sheet) => void): void {
  sheet.part.add(sheet.pdf.struct(tag, {}, () => write(sheet)));
}

/** Writes parts that belong together. */
function grouped(sheet: Sheet, tag: string, write: (sheet: Sheet) => void): void {
  const part = sheet.pdf.struct(tag);
  sheet.part.add(part);
  write({ ...sheet, part });
  part.end();
}

function layOut(sheet: Sheet, block: Block): void {
  const { pdf } = sheet;
  const size = sizes.text;
  pdf.fillColor(colours.ink);
  switch (block.type) {
    case 'text':
      if (block.tone === 'strong') {
        heading(sheet, block.text);
        return;
      }
      tagged(sheet, 'P', ({ letters }) => letters.write(block.text, { size }));
      break;
    case 'facts':
      grouped(sheet, 'L', (list) => {
        for (const { label, value } of block.facts) fact(list, label, value);
      });
      break;
    case 'list':
      if (block.heading) heading(sheet, block.heading);
      grouped(sheet, 'L', (list) => {
        for (const item of block.items) {
          grouped(list, 'LI', (one) =>
            tagged(one, 'LBody', ({ letters }) => letters.write(`•  ${item}`, { size, paragraphGap: 2 })),
          );
        }
      });
      break;
    case 'quote':
      tagged(sheet, 'BlockQuote', ({ letters }) => letters.write(`“${block.text}”`, { size, indent: 12 }));
      break;
  }
  pdf.fontSize(size).moveDown(0.6);
}

/** A heading is not left alone at the end of a page. */
function heading(sheet: Sheet, words: string): void {
  const { pdf } = sheet;
  const left = pdf.page.height - pdf.page.margins.bottom - pdf.y;
  if (left < 4 * sizes.text) pdf.addPage();
  tagged(sheet, 'H2', ({ letters }) => letters.write(words, { weight: 'SemiBold', size: sizes.text }));
  pdf.moveDown(0.2);
}

/** Label and value beside each other, as high as the higher of the two. */
function fact(sheet: Sheet, label: string, value: string): void {
  const { pdf, letters } = sheet;
  const { left, right } = pdf.page.margins;
  const size = sizes.text;
  const width = pdf.page.width - left - right - labelWidth;
  const labelHeight = letters.heightOf(label, size, labelWidth - 8);
  const height = Math.max(labelHeight, letters.heightOf(value, size, width));
  if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
  const top = pdf.y;
  let bottom = top;
  grouped(sheet, 'LI', (item) => {
    pdf.fillColor(colours.soft);
    tagged(item, 'Lbl', () => letters.write(label, { size, width: labelWidth - 8 }, [left, top]));
    bottom = pdf.y;
    pdf.fillColor(colours.ink);
    tagged(item, 'LBody', () => letters.write(value, { size, width }, [left + labelWidth, top]));
  });
  pdf.x = left;
  pdf.y = Math.max(bottom, pdf.y) + 3;
}

/** The same line on every page, and which page it is. It is no part of what is read aloud. */
function foot({ pdf, letters }: Sheet, words: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    // Below the margin, where a text would otherwise begin a page of its own.
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.fillColor(colours.soft);
    letters.write(`${words}   ${page + 1}/${count}`, { size: sizes.foot, lineBreak: false }, [
      margin,
      pdf.page.height - margin + 16,
    ]);
    pdf.endMarkedContent();
  }
}
