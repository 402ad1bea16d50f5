/**
 * Finds what must go from a text that is about to be kept, word by word, and takes it out.
 * What goes is replaced by an ellipsis, so that what is left still reads as a sentence.
 */
import type { RedactedText } from '../domain/checked-text.ts';
import type { Whole } from './clause-features.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { Features } from './features.ts';
import { findingIn, gateFor, gateOf } from './gate.ts';
import { matter } from './lexicon.ts';
import type { Model } from './model.ts';
import { type Reading, read } from './reading.ts';
import { Row } from './row.ts';
import { categoryFor, type Finding, findingOf } from './rules.ts';
import type { Category, GuardOptions, NoteVerdict, Span } from './verdict.ts';
import { wordFeatures } from './word-features.ts';
import { longest, type Sentence } from './words.ts';

const features = new Features();
const row = new Row();

/**
 * What is taken out may show that its neighbour must go as well; after so many rounds the rest of the text goes. After fewer in a text
 * longer than Slack or Teams carry: that is no note, and each round reads all of it.
 */
const roundsFor = (text: string) => (text.length > 100_000 ? 3 : 6);

/** With so many gaps a text is no note but endless: what surely still holds health goes by the sentence, not word after word. */
const endless = 200;

/** The verdict of `note`, by the given model. Judging the outcome again changes nothing. */
export function judgeNote(model: Model, text: string, options: GuardOptions): NoteVerdict {
  let spans: Span[] = [];
  let left = text;
  let judged: Judged | undefined;
  const rounds = roundsFor(text);
  for (let round = 0; round < rounds; round++) {
    judged = healthIn(model, left, options, spans.length > endless, judged);
    const { more } = judged;
    if (more.length === 0) break;
    const original = originalOf(spans);
    spans = joined(text, [
      ...spans,
      ...more.map((span) => ({ ...span, from: original(span.from), to: original(span.to) })),
    ]);
    if (round === rounds - 1) spans = [{ from: 0, to: text.length, category: spans[0]!.category }];
    left = without(text, spans);
  }
  if (spans.length === 0) return { verdict: 'keep', text: text as RedactedText };
  return { verdict: 'redact', text: left as RedactedText, spans };
}

/** A text that was judged. */
interface Judged {
  /** What must go from it. */
  readonly more: readonly Span[];
  /** By the sentences of a long text, what must go from each, counted from where it begins. */
  readonly found: ReadonlyMap<string, readonly Span[]> | undefined;
}

/** A text of so many sentences is long: judging each of them anew costs more than remembering what was found. */
const long = 50;

/** Judges a text, of which an earlier round may have kept most sentences: what one says hangs on itself alone. */
function healthIn(
  model: Model,
  text: string,
  options: GuardOptions,
  whole: boolean,
  before: Judged | undefined,
): Judged {
  const reading = read(text, options.language);
  const more: Span[] = [];
  const found = reading.sentences.length < long ? undefined : new Map<string, readonly Span[]>();
  for (const sentence of reading.sentences) {
    if (found === undefined) {
      more.push(...goingFrom(model, text, reading, sentence, whole));
      continue;
    }
    const start = reading.words[sentence.first]!.from;
    const said = saidIn(text, reading, sentence);
    let spans = found.get(said);
    if (spans === undefined) {
      const kept = before?.found?.get(said)?.length === 0;
      spans = kept ? nothing : moved(goingFrom(model, text, reading, sentence, whole), -start);
      found.set(said, spans);
    }
    more.push(...moved(spans, start));
  }
  return { more, found };
}

const moved = (spans: readonly Span[], by: number): readonly Span[] =>
  spans.map((span) => ({ ...span, from: span.from + by, to: span.to + by }));

function saidIn(text: string, { words }: Reading, { first, end, question }: Sentence): string {
  return text.slice(words[first]!.from, words[end - 1]!.to) + (question ? '?' : '');
}

function goingFrom(
  model: Model,
  text: string,
  reading: Reading,
  sentence: Sentence,
  whole: boolean,
): readonly Span[] {
  const { first, end } = sentence;
  const here = { reading, sentence, finding: findingOf(reading, sentence), row: row.read(reading, sentence) };
  goes.fill(0, 0, end - first);
  let any = false;
  for (const clause of clausesOf(text, reading, sentence)) any = markGoing(model, here, clause, whole) || any;
  if (!any) return nothing;
  bridge(reading, sentence);
  return spansOf(reading, sentence);
}

/** Which words of the sentence go, from its first on. Kept and used again. */
const goes = new Uint8Array(longest);

const nothing: readonly Span[] = [];

/** From here on a clause surely holds health. */
const certain = 0.5;

