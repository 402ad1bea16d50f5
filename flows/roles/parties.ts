/**
 * Who can be brought in when two people do not get further (R94), and which of them someone here can arrange. The company
 * doctor is engaged by the law's own steps, and a doctor, a union or a confidential adviser by nobody but the employee.
 */
import type { CaseState } from '../../src/domain/case.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Country } from '../../src/domain/locale.ts';
import type { PersonId } from '../../src/domain/person.ts';
import { contextOf, stateOf } from '../machines.ts';
import type { WordKey } from '../words/speak.ts';

export const parties = ['expert', 'mediator', 'coach', 'coordinator', 'psychosocial', 'ergonomist'] as const;
export type Party = (typeof parties)[number];

/** Those that can be proposed in that country. */
export const partiesIn: Readonly<Record<Country, readonly Party[]>> = {
  NL: ['expert', 'mediator', 'coach'],
  BE: ['coordinator', 'psychosocial', 'ergonomist', 'coach'],
};

/** The line that says who it is and what it is for. */
export const partyLine: Readonly<Record<Party, WordKey>> = {
  expert: 'who.nl.expert',
  mediator: 'who.mediator',
  coach: 'who.coach',
  coordinator: 'who.be.coordinator',
  psychosocial: 'who.be.psychosocial',
  ergonomist: 'who.be.ergonomist',
};

/** What a machine of a third party remembers. */
export interface PartyContext {
  readonly party: Party;
  /** Who proposed it: the employee decides, and need not be asked about their own wish. */
  readonly responsible: PersonId;
  readonly by: 'employee' | 'leader';
  /** The day on which it was agreed to, and then that on which it was arranged. */
  readonly on: LocalDate;
}

/** Under which key a case keeps it. */
export const partyKey = (party: Party): `party:${Party}` => `party:${party}`;

/** Where each party of a case stands; what was refused or is being asked is between two people. */
export function partiesOf({ machines }: CaseState): readonly (PartyContext & { readonly at: string })[] {
  return parties.flatMap((party) => {
    const stored = machines[partyKey(party)];
    return stored ? [{ ...contextOf<PartyContext>(stored), at: stateOf(stored) }] : [];
  });
}

/** Those that everyone in the case may know of: the employee agreed. */
export const partiesIncluded = (state: CaseState) =>
  partiesOf(state).filter(({ at }) => at === 'agreed' || at === 'engaged');
