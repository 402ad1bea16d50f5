/** Follows contact in a running absence: asks for a talk when one is due, and sees to it that the case is looked at again. */
import { planContact, topicOfTalk } from '../../flows/contact/plan.ts';
import { wasAskedToday } from './apart.ts';
import { responsibleFor } from './audience.ts';
import { openNudge } from './open-nudge.ts';
import type { Turn } from './turn.ts';

const key = 'absence/contact';

/** Prompts for the next talk when it is due; whoever was asked about this absence today already is asked tomorrow. */
export function followContact(turn: Turn): void {
  if (!isAway(turn)) return;
  if (!planContact(turn.state, turn.pack, turn.cause.now).isDue) return;
  const topic = topicOfTalk(turn.state, turn.pack, turn.today);
  if (!wasAskedToday(responsibleFor(turn, topic), turn.state, turn.today)) openNudge(turn, topic, turn.today);
}

/** Plans the next look, from the case as this turn leaves it: so that no way through the flows can forget it. */
export function lookAgainAtContact(turn: Turn): void {
  if (!isAway(turn)) return;
  const { isDue, lookAgainOn } = planContact(turn.state, turn.pack, turn.cause.now);
  // Due already when something else happened: at once. Still due after being asked for means that nobody can be asked.
  const wasLooked = turn.cause.fired?.key === key;
  turn.wake(key, { on: isDue && !wasLooked ? turn.today : lookAgainOn });
}

const isAway = (turn: Turn): boolean => turn.absenceState().startsWith('away');
