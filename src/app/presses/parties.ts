/** The buttons of a third party: proposing one, the employee's yes or no, saying that it is arranged, and ending it. */
import { engageOf, nudgeKey } from '../../../flows/nudges/catalogue.ts';
import { type Party, parties, partiesIn, partyKey } from '../../../flows/roles/parties.ts';
import { Reading } from '../forms.ts';
import type { Turn } from '../turn.ts';
import { type Buttons, machineOf, type Press, sends } from './button.ts';

export const partyButtons: Buttons = {
  'party.open': {
    by: 'either',
    usesUpCard: false,
    act: (turn) => {
      if (turn.state.open) turn.tell('actor', 'party-form', 'absence');
      return turn.state.open;
    },
  },
  'party.propose': { by: 'either', act: proposes },
  'party.accept': { by: 'employee', act: whileOpen('party.accept') },
  'party.refuse': { by: 'employee', act: whileOpen('party.refuse') },
  'party.engaged': { by: 'leader', act: engages },
  'party.end': { by: 'either', act: whileOpen('party.end') },
};

function whileOpen(type: string) {
  return (turn: Turn, press: Press): boolean => turn.state.open && sends(type)(turn, press);
}

/** A leader's proposal asks the employee, once; the employee's own wish needs no asking. */
function proposes(turn: Turn, { person, values }: Press): boolean {
  if (!turn.state.open) return false;
  const reading = new Reading(values, person);
  const party = reading.choice('party', partiesIn[turn.state.facts.country], { missing: 'field.missing' });
  if (!party) {
    turn.tell('actor', 'party-form', 'absence', reading);
    return true;
  }
  const key = partyKey(party);
  const by = person.id === turn.state.employee ? 'employee' : 'leader';
  if (!turn.has(key)) {
    turn.begin(key, 'party', { party, responsible: person.id, by, on: turn.today });
    return true;
  }
  const type = by === 'employee' ? 'party.accept' : 'party.propose';
  if (!turn.send(key, { type, today: turn.today })) turn.tell('actor', 'who-does-what', 'absence');
  return true;
}

/** From its prompt, which is done with it. */
function engages(turn: Turn, press: Press): boolean {
  const party = partyPrompted(press);
  if (!party || !turn.send(machineOf(press), { type: 'nudge.done' })) return false;
  return turn.send(partyKey(party), { type: 'party.engaged', today: turn.today, by: press.person.id });
}

const partyPrompted = (press: Press): Party | undefined =>
  parties.find((party) => nudgeKey(engageOf(party)) === machineOf(press));
