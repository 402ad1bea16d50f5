/**
 * Lays a document out as a PDF: A4, one column, headings, facts, lists and a foot on every page. The built-in fonts know
 * Western European signs; others are written as near as they come.
 */
import { createRequire } from 'node:module';
import type PDFKit from 'pdfkit';
import type { CaseDocument } from '../../flows/documents/case-document.ts';
import type { Block } from '../cards/card.ts';

const margin = 56;
const sizes = { title: 18, text: 10.5, foot: 8 };
const plain = 'Helvetica';
const bold = 'Helvetica-Bold';
const labelWidth = 150;

type Page = InstanceType<typeof PDFKit>;
/** Imported, the package is its own build for browsers, which has no fonts; required, it is the one for Node. */
const PDFDocument: typeof PDFKit = createRequire(import.meta.url)('pdfkit');

/** The bytes of the PDF. Uncompressed, its text can be read in a test. */
export async function writePdf(
  document: CaseDocument,
  { compress = true }: { readonly compress?: boolean } = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin,
    compress,
    bufferPages: true,
    lang: document.language,
    displayTitle: true,
    info: { Title: written(document.title), CreationDate: new Date(document.writtenAt) },
  });
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve());
    pdf.on('error', reject);
  });
  pdf.font(bold).fontSize(sizes.title).text(written(document.title)).moveDown();
  for (const block of document.blocks) layOut(pdf, block);
  foot(pdf, written(document.footer));
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

function layOut(pdf: Page, block: Block): void {
  pdf.font(plain).fontSize(sizes.text);
  switch (block.type) {
    case 'text':
      if (block.tone === 'strong') heading(pdf, block.text);
      else pdf.text(written(block.text));
      break;
    case 'facts':
      for (const { label, value } of block.facts) fact(pdf, written(label), written(value));
      break;
    case 'list':
      if (block.heading) heading(pdf, block.heading);
      for (const item of block.items) pdf.text(`•  ${written(item)}`, { indent: 0, paragraphGap: 2 });
      break;
    case 'quote':
      pdf.text(`“${written(block.text)}”`, { indent: 12 });
      break;
  }
  pdf.moveDown(0.6);
}

/** A heading is not left alone at the end of a page. */
function heading(pdf: Page, words: string): void {
  const left = pdf.page.height - pdf.page.margins.bottom - pdf.y;
  if (left < 4 * sizes.text) pdf.addPage();
  pdf.font(bold).text(written(words)).font(plain).moveDown(0.2);
}

/** Label and value beside each other, as high as the higher of the two. */
function fact(pdf: Page, label: string, value: string): void {
  const { left, right } = pdf.page.margins;
  const width = pdf.page.width - left - right - labelWidth;
  const labelHeight = pdf.heightOfString(label, { width: labelWidth - 8 });
  const height = Math.max(labelHeight, pdf.heightOfString(value, { width }));
  if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
  const top = pdf.y;
  pdf.fillColor('#555').text(label, left, top, { width: labelWidth - 8 });
  pdf.fillColor('#000').text(value, left + labelWidth, top, { width });
  pdf.x = left;
  pdf.y = top + height + 3;
}

/** The same line on every page, and which page it is. */
function foot(pdf: Page, words: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    // Below the margin, where a text would otherwise begin a page of its own.
    pdf.page.margins.bottom = 0;
    pdf.font(plain).fontSize(sizes.foot).fillColor('#555');
    pdf.text(`${words}   ${page + 1}/${count}`, margin, pdf.page.height - margin + 16, { lineBreak: false });
  }
}

/** Signs of Windows-1252 beyond Latin-1, which the built-in fonts know as well. */
const beyondLatin = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');
const isKnown = (sign: string) => /[\n\x20-\x7e\xa0-\xff]/.test(sign) || beyondLatin.has(sign);

/** The text in signs that the fonts have: narrow spaces become spaces, foreign accents go, the rest is a question mark. */
function written(text: string): string {
  return [...text.normalize('NFC').replace(/\u202f/g, '\u00a0')]
    .map((sign) => (isKnown(sign) ? sign : nearest(sign)))
    .join('');
}

function nearest(sign: string): string {
  const [base = '?'] = sign.normalize('NFD');
  return isKnown(base) ? base : '?';
}
