/** What a person sees of a card on the playground page. */
import { asWritten } from '../../src/channels/web/page/as-written.ts';
import type { ShownCard } from '../contracts/channel-harness.ts';

// biome-ignore lint/suspicious/noExplicitAny: an Adaptive Card as JSON, judged elsewhere
type Element = any;

/** The card as it looks. */
export function lookOf(card: Element): ShownCard {
  return {
    text: card.body.map(textOf).join('\n'),
    ...pictureIn(card),
    fields: card.body.filter(({ id }: Element) => id !== undefined).map(({ id }: Element) => id),
    actions: card.actions.map(({ verb }: Element) => verb),
  };
}

function pictureIn({ body }: Element): { picture?: string } {
  const image = body.find(({ type }: Element) => type === 'Image');
  return image ? { picture: image.altText } : {};
}

function textOf(element: Element): string {
  switch (element.type) {
    case 'TextBlock':
      return asWritten(element.text);
    case 'FactSet':
      return element.facts
        .map(
          ({ title, value }: Element) =>
            `${asWritten(title)}\n${asWritten(value.replace(/^\[(.*)\]\(https:[^()]*\)$/s, '$1'))}`,
        )
        .join('\n');
    case 'Container':
      return element.items.map(textOf).join('\n');
    default:
      return element.label ?? '';
  }
}
