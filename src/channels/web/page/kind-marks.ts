/** What a card is, as a small drawing and a word: never by colour alone. */
import type { CardKind } from '../../../cards/card.ts';
import type { WordKey } from './words.ts';

export const kindMarks: Readonly<Record<CardKind, { readonly path: string; readonly word?: WordKey }>> = {
  message: { path: 'M2 3h12v8H7l-3 3v-3H2z' },
  nudge: { path: 'M8 2a4 4 0 0 1 4 4v3l1.5 2.5h-11L4 9V6a4 4 0 0 1 4-4zM6.5 13.5h3', word: 'kindNudge' },
  form: { path: 'M3 2.5h10v11H3zM5.5 6h5M5.5 9h3', word: 'kindForm' },
  receipt: { path: 'M2.5 8.5l3.5 3.5 7.5-8', word: 'kindReceipt' },
  warning: { path: 'M8 2l6.5 11.5h-13zM8 6.5v3.5M8 11.8v.4', word: 'kindWarning' },
  refusal: { path: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2zM5 8h6', word: 'kindRefusal' },
  report: { path: 'M3 13.5v-5M8 13.5v-11M13 13.5v-7', word: 'kindReport' },
  escalation: { path: 'M4 14V2.5h8.5l-2 3 2 3H4', word: 'kindEscalation' },
};
