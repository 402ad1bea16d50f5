/**
 * How well the guard does on lines that nothing was learned from (`src/guard/measuring/`): `npm run measure:guard` prints the
 * figures beside what they should be.
 */
import { type Language, languages } from '../domain/locale.ts';
import { ask } from '../guard/ask.ts';
import { note } from '../guard/note.ts';
import { measuring, readAskLines, readNoteLines } from '../guard/training/corpus.ts';
import { countAsks, countNotes } from '../guard/training/judging.ts';
import { Tally } from '../guard/training/tally.ts';

/** Percentages, of all lines or of those in one language. */
export interface Measured {
  readonly missed: number;
  readonly blocked: number;
  readonly left: number;
  readonly touched: number;
}

export interface Measures {
  readonly all: Measured;
  readonly languages: Readonly<Record<Language, Measured>>;
  /** Of the words of work in notes, how many went. */
  readonly lost: number;
  /** Of ordinary sentences that have nothing to do with absence, how many were blocked and how many lost something. */
  readonly ordinary: Pick<Measured, 'blocked' | 'touched'>;
}

/** What each should be at most. */
export const aims = {
  missed: 5,
  blocked: 4,
  left: 6,
  touched: 5,
  lost: 4,
  ordinary: { blocked: 0.5, touched: 1 },
};

const isOrdinary = ({ source }: { readonly source: string }) => source.startsWith('harmless-');

/** Measures the guard that is shipped, by the Dutch rules. */
export function measureGuard(): Measures {
  const [work, ordinary] = [new Tally(), new Tally()];
  for (const [tally, wanted] of [
    [work, false],
    [ordinary, true],
  ] as const) {
    const isWanted = (line: { readonly source: string }) => isOrdinary(line) === wanted;
    countAsks(ask, readAskLines(measuring).filter(isWanted), tally);
    countNotes(note, readNoteLines(measuring).filter(isWanted), tally);
  }
  const of = (tally: Tally, name: string): Measured => {
    const [asked, noted] = [tally.score(name, 'ask'), tally.score(name, 'note')];
    const rest = (caught: number) => Math.round(10 * (100 - caught)) / 10;
    return {
      missed: rest(asked.caught),
      blocked: asked.falsely,
      left: rest(noted.caught),
      touched: noted.falsely,
    };
  };
  const { blocked, touched } = of(ordinary, 'guard');
  return {
    all: of(work, 'guard'),
    languages: { nl: of(work, 'nl'), fr: of(work, 'fr'), en: of(work, 'en') },
    lost: work.score('work', 'note').caught,
    ordinary: { blocked, touched },
  };
}

if (import.meta.main) {
  const { all, languages: own, lost, ordinary } = measureGuard();
  const row = (name: string, aim: number, found: number, by?: (of: Measured) => number) => {
    const each =
      by === undefined ? '' : languages.map((language) => `${language} ${by(own[language])}`).join('  ');
    console.log(`${name.padEnd(34)} ${String(found).padStart(4)} %  (at most ${aim})  ${each}`);
  };
  row('medical questions let through', aims.missed, all.missed, ({ missed }) => missed);
  row('harmless messages blocked', aims.blocked, all.blocked, ({ blocked }) => blocked);
  row('health left in notes', aims.left, all.left, ({ left }) => left);
  row('harmless notes touched', aims.touched, all.touched, ({ touched }) => touched);
  row('words of work lost', aims.lost, lost);
  row('ordinary sentences blocked', aims.ordinary.blocked, ordinary.blocked);
  row('ordinary sentences redacted', aims.ordinary.touched, ordinary.touched);
}
