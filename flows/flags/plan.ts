/** What to do today about the signs that a case stalls: which to raise, which have passed, and when to look again. */
import { plusWorkingDays } from '../../src/calendar/working-days.ts';
import type { CaseState } from '../../src/domain/case.ts';
import { type LocalDate, plusDays } from '../../src/domain/local-date.ts';
import type { PolicyPack } from '../policies/pack.ts';
import { plusTerm } from '../policies/term.ts';
import type { FlagName } from './catalogue.ts';
import { detect, type Finding } from './detect.ts';
import { flagsOf } from './open.ts';

/** Nobody gets a card about what stalls more often than this: what is seen meanwhile waits for the next. */
const apart = '1 weeks';

export interface FlagPlan {
  readonly raise: readonly Finding[];
  /** Open, and no longer so. */
  readonly passed: readonly FlagName[];
  /** The day on which the next one would be raised; after today. */
  readonly lookAgainOn: LocalDate | null;
}

/** For an absence that runs. */
export function planFlags(state: CaseState, pack: PolicyPack, today: LocalDate): FlagPlan {
  const findings = detect(state, pack);
  const known = new Map(flagsOf(state).map((one) => [one.flag, one]));
  const isOpen = (flag: FlagName) => known.get(flag)?.closedOn === null;
  const lastRaised = [...known.values()]
    .map(({ raisedOn }) => raisedOn)
    .sort()
    .at(-1);
  const waiting = findings
    .filter(({ flag }) => !isOpen(flag))
    .map((finding) => {
      const quiet = [
        known.get(finding.flag)?.quietUntil,
        lastRaised && plusTerm(lastRaised, apart, pack.country),
      ];
      return { finding, on: raiseOn(finding, quiet, pack) };
    });
  const holds = new Set(findings.filter(({ since }) => since <= today).map(({ flag }) => flag));
  const later = waiting.map(({ on }) => on).filter((on) => on > today);
  return {
    raise: waiting.filter(({ on }) => on <= today).map(({ finding }) => finding),
    passed: [...known.keys()].filter((flag) => isOpen(flag) && !holds.has(flag)),
    lookAgainOn: later.sort()[0] ?? null,
  };
}

/** A working day after it began to hold, as the ordinary prompts come first; after what was done, given time to work. */
function raiseOn(
  { since }: Finding,
  quiet: readonly (LocalDate | null | undefined)[],
  { country }: PolicyPack,
): LocalDate {
  const notBefore = quiet.flatMap((day) => (day ? [day] : []));
  return [plusWorkingDays(since, 1, country), ...notBefore].sort().at(-1) as LocalDate;
}

/** Until when a flag that was closed on that day is left alone. */
export function quietAfter(closedOn: LocalDate, { redFlags, country }: PolicyPack): LocalDate {
  return plusDays(plusTerm(closedOn, redFlags.silence, country), 1);
}
