/** Cards → the app's Home tab: one below the other, each as it would look as a message. */
import type { Card } from '../../cards/card.ts';
import { limits, type SlackBlock, type SlackHome } from './limits.ts';
import { context } from './plain.ts';
import { drawn } from './render.ts';

/** As many whole cards as the page can hold, in their order, and an ellipsis in the place of those that do not fit. */
export function renderHome(cards: readonly Card[]): SlackHome {
  const blocks: SlackBlock[] = [];
  for (const [number, card] of cards.entries()) {
    const more: SlackBlock[] = [
      ...(number > 0 ? [{ type: 'divider' as const }] : []),
      ...drawn(card, { number }),
    ];
    // One place is kept for the ellipsis.
    if (blocks.length + more.length >= limits.viewBlocks) {
      blocks.push(context('…'));
      break;
    }
    blocks.push(...more);
  }
  return { type: 'home', blocks };
}
