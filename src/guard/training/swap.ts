/** Writes a line again with other words of the same kind for the health matter in it: what is learned of one illness goes for all. */
import type { Language } from '../../domain/locale.ts';
import { matter } from '../lexicon.ts';
import { lexicon } from '../look.ts';
import { study, tongueIndex } from '../study.ts';
import { readWords } from '../words.ts';
import { seed } from './fitting.ts';
import { random } from './learner.ts';

export interface Swapped {
  readonly text: string;
  /** Where a place in the line as it was is now. */
  readonly moved: (place: number) => number;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/** How many of the words that can be swapped are. */
const share = 0.8;

/** The line with other words, by the given random numbers; undefined when it has no word to swap. */
export function swapped(text: string, language: Language, next: () => number): Swapped | undefined {
  const edits: Edit[] = [];
  for (const { form, from, to } of readWords(text).words) {
    const { how, sure } = study(form);
    const kinds = sure[tongueIndex[language]]! & matter;
    const single = (kinds & (kinds - 1)) === 0;
    if (how !== 'listed' || kinds === 0 || !single || next() > share) continue;
    const others = othersOf(kinds, language);
    if (others.length > 3) edits.push({ from, to, put: others[Math.floor(next() * others.length)]! });
  }
  if (edits.length === 0) return undefined;
  let written = '';
  let at = 0;
  for (const { from, to, put } of edits) {
    written += text.slice(at, from) + put;
    at = to;
  }
  return { text: written + text.slice(at), moved: (place) => movedBy(edits, place) };
}

function movedBy(edits: readonly Edit[], place: number): number {
  let shift = 0;
  for (const { from, to, put } of edits) {
    if (place <= from) break;
    if (place < to) return from + shift + Math.min(place - from, put.length);
    shift += put.length - (to - from);
  }
  return place + shift;
}

const listed = new Map<string, readonly string[]>();

/** The words of a language that name this kind of thing and nothing else. */
function othersOf(kind: number, language: Language): readonly string[] {
  const key = `${language} ${kind}`;
  let others = listed.get(key);
  if (others === undefined) {
    others = [...lexicon.words()]
      .filter(({ form, means: [meaning, other] }) => {
        if (meaning === undefined || other !== undefined || !/^[a-z]{4,}$/.test(form)) return false;
        return !meaning.weak && meaning.kind === kind && meaning.language === language;
      })
      .map(({ form }) => form);
    listed.set(key, others);
  }
  return others;
}

/** The lines that name health matter once more, with other words for it. */
export function inOtherWords<L extends { readonly text: string; readonly language: Language }>(
  lines: readonly L[],
  fitted: (line: L, moved: Swapped['moved']) => L,
): L[] {
  const next = random(seed);
  return lines.flatMap((line) => {
    const other = swapped(line.text, line.language, next);
    return other === undefined ? [] : [{ ...fitted(line, other.moved), text: other.text }];
  });
}
