/** How a case begins: with what is known at the first word, before anything is confirmed. */
import { begin } from '../../flows/machines.ts';
import type { AbsenceFacts, CaseId } from '../domain/absence.ts';
import type { CaseState } from '../domain/case.ts';
import type { Person, PersonId } from '../domain/person.ts';

/** A case as it is before anything was said: the absence machine stands in `before`. */
export function newCase(
  employee: Person,
  id: CaseId,
  facts: AbsenceFacts,
  caseManager: PersonId | null,
): CaseState {
  const { stored } = begin('absence', { firstDay: facts.firstDay, backOn: facts.backOn });
  return {
    id,
    employee: employee.id,
    manager: employee.manager ?? null,
    caseManager,
    reportsInYear: 1,
    facts,
    contacts: [],
    agreements: [],
    plans: [],
    steps: {},
    happened: {},
    drafts: {},
    copies: {},
    machines: { absence: stored },
    open: true,
  };
}
