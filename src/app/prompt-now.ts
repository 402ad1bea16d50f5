/** A prompt written anew as it stands now: for a platform that asks whether the card it holds is still right. */
import { refusal } from '../../flows/answers/cards.ts';
import { type CardName, catalogue } from '../../flows/catalogue.ts';
import { flagOfKey } from '../../flows/flags/catalogue.ts';
import { openFlags } from '../../flows/flags/open.ts';
import { contextOf, stateOf } from '../../flows/machines.ts';
import { nudgeOfKey } from '../../flows/nudges/catalogue.ts';
import { promptSettled } from '../../flows/nudges/settled.ts';
import type { Scene } from '../../flows/scene.ts';
import type { Card } from '../cards/card.ts';
import type { CaseState, StoredMachine } from '../domain/case.ts';
import type { Instant } from '../domain/local-date.ts';
import type { Person } from '../domain/person.ts';
import { responsibleOf } from './audience.ts';
import type { House } from './house.ts';
import { mayLead } from './rights.ts';
import { sceneFor } from './scene.ts';

/** The card of the prompt under that key of that case; nothing for who may not answer it, and for what is no prompt. */
export function promptNow(
  house: House,
  reader: Person,
  state: CaseState | undefined,
  key: string,
  now: Instant,
): Card | undefined {
  const employee = state && house.directory.find(state.employee);
  if (!state || !employee) return refusal(reader, 'notCurrent');
  if (!mayLead(reader, state)) return undefined;
  const nudge = nudgeOfKey(key);
  const isFlag = flagOfKey(key) !== undefined;
  if (!nudge && !isFlag) return undefined;
  const stored = state.machines[key];
  const context = stored ? contextOf(stored) : { nudge, steps: [] };
  const scene = sceneFor(house, state, employee, reader, now, {
    machine: { key, context },
    responsible: responsibleOf(state, key, context),
  });
  const isOpen = isFlag ? openFlags(state).length > 0 : stored !== undefined;
  if (!isOpen || !stored) return promptSettled(scene, null);
  return catalogue[isFlag ? 'red-flag' : cardFor(reader, stored, context)](scene);
}

/** The card that such a nudge is shown as, to whoever once held it. */
function cardFor(
  reader: Person,
  stored: StoredMachine,
  { responsible }: Scene['machine']['context'],
): CardName {
  if (responsible !== reader.id) return 'nudge-handed-over';
  const at = stateOf(stored);
  if (at === 'planned') return 'nudge-snoozed';
  return at === 'prompted' ? 'nudge' : 'nudge-reminder';
}
