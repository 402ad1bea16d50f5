import { describe, expect, it } from 'vitest';
import type { AskLine, NoteLine } from '../../../../src/guard/training/corpus.ts';
import { crossValidate } from '../../../../src/guard/training/score.ts';

const ask = (source: string, text: string, label: AskLine['label']): AskLine => ({
  text,
  source,
  language: 'nl',
  label,
  ...(label === 'block' && { category: 'symptoms' }),
});

const note = (source: string, text: string, gone = ''): NoteLine => ({
  text,
  source,
  language: 'nl',
  gone: gone === '' ? [] : [{ from: text.indexOf(gone), to: text.indexOf(gone) + gone.length }],
});

const asks = ['ask-1.jsonl', 'ask-2.jsonl'].flatMap((source) => [
  ask(source, 'Heb je koorts?', 'block'),
  ask(source, 'Heb je nog hoofdpijn?', 'block'),
  ask(source, 'Heb je de sleutel nog?', 'allow'),
  ask(source, 'Wie doet de kassa?', 'allow'),
  ask(source, 'Gaat het al beter?', 'caution'),
]);
const notes = ['note-1.jsonl', 'note-2.jsonl'].flatMap((source) => [
  note(source, 'Jan heeft koorts, belt maandag.', 'koorts'),
  note(source, 'Piet doet de kassa, belt dinsdag.'),
]);

describe('cross-validation', () => {
  it('judges each line by what was learned from the other files, cautions aside', async () => {
    const { ablation, languages } = await crossValidate({ asks, notes }, { asks: [], notes: [] }, 2);
    expect(ablation.guard.ask).toEqual({ caught: 100, falsely: 0 });
    expect(ablation.rules.note).toEqual({ caught: 100, falsely: 0 });
    expect(languages.nl).toEqual(ablation.guard);
    expect(languages.fr).toEqual({ ask: { caught: 0, falsely: 0 }, note: { caught: 0, falsely: 0 } });
  }, 60_000);

  it('says what went wrong in a thread', async () => {
    const broken = { ...ask('ask-1.jsonl', '', 'block'), text: undefined as unknown as string };
    await expect(crossValidate({ asks: [broken], notes: [] }, { asks, notes }, 1)).rejects.toThrow(TypeError);
  }, 60_000);
});
