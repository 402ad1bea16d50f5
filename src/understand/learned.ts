/** What the model tells apart, and how that turns into an intent. */
import type { Intent } from './intents.ts';

/** What the model tells apart. `absent` is a report or an extension: which one, the open absence says. */
export const meanings = [
  'absent',
  'recover',
  'recover-partly',
  'withdraw',
  'report-other',
  'status',
  'contact',
  'other',
] as const;
export type Meaning = (typeof meanings)[number];

/** The meaning behind an intent. */
export function meaningOf(intent: Intent): Meaning {
  return intent === 'report' || intent === 'extend' ? 'absent' : intent;
}

/** The intent of a meaning: someone absent reports when no absence is open, and extends the one that is. */
export function intentOf(meaning: Meaning, open: boolean): Intent {
  if (meaning !== 'absent') return meaning;
  return open ? 'extend' : 'report';
}
