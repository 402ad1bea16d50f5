/**
 * Judges what someone is about to ask or say about an employee: may it go out, does it need a better wording, or is it health?
 * One blocked sentence blocks the message, whatever else it says.
 */
import type { CheckedText } from '../domain/checked-text.ts';
import { bit, matter } from './lexicon.ts';
import { type Reading, read } from './reading.ts';
import { categoryFor, type Finding, findingOf } from './rules.ts';
import type { AskVerdict, Category, GuardOptions, Span } from './verdict.ts';
import { type Address, reasonFor, suggestionFor } from './wording.ts';
import type { Sentence } from './words.ts';

export type { AskVerdict, Category, GuardOptions, Span } from './verdict.ts';

/** Says whether `text` may be sent, and how to say it better when it may not. */
export function ask(text: string, options: GuardOptions): AskVerdict {
  const reading = read(text, options.language);
  let worst: { finding: Finding; index: number } | undefined;
  for (const [index, sentence] of reading.sentences.entries()) {
    const finding = findingOf(reading, sentence);
    if (worst === undefined || rank[finding.verdict] > rank[worst.finding.verdict])
      worst = { finding, index };
  }
  if (worst === undefined || worst.finding.verdict === 'allow') {
    return { verdict: 'allow', text: text as CheckedText, aboutTheRule: asksTheRule(reading) };
  }

  const { finding, index } = worst;
  const spans = reading.sentences.flatMap((sentence) => spansIn(reading, sentence));
  const category = categoryFor(finding.sure) satisfies Category;
  const address = addressOf(reading);
  const language = reading.tongues[index]!;
  if (finding.verdict === 'block') {
    return {
      verdict: 'block',
      category,
      spans,
      suggestion: suggestionFor(language, category, address),
      reason: reasonFor(language, category),
    };
  }
  const occasion = finding.sure & bit.wish ? 'wish' : 'open';
  return {
    verdict: 'caution',
    category,
    spans,
    suggestion: suggestionFor(language, occasion, address),
    reason: reasonFor(language, occasion),
    ...(occasion === 'open' ? { text: text as CheckedText } : {}),
  };
}

const rank = { allow: 0, caution: 1, block: 2 } as const;

function asksTheRule(reading: Reading): boolean {
  return reading.sentences.some(
    ({ first, end, question }) =>
      question && reading.sure.subarray(first, end).some((kinds) => (kinds & bit.meta) !== 0),
  );
}

const formal = new Set(['u', 'uw', 'vous', 'votre', 'vos']);

function addressOf(reading: Reading): Address {
  if (reading.words.some((word) => formal.has(word.form))) return 'polite';
  const you = reading.sure.some((kinds) => (kinds & bit.you) !== 0);
  const other = reading.sure.some((kinds) => (kinds & bit.person) !== 0);
  return other && !you ? 'about' : 'familiar';
}

/** The stretches of health matter in a sentence, neighbours joined. */
function spansIn(reading: Reading, sentence: Sentence): Span[] {
  const spans: Span[] = [];
  for (let at = sentence.first; at < sentence.end; at++) {
    const kinds = reading.sure[at]! & matter;
    if (kinds === 0) continue;
    const { from, to } = reading.words[at]!;
    const last = spans.at(-1);
    if (last !== undefined && at > sentence.first && last.to === reading.words[at - 1]!.to) {
      spans[spans.length - 1] = { ...last, to };
    } else spans.push({ from, to, category: categoryFor(kinds) });
  }
  return spans;
}
