/** A card read aloud: the plain text for transcripts, notifications and screen readers. */
import type { Block, Card } from './card.ts';

/** What the person reads, one line a paragraph, without the form and the buttons. */
export function plainTextOf(card: Card): string {
  return [card.title, ...card.body.flatMap(linesOf)].filter((line) => line !== '').join('\n');
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'text':
      return [block.text];
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`);
    case 'list':
      return [...(block.heading ? [block.heading] : []), ...block.items.map((item) => `• ${item}`)];
    case 'quote':
      return [block.by ? `${block.by}: “${block.text}”` : `“${block.text}”`];
  }
}