/** Marks the words of one clause that go, and says whether any does; all of them where that is wanted and it surely holds health. */
function markGoing(model: Model, here: Whole, clause: Clause, all: boolean): boolean {
  const { reading, row } = here;
  const { first } = here.sentence;
  const finding = findingIn(here, clause);
  const sure = gateFor(model, here, clause, finding);
  const gate = gateOf(sure);
  // Most clauses hold no health at all; where the gate is that sure, the words need not be asked one by one.
  if (gate <= (finding.sure & matter ? -3 : finding.maybe & matter ? -2 : -1)) return false;
  if (all && sure > certain) {
    goes.fill(1, clause.first - first, clause.end - first);
    return true;
  }
  const near = nearMatter(reading, clause);
  const going: number[] = [];
  let most = leastTelling;
  let telling = -1;
  for (let at = clause.first; at < clause.end; at++) {
    if (near[at - clause.first] === 0) continue;
    features.clear();
    wordFeatures(row, row.first + at - first, gate, features);
    const score = model.scores('word', features)[0]!;
    if (score > doubtOf(reading, at)) going.push(at - first);
    if (score > most) {
      most = score;
      telling = at - first;
    }
  }
  if (telling < 0 || sure + told * most <= enough(finding)) return false;
  // Where no word gave itself away, the likeliest one goes.
  if (going.length === 0) going.push(telling);
  for (const at of going) goes[at] = 1;
  return true;
}

/** How much the most telling word of a clause counts, next to the clause as a whole. */
const told = 1.5;

/** How much the two together must come to: the less, the better the clause is known to name health matter. */
function enough({ sure, maybe }: Finding): number {
  if (sure & matter) return -1.1;
  return maybe & matter ? -0.3 : 2.5;
}

function spansOf(reading: Reading, { first, end }: Sentence): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < end - first; index++) {
    if (goes[index] === 0) continue;
    const { from, to } = reading.words[first + index]!;
    const category = categoryAt(reading, first + index);
    const last = spans.at(-1);
    if (last !== undefined && goes[index - 1] === 1) {
      spans[spans.length - 1] = {
        from: last.from,
        to,
        category: last.category === 'diagnosis' ? category : last.category,
      };
    } else spans.push({ from, to, category });
  }
  return spans;
}

/** A word that scores less is never taken for the one that tells. */
const leastTelling = -3;

/** How far from a word of health its sentence may still speak of it. */
const reach = 5;

const near = new Uint8Array(longest);

/** Which words of a clause are close to health matter, from its first on; where nothing is known to be, all are. Kept and used again. */
function nearMatter({ sure, maybe }: Reading, { first, end }: Sentence): Uint8Array {
  const size = end - first;
  let next = 0;
  for (let at = 0; at < size; at++) {
    if (((sure[first + at]! | maybe[first + at]!) & matter) === 0) continue;
    while (next < at - reach) near[next++] = 0;
    while (next < size && next <= at + reach) near[next++] = 1;
  }
  const rest = next === 0 ? 1 : 0;
  while (next < size) near[next++] = rest;
  return near;
}

/** How sure the model has to be of a word: more of one that names no health matter that we know. */
function doubtOf(reading: Reading, at: number): number {
  if (reading.sure[at]! & matter) return -0.8;
  return reading.maybe[at]! & matter ? 0 : 0.6;
}

/** A small word between two words that go, as in `pijn in de rug`, says nothing by itself and goes along. */
function bridge(reading: Reading, { first, end }: Sentence): void {
  const size = end - first;
  for (let at = 1; at + 1 < size; at++) {
    if (goes[at - 1] === 0 || goes[at] === 1) continue;
    const width = goes[at + 1] === 1 ? 1 : at + 2 < size && goes[at + 2] === 1 ? 2 : 0;
    if (width === 0) continue;
    let small = true;
    for (let step = 0; step < width; step++) small &&= reading.studies[first + at + step]!.everyday !== 0;
    for (let step = 0; small && step < width; step++) goes[at + step] = 1;
  }
}

function categoryAt(reading: Reading, at: number): Category {
  const kinds = reading.sure[at]! & matter;
  return categoryFor(kinds === 0 ? reading.maybe[at]! & matter : kinds);
}

const gap = '…';

function without(text: string, spans: readonly Span[]): string {
  const left: string[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    left.push(text.slice(at, from));
    at = to;
  }
  left.push(text.slice(at));
  return left.join(gap);
}

/** Where a place in the text that is left was in the original; `gone` are the stretches already taken out, in order. */
function originalOf(gone: readonly Span[]): (position: number) => number {
  // For each gap, where it begins in the text that is left, and how far all that follows it has moved.
  const begins: number[] = [];
  const shifts: number[] = [];
  let shift = 0;
  for (const { from, to } of gone) {
    begins.push(from - shift);
    shift += to - from - gap.length;
    shifts.push(shift);
  }
  return (position) => {
    let low = 0;
    let high = begins.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (begins[middle]! < position) low = middle + 1;
      else high = middle;
    }
    return position + (low === 0 ? 0 : shifts[low - 1]!);
  };
}

/** Spans in order, those that touch or have only a space or comma between them as one. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (
      last !== undefined &&
      (span.from <= last.to || (span.from === last.to + 1 && text[last.to] === ' '))
    ) {
      result[result.length - 1] = { ...last, to: Math.max(last.to, span.to) };
    } else result.push(span);
  }
  return result;
}
