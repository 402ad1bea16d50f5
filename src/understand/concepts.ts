/**
 * What words stand for: a few dozen concepts that the three languages share. The lists are data, one file per
 * language; this file finds them in a message in one pass, longest phrase first.
 */
import { denialsIn } from './attendance.ts';
import { isWeekday, months, numbers, offsets, units, weekdays } from './days/names.ts';
import { isSmallWord } from './language.ts';
import { en } from './lexicon/en.ts';
import { firstNames } from './lexicon/first-names.ts';
import { fr } from './lexicon/fr.ts';
import { nl } from './lexicon/nl.ts';
import type { Word } from './words.ts';

export const concepts = [
  'sick',
  'complaint',
  'unwell',
  'resting',
  'notWorking',
  'certificate',
  'doctor',
  'visit',
  'family',
  'colleague',
  'other',
  'passOn',
  'holiday',
  'fromHome',
  'better',
  'back',
  'partly',
  'fully',
  'mistake',
  'undo',
  'still',
  'longer',
  'reach',
  'question',
  'ownCase',
  'self',
  'figurative',
  'negation',
  'work',
  'home',
  'thanks',
  'later',
  'vague',
  'present',
  'whole',
  'want',
  'away',
  'thing',
  'social',
  'general',
  'anyway',
  'longAgo',
  'supposed',
  'past',
  'someone',
] as const;
export type Concept = (typeof concepts)[number];

/** A language's words per concept: a list with commas; a star ends a stem. */
export type Lexicon = Readonly<Record<Exclude<Concept, 'someone'>, string>>;

/** A concept, and the words it was found in: from `at` up to `to`. */
export interface Found {
  readonly concept: Concept;
  readonly at: number;
  readonly to: number;
}

type Entry = { readonly rest: readonly string[]; readonly concept: Concept };
const byFirst = new Map<string, Entry[]>();
const stems = new Map<string, Concept[]>();
let longestStem = 0;

for (const lexicon of [nl, fr, en]) {
  for (const concept of concepts) {
    if (concept === 'someone') continue;
    for (const raw of lexicon[concept].split(/[,\n]/)) {
      const entry = raw.trim().replaceAll('-', ' ');
      if (entry === '') continue;
      if (entry.endsWith('*') && !entry.includes(' ')) {
        const stem = entry.slice(0, -1);
        longestStem = Math.max(longestStem, stem.length);
        stems.set(stem, [...(stems.get(stem) ?? []), concept]);
      } else {
        const [first = '', ...rest] = entry.split(' ');
        byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, concept }]);
      }
    }
  }
}

function fits(words: readonly Word[], at: number, rest: readonly string[]): boolean {
  return rest.every((wanted, index) => {
    const text = words[at + 1 + index]?.text;
    if (text === undefined) return false;
    return wanted.endsWith('*') ? text.startsWith(wanted.slice(0, -1)) : text === wanted;
  });
}

/** What a name is followed by when a sentence starts with it: "Kevin is", "Mehdi vous", "Ellen has". */
const afterName =
  /^(is|ligt|heeft|komt|kan|belde|appte|zit|blijft|meldt|moet|laat|stuurt|stuurde|uit|van|zn|est|a|sera|ne|vient|n|s|me|vous|du|de|has|will|wont|from|called|says|rang|texted|cant|isnt|had|broke|fell|hurt|twisted|caught|felt|brak|viel|werd|voelt|se|etait|fait|doit|reste|vomit|tousse|en|and|et)$/;

/** Whether a word is a person's name: by its capital inside a sentence, by its verb at the start of one, or by heart. */
function isName(words: readonly Word[], at: number): boolean {
  const { text, capital, opens } = words[at] as Word;
  if (firstNames.has(text)) return true;
  if (!capital || text.length < 2 || byFirst.has(text) || isKnown(text)) return false;
  return !opens || afterName.test(words[at + 1]?.text ?? '');
}

/** Every concept in the words, in order of place. One word may carry several. */
export function conceptsIn(words: readonly Word[]): Found[] {
  const found: Found[] = [];
  words.forEach(({ text, kind }, at) => {
    if (kind === 'stop' && text !== '?') return;
    for (const { rest, concept } of byFirst.get(text) ?? []) {
      if (fits(words, at, rest)) found.push({ concept, at, to: at + 1 + rest.length });
    }
    for (const concept of stemsOf(text)) found.push({ concept, at, to: at + 1 });
    if (kind === 'number' && isFever(words, at)) found.push({ concept: 'complaint', at, to: at + 1 });
    if (kind === 'word' && isName(words, at)) found.push({ concept: 'someone', at, to: at + 1 });
  });
  const kept = found
    .filter(({ concept, to }) => concept !== 'figurative' || !datesBeside(words, to))
    .map((each) => (isOnlyWhen(words, each) ? { ...each, concept: 'vague' as const } : each));
  const known = new Set(found.filter(({ concept }) => concept === 'notWorking').map(({ at }) => at));
  kept.push(...denialsIn(words).filter(({ at }) => !known.has(at)));
  return kept.sort((a, b) => a.at - b.at);
}

/** "39,2 vanmorgen": a number that is a fever and no amount of anything. */
function isFever(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.text ?? '';
  const text = words[at]?.text ?? '';
  if (/^(?:graden|degres|degrees)$/.test(next)) return /^(?:3[89]|4[01])(?:\.\d)?$/.test(text);
  return /^(?:3[89]|4[01])\.\d$/.test(text) && next !== '%' && !units.has(next);
}

/** "Ziek van maandag t/m woensdag" is no figure of speech, as "ziek van die vergaderingen" is. */
function datesBeside(words: readonly Word[], at: number): boolean {
  const next = words[at];
  return next !== undefined && (next.kind === 'pair' || next.kind === 'number' || isWeekday(next.text));
}

/** "Na de kerstvakantie", "tweede helft van de week": a time to count from, no leave and no share of the hours. */
function isOnlyWhen(words: readonly Word[], { concept, at, to }: Found): boolean {
  if (concept === 'partly')
    return (
      ordinalBefore.test(words[at - 1]?.text ?? '') &&
      /^(?:helft|moitie|half)$/.test(words[to - 1]?.text ?? '')
    );
  if (concept !== 'holiday') return false;
  const before = words[at - 1]?.text ?? '';
  return timeLead.test(before) || (article.test(before) && timeLead.test(words[at - 2]?.text ?? ''));
}

const ordinalBefore = /^(?:eerste|tweede|premiere|deuxieme|seconde|first|second)$/;
const timeLead = /^(?:na|apres|after|tot|until|till|jusqu|jusque)$/;
const article = /^(?:de|het|mijn|les|le|la|the|my|mes|nos|aux?|a|christmas|easter|summer)$/;

/** The concepts of every stem that the word starts with. */
function stemsOf(text: string): Concept[] {
  const hits: Concept[] = [];
  for (let length = 3; length <= Math.min(text.length, longestStem); length++) {
    const concepts = stems.get(text.slice(0, length));
    if (concepts) hits.push(...concepts);
  }
  return hits;
}

/** Whether the word has a meaning of its own, so that a capital makes no name of it. */
function isKnown(text: string): boolean {
  return (
    isSmallWord(text) ||
    weekdays.has(text) ||
    months.has(text) ||
    offsets.has(text) ||
    numbers.has(text) ||
    stemsOf(text).length > 0
  );
}
