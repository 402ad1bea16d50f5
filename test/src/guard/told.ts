/**
 * A sentence made by hand, and what the feature extractors tell the model of it, in words instead of hashes: `a` is a word as it
 * is, `~a` its kind or itself, `#a` its tag, `|` the end of the sentence. No test that reads these depends on what was trained.
 */
import { Bundle, Features } from '../../../src/guard/features.ts';
import type { Reading } from '../../../src/guard/reading.ts';
import { edge, type Row } from '../../../src/guard/row.ts';
import type { Finding } from '../../../src/guard/rules.ts';
import type { How } from '../../../src/guard/study.ts';
import type { Sentence } from '../../../src/guard/words.ts';

export interface Told {
  readonly words: readonly string[];
  readonly first: number;
  readonly end: number;
  readonly question?: boolean;
  /** By word: the kinds it surely and maybe names, its role, and how it was recognised. */
  readonly sure?: Readonly<Record<string, number>>;
  readonly maybe?: Readonly<Record<string, number>>;
  readonly roles?: Readonly<Record<string, number>>;
  readonly how?: Readonly<Record<string, How>>;
  /** The words that have no tag. */
  readonly untagged?: readonly string[];
  readonly finding?: Partial<Finding>;
}

type Extractor = (reading: Reading, row: Row, sentence: Sentence, finding: Finding, into: Features) => void;

/** What each template tells of the sentence, template by template. */
export function toldBy(extract: Extractor, told: Told): (readonly string[])[] {
  return [...byTemplate(extract, told).values()];
}

/** The same, by the number of the template; what comes in bundles has none, and stands at -1. */
export function byTemplate(extract: Extractor, told: Told): ReadonlyMap<number, readonly string[]> {
  const { words } = told;
  const per = (numbers: Readonly<Record<string, number>> = {}) => words.map((word) => numbers[word] ?? 0);
  const letters = words.map(() => new Bundle([]));
  const row = {
    length: words.length,
    forms: words.map((_, at) => 1000 + at),
    tags: words.map((word, at) => (told.untagged?.includes(word) ? 0 : 2000 + at)),
    mixed: words.map((_, at) => 3000 + at),
  };
  const reading = {
    sure: per(told.sure),
    maybe: per(told.maybe),
    roles: per(told.roles),
    studies: words.map((word, at) => ({
      how: told.how?.[word] ?? 'listed',
      shape: { inSentence: letters[at], alone: letters[at] },
    })),
  };
  const nameOf = (number: number) => {
    if (number === edge) return '|';
    if (number < 1000 || number >= 4000) return String(number);
    return ['', '#', '~'][Math.floor(number / 1000) - 1] + String(words[number % 1000]);
  };
  const groups = new Map<number, string[]>();
  const put = (template: number, filler: string) => {
    groups.set(template, [...(groups.get(template) ?? []), filler]);
  };
  const into = new (class extends Features {
    override add(template: number, ...fillers: number[]): void {
      put(template, fillers.map(nameOf).join(' '));
    }
    override addBundle(bundle: Bundle): void {
      put(-1, `letters of ${words[letters.indexOf(bundle)]}`);
    }
  })();
  const sentence = { first: told.first, end: told.end, question: told.question ?? false };
  const finding = { sure: 0, maybe: 0, verdict: 'allow', ...told.finding } as const;
  extract(reading as unknown as Reading, row as unknown as Row, sentence, finding, into);
  return groups;
}
