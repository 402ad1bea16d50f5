/**
 * With whom a case lies follows the people file: when an employee has another manager now, what was still open lies with
 * the new one, and the old one has no part in it any more. A store that gives cases as they lie now.
 */
import { inOtherHands } from '../../flows/nudges/open.ts';
import type { CaseState } from '../domain/case.ts';
import type { Directory } from '../ports/directory.ts';
import type { Store } from '../ports/store.ts';
import { hrOf } from './audience.ts';

/** That store, with every case in the hands of those the directory names. */
export function inHandsOf(directory: Directory, store: Store): Store {
  return {
    ...store,
    async load(id) {
      const found = await store.load(id);
      return found && { ...found, state: inHands(directory, found.state) };
    },
  };
}

function inHands(directory: Directory, state: CaseState): CaseState {
  const employee = directory.find(state.employee);
  const manager = employee ? (employee.manager ?? null) : state.manager;
  if (!employee || manager === state.manager) return state;
  const former = [...(state.formerManagers ?? []), ...(state.manager ? [state.manager] : [])];
  const next = manager ?? hrOf(directory, employee)[0]?.id;
  return {
    ...state,
    manager,
    // Fixed per case, unless it was the manager who is no longer there for it.
    caseManager: state.caseManager === state.manager ? (next ?? null) : state.caseManager,
    formerManagers: former.filter((id) => id !== manager),
    machines: state.manager && next ? inOtherHands(state.machines, state.manager, next) : state.machines,
  };
}
