/** A case on paper: its words are there, in the language of the reader, and the pages are numbered. */
import { describe, expect, it } from 'vitest';
import { caseDocument } from '../../../flows/documents/case-document.ts';
import { planDocument } from '../../../flows/documents/plan-document.ts';
import { writePdf } from '../../../src/documents/pdf.ts';
import type { OwnWords } from '../../../src/domain/checked-text.ts';
import { type Country, type Language, languages } from '../../../src/domain/locale.ts';
import { type SampleReader, sampleScene } from '../../../src/tools/simulate/sample-scene.ts';
import { pdfTextOf } from '../../support/pdf-text.ts';

/** How a PDF says what a text stands for: in UTF-16, as bytes that may need a backslash. */
const actualText = (text: string): string => {
  const bytes = [0xfe, 0xff, ...Buffer.from(text, 'utf16le').swap16()];
  return bytes.map((byte) => String.fromCharCode(byte).replace(/[\\()]/, '\\$&')).join('');
};

const printed = async (country: Country, language: Language, reader: SampleReader) =>
  pdfTextOf(await writePdf(caseDocument(sampleScene(country, language, reader)), { compress: false }));

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
    const text = pdfTextOf(pdf);
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

  it('writes every name as it is, and a sign that its fonts lack as near as it comes', async () => {
    const document = caseDocument(sampleScene('NL', 'nl', 'hr'));
    const title = 'Ayşe Şahin, Łukasz, Nguyễn, Ștefan, Ωραία, Иван, 李 🎉' as OwnWords;
    const text = pdfTextOf(await writePdf({ ...document, title, blocks: [] }, { compress: false }));
    expect(text).toContain('Ayşe Şahin, Łukasz, Nguyễn, Ștefan, Ωραία, Иван, ? ?');
  });

  it('sets a name that reads from right to left in its own order, and says it to readers aloud', async () => {
    const document = caseDocument(sampleScene('NL', 'nl', 'hr'));
    const title = 'Afwezigheid van محمد الأمين en שרה לוי' as OwnWords;
    const pdf = await writePdf({ ...document, title, blocks: [] }, { compress: false });
    // The last letter is the first from the left; Arabic letters join, so what they say goes along.
    expect(pdfTextOf(pdf)).toContain('יול הרש');
    expect(pdfTextOf(pdf)).not.toContain('?');
    expect(Buffer.from(pdf).toString('latin1')).toContain(actualText('محمد\u00a0الأمين'));
  });

  it('has its title, headings, lists and labels marked as such, and its foot as none', async () => {
    const pdf = await writePdf(caseDocument(sampleScene('BE', 'fr', 'employee')), { compress: false });
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    for (const tag of ['Document', 'H1', 'H2', 'L', 'LI', 'Lbl', 'LBody'])
      expect(raw).toContain(`/S /${tag}\n`);
    expect(raw).toContain('/Artifact <<');
    // Every text stands in something that is marked.
    const content = [...raw.matchAll(/stream\n(.*?)\nendstream/gs)].map(([, one = '']) => one);
    const pages = content.filter((one) => one.includes(' TJ'));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      const unmarked = page.replace(/\/\w+ (?:<<.*?>> )?B[DM]C.*?EMC/gs, '');
      expect(unmarked).not.toContain(' TJ');
    }
  });

  it('is small, as it brings only the signs that it uses', async () => {
    const pdf = await writePdf(caseDocument(sampleScene('BE', 'fr', 'hr')));
    expect(pdf.length).toBeLessThan(60_000);
  });
});

describe('a build-up plan on paper', () => {
  it.each(languages)(
    'holds the steps that both agreed to, and nothing else of the case, in %s',
    async (language) => {
      const paper = planDocument(sampleScene('BE', language, 'manager'));
      const text = paper ? pdfTextOf(await writePdf(paper, { compress: false })) : '';
      expect(text).toMatch(/18 .*47.*25 .*66.*38/);
      expect(text).toContain('Koen Claes');
      expect(text).toContain('An Peeters');
      expect(text).not.toContain('0470');
    },
  );

  it('is none while no plan is agreed', () => {
    const scene = sampleScene('BE', 'nl', 'manager');
    expect(planDocument({ ...scene, case: { ...scene.case, plans: [] } })).toBeUndefined();
  });
});
