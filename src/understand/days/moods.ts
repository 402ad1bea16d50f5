/** Whether the words around a day speak of being away or of being back at work. */
import type { Language } from '../../domain/locale.ts';
import type { Found } from '../concepts.ts';
import type { Word } from '../words.ts';
import type { Mention } from './mentions.ts';

/** `unsure` is "we'll see on Monday"; null is where no word tells. */
export type Mood = 'back' | 'away' | 'unsure' | null;

const backConcepts = new Set(['back', 'present', 'better', 'partly', 'fully']);
const awayConcepts = new Set([
  'sick',
  'notWorking',
  'complaint',
  'unwell',
  'certificate',
  'home',
  'longer',
  'resting',
  'still',
]);
const softConcepts = new Set(['fully', 'still', 'home', 'resting']);

const list = (words: string) => new Set(words.split(' '));
const softBack = list(
  'seulement kom komen kan start starten begin beginnen viens viendrai venir commence commencer commencerai come coming starting start work werk werken travaille travaillerai working bosse er ok la slag in present aanwezig there verwacht zie expect see suivant following voit vois probeer proberen try hervat wordt worden sera be zal lukt gaat',
);
/** Hoping for a day is expecting to be back on it, unless anything else is said. */
const hedges = list(
  'hoop hoopt denkt mikt schat thinks reckons hopes hopelijk hoping hope hopefully espere esperant mss misschien wellicht waarschijnlijk eerder plutot denk pense think peut probably aiming aim mik streef vise compte vroegste earliest say disons zeg make maak doe instead plaats ipv lieu wss wrsl normaal normalement',
);
const firmBack = list('wel oui yes');
const negations = list(
  'niet nie ni geen gene pas ne plus not no nope dont cant wont cannot never nooit zonder sans niets niks nimeer aucun non moins isnt impossible onmogelijk unable',
);
const awayWords = list('out off');
/** "Taking today to recover": a day taken is a day away, unless a firmer word says otherwise. */
const takenWords = list('taking take neem pak prends');
/** "morgen ook": as today, so away, unless a return is said. */
const likewise = list('ook aussi either too');
/** "maandag is te vroeg", "c'est trop tôt". */
const tooEarly = /^(?:te|trop|too) (?:vroeg|snel|tot|early|soon)$/;
/** "We'll see", "I'll let you know": the day of a word to come, not of work. Folded text, so plain letters will do. */
const unsure =
  /(?:^| )(?:zien we (?:dan )?(?:wel|verder)|zie ik (?:dan )?wel(?! zitten)|zien wel|kijken we|kijk ik|on verra|je verrai|verra bien|well see|we will see|(?:laat|let|laten) .{0,40}(?:weten|horen|know)(?! (?:dat|that) )|update|au courant|te redis|vous redis|vous dis|decide|beslis|(?:weet|weten) (?:\S+ ){0,2}(?:niet|nie|ni) of|sais pas (?:\S+ )?si|(?:know|sure) (?:\S+ )?(?:if|whether))(?: |$)/;

/** A firm cue decides before a soft one, a soft one before a hedge. */
const weights = ['firm', 'soft', 'hedge'] as const;
type Weight = (typeof weights)[number];

/** "Demain ça devrait aller": it is going to be all right. */
const allRight = /^(?:devrait aller|devra aller|va aller|ca ira|should be|ought to|wel gaan|wel lukken)$/;

const contrasts = /^(maar|mais|but)$/;

interface Cue {
  readonly at: number;
  readonly mood: 'back' | 'away';
  readonly weight: Weight;
}

/** The mood at each mention, in their order. */
export function moodsOf(
  words: readonly Word[],
  found: readonly Found[],
  mentions: readonly Mention[],
  clauses: readonly number[],
  language: Language | null,
): Mood[] {
  const inside = new Set<number>();
  for (const { lead, to } of mentions) for (let at = lead; at < to; at++) inside.add(at);
  const cues = cuesIn(words, found, clauses, inside, language).filter(({ at }) => !inside.has(at));
  const groups = grouped(words, mentions, cues, clauses);
  return mentions.map((mention, index) => {
    const clause = clauses[mention.at] ?? 0;
    if (unsureIn(words, clauses, clause)) return 'unsure';
    const group = groups[index] ?? [index];
    const first = mentions[group[0] ?? index] as Mention;
    const last = mentions[group.at(-1) ?? index] as Mention;
    const left = mentions[(group[0] ?? 0) - 1]?.to ?? 0;
    const right = mentions[(group.at(-1) ?? index) + 1]?.lead ?? words.length;
    const distance = ({ at }: Cue) => {
      const gap = at < first.lead ? first.lead - at : at - last.to + 0.5;
      return gap + 20 * Math.abs((clauses[at] ?? 0) - clause);
    };
    const nearest = cues.toSorted((a, b) => distance(a) - distance(b));
    const beside = nearest.filter(({ at }) => at >= left && at < right);
    const here = ({ at }: Cue) => clauses[at] === clause;
    // "niet morgen maar maandag": what follows the "but" is the return.
    const contrast = contrasts.test(words[clauses.indexOf(clause)]?.text ?? '') && !cues.some(here);
    if (contrast && clause > 0) return 'back';
    return decide(beside.filter(here)) ?? decide(nearest.filter(here)) ?? decide(beside) ?? decide(nearest);
  });
}

/** The nearest firm cue wins; a soft one only where no firm one stands. */
function decide(nearest: readonly Cue[]): Mood {
  for (const weight of weights) {
    const cue = nearest.find((each) => each.weight === weight);
    if (cue) return cue.mood;
  }
  return null;
}

