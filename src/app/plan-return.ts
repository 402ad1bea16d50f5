/** What a return sets going: the check-ins of aftercare, and the day on which it ends. */
import { aftercareOf } from '../../flows/absence/aftercare.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { Turn } from './turn.ts';

/** Plans the check-ins that the length of the absence asks for (R72), and the end of aftercare after the last. */
export function planAftercare(turn: Turn, from: LocalDate): void {
  const { checkIns, endsOn } = aftercareOf(turn.state.facts.firstDay, from, turn.pack);
  for (const { nudge, on } of checkIns) turn.openNudge(nudge, on);
  turn.wake('absence/close', { on: endsOn });
}
