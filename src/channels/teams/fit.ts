/**
 * Makes a card fit what Teams takes: texts are cut with an ellipsis, then blocks are left out from the end. The form and
 * the actions stay whole, for without them the card would be of no use.
 */
import type { Block, Card } from '../../cards/card.ts';
import type { SafeText } from '../../domain/checked-text.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const ellipsis = '…';
/** Below this a text says too little; then it is better to show fewer of them. */
const shortestText = 120;

/** The card itself, or as much of it as `fits` agrees to. */
export function trimToFit(card: Card, fits: (card: Card) => boolean): Card {
  if (fits(card)) return card;
  const longest = Math.max(shortestText, ...textsOf(card).map((text) => text.length));
  const at = (max: number) => withTexts(card, (text) => shorten(text, max));
  if (fits(at(shortestText))) return at(largest(shortestText, longest, (max) => fits(at(max))));
  const short = at(shortestText);
  const withBlocks = (count: number): Card => ({
    ...short,
    body: [...short.body.slice(0, count), { type: 'text', text: ellipsis as SafeText }],
  });
  return withBlocks(largest(0, card.body.length, (count) => fits(withBlocks(count))));
}

/** The largest whole number from `low` up to below `high` that will do, when every smaller one does. */
function largest(low: number, high: number, willDo: (number: number) => boolean): number {
  let [yes, no] = [low, high];
  while (no - yes > 1) {
    const middle = Math.floor((yes + no) / 2);
    if (willDo(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** As much of the text as fits with an ellipsis behind it; safe text stays safe when there is less of it. */
function shorten(text: SafeText, max: number): SafeText {
  if (text.length <= max) return text;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, max * 2))) {
    if (index + segment.length > max - ellipsis.length) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}${ellipsis}` as SafeText;
}

function textsOf(card: Card): SafeText[] {
  const texts: SafeText[] = [];
  withTexts(card, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/** The card with its title and its blocks' texts put through `change`. */
function withTexts(card: Card, change: (text: SafeText) => SafeText): Card {
  return { ...card, title: change(card.title), body: card.body.map((block) => blockWith(block, change)) };
}

function blockWith(block: Block, change: (text: SafeText) => SafeText): Block {
  switch (block.type) {
    case 'text':
      return { ...block, text: change(block.text) };
    case 'facts':
      return {
        ...block,
        facts: block.facts.map((fact) => ({ ...fact, label: change(fact.label), value: change(fact.value) })),
      };
    case 'list':
      return {
        ...block,
        ...(block.heading === undefined ? {} : { heading: change(block.heading) }),
        items: block.items.map(change),
      };
    case 'quote':
      return { ...block, text: change(block.text) };
  }
}
