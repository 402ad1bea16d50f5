/** The cards with which the channel contract tries a channel: plain, with a form, with everything, and far too long. */
import type { Card } from '../../src/cards/card.ts';
import type { OwnWords } from '../../src/domain/checked-text.ts';

/** The suite's sentences count as ours. */
export const own = (text: string): OwnWords => text as OwnWords;

/** A title and a sentence. */
export const plain: Card = {
  id: 'plain',
  kind: 'message',
  language: 'nl',
  title: own('Goed dat je het laat weten'),
  body: [{ type: 'text', text: own('We regelen het samen.') }],
  actions: [],
};

/** What takes the place of a form that was filled in. */
export const done: Card = { ...plain, id: 'done', kind: 'receipt', title: own('Vastgelegd') };

/** A field of every kind, one action that submits them and one that does not. */
export const withForm: Card = {
  id: 'form',
  kind: 'form',
  language: 'nl',
  title: own('Afspraak'),
  body: [],
  form: {
    id: 'agreement',
    fields: [
      { id: 'what', type: 'text', label: own('Wat spreken jullie af?'), multiline: true, required: true },
      { id: 'on', type: 'date', label: own('Wanneer spreken jullie elkaar weer?') },
      { id: 'at', type: 'time', label: own('Hoe laat?') },
      { id: 'percent', type: 'number', label: own('Hoeveel procent?'), min: 1, max: 99 },
      {
        id: 'certificate',
        type: 'choice',
        label: own('Komt er een attest?'),
        choices: [
          { value: 'yes', label: own('Ja') },
          { value: 'no', label: own('Nee') },
        ],
      },
    ],
  },
  actions: [
    { id: 'form.save', label: own('Leg vast'), style: 'primary', submits: true, data: {} },
    { id: 'form.leave', label: own('Later'), data: { contact: 'c-7' } },
  ],
};

/** Every kind of block, and fields and actions that are hard to fit. */
export const withEverything: Card = {
  id: 'everything',
  kind: 'form',
  language: 'nl',
  title: own('Alles op een kaart'),
  body: [
    { type: 'text', text: own('Een gewone zin.') },
    { type: 'text', text: own('Een sterke zin.'), tone: 'strong' },
    { type: 'text', text: own('Een kleine zin.'), tone: 'subtle' },
    {
      type: 'facts',
      facts: [
        { label: own('Eerste dag'), value: own('2 maart') },
        { label: own('Terug'), value: own('nog niet bekend') },
      ],
    },
    { type: 'list', heading: own('Om over te praten'), items: [own('het werk'), own('het contact')] },
    { type: 'quote', text: own('Ik ben bereikbaar na tien uur'), by: own('Koen') },
  ],
  form: {
    id: 'all-fields',
    fields: [
      {
        id: 'who',
        type: 'text',
        label: own('Wie doet wat?'),
        hint: own('Kort is goed.'),
        error: own('Vul dit nog in.'),
        value: own('Sarah belt'),
        maxLength: 4_000,
      },
      { id: 'day', type: 'date', label: own('Welke dag?'), value: '2026-03-02', min: '2026-03-01' },
      { id: 'hour', type: 'time', label: own('Welk uur?'), value: '10:00' },
      { id: 'share', type: 'number', label: own('Welk deel?'), value: 50, min: 1, max: 99 },
      {
        id: 'person',
        type: 'choice',
        label: own('Welke collega?'),
        value: 'p-12',
        choices: Array.from({ length: 40 }, (_, index) => ({
          value: `p-${index}`,
          label: own(
            `Collega nummer ${index} met een naam die lang genoeg is om nergens zomaar te passen, ook hier`,
          ),
        })),
      },
    ],
  },
  actions: [
    { id: 'all.save', label: own('Bewaar'), style: 'primary', submits: true, data: {} },
    { id: 'all.stop', label: own('Stop'), style: 'danger', data: {} },
    { id: 'all.later', label: own('Later'), data: {} },
    { id: 'all.ask', label: own('Vraag het iemand'), data: {} },
    {
      id: 'all.long',
      label: own(
        'Een knop waarvan de tekst veel langer is dan een knop eigenlijk hoort te zijn, in elke taal',
      ),
      data: {},
    },
    { id: 'all.last', label: own('Laatste'), data: { a: 'x'.repeat(500) } },
  ],
};

/** What can be read on that card, in reading order; what is on buttons and in menus differs too much between platforms. */
export const everythingReadable = [
  'Alles op een kaart',
  'Een gewone zin.',
  'Een sterke zin.',
  'Een kleine zin.',
  'Eerste dag',
  '2 maart',
  'Terug',
  'nog niet bekend',
  'Om over te praten',
  'het werk',
  'het contact',
  'Ik ben bereikbaar na tien uur',
  'Wie doet wat?',
  'Kort is goed.',
  'Vul dit nog in.',
  'Welke dag?',
  'Welk uur?',
  'Welk deel?',
  'Welke collega?',
];

/** A title and a body far beyond what any chat shows. */
export const tooLong = {
  title: own('Een titel die maar niet ophoudt. '.repeat(20).trim()),
  body: [
    { type: 'text' as const, text: own('geen einde '.repeat(2_700)) },
    { type: 'text' as const, text: own('subtiel '.repeat(1_000)), tone: 'subtle' as const },
    ...Array.from({ length: 80 }, (_, index) => ({ type: 'text' as const, text: own(`zin ${index}`) })),
  ],
};
