/** A message to someone who is away: past the guard, with what the sender decides about its advice. */
import { draftKey, relayLimit } from '../../../flows/conversations/relay/cards.ts';
import { contextOf } from '../../../flows/machines.ts';
import type { Person } from '../../domain/person.ts';
import { ask } from '../../guard/ask.ts';
import { Reading } from '../forms.ts';
import type { Turn } from '../turn.ts';
import { type Buttons, machineOf, type Press } from './button.ts';

export const relayButtons: Buttons = {
  'relay.write': {
    by: 'leader',
    usesUpCard: false,
    act: (turn, { person }) => beginRelay(turn, person),
  },
  'relay.send': {
    by: 'leader',
    act: (turn, press) => {
      const reading = new Reading(press.values, press.person);
      reading.text('text', { max: relayLimit, required: true });
      if (!reading.isRight) turn.tell('actor', 'relay-form', machineOf(press), reading);
      else relay(turn, press.person, reading.raw('text'));
      return true;
    },
  },
  'relay.useSuggestion': { by: 'leader', act: decides('relay.useSuggestion', 'suggestion') },
  'relay.sendAnyway': { by: 'leader', act: decides('relay.sendAnyway', 'text') },
  'relay.askHr': { by: 'leader', act: decides('relay.askHr') },
  'relay.drop': { by: 'leader', act: decides('relay.drop') },
};

/** The sender's own relay in this case, begun when it is not there yet. */
function relayOf(turn: Turn, sender: Person): string {
  const key = `relay:${sender.id}`;
  if (!turn.has(key)) turn.begin(key, 'relay', undefined);
  return key;
}

/** Decides about the text that the pressed card showed: what goes is the draft of that name, and nothing is kept. */
function decides(type: string, sends?: 'text' | 'suggestion') {
  return (turn: Turn, press: Press): boolean => {
    const key = machineOf(press);
    const stored = turn.state.machines[key];
    const { round } = press.data;
    if (!stored || (round !== undefined && round !== String(contextOf(stored).round))) return false;
    if (sends) {
      const words = turn.state.drafts[draftKey(key, sends)];
      if (!words) return false;
      turn.draft(draftKey(key, 'text'), words);
    }
    return turn.send(key, { type }) && forgetDrafts(turn, key);
  };
}

/** Shows the sender the form for a message. */
export function beginRelay(turn: Turn, sender: Person): boolean {
  return turn.send(relayOf(turn, sender), { type: 'relay.begin' });
}

/** Looks at a text and says what it makes of it; the sender may then let it go, or the better wording. */
export function look(turn: Turn, sender: Person, words: string): void {
  const key = relayOf(turn, sender);
  const verdict = weigh(turn, sender, key, words);
  turn.send(key, { type: 'relay.looked', verdict });
}

/** Looks at a message before it goes: what is stopped is forgotten here and now; only our better wording stays. */
export function relay(turn: Turn, sender: Person, words: string): void {
  const key = relayOf(turn, sender);
  const verdict = weigh(turn, sender, key, words);
  turn.send(key, { type: 'relay.checked', verdict });
  if (verdict === 'allow') forgetDrafts(turn, key);
}

/** The guard's verdict; what may go and our better wording become drafts of the case. Only that it stopped is counted. */
function weigh(turn: Turn, sender: Person, key: string, words: string): 'allow' | 'caution' | 'block' {
  const found = ask(words, { country: sender.country, language: sender.language });
  const advice = found.verdict === 'allow' ? undefined : found;
  turn.draft(draftKey(key, 'text'), found.verdict === 'block' ? undefined : found.text);
  turn.draft(draftKey(key, 'suggestion'), advice?.suggestion);
  turn.draft(draftKey(key, 'reason'), advice?.reason);
  if (advice) turn.count(`guard.${advice.verdict}`, { category: advice.category });
  return found.verdict;
}

/** What was sent stands in the chat of both; here it is not kept. Runs after the cards were written. */
function forgetDrafts(turn: Turn, key: string): true {
  turn.afterwards(() => {
    for (const name of ['text', 'suggestion', 'reason'] as const) turn.draft(draftKey(key, name), undefined);
  });
  return true;
}
