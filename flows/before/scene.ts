/** What the writer of a card outside any absence can see: the two people, who reads, and nothing of any case. */
import type { Action } from '../../src/cards/card.ts';
import type { SafeText } from '../../src/domain/checked-text.ts';
import type { Instant, LocalDate } from '../../src/domain/local-date.ts';
import { firstNameOf, type Person } from '../../src/domain/person.ts';
import { personalIdOf } from '../../src/domain/personal.ts';
import type { Returned } from '../scene.ts';
import { speak, type Voice } from '../words/speak.ts';

export interface PersonalScene {
  readonly owner: Person;
  /** The one who was chosen for a talk. */
  readonly chosen: Person | null;
  readonly reader: Person;
  readonly now: Instant;
  /** The day at the reader's place. */
  readonly today: LocalDate;
  readonly machine: { readonly key: string; readonly context: Readonly<Record<string, unknown>> };
  /** With whom the owner can ask to talk, the own manager first. */
  readonly choices: readonly Person[];
  /** The owner's team, without those who are away: they have a rhythm of their own. */
  readonly team: readonly Person[];
  readonly returned: Returned | null;
}

/** The reader's voice: `name` is the owner, `who` the chosen one. */
export function personalVoice(scene: PersonalScene): Voice {
  const voice = speak(scene.reader.language);
  const names = {
    name: firstNameOf(scene.owner),
    who: scene.chosen ? firstNameOf(scene.chosen) : voice.say('someone'),
  };
  return { ...voice, say: (key, gaps = {}) => voice.say(key, { ...names, ...gaps }) };
}

/** A button whose press comes back to the owner's own machines. */
export function personalButton(
  { owner, machine }: Pick<PersonalScene, 'owner' | 'machine'>,
  id: string,
  label: SafeText,
  more: { style?: 'primary' | 'danger'; submits?: boolean } = {},
): Action {
  return { id, label, ...more, data: { case: personalIdOf(owner.id), machine: machine.key } };
}
