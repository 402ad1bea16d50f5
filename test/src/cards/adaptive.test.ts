/** Cards as Adaptive Cards, judged by the library that Microsoft publishes for drawing them. */
import { createRequire } from 'node:module';
import type * as Library from 'adaptivecards';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AdaptiveOptions,
  adaptiveCardOf,
  type JsonObject,
  literal,
} from '../../../src/cards/adaptive.ts';
import type { Card, Field } from '../../../src/cards/card.ts';
import * as samples from '../../support/web-cards.ts';

const { own } = samples;
const library = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof Library;

/** What the library finds wrong with a card: unknown elements, values out of place, versions. */
function complaintsAbout(card: JsonObject): string[] {
  // The library tests `lang` with one global expression, which remembers where it stopped: every second card would fail.
  const { regEx } = library.CardElement.langProperty;
  if (regEx) regEx.lastIndex = 0;
  const context = new library.SerializationContext(library.Versions.v1_5);
  const parsed = new library.AdaptiveCard();
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}

const bare: Card = { id: 'x', kind: 'message', language: 'nl', title: own('Dag'), body: [], actions: [] };
const withField = (field: Field): Card => ({ ...bare, form: { id: 'f', fields: [field] } });
const partsOf = (card: Card, options?: AdaptiveOptions) =>
  adaptiveCardOf(card, options).body as readonly Record<string, unknown>[];

describe('a card', () => {
  it.each(Object.entries(samples).filter(([name]) => name !== 'own'))(
    'such as %s is sound Adaptive Card 1.5',
    (_name, card) => {
      const drawn = adaptiveCardOf(card as Card, { cardKey: 'k', press: 'execute-or-submit' });
      expect(complaintsAbout(drawn)).toEqual([]);
      expect(drawn).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: 'nl' });
    },
  );

  it('offers a file as a button that opens its address, and counts it among the six', () => {
    const download = { label: own('Plan (PDF)'), url: 'https://nabij.test/files/x' };
    const card = adaptiveCardOf({ ...bare, downloads: [download] });
    expect(card.actions).toEqual([{ type: 'Action.OpenUrl', title: 'Plan (PDF)', url: download.url }]);
    expect(complaintsAbout(card)).toEqual([]);
    expect(() => adaptiveCardOf({ ...bare, downloads: Array(7).fill(download) })).toThrow(
      'card.too-many-actions',
    );
  });

  it('puts a long value below its label, and all in the order in which they were told', () => {
    const long = 'Samira neemt de planning over. '.repeat(5);
    const facts = [
      { label: own('Wanneer'), value: own('dinsdag') },
      { label: own('Wat'), value: own(long) },
      { label: own('Wie'), value: own('An') },
    ];
    const card = { ...bare, body: [{ type: 'facts' as const, facts }] };
    expect(partsOf(card).slice(1)).toMatchObject([
      { type: 'FactSet', facts: [{ title: 'Wanneer', value: 'dinsdag' }] },
      { type: 'TextBlock', text: 'Wat', weight: 'Bolder' },
      { type: 'TextBlock', text: long, wrap: true },
      { type: 'FactSet', facts: [{ title: 'Wie', value: 'An' }] },
    ]);
    expect(complaintsAbout(adaptiveCardOf(card))).toEqual([]);
  });

  it('is read aloud where it cannot be drawn', () => {
    expect(adaptiveCardOf(samples.firstContact).fallbackText).toContain('• Vraag niet wat hij heeft.');
  });

  it('with a mistake in it would be noticed by this test', () => {
    expect(complaintsAbout({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Zork' }] })).not.toEqual(
      [],
    );
  });
});

describe('an action', () => {
  it('carries its data and the key of the card, and only a submitting one takes the form along', () => {
    const [submit, withdraw] = adaptiveCardOf(samples.askReachable, { cardKey: 'k1' })
      .actions as JsonObject[];
    expect(submit).toEqual({
      type: 'Action.Execute',
      verb: 'report.submit',
      title: 'Versturen',
      style: 'positive',
      associatedInputs: 'auto',
      data: { action: 'report.submit', data: { case: 'koen~1' }, cardKey: 'k1' },
    });
    expect(withdraw?.associatedInputs).toBe('none');
  });

  it('falls back to a submit for older clients when asked', () => {
    const [action] = adaptiveCardOf(samples.overdue, { press: 'execute-or-submit' }).actions as JsonObject[];
    expect(action?.fallback).toMatchObject({ type: 'Action.Submit', data: { action: 'escalation.seen' } });
  });

  it('is one of six at most', () => {
    const action = { id: 'a', label: own('A'), data: {} };
    expect(adaptiveCardOf({ ...bare, actions: Array(6).fill(action) }).actions).toHaveLength(6);
    expect(() => adaptiveCardOf({ ...bare, actions: Array(7).fill(action) })).toThrow(
      'card.too-many-actions',
    );
  });
});

