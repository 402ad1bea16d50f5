/**
 * Judges a message that someone is about to send, sentence by sentence: the rules say what they found, the model weighs it.
 * One blocked sentence blocks the message, whatever else it says.
 */
import type { CheckedText } from '../domain/checked-text.ts';
import { believed } from './belief.ts';
import { Features } from './features.ts';
import { bit, matter } from './lexicon.ts';
import type { Model } from './model.ts';
import { piecesOf } from './pieces.ts';
import { type Reading, read } from './reading.ts';
import { Row } from './row.ts';
import { type Finding, findingOf, isWish } from './rules.ts';
import { topicFeatures } from './sentence-features.ts';
import type { AskVerdict, Category, GuardOptions, Span } from './verdict.ts';
import { type Address, type Occasion, reasonFor, suggestionFor } from './wording.ts';
import type { Sentence } from './words.ts';

/** After so many blocked sentences the rest of a message is not judged any more. */
const enough = 50;

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
const row = new Row();
const rank: Readonly<Record<Level, number>> = { allow: 0, caution: 1, block: 2 };

/** The verdict of `ask`, by the given model. */
export function judgeAsk(model: Model, text: string, options: GuardOptions): AskVerdict {
  const reading = read(text, options.language);
  const touched: Judged[] = [];
  let blocks = 0;
  for (const [index, sentence] of reading.sentences.entries()) {
    const judged = judgeClosely(model, reading, sentence, index, text, options);
    if (judged.level !== 'allow') touched.push(judged);
    // Who was told of so many sentences needs to hear of no more, and endless text costs no endless time.
    if (judged.level === 'block' && ++blocks === enough) break;
  }
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

/** The sentence as a whole, or the clause of it that is to be blocked. */
function judgeClosely(
  model: Model,
  reading: Reading,
  sentence: Sentence,
  index: number,
  text: string,
  options: GuardOptions,
): Judged {
  const whole = judge(model, text, reading, sentence, index, options);
  if (whole.level === 'block') return whole;
  for (const clause of piecesOf(text, reading.words, sentence)) {
    const judged = judge(model, text, reading, clause, index, options, alone);
    if (judged.level === 'block') return judged;
  }
  return whole;
}

/** How much surer the model has to be of a clause, which is shown to it out of its sentence. */
const alone = 0.6;

function judge(
  model: Model,
  text: string,
  reading: Reading,
  sentence: Sentence,
  index: number,
  options: GuardOptions,
  margin = 0,
): Judged {
  const finding = findingOf(reading, sentence);
  const nothing = {
    sentence,
    index,
    finding,
    level: 'allow',
    occasion: 'open',
    category: 'diagnosis',
  } as const;
  if (isOrdinary(finding, sentence)) return { ...nothing, relaxed: false };
  const whole = { reading, sentence, finding, row: row.read(reading, sentence) };
  const doubt = doubtOf(finding, sentence) + margin;
  const { block, touch } = believed(model, text, whole);
  const blocked = block > doubt;
  const touched = blocked || touch > (finding.sure & bit.open ? openDoubt : touchDoubt);
  const category = touched ? topicOf(model, finding) : 'diagnosis';
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

function topicOf(model: Model, finding: Finding): Category {
  features.clear();
  topicFeatures(row, finding, features);
  return model.category(features);
}

/** A statement that names neither health nor a person asks nothing: no model is needed to let it through. */
function isOrdinary({ sure, maybe }: Finding, { question }: Sentence): boolean {
  const telling = matter | bit.open | bit.ask | bit.suspect | bit.wish | bit.you | bit.person | bit.kin;
  return !question && ((sure & telling) | (maybe & matter)) === 0;
}

/** How sure the model has to be that a sentence is to be touched, and of one that holds open wording. */
const touchDoubt = 0.5;
const openDoubt = -0.3;

/**
 * How much the model has to be sure by itself: the more, the less the sentence shows that somebody is asked about health. Set by
 * cross-validation on the corpus and by messages that nothing was learned from. Statements are held to more than that alone would
 * ask for: most of what people write is an ordinary one.
 */
function doubtOf(finding: Finding, sentence: Sentence): number {
  const { sure, maybe } = finding;
  if (isWish(sure, sentence.question)) return 0.7;
  const you = (sure & bit.you) !== 0;
  const named = ((sure | maybe) & matter) !== 0;
  if (sentence.question) return named ? -0.4 : 0.6;
  if (named) return you && sure & matter ? -0.4 : 0.5;
  return you ? 0.6 : 0.85;
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
      question && reading.sure.slice(first, end).some((kinds) => (kinds & bit.meta) !== 0),
  );
}

const polite = new Set(['u', 'uw', 'vous', 'votre', 'vos']);

function addressOf(reading: Reading): Address {
  let all = 0;
  for (const [at, kinds] of reading.sure.entries()) {
    if (kinds & bit.you && polite.has(reading.words[at]!.form)) return 'polite';
    all |= kinds;
  }
  return all & bit.person && !(all & bit.you) ? 'about' : 'familiar';
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
