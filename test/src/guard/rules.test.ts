import { describe, expect, it } from 'vitest';
import { bit } from '../../../src/guard/lexicon.ts';
import { read } from '../../../src/guard/reading.ts';
import { categoryFor, findingOf } from '../../../src/guard/rules.ts';

const verdictOf = (text: string) => {
  const reading = read(text, 'nl');
  return reading.sentences.map((sentence) => findingOf(reading, sentence).verdict)[0];
};

describe('the rules by themselves', () => {
  it.each([
    ['block', 'health asked of someone', 'Heb je griep?'],
    ['block', 'health told of someone', 'Hij heeft kanker.'],
    ['block', 'a suspicion', 'Ik vermoed dat hij een depressie heeft.'],
    ['block', 'a body part asked about', 'Hoe gaat het met je rug?'],
    ['caution', 'open wording', 'Wat is er aan de hand?'],
    ['caution', 'a wish that names it', 'Sterkte met de operatie!'],
    ['allow', 'a body part at work', 'Kun je met je rug tegen de muur werken?'],
    ['allow', 'the sender’s own', 'Ik heb griep.'],
    ['allow', 'an everyday question', 'Hoe laat begint de vergadering?'],
    ['allow', 'a question about the rule', 'Mag ik vragen wat hij heeft?'],
    ['allow', 'a condition of nobody', 'Griep komt vaak voor.'],
  ])('%s %s', (verdict, _what, text) => {
    expect(verdictOf(text)).toBe(verdict);
  });
});

describe('the category of a set of kinds', () => {
  it.each([
    [bit.document, 'documents'],
    [bit.repro, 'reproductive'],
    [bit.history, 'history'],
    [bit.mental, 'mental'],
    [bit.prognosis, 'prognosis'],
    [bit.treatment, 'treatment'],
    [bit.care, 'care'],
    [bit.symptom, 'symptoms'],
    [bit.condition, 'diagnosis'],
    [bit.cause, 'cause'],
    [bit.body, 'symptoms'],
    [bit.colloquial, 'diagnosis'],
    [0, 'diagnosis'],
    [bit.work, 'diagnosis'],
    [bit.condition | bit.document, 'documents'],
    [bit.body | bit.treatment, 'treatment'],
  ])('%i is %s', (kinds, category) => {
    expect(categoryFor(kinds)).toBe(category);
  });
});
