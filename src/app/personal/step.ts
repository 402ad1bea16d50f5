/** What a press, a command or a home page asks for outside any absence, as a step; nothing when it is something else. */
import { leadsNobody, plain, refusal } from '../../../flows/answers/cards.ts';
import { talkKey } from '../../../flows/before/talk.machine.ts';
import { type CaseId, employeeOf } from '../../domain/absence.ts';
import type { Person } from '../../domain/person.ts';
import { isPersonal } from '../../domain/personal.ts';
import type { InboundContent } from '../../ports/channel.ts';
import type { House } from '../house.ts';
import { answer, type Step } from '../step.ts';
import { confidants } from './confidants.ts';
import { openAttention, openTalk, personalButtons } from './presses.ts';

/** Asking for a talk: anyone may, about anything. */
export function talkStep({ directory }: House, person: Person): Step {
  if (confidants(directory, person).length > 0) return { kind: 'personal', owner: person, act: openTalk };
  const words = { title: 'talk-nobody.title', text: 'talk-nobody.text' } as const;
  return answer(person, plain(person, 'talk-nobody', 'message', words));
}

/** A rhythm of attention: for whoever has a team. */
export function attentionStep({ directory }: House, person: Person): Step {
  if (directory.teamOf(person.id).length === 0) {
    return answer(person, leadsNobody(person));
  }
  return { kind: 'personal', owner: person, act: openAttention };
}

/** The step for a press outside any case; only the two it is about may press, whatever anyone's role. */
export function stepForPersonal(
  house: House,
  person: Person,
  { action, data, values }: InboundContent & { kind: 'press' },
): Step | undefined {
  if (action === 'talk.open') return talkStep(house, person);
  if (action === 'attention.open') return attentionStep(house, person);
  const button = personalButtons[action];
  if (!button) return undefined;
  const id = (data.case ?? '') as CaseId;
  const owner = isPersonal(id) ? house.directory.find(employeeOf(id)) : undefined;
  if (!owner) return answer(person, refusal(person, 'notCurrent'));
  return {
    kind: 'personal',
    owner,
    act: (turn) => {
      if (button.usesUpCard !== false) turn.usesUpCard();
      const may = person.id === (button.by === 'owner' ? owner.id : turn.chosenFor(talkKey)?.id);
      if (!may || !button.act(turn, { person, values })) turn.say(person, refusal(person, 'notCurrent'));
    },
  };
}
