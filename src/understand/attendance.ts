/**
 * "Ik kom dus vandaag niet": a verb of being at work and its negation, with other words in between. The lists of
 * phrases know "kom niet"; what people put in between has no end.
 */
import type { Found } from './concepts.ts';
import type { Word } from './words.ts';

const list = (words: string) => new Set(words.split(' '));

interface Manner {
  readonly verbs: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** How far the negation stands behind the verb; before it when less than nought. */
  readonly within: number;
  /** A word that must stand in between or right behind: "ben ik er vandaag niet". */
  readonly besides?: string;
}

const dutch = list('niet nie ni nimmer nimeer');
const manners: readonly Manner[] = [
  { verbs: list('kom koom werk'), negations: dutch, within: 6 },
  { verbs: list('ben zal zie zien'), negations: dutch, within: 6, besides: 'er' },
  { verbs: list('red haal trek'), negations: dutch, within: 5, besides: 'het' },
  { verbs: list('komen werken starten'), negations: dutch, within: -5 },
  {
    verbs: list('viens viendrai viendrais serai saurai pourrai travaille travaillerai bosse'),
    negations: list('pas plus'),
    within: 4,
  },
  { verbs: list('venir travailler bosser'), negations: list('pas plus'), within: -4 },
  {
    verbs: list('come coming working work online'),
    negations: list('not wont cant cannot unable dont isnt'),
    within: -5,
  },
];

/** Where the words deny being at work, each as `notWorking` from the first of the two words to the last. */
export function denialsIn(words: readonly Word[]): Found[] {
  const found: Found[] = [];
  words.forEach(({ text }, at) => {
    for (const { verbs, negations, within, besides } of manners) {
      if (!verbs.has(text)) continue;
      const step = within < 0 ? -1 : 1;
      let met = besides === undefined;
      for (let i = at + step; Math.abs(i - at) <= Math.abs(within); i += step) {
        const word = words[i];
        if (word === undefined || word.kind === 'stop') break;
        if (word.text === besides) met = true;
        if (!negations.has(word.text)) continue;
        if (met) found.push({ concept: 'notWorking', at: Math.min(at, i), to: Math.max(at, i) + 1 });
        break;
      }
    }
  });
  return found;
}
