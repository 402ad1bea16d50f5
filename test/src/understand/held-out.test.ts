/**
 * The reach we promise, on full examples labelled by the policy before they were first measured. None of them is in
 * the corpus, which is checked too. What they gave at first sight stands in decision 0020; here they keep it from sliding back.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Country } from '../../../src/domain/locale.ts';
import { type Intent, understand } from '../../../src/understand/understand.ts';

interface Example {
  readonly id: string;
  readonly text: string;
  readonly now: string;
  readonly open: boolean;
  readonly country: Country;
  readonly intent: Intent;
  readonly firstDay: string | null;
  readonly backOn: string | null;
  readonly percent: number | null;
}

const folder = new URL('../../fixtures/understand/', import.meta.url);
const examples = readdirSync(folder).flatMap((file) =>
  readFileSync(new URL(file, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line): Example => JSON.parse(line)),
);
const corpus = new URL('../../../src/understand/corpus/', import.meta.url);
const learned = new Set(
  readdirSync(corpus).flatMap((file) =>
    readFileSync(new URL(file, corpus), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { t: string }).t.toLowerCase()),
  ),
);

const answers = examples.map((example) => ({ example, answer: understand(example.text, example) }));
type Answered = (typeof answers)[number];

const intentRight = ({ example, answer }: Answered) => answer.intent === example.intent;
const allRight = (each: Answered) =>
  intentRight(each) &&
  each.answer.firstDay === each.example.firstDay &&
  each.answer.backOn === each.example.backOn &&
  each.answer.percent === each.example.percent;
const share = (set: readonly Answered[], test: (each: Answered) => boolean) =>
  (100 * set.filter(test).length) / set.length;
const wrong = (test: (each: Answered) => boolean) =>
  answers.filter((each) => !test(each)).map(({ example }) => example.id);

describe('held-out messages', () => {
  it('are none of the lines the model learned from', () => {
    expect(examples.filter(({ text }) => learned.has(text.toLowerCase())).map(({ id }) => id)).toEqual([]);
  });

  it('have their intent understood', () => {
    expect(share(answers, intentRight), wrong(intentRight).join(' ')).toBeGreaterThanOrEqual(97);
  });

  it('have every field understood', () => {
    expect(share(answers, allRight), wrong(allRight).join(' ')).toBeGreaterThanOrEqual(95);
  });

  it('open or close a case by mistake in at most two of a hundred', () => {
    const others = answers.filter(({ example }) => example.intent === 'other');
    const harmless = new Set<Intent>(['other', 'status', 'contact']);
    expect(share(others, ({ answer }) => !harmless.has(answer.intent))).toBeLessThanOrEqual(2);
  });

  it('are understood about as well in each language', () => {
    const by = ['nl', 'fr', 'en'].map((language) =>
      share(
        answers.filter(({ example }) => example.id.startsWith(language)),
        allRight,
      ),
    );
    expect(Math.max(...by) - Math.min(...by)).toBeLessThanOrEqual(4);
  });
});
