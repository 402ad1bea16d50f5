/**
 * The shapes a case was ever kept in, and the way from each to the next. A case is brought up to date when it is
 * read and kept in today's shape when it is written; a fixture of each shape stays in the tests.
 */
import { NabijError } from '../domain/errors.ts';
import { isPersonal, type PersonalState } from '../domain/personal.ts';
import type { CaseState } from '../ports/store.ts';

/** Takes a state of the version it stands under to the next version. */
export type Migration = (state: Record<string, unknown>) => Record<string, unknown>;

/** In order: the first entry leads from version 1 to 2. Add at the end, never change one that was released. */
const migrations: readonly Migration[] = [
  // 2: the dated steps of a long absence.
  (state) => ({ ...state, steps: {}, happened: {} }),
  // 3: plans for building up the hours.
  (state) => ({ ...state, plans: [] }),
  // 4: where the cards of a prompt lie. Those sent before are not known; a press on one is answered as it was.
  (state) => ({ ...state, copies: {} }),
  // 5: the fixed case manager, and the reports of the year. Until now it was the manager, and nobody counted.
  (state) => ({ ...state, caseManager: state.manager, reportsInYear: 1 }),
];

/** The same for what is personal. */
const personal: readonly Migration[] = [];

/** What a case, or something personal, is kept as before it is sealed. */
export function pack(
  state: CaseState | PersonalState,
  steps: readonly Migration[] = stepsFor(state),
): string {
  return JSON.stringify({ version: steps.length + 1, state });
}

const stepsFor = ({ id }: CaseState | PersonalState) => (isPersonal(id) ? personal : migrations);

/** Reads what is personal, as `unpack` reads a case. */
export function unpackPersonal(text: string): PersonalState {
  return unpack(text, personal) as unknown as PersonalState;
}

/** Reads what `pack` of this or any earlier version made; throws `store.from-the-future` for a later one. */
export function unpack(text: string, steps: readonly Migration[] = migrations): CaseState {
  const { version, state } = JSON.parse(text) as { version: number; state: Record<string, unknown> };
  if (version > steps.length + 1) throw new NabijError('store.from-the-future', { details: { version } });
  const current = steps.slice(version - 1).reduce((older, migrate) => migrate(older), state);
  return current as unknown as CaseState;
}
