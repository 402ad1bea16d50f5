/**
 * What the model sees of a message: hashed words, word pairs, pieces of words, concepts and the cascade's rules, each
 * alone and, where it matters, together with whether an absence is open.
 */
import { rulesThatFit } from './cascade.ts';
import type { Concept, Found } from './concepts.ts';
import { months, numbers, offsets, weekdays } from './days/names.ts';
import type { Signals } from './signals.ts';
import { bearingsOf } from './subject.ts';
import type { Word } from './words.ts';

/** How many places the features are hashed into: so many that two of them seldom share one. */
export const places = 1 << 16;

/** FNV-1a, folded into the number of places. */
function place(feature: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (places - 1);
}

/** Dates and numbers say nothing about the intent by their value: they all look alike. */
function plain({ text, kind }: Word, name: boolean): string {
  if (kind === 'number' || kind === 'pair') return '#';
  if (weekdays.has(text)) return '<weekday>';
  if (offsets.has(text)) return `<day${offsets.get(text)}>`;
  if (months.has(text) && text.length > 3) return '<month>';
  if (numbers.has(text) && text.length > 3) return '#';
  return name ? '<name>' : text;
}

/** Takes one feature in. */
type Add = (feature: string) => void;

/** The places of all features of a message, each once. */
export function featuresOf(words: readonly Word[], found: readonly Found[], signals: Signals): number[] {
  const seen = new Set<number>();
  const add: Add = (feature) => seen.add(place(feature));
  const open = signals.open ? 'o' : 'c';
  const names = new Set(found.filter(({ concept }) => concept === 'someone').map(({ at }) => at));
  const texts = words.map((word, at) => plain(word, names.has(at)));
  add('bias');
  add(`open ${open}`);
  add(`length ${Math.min(6, Math.floor(Math.log2(words.length + 1)))} ${open}`);
  if (signals.question) add('?');
  addWords(words, texts, open, add);
  addConcepts(found, signals, open, askedAt(words), add);
  addNeighbours(texts, found, add);
  for (const { illness, before, after } of bearingsOf(words, found)) {
    add(`whose ${illness} ${before}`);
    add(`${illness} whose ${after}`);
    add(`whose ${before} ${after}`);
  }
  for (const rule of rulesThatFit(signals)) {
    add(`r ${rule}`);
    add(`r ${rule} ${open}`);
  }
  return [...seen];
}

/** Words, with the one and the two before them, and pieces of the longer ones for the sake of typos. */
function addWords(words: readonly Word[], texts: readonly string[], open: string, add: Add): void {
  texts.forEach((text, at) => {
    const raw = words[at]?.text ?? text;
    add(`w ${text}`);
    add(`w ${text} ${open}`);
    add(`b ${texts[at - 1] ?? '^'} ${text}`);
    if (at === texts.length - 1) add(`b ${text} $`);
    add(`s ${texts[at - 2] ?? '^'} _ ${text}`);
    if (at >= 1) add(`t ${texts[at - 2] ?? '^'} ${texts[at - 1]} ${text}`);
    if (words[at]?.kind === 'word' && raw.length > 3) {
      const framed = `^${raw.slice(0, 24)}$`;
      for (let i = 0; i + 4 <= framed.length; i++) add(`c ${framed.slice(i, i + 4)}`);
    }
  });
}

/** More concepts than this in one message tell nothing more in pairs. */
const mostTogether = 25;

/** Concepts alone, one after another, and anywhere in one message: "someone at home" and "ill" and "working". */
function addConcepts(
  found: readonly Found[],
  signals: Signals,
  open: string,
  asked: readonly boolean[],
  add: Add,
): void {
  const slots: Concept[][] = [];
  let last = -1;
  for (const { concept, at } of found) {
    add(`k ${concept}`);
    add(`k ${concept} ${open}`);
    if (signals.question) add(`q ${concept}`);
    add(`${asked[at] ? 'asked' : 'told'} ${concept}`);
    if (at !== last) slots.push([]);
    last = at;
    slots.at(-1)?.push(concept);
  }
  slots.slice(0, 60).forEach((here, i) => {
    for (let gap = 1; gap <= 3; gap++) {
      for (const next of slots[i + gap] ?? [])
        for (const concept of here) add(`kk ${gap > 1 ? 2 : 1} ${concept} ${next}`);
    }
  });
  const together = [...signals.has].toSorted().slice(0, mostTogether);
  together.forEach((one, i) => {
    for (const other of together.slice(i + 1)) add(`co ${one} ${other}`);
  });
}

/** For each word, whether its sentence ends in a question mark. */
function askedAt(words: readonly Word[]): boolean[] {
  const asked: boolean[] = [];
  let question = false;
  for (let at = words.length - 1; at >= 0; at--) {
    const { text, kind } = words[at] as Word;
    if (kind === 'stop' && text !== ',' && text !== ':') question = text === '?';
    asked[at] = question;
  }
  return asked;
}

/** A concept beside a word: what "zoon" teaches about "is ziek", "dochter" knows too. */
function addNeighbours(texts: readonly string[], found: readonly Found[], add: Add): void {
  for (const { concept, at, to } of found) {
    if (texts[to] !== undefined) add(`kw ${concept} ${texts[to]}`);
    if (texts[at - 1] !== undefined) add(`wk ${texts[at - 1]} ${concept}`);
  }
}
