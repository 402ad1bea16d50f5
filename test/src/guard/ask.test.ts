import { describe, expect, it } from 'vitest';
import type { Country } from '../../../src/domain/locale.ts';
import { ask } from '../../../src/guard/ask.ts';
import type { Category } from '../../../src/guard/verdict.ts';

const verdictOf = (text: string, country: Country = 'NL') => ask(text, { country }).verdict;

/** For each category of the policy a text to catch, and a near miss to leave. */
const pairs: readonly [Category, string, string][] = [
  ['diagnosis', 'Heb je griep of iets ergers?', 'Is de oorzaak van de storing bekend?'],
  ['symptoms', 'Hoe gaat het met je rug?', 'Hoe gaat het met je project?'],
  ['symptoms', 'As-tu encore de la fièvre ?', 'As-tu encore des cartons ?'],
  ['cause', 'Komt het door de scheiding dat je ziek bent?', 'Komt de vertraging door de leverancier?'],
  ['treatment', 'Are you taking any medication?', 'Are you taking the train?'],
  ['care', 'Ben je al naar de dokter geweest?', 'Ben je al naar de klant geweest?'],
  ['mental', 'Es-tu dépressif ?', 'Es-tu disponible ?'],
  ['reproductive', 'Are you pregnant?', 'When does your maternity leave start?'],
  ['history', 'Zit die ziekte in de familie?', 'Zit die vergadering in je agenda?'],
  ['documents', 'Stuur je medisch dossier even door.', 'Stuur je offerte even door.'],
  ['prognosis', 'Is the cancer curable?', 'Do you have an idea when you will be back?'],
];

describe('ask', () => {
  it.each(pairs)('blocks a %s question: %s', (_category, text) => {
    expect(verdictOf(text)).toBe('block');
  });

  it.each(pairs)('leaves the near miss of a %s question', (_category, _text, miss) => {
    expect(verdictOf(miss)).toBe('allow');
  });

  it.each([
    ['politeness', 'Ik mag het eigenlijk niet vragen, maar wat heb je precies?'],
    ['leaving it optional', 'Alleen als je het wilt delen: welke ziekte heb je?'],
    ['a typo', 'Heb je een depresie?'],
    ['letters apart', 'Heb je k a n k e r?'],
    ['letters swapped for signs', 'Heb je d1abetes?'],
    ['letters hidden', 'Heb je k*nker?'],
    ['a picture', '🤰?'],
    ['two languages', 'Are you depressief of gewoon moe?'],
    ['friendly sentences around it', 'Hoi Tom! Fijn dat je belt. Heb je nog koorts? Groetjes van iedereen.'],
    ['asking someone else', 'Weet jij welke ziekte Sofie heeft?'],
  ])('is not put off by %s', (_what, text) => {
    expect(verdictOf(text)).toBe('block');
  });

  it.each([
    'Hoe gaat het met je?',
    'Comment vas-tu ?',
    'Beterschap!',
    'Heb je een idee wanneer je terug bent?',
    'Welke taken lukken nog wel?',
    'Is de werkdruk haalbaar als je terug bent?',
    'Wat adviseert de bedrijfsarts over de uren?',
    'Was het een arbeidsongeval?',
    'Je hoeft niet te zeggen wat je hebt.',
    'Wie neemt je patiënten over deze week?',
    'Heb je het virus van die server gehaald?',
    'Ik ben zelf ziek, kun jij de vergadering leiden?',
  ])('lets through: %s', (text) => {
    expect(ask(text, { country: 'NL' })).toMatchObject({ verdict: 'allow', text });
  });

  it('answers a question about the rule with the rule (R86)', () => {
    expect(ask('Mag ik vragen wat hij heeft?', { country: 'NL' })).toMatchObject({
      verdict: 'allow',
      aboutTheRule: true,
    });
    expect(ask('Hoe gaat het met je?', { country: 'NL' })).toMatchObject({
      verdict: 'allow',
      aboutTheRule: false,
    });
  });

  it('cautions open wording, which may be sent all the same', () => {
    const text = 'Wat is er aan de hand?';
    expect(ask(text, { country: 'NL' })).toMatchObject({ verdict: 'caution', text });
  });

  it('cautions a wish that names an operation, and does not pass it on', () => {
    const judged = ask('Sterkte met de operatie!', { country: 'NL' });
    expect(judged.verdict).toBe('caution');
    expect(judged).not.toHaveProperty('text');
  });

  it('blocks a work cause in the Netherlands, and relaxes that in Belgium by name', () => {
    const text = 'Komt het door de werkdruk dat je ziek bent?';
    expect(ask(text, { country: 'NL' })).toMatchObject({ verdict: 'block', category: 'cause' });
    expect(ask(text, { country: 'BE' })).toMatchObject({
      verdict: 'caution',
      category: 'cause',
      relaxed: 'work-cause',
    });
    expect(verdictOf('Komt het door de scheiding dat je ziek bent?', 'BE')).toBe('block');
  });

  it('cautions ability questions only while Dutch advice is awaited (R35)', () => {
    const text = 'Welke taken lukken nog wel?';
    expect(ask(text, { country: 'NL', advice: 'awaited' })).toMatchObject({ verdict: 'caution', text });
    expect(ask(text, { country: 'NL', advice: 'given' }).verdict).toBe('allow');
    expect(ask(text, { country: 'BE', advice: 'awaited' }).verdict).toBe('allow');
  });

  it('speaks the language and the address of the sender', () => {
    const suggestion = (text: string) => {
      const judged = ask(text, { country: 'BE' });
      return judged.verdict === 'allow' ? '' : judged.suggestion;
    };
    expect(suggestion('Hebt u nog koorts, mevrouw?')).toContain('u?');
    expect(suggestion('Heb je nog koorts?')).toContain('met je?');
    expect(suggestion('Avez-vous encore de la fièvre ?')).toContain('vous');
    expect(suggestion('Do you still have a fever?')).toContain('How are you');
  });
});
