/**
 * Weighs what a message means as a whole, how sure that is, and whether a part of it asks for something else besides.
 */
import { type Concept, conceptsIn, type Found } from './concepts.ts';
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

/**
 * A joke that opens a case is worse than a report that is asked about once more. Who is away writes about that: there
 * a wish that is missed is nearly as bad, and the card asks before anything changes.
 */
const caution = { shut: 3, open: 1.5 };
/** Below this likelihood one question is kinder than one guess. */
const sure = 0.7;
/** When it may well be no wish at all, a case is not changed without asking. */
const idle = 0.1;
/** So many words are little more than the day in them. */
const bare = 4;
/** A choice less likely than this is not worth a button. */
const worthAsking = 0.04;
/** How likely a part of the message must be a wish of its own. */
const clear = 0.8;
/** A wish that changes the case comes first; these can be answered beside it. */
const beside = new Set<Intent>(['contact', 'status']);
const changes = new Set<Intent>([
  'report',
  'extend',
  'recover',
  'recover-partly',
  'withdraw',
  'report-other',
]);
const mostParts = 8;
/** A part that has none of these is the tail of another: "one call a week, not more". */
const telling = new Set<Concept>([
  'sick',
  'complaint',
  'unwell',
  'notWorking',
  'certificate',
  'better',
  'back',
  'partly',
  'reach',
  'ownCase',
]);

interface Ranked {
  readonly intent: Intent;
  readonly likely: number;
}

function rank(words: readonly Word[], found: readonly Found[], open: boolean): Ranked[] {
  const likely = weigh(featuresOf(words, found, signalsOf(words, found, open)));
  return meanings
    .map((meaning, index) => ({ intent: intentOf(meaning, open), likely: likely[index] ?? 0 }))
    .toSorted((a, b) => weight(b, open) - weight(a, open));
}

function weight({ intent, likely }: Ranked, open: boolean): number {
  return intent === 'other' ? likely * (open ? caution.open : caution.shut) : likely;
}

/** The likeliest intent, and what to do with the doubt. */
export function judge(
  words: readonly Word[],
  found: readonly Found[],
  open: boolean,
  namesDay: boolean,
): Judgement {
  if (words.length === 0) return { intent: 'other', certain: true, alternatives: [], also: [] };
  const ranked = rank(words, found, open);
  const [first] = ranked as [Ranked, ...Ranked[]];
  const parts = partsOf(words, found, open);
  // Two wishes: the one that changes the case comes first, the other is answered too.
  const changing = beside.has(first.intent) ? parts.find(({ intent }) => changes.has(intent)) : undefined;
  const best = changing ?? first;
  const other = ranked.find(({ intent }) => intent === 'other')?.likely ?? 0;
  // "Maandag misschien", from who is away: short, and hardly about nothing.
  const bareDay = open && namesDay && best.intent === 'other' && words.length <= bare;
  const certain = best.likely >= sure && !(changes.has(best.intent) && other >= idle) && !bareDay;
  const choices = ranked.filter(({ likely }, index) => index < 2 || (index < 3 && likely >= worthAsking));
  return {
    intent: best.intent,
    certain,
    alternatives: certain ? [] : choices.map(({ intent }) => intent),
    also: [...new Set(parts.map(({ intent }) => intent))].filter(
      (intent) => beside.has(intent) && intent !== best.intent,
    ),
  };
}

/** What the parts of a message clearly ask, one by one: "ben ziek" and "bel me liever na 14u". */
function partsOf(words: readonly Word[], found: readonly Found[], open: boolean): Ranked[] {
  if (!found.some(({ concept }) => concept === 'reach' || concept === 'ownCase')) return [];
  const parts = split(words);
  if (parts.length < 2) return [];
  return parts
    .slice(0, mostParts)
    .map((part) => ({ found: conceptsIn(part), part }))
    .filter(({ found: inside }) => inside.some(({ concept }) => telling.has(concept)))
    .map(({ part, found: inside }) => ({ best: rank(part, inside, open)[0], inside }))
    .filter(({ best, inside }) => best !== undefined && !(changes.has(best.intent) && isOnlyBeside(inside)))
    .map(({ best }) => best)
    .filter((best): best is Ranked => best !== undefined && best.likely >= clear);
}

/** "Rather not be phoned at home" speaks of reaching and of nothing else that tells. */
function isOnlyBeside(found: readonly Found[]): boolean {
  const said = found.filter(({ concept }) => telling.has(concept)).map(({ concept }) => concept);
  return said.includes('reach') && said.every((concept) => lookalikes.has(concept));
}

/** "At home" is where one is phoned too. */
const lookalikes = new Set<Concept>(['reach', 'ownCase', 'notWorking']);

const joints = /^(maar|mais|but|en|et|and|want|car)$/;

function split(words: readonly Word[]): Word[][] {
  const parts: Word[][] = [[]];
  for (const word of words) {
    if (word.text === '?') parts.at(-1)?.push(word);
    if (word.kind === 'stop' || joints.test(word.text)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.filter((part) => part.length >= 2);
}
