/** The flags of a case: those that are open, and all that were ever raised with how they ended. */
import type { CaseState } from '../../src/domain/case.ts';
import { contextOf } from '../machines.ts';
import { flagOfKey } from './catalogue.ts';
import type { FlagContext } from './flag.machine.ts';

/** Every flag that was raised in this case, as it stands, oldest first. */
export function flagsOf(state: CaseState): readonly FlagContext[] {
  return Object.entries(state.machines)
    .filter(([key]) => flagOfKey(key) !== undefined)
    .map(([, stored]) => contextOf<FlagContext>(stored))
    .sort((a, b) => (a.since < b.since ? -1 : 1));
}

/** Those that wait for someone to do something about them. */
export function openFlags(state: CaseState): readonly FlagContext[] {
  return flagsOf(state).filter(({ closedOn }) => closedOn === null);
}
