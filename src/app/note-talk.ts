/** A talk that took place: it is noted, and what it came to is asked for. */
import type { Contact } from '../domain/absence.ts';
import { dropNudge } from './open-nudge.ts';
import type { Turn } from './turn.ts';

/** Notes a talk that closes with an agreement: the absence knows of it, nobody is prompted for it, and the conversation that closes it begins. */
export function noteTalk(turn: Turn): void {
  const contact = noteContact(turn);
  if (turn.absenceState() === 'away.reported') turn.send('absence', { type: 'contact.made' });
  for (const nudge of ['first-contact', 'next-contact', 'before-return'] as const) dropNudge(turn, nudge);
  turn.begin(`agree:${contact.id}`, 'agree', { contact: contact.id, today: turn.today });
}

/** Notes that two people spoke; what it came to is written in an agreement, or stands in the plan. */
export function noteContact(turn: Turn, more: Pick<Contact, 'closedBy'> = {}): Contact {
  const { state, cause } = turn;
  const by = cause.actor === 'clock' ? (state.manager ?? state.employee) : cause.actor;
  const contact = { id: `c${state.contacts.length + 1}`, on: turn.today, by, ...more };
  turn.keepContact(contact);
  return contact;
}