describe('a field', () => {
  it('says in the language of the card what is missing', () => {
    const field: Field = { id: 'n', type: 'number', label: own('Uren'), min: 1, max: 38, required: true };
    expect(partsOf(withField(field))[1]).toEqual({
      type: 'Input.Number',
      id: 'n',
      label: 'Uren',
      isRequired: true,
      errorMessage: 'Kies een getal van 1 tot 38.',
      min: 1,
      max: 38,
    });
    const inFrench: Card = { ...withField({ id: 't', type: 'time', label: own('Heure') }), language: 'fr' };
    expect(partsOf(inFrench)[1]).toMatchObject({ errorMessage: 'Il manque encore ceci.', isRequired: false });
  });

  it('shows its hint below it, and what was wrong with the last answer above it or last', () => {
    const field: Field = {
      id: 'd',
      type: 'date',
      label: own('Dag'),
      error: own('Die dag is voorbij.'),
      hint: own('Vanaf vandaag.'),
    };
    const order = (errorsBelow: boolean) =>
      partsOf(withField(field), { errorsBelow })
        .slice(1)
        .map(({ id, text }) => id ?? text);
    expect(order(false)).toEqual(['Die dag is voorbij.', 'd', 'Vanaf vandaag.']);
    expect(order(true)).toEqual(['d', 'Vanaf vandaag.', 'Die dag is voorbij.']);
  });

  it('with many choices is a list that opens, with few is open already', () => {
    const choices = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ value: `${index}`, label: own(`Keuze ${index}`) }));
    const styleOf = (count: number) =>
      partsOf(withField({ id: 'c', type: 'choice', label: own('Wie?'), choices: choices(count) }))[1]?.style;
    expect([styleOf(4), styleOf(5)]).toEqual(['expanded', 'compact']);
  });
});

describe('words of a person', () => {
  it.each([
    ['[klik](https://evil.example)', '\\[klik\\](https://evil.example)'],
    ['**luid** en _schuin_', '\\*\\*luid\\*\\* en \\_schuin\\_'],
    ['# kop', '\\# kop'],
    ['- punt', '\\- punt'],
    ['1. eerst', '1\\. eerst'],
    ['{{DATE(2026-03-02T00:00:00Z)}}', '\\{\\{DATE(2026-03-02T00:00:00Z)\\}\\}'],
    ['<b>', '\\<b\\>'],
    ['een\ntwee', 'een\n\ntwee'],
  ])('cannot make a card do something: %s', (words, shown) => {
    expect(literal(words)).toBe(shown);
  });

  it.each(['0470 12-34-56', 'Bel na 10.30 u.', 'Koen & An: 50%!'])('stay as they are: %s', (words) => {
    expect(literal(words)).toBe(words);
  });

  it('are found back by taking the escapes away', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        fc.pre(!words.includes('\n'));
        expect(literal(words).replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(words);
      }),
    );
  });

  it('are escaped wherever a card reads markdown', () => {
    const text = own('[x](y)');
    const card: Card = {
      ...bare,
      title: text,
      body: [
        { type: 'text', text },
        { type: 'facts', facts: [{ label: text, value: text }] },
        { type: 'list', heading: text, items: [text] },
        { type: 'quote', text, by: text },
      ],
    };
    const { body } = adaptiveCardOf(card);
    expect(JSON.stringify(body).replaceAll('\\\\[x\\\\](y)', '')).not.toContain('x](y)');
  });

  it('stay words inside a link too, and the link is ours', () => {
    const fact = { label: own('Bron'), value: own('art. 5 [2](x)'), url: 'https://example.org/a(1)' };
    const { body } = adaptiveCardOf({ ...bare, body: [{ type: 'facts', facts: [fact] }] });
    expect(JSON.stringify(body)).toContain('[art. 5 \\\\[2\\\\](x)](https://example.org/a%281%29)');
  });
});
