/**
 * A sentence made by hand, and what the feature extractors tell the model of it, in words instead of hashes: `a` is a word as it
 * is, `~a` its kind or itself, `#a` its tag, `|` the end of the sentence. No test that reads these depends on what was trained.
 */
import { Features } from '../../../src/guard/features.ts';
import type { How } from '../../../src/guard/look.ts';
import { edge, Row } from '../../../src/guard/row.ts';
import type { Finding } from '../../../src/guard/rules.ts';
import type { Letters } from '../../../src/guard/shape.ts';
import type { Study } from '../../../src/guard/study.ts';
import type { Templates } from '../../../src/guard/templates.ts';

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

type Extractor = (row: Row, finding: Finding, into: Features) => void;

/** What each template tells of the sentence, template by template. */
export function toldBy(extract: Extractor, told: Told): (readonly string[])[] {
  return [...byTemplate(extract, told).values()];
}

/** The same, by the number of the template; the letters of words have none, and stand at -1. */
export function byTemplate(extract: Extractor, told: Told): ReadonlyMap<number, readonly string[]> {
  const { words } = told;
  const row = new Row();
  row.question = told.question ?? false;
  row.end = row.first + told.end - told.first;
  // The words around the sentence are known too, so that a look beyond its ends would show.
  for (const [word, name] of words.entries()) {
    const at = row.first + word - told.first;
    const inside = word >= told.first && word < told.end;
    row.forms[at] = inside ? 1000 + word : edge;
    row.tags[at] = inside ? (told.untagged?.includes(name) ? 0 : 2000 + word) : edge;
    row.mixed[at] = inside ? 3000 + word : edge;
    row.sure[at] = told.sure?.[name] ?? 0;
    row.maybe[at] = told.maybe?.[name] ?? 0;
    row.roles[at] = told.roles?.[name] ?? 0;
    row.studies[at] = {
      how: told.how?.[name] ?? 'listed',
      everyday: 0,
      form: name,
    } as Study;
  }
  for (const numbers of [row.forms, row.tags, row.mixed]) numbers.fill(edge, row.end, row.end + 5);
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
    override addLines({ lines }: Templates, numbers: Int32Array, from: number, to: number): void {
      for (let word = from; word < to; word++) {
        for (const [template, ...fillers] of lines)
          this.add(
            template,
            ...fillers.map((one) => ('number' in one ? one.number : (numbers[word + one.place] ?? 0))),
          );
      }
    }
    override addLetters({ form }: Letters, alone: boolean): void {
      put(-1, `letters of ${form}${alone ? ' alone' : ''}`);
    }
  })();
  const finding = { sure: 0, maybe: 0, verdict: 'allow', ...told.finding } as const;
  extract(row, finding, into);
  return groups;
}
