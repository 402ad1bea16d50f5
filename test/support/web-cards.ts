/** Cards such as the bot sends, in Dutch, for tests that need something to look at. */
import type { Card } from '../../src/cards/card.ts';
import type { OwnWords } from '../../src/domain/checked-text.ts';

/** In a test every sentence is ours. */
export const own = (text: string): OwnWords => text as OwnWords;

export const askReachable: Card = {
  id: 'report-questions',
  kind: 'form',
  language: 'nl',
  title: own('Beterschap, Koen'),
  body: [
    {
      type: 'text',
      text: own('Je ziekmelding van maandag 2 maart is binnen. An weet dat je er vandaag niet bent.'),
    },
    { type: 'text', tone: 'subtle', text: own('Schrijf hier niet op wat je hebt. Dat blijft van jou.') },
  ],
  form: {
    id: 'report',
    fields: [
      {
        id: 'reachableAt',
        type: 'text',
        label: own('Waar kunnen we je bereiken?'),
        hint: own('Bijvoorbeeld een nummer en een goed moment.'),
        required: true,
        maxLength: 200,
      },
      {
        id: 'backOn',
        type: 'date',
        label: own('Wanneer denk je terug te zijn?'),
        hint: own('Alleen als je het al weet.'),
      },
      {
        id: 'certificate',
        type: 'choice',
        label: own('Komt er een attest?'),
        choices: [
          { value: 'yes', label: own('Ja') },
          { value: 'no', label: own('Nee') },
          { value: 'unsaid', label: own('Weet ik nog niet') },
        ],
      },
      { id: 'urgent', type: 'text', multiline: true, label: own('Wat mag niet blijven liggen?') },
    ],
  },
  actions: [
    {
      id: 'report.submit',
      label: own('Versturen'),
      style: 'primary',
      submits: true,
      data: { case: 'koen~1' },
    },
    { id: 'report.withdraw', label: own('Toch niet ziek'), data: { case: 'koen~1' } },
  ],
};

export const receipt: Card = {
  id: 'report-written',
  kind: 'receipt',
  language: 'nl',
  title: own('Genoteerd'),
  body: [
    {
      type: 'facts',
      facts: [
        { label: own('Eerste dag'), value: own('maandag 2 maart') },
        { label: own('Bereikbaar'), value: own('0470 00 00 00') },
        { label: own('Attest'), value: own('komt eraan') },
      ],
    },
    { type: 'text', text: own('An neemt binnen twee werkdagen contact met je op.') },
  ],
  actions: [{ id: 'report.recover', label: own('Ik ben beter'), data: { case: 'koen~1' } }],
};

export const firstContact: Card = {
  id: 'first-contact',
  kind: 'nudge',
  language: 'nl',
  title: own('Even bellen met Koen'),
  body: [
    { type: 'text', text: own('Koen is er sinds maandag 2 maart niet. Bel hem uiterlijk woensdag 4 maart.') },
    {
      type: 'list',
      heading: own('Zo begin je'),
      items: [
        own('Vraag hoe het contact voor hem prettig is, en hoe vaak.'),
        own('Vraag wat er van het werk geregeld moet worden.'),
        own('Vraag niet wat hij heeft.'),
      ],
    },
    { type: 'quote', text: own('Bel liever na tien uur.'), by: own('Koen') },
  ],
  actions: [
    { id: 'contact.done', label: own('Ik heb gebeld'), style: 'primary', data: { case: 'koen~1' } },
    { id: 'contact.later', label: own('Later'), data: { case: 'koen~1' } },
    { id: 'contact.someone-else', label: own('Iemand anders'), data: { case: 'koen~1' } },
  ],
};

export const warning: Card = {
  id: 'guard-blocked',
  kind: 'warning',
  language: 'nl',
  title: own('Die vraag gaat over gezondheid'),
  body: [
    { type: 'text', text: own('Vraag het liever zo:') },
    { type: 'quote', text: own('Wat heb je van ons nodig om rustig te kunnen herstellen?') },
  ],
  actions: [],
};

export const overdue: Card = {
  id: 'overdue',
  kind: 'escalation',
  language: 'nl',
  title: own('Nog geen eerste contact'),
  body: [
    {
      type: 'facts',
      facts: [
        { label: own('Medewerker'), value: own('Koen Claes') },
        { label: own('Leidinggevende'), value: own('An Peeters') },
        { label: own('Afgesproken'), value: own('uiterlijk woensdag 4 maart') },
      ],
    },
  ],
  actions: [
    { id: 'escalation.seen', label: own('Ik neem het op'), style: 'primary', data: { case: 'koen~1' } },
  ],
};

export const status: Card = {
  id: 'status',
  kind: 'report',
  language: 'nl',
  title: own('Stand van zaken'),
  body: [
    { type: 'text', text: own('1 lopende afwezigheid, 0 te laat.') },
    { type: 'list', items: [own('Koen Claes: sinds 2 maart, volgend gesprek 9 maart')] },
  ],
  actions: [],
};
