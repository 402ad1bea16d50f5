/**
 * One prompt can lie with several people and more than once with each: reminded, escalated to all of HR, handed over. When
 * it is settled, every copy is quietly replaced by a card that says so, except the one whose answer took its place.
 */
import { flagsPrompt } from '../../flows/flags/catalogue.ts';
import { openFlags } from '../../flows/flags/open.ts';
import type { Stepped } from '../../flows/machines.ts';
import { nudgeOfKey } from '../../flows/nudges/catalogue.ts';
import { promptSettled } from '../../flows/nudges/settled.ts';
import type { CaseState, Copy } from '../domain/case.ts';
import type { OutboxEntry } from '../ports/store.ts';
import { sceneFor } from './scene.ts';
import type { Turn } from './turn.ts';

type Copies = CaseState['copies'];

/** A card of this turn, with the machine in whose name it goes. */
export interface Sent {
  readonly machine: string | undefined;
  readonly entry: OutboxEntry;
}

/** Notes the copies that this turn sends, and gives back what replaces those whose prompt it settled. */
export function settleCopies(
  turn: Turn,
  sent: readonly Sent[],
  ended: ReadonlyMap<string, Stepped>,
): OutboxEntry[] {
  const known = Object.entries(copiesAfter(turn.state, sent));
  const isWaiting = ([prompt]: [string, unknown]) => isOpen(turn.state, prompt);
  turn.state = { ...turn.state, copies: Object.fromEntries(known.filter(isWaiting)) };
  if (turn.cause.actor === 'clock') noteAsked(turn, sent);
  return known
    .filter((one) => !isWaiting(one))
    .flatMap(([prompt, copies]) => copies.map((copy) => ({ prompt, copy })))
    .map(({ prompt, copy }, index) => replacement(turn, prompt, copy, index + sent.length, ended.get(prompt)))
    .filter((entry) => entry !== undefined);
}

function copiesAfter(state: CaseState, sent: readonly Sent[]): Copies {
  return sent.reduce<Copies>((copies, { machine, entry }) => {
    const prompt = promptOf(machine, entry);
    const without = Object.fromEntries(
      Object.entries(copies).map(([name, list]) => [name, list.filter(({ key }) => key !== entry.replaces)]),
    );
    if (!prompt || !('person' in entry.to) || !isOpen(state, prompt)) return without;
    // "Later" and "handed over" are answers that stand where the prompt stood: they wait for the same.
    const stoodThere = copies[prompt]?.some(({ key }) => key === entry.replaces);
    if (!stoodThere && !asks(entry)) return without;
    return { ...without, [prompt]: [...(without[prompt] ?? []), { to: entry.to.person, key: entry.key }] };
  }, state.copies);
}

/** Whom the clock asks for something now: nothing else comes to them in the same breath. */
function noteAsked(turn: Turn, sent: readonly Sent[]): void {
  const asked = sent.flatMap(({ entry }) => ('person' in entry.to && asks(entry) ? [entry.to.person] : []));
  if (asked.length === 0) return;
  const now = Object.fromEntries(asked.map((id) => [id, turn.cause.now]));
  turn.state = { ...turn.state, askedAt: { ...turn.state.askedAt, ...now } };
}

function promptOf(machine: string | undefined, { card }: OutboxEntry): string | undefined {
  if (card.id === 'red-flag') return flagsPrompt;
  return machine !== undefined && nudgeOfKey(machine) !== undefined ? machine : undefined;
}

const asks = ({ card }: OutboxEntry): boolean => card.kind === 'nudge' || card.kind === 'escalation';

const isOpen = (state: CaseState, prompt: string): boolean =>
  prompt === flagsPrompt ? openFlags(state).length > 0 : prompt in state.machines;

function replacement(
  turn: Turn,
  prompt: string,
  { to, key }: Copy,
  index: number,
  ended: Stepped | undefined,
): OutboxEntry | undefined {
  const { house, state, employee, cause } = turn;
  const reader = house.directory.find(to);
  if (!reader) return undefined;
  const actor = cause.actor === 'clock' ? undefined : house.directory.find(cause.actor);
  const isDone = prompt === flagsPrompt || ended?.at === 'done';
  const scene = sceneFor(house, state, employee, reader, cause.now, {
    machine: { key: prompt, context: ended?.context ?? {} },
  });
  return {
    key: `${cause.eventId}/${index}`,
    to: { person: to },
    card: promptSettled(scene, (isDone && actor) || null),
    caseId: state.id,
    replaces: key,
    quiet: true,
  };
}
