import { expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import type { OwnWords } from '../../../src/domain/checked-text.ts';

const words = (text: string) => text as OwnWords;

it('a card read aloud is its title and its blocks, one line each, without the form and the buttons', () => {
  const card: Card = {
    id: 'sample',
    kind: 'message',
    language: 'nl',
    title: words('Titel'),
    body: [
      { type: 'text', text: words('Een zin.') },
      { type: 'text', text: words('') },
      {
        type: 'facts',
        facts: [
          { label: words('Wat'), value: words('Rust') },
          { label: words('Bron'), value: words('art. 38a'), url: 'https://example.org/wet' },
        ],
      },
      { type: 'list', heading: words('Vraag gerust'), items: [words('een'), words('twee')] },
      { type: 'list', items: [words('los')] },
      { type: 'quote', text: words('Sterkte'), by: words('An') },
      { type: 'quote', text: words('Zonder naam') },
    ],
    form: { id: 'f', fields: [{ id: 'x', type: 'text', label: words('Veld') }] },
    actions: [{ id: 'a', label: words('Knop'), data: {} }],
  };
  expect(plainTextOf(card).split('\n')).toEqual([
    'Titel',
    'Een zin.',
    'Wat: Rust',
    'Bron: art. 38a (https://example.org/wet)',
    'Vraag gerust',
    '• een',
    '• twee',
    '• los',
    'An: “Sterkte”',
    '“Zonder naam”',
  ]);
});
