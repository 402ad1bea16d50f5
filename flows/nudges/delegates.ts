/** To whom a prompt can be handed over: whoever acts for the employer, and for the steps of HR someone of HR. */
import type { Field } from '../../src/cards/card.ts';
import { actsForEmployer, type Person } from '../../src/domain/person.ts';
import { type Scene, voiceFor, withError } from '../scene.ts';
import { isSteps, type NudgeName } from './catalogue.ts';

/** Those of `people` who can take it over. */
export function delegatesFor(nudge: NudgeName, people: readonly Person[]): readonly Person[] {
  const isForHr = isSteps(nudge) && nudge.endsWith('-hr');
  return people.filter((one) => (isForHr ? one.roles.includes('hr') : actsForEmployer(one)));
}

/** The choice of who takes over, for the form of a prompt; null when there is nobody. */
export function delegateField(scene: Scene, nudge: NudgeName): Field | null {
  const { say } = voiceFor(scene);
  const choices = delegatesFor(nudge, scene.colleagues).map((person) => ({
    value: person.id,
    label: say('person', { who: person.name }),
  }));
  return choices.length > 0
    ? withError(scene, { id: 'to', type: 'choice', label: say('nudge.handOver.to'), choices })
    : null;
}