function unsureIn(words: readonly Word[], clauses: readonly number[], clause: number): boolean {
  const text = words
    .filter((_, at) => clauses[at] === clause)
    .map((word) => word.text)
    .join(' ');
  return unsure.test(text);
}

/** French "ne … que": only, or not before. */
function isOnly(words: readonly Word[], at: number): boolean {
  const ahead = words.slice(at + 1, at + 5).map(({ text }) => text);
  const que = ahead.findIndex((text) => /^(que|qu)$/.test(text));
  return que > 0 && !ahead.slice(0, que).some((text) => /^(pas|plus|pense|crois)$/.test(text));
}

function isNegation(words: readonly Word[], at: number, language: Language | null): boolean {
  const text = words[at]?.text ?? '';
  if (!negations.has(text)) return false;
  // "je ne reprends que lundi" is a return on Monday.
  if (text === 'ne' && isOnly(words, at)) return false;
  if (text === 'pas' && language === 'nl') return false; // Dutch "pas maandag": not before Monday
  if (text === 'plus' && words[at + 1]?.text !== 'la') return words[at - 1]?.text === 'ne';
  // "niet meer ziek", "no longer ill" speak of a return.
  return (
    !/^(meer|plus|longer|langer)$/.test(words[at + 1]?.text ?? '') ||
    !/^(ziek|malade|ill|sick)$/.test(words[at + 2]?.text ?? '')
  );
}

function cuesIn(
  words: readonly Word[],
  found: readonly Found[],
  clauses: readonly number[],
  inside: ReadonlySet<number>,
  language: Language | null,
): Cue[] {
  /** A "not" in the same clause, with no other day in between. */
  const negated = (from: number, to: number) => {
    for (
      let at = from - 1;
      at >= Math.max(0, from - 6) && clauses[at] === clauses[from] && !inside.has(at);
      at--
    )
      if (isNegation(words, at, language)) return true;
    for (let at = from; at < Math.min(words.length, to + 4) && clauses[at] === clauses[from]; at++) {
      if (isNegation(words, at, language)) return true;
      if (inside.has(at) && !inside.has(at + 1) && at > to + 1) return false;
    }
    return false;
  };
  const cues: Cue[] = [];
  for (const { concept, at, to } of found) {
    const weight: Weight = softConcepts.has(concept) ? 'soft' : 'firm';
    if (backConcepts.has(concept)) {
      const again = /^(weer|opnieuw|terug)$/.test(words[at]?.text ?? '');
      if (again && /^(ziek|slechter|koorts)/.test(words[at + 1]?.text ?? '')) continue;
      cues.push({ at, mood: negated(at, to) ? 'away' : 'back', weight });
    } else if (awayConcepts.has(concept)) {
      if (`${words[at]?.text} ${words[at + 1]?.text}` === 'more like') continue;
      if (concept === 'sick' && /^(niet|plus|not|meer|longer|pas)$/.test(words[at - 1]?.text ?? '')) continue;
      cues.push({ at, mood: 'away', weight });
    }
  }
  words.forEach(({ text }, at) => {
    // "la semaine" has an article, "je serai là" a place.
    if (text === 'la' && inside.has(at + 1)) return;
    if (firmBack.has(text)) cues.push({ at, mood: 'back', weight: 'firm' });
    else if (softBack.has(text) && (text !== 'in' || language === 'en'))
      cues.push({ at, mood: negated(at, at + 1) ? 'away' : 'back', weight: 'soft' });
    else if (likewise.has(text) || `${text} ${words[at + 1]?.text}` === 'as well')
      cues.push({ at, mood: 'away', weight: 'soft' });
    else if (allRight.test(`${text} ${words[at + 1]?.text}`)) cues.push({ at, mood: 'back', weight: 'soft' });
    else if (takenWords.has(text)) cues.push({ at, mood: 'away', weight: 'soft' });
    else if (
      hedges.has(text) ||
      `${text} ${words[at + 1]?.text}` === 'plus tot' ||
      `${text} ${words[at + 1]?.text}` === 'more like'
    )
      cues.push({ at, mood: 'back', weight: 'hedge' });
    else if (isNegation(words, at, language)) cues.push({ at, mood: 'away', weight: 'firm' });
    else if (awayWords.has(text) || tooEarly.test(`${text} ${words[at + 1]?.text}`))
      cues.push({ at, mood: 'away', weight: 'firm' });
  });
  return cues;
}

const joint = /^(en|et|and|,|-|&|\+|ni|of|ou|or|ook|aussi|nog|le|la|plus|\/)$/;

/**
 * Mentions joined by no more than "en", a comma or "ni" share one mood. After a comma, a day that brings its own
 * return ("vandaag en morgen ziek, donderdag ben ik er") stands alone.
 */
function grouped(
  words: readonly Word[],
  mentions: readonly Mention[],
  cues: readonly Cue[],
  clauses: readonly number[],
): number[][] {
  const groups: number[][] = [];
  mentions.forEach((mention, index) => {
    const previous = mentions[index - 1];
    const group = groups.at(-1);
    const between = previous ? words.slice(previous.to, mention.lead).map(({ text }) => text) : [];
    const joined =
      group !== undefined &&
      mention.role === 'plain' &&
      between.length <= 2 &&
      between.every((text) => joint.test(text));
    const right = mentions[index + 1]?.lead ?? words.length;
    const comesBack =
      (between.includes(',') || between.length === 0) &&
      !between.some((text) => /^(en|et|and)$/.test(text)) &&
      cues.some(
        ({ at, mood }) =>
          mood === 'back' && at >= mention.to && at < right && clauses[at] === clauses[mention.at],
      );
    if (joined && !comesBack) group.push(index);
    else groups.push([index]);
  });
  const byIndex: number[][] = [];
  for (const group of groups) for (const index of group) byIndex[index] = group;
  return byIndex;
}
