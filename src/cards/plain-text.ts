/** A card read aloud: the plain text for transcripts, notifications and screen readers. */
import type { Language } from '../domain/locale.ts';
import type { Block, Card } from './card.ts';

/** French puts a narrow space before its colon and inside its quotation marks. */
const signs: Readonly<Record<Language, { colon: string; open: string; close: string }>> = {
  nl: { colon: ':', open: '“', close: '”' },
  fr: { colon: '\u202f:', open: '«\u202f', close: '\u202f»' },
  en: { colon: ':', open: '“', close: '”' },
};

/** The label before what it labels: with the colon of that language, unless it is a question. */
export function labelled(label: string, language: Language): string {
  return /[?!:]$/.test(label) ? label : `${label}${signs[language].colon}`;
}

/** What the person reads, one line a paragraph, without the form and the buttons. */
export function plainTextOf(card: Card): string {
  return [card.title, ...card.body.flatMap((block) => linesOf(block, card.language))]
    .filter((line) => line !== '')
    .join('\n');
}

function linesOf(block: Block, language: Language): string[] {
  const { open, close } = signs[language];
  switch (block.type) {
    case 'text':
      return [block.text];
    case 'facts':
      return block.facts.map(
        ({ label, value, url }) => `${labelled(label, language)} ${value}${url ? ` (${url})` : ''}`,
      );
    case 'list':
      return [...(block.heading ? [block.heading] : []), ...block.items.map((item) => `• ${item}`)];
    case 'quote':
      return [`${block.by ? `${labelled(block.by, language)} ` : ''}${open}${block.text}${close}`];
  }
}
