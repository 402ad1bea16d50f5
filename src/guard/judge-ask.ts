/**
 * Judges a message that someone is about to send, sentence by sentence: the rules say what they found, the model weighs it.
 * One blocked sentence blocks the message, whatever else it says.
 */
import type { CheckedText } from '../domain/checked-text.ts';
import { Features, Row, sentenceFeatures } from './features.ts';
import { bit, matter } from './lexicon.ts';
import type { Model } from './model.ts';
import { type Reading, read } from './reading.ts';
import { categoryFor, type Finding, findingOf } from './rules.ts';
import { type AskVerdict, type Category, categories, type GuardOptions, type Span } from './verdict.ts';
import { type Address, type Occasion, reasonFor, suggestionFor } from './wording.ts';
import type { Sentence } from './words.ts';

type Level = 'allow' | 'caution' | 'block';

interface Judged {
  readonly sentence: Sentence;
  readonly index: number;
  readonly finding: Finding;
  readonly level: Level;
  readonly occasion: Occasion;
  readonly category: Category;
  readonly relaxed: boolean;
}

const features = new Features();
const rank: Readonly<Record<Level, number>> = { allow: 0, caution: 1, block: 2 };

/** The verdict of `ask`, by the given model. */
export function judgeAsk(model: Model, text: string, options: GuardOptions): AskVerdict {
  const reading = read(text, options.language);
  const row = new Row(reading);
  const judged = reading.sentences.map((sentence, index) =>
    judge(model, reading, row, sentence, index, options),
  );
  const touched = judged.filter(({ level }) => level !== 'allow');
  const worst = touched.reduce<Judged | undefined>(
    (worst, one) => (worst === undefined || rank[one.level] > rank[worst.level] ? one : worst),
    undefined,
  );
  if (worst === undefined)
    return { verdict: 'allow', text: text as CheckedText, aboutTheRule: asksTheRule(reading) };

  const language = reading.tongues[worst.index]!;
  const { level, category, occasion } = worst;
  const spans = touched.filter((one) => one.level === level).flatMap((one) => spansIn(reading, one));
  const suggestion = suggestionFor(language, occasion, addressOf(reading));
  const reason = reasonFor(language, occasion);
  if (level === 'block') return { verdict: 'block', category, spans, suggestion, reason };
  const harmless = touched.every(({ occasion }) => sendable.has(occasion));
  return {
    verdict: 'caution',
    category,
    spans,
    suggestion,
    reason,
    ...(worst.relaxed ? { relaxed: 'work-cause' as const } : {}),
    ...(harmless ? { text: text as CheckedText } : {}),
  };
}

/** The cautions about open or early questions, which hold no health matter themselves. */
const sendable: ReadonlySet<Occasion> = new Set(['open', 'physician', 'work-cause', 'ability']);

function judge(
  model: Model,
  reading: Reading,
  row: Row,
  sentence: Sentence,
  index: number,
  options: GuardOptions,
): Judged {
  const finding = findingOf(reading, sentence);
  features.clear();
  sentenceFeatures(reading, row, sentence, finding, features);
  const doubt = doubtOf(finding, sentence);
  const score = model.score('block', features);
  const opened = finding.sure & bit.open ? -0.5 : Math.max(0, doubt);
  const touched = score > doubt || model.score('touch', features) > opened;
  // A caution is for what the policy names: open wording, a wish, the physician's words. What else comes close is blocked.
  const blocked = score > doubt || (touched && score > doubt - 1 && comesClose(finding));
  const category = touched ? likeliest(model, finding) : 'diagnosis';
  const base = { sentence, index, finding, category, relaxed: false };
  if (touched && asksWorkCause(finding, category)) {
    // The Dutch authority forbids asking for the cause, in the work or not; Belgian guidance lets a manager explore it.
    const relaxed = options.country === 'BE';
    return {
      ...base,
      level: relaxed ? 'caution' : 'block',
      occasion: 'work-cause',
      category: 'cause',
      relaxed,
    };
  }
  if (blocked) return { ...base, level: 'block', occasion: category };
  if (touched) return { ...base, level: 'caution', occasion: occasionOf(finding) };
  if (asksAbilityTooEarly(sentence, finding, options)) {
    return { ...base, level: 'caution', occasion: 'ability', category: 'prognosis' };
  }
  return { ...base, level: 'allow', occasion: category };
}

