/** A case on paper: its words are there, in the language of the reader, and the pages are numbered. */
import { describe, expect, it } from 'vitest';
import { caseDocument } from '../../../flows/documents/case-document.ts';
import { writePdf } from '../../../src/documents/pdf.ts';
import type { OwnWords } from '../../../src/domain/checked-text.ts';
import type { Country, Language } from '../../../src/domain/locale.ts';
import { type SampleReader, sampleScene } from '../../../src/tools/simulate/sample-scene.ts';

/** Windows-1252 where it is not Latin-1, as far as our words use it. */
const quotes: Readonly<Record<number, string>> = {
  145: '‘',
  146: '’',
  147: '“',
  148: '”',
  149: '•',
  150: '–',
  151: '—',
};

/** What stands on the pages of an uncompressed PDF: every text that is shown, without line ends. */
function textOf(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1');
  const shown = [...raw.matchAll(/\[([^\]]*)\]\s*TJ/g)].map(([, parts = '']) =>
    [...parts.matchAll(/<([0-9a-f]+)>/gi)].map(([, hex = '']) => Buffer.from(hex, 'hex')),
  );
  return shown
    .map((parts) =>
      [...Buffer.concat(parts)].map((code) => quotes[code] ?? String.fromCharCode(code)).join(''),
    )
    .join(' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');
}

const printed = async (country: Country, language: Language, reader: SampleReader) =>
  textOf(await writePdf(caseDocument(sampleScene(country, language, reader)), { compress: false }));

describe('a case on paper', () => {
  it('holds what was agreed and every dated step, in Dutch', async () => {
    const text = await printed('NL', 'nl', 'manager');
    expect(text).toContain('Afwezigheid van Koen Claes: afspraken en tijdlijn');
    expect(text).toContain('Samira neemt de planning over');
    expect(text).toContain('Probleemanalyse: advies van de bedrijfsarts');
    expect(text).toContain('Geen juridisch advies');
  });

  it('holds it in French, with accents and apostrophes', async () => {
    const text = await printed('BE', 'fr', 'employee');
    expect(text).toContain('Absence (Koen Claes) : accords et calendrier');
    expect(text).toContain('jusqu’à l’entretien du mardi 17 mars 2026');
    expect(text).toContain('Étapes datées');
  });

  it('numbers its pages, and its language and title are known to readers aloud', async () => {
    const one = caseDocument(sampleScene('NL', 'en', 'hr'));
    const long = { ...one, blocks: [...one.blocks, ...one.blocks, ...one.blocks] };
    const pdf = await writePdf(long, { compress: false });
    const raw = Buffer.from(pdf).toString('latin1');
    const pages = Number(raw.match(/\/Count (\d+)/)?.[1]);
    expect(pages).toBeGreaterThan(1);
    const text = textOf(pdf);
    for (let page = 1; page <= pages; page++) expect(text).toContain(`${page}/${pages}`);
    expect(raw).toContain('/Lang (en)');
  });

  it('keeps what only HR and the employee may see from the manager', async () => {
    expect(await printed('NL', 'en', 'hr')).toContain('Safety net scheme');
    expect(await printed('NL', 'en', 'employee')).toContain('Safety net scheme');
    expect(await printed('NL', 'en', 'manager')).not.toContain('Safety net scheme');
  });

  it('holds nothing of prompts and of what was seen to stall', async () => {
    const text = await printed('NL', 'nl', 'employee');
    expect(text).not.toContain('Nog te doen');
    expect(text).not.toContain('Wat bleef liggen');
  });

  it('writes a sign that its fonts lack as near as it comes', async () => {
    const document = caseDocument(sampleScene('NL', 'nl', 'hr'));
    const title = 'Ayşe Şahin, Łukasz, שרה 🎉' as OwnWords;
    const text = textOf(await writePdf({ ...document, title, blocks: [] }, { compress: false }));
    expect(text).toContain('Ayse Sahin, ?ukasz, ??? ?');
  });
});
