/** Whether the words around a day speak of being away or of being back at work. */
import type { Language } from '../../domain/locale.ts';
import type { Found } from '../concepts.ts';
import type { Word } from '../words.ts';
import type { Mention } from './mentions.ts';

export type Mood = 'back' | 'away' | null;

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
const softBack =
  /^(kom|komen|kan|start|starten|begin|beginnen|viens|viendrai|venir|commence|commencer|commencerai|come|coming|starting|start|werk|werken|travaille|travaillerai|work|working|bosse|er|wel|oui|ok|la|slag|in|present|aanwezig|there|verwacht|zien|zie|expect|see|probeer|proberen|try|hervat)$/;
const negations =
  /^(niet|nie|ni|geen|gene|pas|ne|plus|not|no|nope|dont|cant|wont|cannot|never|nooit|zonder|sans|niets|niks|nimeer|aucun|non|moins|isnt)$/;

interface Cue {
  readonly at: number;
  readonly mood: 'back' | 'away';
  readonly soft: boolean;
}

/** The mood at each mention, in their order. */
export function moodsOf(
  words: readonly Word[],
  found: readonly Found[],
  mentions: readonly Mention[],
  language: Language | null,
): Mood[] {
  const inMention = (at: number) => mentions.some((mention) => at >= mention.lead && at < mention.to);
  const cues = cuesIn(words, found, language).filter(({ at }) => !inMention(at));
  const clauses = clauseIds(words);
  const groups = grouped(words, mentions);
  return mentions.map((_, index) => {
    const group = groups[index] ?? [index];
    const first = mentions[group[0] ?? index] as Mention;
    const last = mentions[group.at(-1) ?? index] as Mention;
    const leftEnd = (group[0] ?? 0) > 0 ? (mentions[(group[0] ?? 1) - 1] as Mention).to : 0;
    const next = mentions[(group.at(-1) ?? index) + 1];
    const rightEnd = next?.lead ?? words.length;
    const clause = clauses[first.at] ?? 0;
    const near = cues.filter(({ at }) => at >= leftEnd && at < rightEnd);
    const distance = ({ at }: Cue) => {
      const gap = at < first.lead ? first.lead - at : at - last.to + 1;
      return (
        gap +
        (clauses[at] === clause ? 0 : 20 * Math.abs((clauses[at] ?? 0) - clause)) +
        (at < first.lead ? 0 : -0.5)
      );
    };
    const pick = (pool: readonly Cue[]) => decide(pool.toSorted((a, b) => distance(a) - distance(b)));
    const sameClause = near.filter(({ at }) => clauses[at] === clause);
    return (
      pick(sameClause) ?? pick(cues.filter(({ at }) => clauses[at] === clause)) ?? pick(near) ?? pick(cues)
    );
  });
}

/** The nearest firm cue wins; a soft one only where no firm one stands. A "not" makes any return an absence. */
function decide(nearest: readonly Cue[]): Mood {
  const firm = nearest.find(({ soft }) => !soft);
  return (firm ?? nearest[0])?.mood ?? null;
}

function cuesIn(words: readonly Word[], found: readonly Found[], language: Language | null): Cue[] {
  const clauses = clauseIds(words);
  const negated = (at: number, to: number) => {
    for (let i = Math.max(0, at - 5); i < Math.min(words.length, to + 4); i++) {
      if (clauses[i] !== clauses[at] || !negations.test(words[i]?.text ?? '')) continue;
      if (words[i]?.text === 'pas' && language === 'nl') continue;
      if (words[i]?.text === 'plus' && words[i + 1]?.text === 'malade') continue;
      if (/^(meer)$/.test(words[i + 1]?.text ?? '') && /^(ziek)$/.test(words[i + 2]?.text ?? '')) continue;
      return true;
    }
    return false;
  };
  const cues: Cue[] = [];
  for (const { concept, at, to } of found) {
    if (backConcepts.has(concept)) {
      if (
        /^(weer|opnieuw|terug)$/.test(words[at]?.text ?? '') &&
        /^(ziek|slechter|koorts)/.test(words[at + 1]?.text ?? '')
      )
        continue;
      cues.push({ at, mood: negated(at, to) ? 'away' : 'back', soft: concept === 'fully' });
    } else if (awayConcepts.has(concept)) {
      if (concept === 'still' && words[at]?.text === 'encore') continue;
      const over =
        /^(niet|plus|not)$/.test(words[at - 1]?.text ?? '') || /^(meer)$/.test(words[at - 1]?.text ?? '');
      if (concept === 'sick' && over) continue;
      cues.push({ at, mood: 'away', soft: concept === 'still' || concept === 'home' });
    }
  }
  words.forEach(({ text }, at) => {
    if (softBack.test(text)) cues.push({ at, mood: negated(at, at + 1) ? 'away' : 'back', soft: true });
    else if (negations.test(text) && !(text === 'pas' && language === 'nl'))
      cues.push({ at, mood: 'away', soft: false });
    else if (text === 'out' || text === 'off') cues.push({ at, mood: 'away', soft: false });
  });
  return cues;
}

const joints = /^(maar|mais|but|dus|donc|so|want|car|because|puis|then|daarna|ensuite|afterwards)$/;

/** A number for each word: the clause it stands in. A comma between two days does not start a clause. */
function clauseIds(words: readonly Word[]): number[] {
  let clause = 0;
  return words.map((word) => {
    if (word.kind === 'stop' || joints.test(word.text)) clause++;
    return clause;
  });
}

/** Mentions joined by no more than "en", a comma or "ni" share one mood. */
function grouped(words: readonly Word[], mentions: readonly Mention[]): number[][] {
  const groups: number[][] = [];
  mentions.forEach((mention, index) => {
    const previous = mentions[index - 1];
    const between = previous ? words.slice(previous.to, mention.lead).map(({ text }) => text) : null;
    const joined =
      between?.every((text) => /^(en|et|and|,|-|&|\+|ni|of|ou|or|ook|aussi|nog|le|plus)$/.test(text)) &&
      mention.role === 'plain' &&
      between.length <= 2;
    const group = groups.at(-1);
    if (joined && group) group.push(index);
    else groups.push([index]);
  });
  const byIndex: number[][] = [];
  for (const group of groups) for (const index of group) byIndex[index] = group;
  return byIndex;
}
