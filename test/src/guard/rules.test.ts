import { describe, expect, it } from 'vitest';
import { matter } from '../../../src/guard/lexicon.ts';
import { read } from '../../../src/guard/reading.ts';
import { categoryFor, findingOf } from '../../../src/guard/rules.ts';

const verdictOf = (text: string) => {
  const reading = read(text, 'nl');
  return reading.sentences.map((sentence) => findingOf(reading, sentence).verdict)[0];
};

const categoryOf = (text: string) => {
  const reading = read(text, 'nl');
  const [sentence = { first: 0, end: 0, question: false }] = reading.sentences;
  return categoryFor(findingOf(reading, sentence).sure & matter);
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
    ['block', 'what may be health, asked of someone', 'Wat zegt uw arts?'],
    ['allow', 'what may be health, asked in words of the procedure', 'Wat zei de bedrijfsarts over uw arts?'],
    ['allow', 'what may be health, asked in words of the work', 'Welke taken doet je arts?'],
    ['block', 'health asked without a question mark', 'Welke griep is het.'],
    ['allow', 'what the sender suspects of themselves', 'Ik denk dat ik griep heb.'],
    ['allow', 'a body part of nobody', 'Hoe sterk is een rug?'],
    ['allow', 'someone and no health', 'Wat doe je?'],
    ['block', 'a cause asked of someone', 'Komt het door je scheiding?'],
    ['allow', 'a cause of a delay', 'Komt het door de leverancier?'],
    ['allow', 'a sentence before one that names health', 'Hoe laat is het? Griep.'],
  ])('%s %s', (verdict, _what, text) => {
    expect(verdictOf(text)).toBe(verdict);
  });
});

describe('a question', () => {
  it.each([
    ['documents', 'Stuur je medisch dossier door.'],
    ['reproductive', 'Ben je zwanger?'],
    ['history', 'Zit die ziekte in je familie?'],
    ['mental', 'Ben je depressief?'],
    ['prognosis', 'Is je kanker te genezen?'],
    ['treatment', 'Slik je antibiotica?'],
    ['care', 'Ging je naar de psycholoog?'],
    ['symptoms', 'Heb je koorts?'],
    ['symptoms', 'Hoe gaat het met je rug?'],
    ['diagnosis', 'Heb je griep?'],
    ['diagnosis', 'Wat mankeer je?'],
    ['cause', 'Komt het door je scheiding?'],
    ['diagnosis', 'Wat doe je?'],
  ])('is one about %s: %s', (category, text) => {
    expect(categoryOf(text)).toBe(category);
  });

  it.each([
    ['documents', 'the illness in them', 'Is het je medisch attest van griep?'],
    ['treatment', 'the complaint', 'Slik je iets tegen de koorts?'],
    ['care', 'the illness', 'Verwijst de dokter je door voor griep?'],
  ])('about %s goes before %s: %s', (category, _less, text) => {
    expect(categoryOf(text)).toBe(category);
  });
});