/** Whether a near miss is to be blocked: it names health matter, and not in one of the ways that the policy lets off with a caution. */
function comesClose({ sure, maybe }: Finding): boolean {
  return ((sure | maybe) & matter) !== 0 && (sure & (bit.open | bit.wish | bit.process)) === 0;
}

/**
 * How much the model has to be sure by itself: little when a word names health beyond doubt, much when none does. A miss harms a
 * person and a false alarm only interrupts, so the first errs to the safe side. A question is likelier to be one about health than
 * a statement; where the rules block already, the model has taken that into account. Set by cross-validation on the corpus.
 */
function doubtOf({ sure, maybe, verdict }: Finding, { question }: Sentence): number {
  if (sure & matter) return question && verdict === 'block' ? 0.25 : -0.5;
  if (question) return 0.25;
  return maybe & matter ? 0.5 : 0.75;
}

/** The likeliest category of a sentence whose features are ready. */
function likeliest(model: Model, finding: Finding): Category {
  let best = categoryFor(finding.sure);
  let most = Number.NEGATIVE_INFINITY;
  for (const category of categories) {
    const score = model.score(category, features);
    if (score > most) {
      most = score;
      best = category;
    }
  }
  return best;
}

/** Whether work made them ill, with no illness named: the one question on which the countries differ. */
function asksWorkCause({ sure }: Finding, category: Category): boolean {
  const named = sure & matter & ~(bit.cause | bit.colloquial);
  return (sure & bit.factor) !== 0 && named === 0 && (category === 'cause' || (sure & bit.cause) !== 0);
}

function occasionOf(finding: Finding): Occasion {
  if (finding.sure & bit.process) return 'physician';
  if (finding.sure & bit.wish && (finding.sure | finding.maybe) & matter & ~bit.cause) return 'wish';
  return finding.sure & matter & ~(bit.cause | bit.colloquial) ? 'wish' : 'open';
}

/** R35, Dutch strict mode: possibilities are asked after the physician's advice, when the caller says that it is awaited. */
function asksAbilityTooEarly(
  sentence: Sentence,
  finding: Finding,
  { country, advice }: GuardOptions,
): boolean {
  return country === 'NL' && advice === 'awaited' && sentence.question && (finding.sure & bit.ability) !== 0;
}

function asksTheRule(reading: Reading): boolean {
  return reading.sentences.some(
    ({ first, end, question }) =>
      question && reading.sure.subarray(first, end).some((kinds) => (kinds & bit.meta) !== 0),
  );
}

const polite = new Set(['u', 'uw', 'vous', 'votre', 'vos']);

function addressOf(reading: Reading): Address {
  if (reading.words.some((word) => polite.has(word.form))) return 'polite';
  const you = reading.sure.some((kinds) => (kinds & bit.you) !== 0);
  const other = reading.sure.some((kinds) => (kinds & bit.person) !== 0);
  return other && !you ? 'about' : 'familiar';
}

/** What the sender is shown: the stretches of health matter, or the whole sentence when it is the sentence that asks. */
function spansIn(reading: Reading, { sentence: { first, end }, category, finding }: Judged): Span[] {
  const spans: Span[] = [];
  const telling = finding.sure & matter ? reading.sure : reading.maybe;
  for (let at = first; at < end; at++) {
    if ((telling[at]! & matter) === 0) continue;
    const { from, to } = reading.words[at]!;
    const last = spans.at(-1);
    if (last !== undefined && last.to === reading.words[at - 1]?.to)
      spans[spans.length - 1] = { ...last, to };
    else spans.push({ from, to, category });
  }
  if (spans.length > 0) return spans;
  return [{ from: reading.words[first]!.from, to: reading.words[end - 1]!.to, category }];
}
