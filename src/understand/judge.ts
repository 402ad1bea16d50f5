/**
 * Weighs what a message means as a whole, how sure that is, and whether a part of it asks for something else besides.
 */
import { conceptsIn, type Found } from './concepts.ts';
import { featuresOf } from './features.ts';
import type { Intent } from './intents.ts';
import { intentOf, meanings } from './learned.ts';
import { weigh } from './model.ts';
import { signalsOf } from './signals.ts';
import type { Word } from './words.ts';

export interface Judgement {
  readonly intent: Intent;
  readonly certain: boolean;
  readonly alternatives: readonly Intent[];
  readonly also: readonly Intent[];
}

/** Below this likelihood one question is kinder than one guess. */
const sure = 0.7;
/** A choice less likely than this is not worth a button. */
const worthAsking = 0.04;
/** How likely a part of the message must be a wish of its own. */
const clear = 0.8;
/** A wish that changes the case comes first; these can be answered beside it. */
const beside = new Set<Intent>(['contact', 'status']);
const mostParts = 8;

interface Ranked {
  readonly intent: Intent;
  readonly likely: number;
}

function rank(words: readonly Word[], found: readonly Found[], open: boolean): Ranked[] {
  const likely = weigh(featuresOf(words, found, signalsOf(words, found, open)));
  return meanings
    .map((meaning, index) => ({ intent: intentOf(meaning, open), likely: likely[index] ?? 0 }))
    .toSorted((a, b) => b.likely - a.likely);
}

/** The likeliest intent, and what to do with the doubt. */
export function judge(words: readonly Word[], found: readonly Found[], open: boolean): Judgement {
  if (words.length === 0) return { intent: 'other', certain: true, alternatives: [], also: [] };
  const ranked = rank(words, found, open);
  const [best] = ranked as [Ranked, ...Ranked[]];
  const certain = best.likely >= sure;
  const choices = ranked.filter(({ likely }, index) => index < 2 || (index < 3 && likely >= worthAsking));
  return {
    intent: best.intent,
    certain,
    alternatives: certain ? [] : choices.map(({ intent }) => intent),
    also: besides(words, found, best.intent, open),
  };
}

/** The other wishes in a message of more than one part: "ben ziek, bel me liever na 14u". */
function besides(words: readonly Word[], found: readonly Found[], main: Intent, open: boolean): Intent[] {
  if (!found.some(({ concept }) => concept === 'reach' || concept === 'ownCase')) return [];
  const parts = partsOf(words);
  if (parts.length < 2) return [];
  const wishes = new Set<Intent>();
  for (const part of parts.slice(0, mostParts)) {
    const inside = conceptsIn(part);
    if (!inside.some(({ concept }) => concept === 'reach' || concept === 'ownCase')) continue;
    const [best] = rank(part, inside, open);
    if (best && best.likely >= clear && best.intent !== main && beside.has(best.intent))
      wishes.add(best.intent);
  }
  return [...wishes];
}

const joints = /^(maar|mais|but|en|et|and|want|car)$/;

function partsOf(words: readonly Word[]): Word[][] {
  const parts: Word[][] = [[]];
  for (const word of words) {
    if (word.kind === 'stop' && word.text === '?') parts.at(-1)?.push(word);
    if (word.kind === 'stop' || joints.test(word.text)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.filter((part) => part.length >= 2);
}
