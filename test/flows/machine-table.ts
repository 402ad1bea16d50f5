/** A machine as a table: from each state, to which state each event leads. What the table leaves out is ignored. */
import type { AnyStateMachine, AnyStateNode, Snapshot } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { type FlowName, flows, type MachineEvent, type Stepped, step } from '../../flows/machines.ts';

/** State → event → next state. A state that stands behind its own event answers and stays where it is. */
export type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The event itself under each of its names; two names may be the same event with other data. */
export type Events = Readonly<Record<string, MachineEvent>>;

/** A machine with everything that its table is tried with. */
export interface Sample {
  readonly input: object;
  /** What it remembers when the table is tried, where that differs from the input. */
  readonly context?: object;
  readonly events: Events;
  readonly table: Table;
}

/** The row of that state as the machine has it. */
export function rowOf(flow: FlowName, at: string, events: Events, context: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([name, event]) => {
      const next = stepFrom(flow, at, event, context);
      return next ? [[name, next.at]] : [];
    }),
  );
}

/** One step from that state; nothing when the machine does not answer to it there. */
export function stepFrom(
  flow: FlowName,
  at: string,
  event: MachineEvent,
  context: object,
): Stepped | undefined {
  const { machine, version } = flows[flow];
  const snapshot = machine.resolveState({ value: stateValueOf(at), context } as never);
  return step({ flow, version, snapshot: JSON.parse(JSON.stringify(snapshot)) }, event);
}

/** `away.reported` as `{away: 'reported'}`. */
function stateValueOf(at: string): string | object {
  const [first = '', ...rest] = at.split('.');
  return rest.length === 0 ? first : { [first]: stateValueOf(rest.join('.')) };
}

/** Every place where the machine can rest, without those it passes through at once. */
export function restingPlaces(machine: AnyStateMachine): string[] {
  const leaves = (node: AnyStateNode): AnyStateNode[] => {
    const inside = Object.values(node.states);
    return inside.length === 0 ? [node] : inside.flatMap(leaves);
  };
  return leaves(machine.root)
    .filter(({ always }) => always === undefined || always.length === 0)
    .map(({ path }) => path.join('.'))
    .sort();
}

/** Everywhere that these events can lead, with what was remembered there. */
export function reachable(flow: FlowName, input: unknown, events: Events) {
  const { machine } = flows[flow];
  const paths = getShortestPaths(machine, {
    input: input as never,
    events: Object.values(events) as never,
    serializeState: serialized,
    limit: 2_000,
  });
  return paths.map(({ state }) => ({ at: placeOf(state), state, steps: onward(machine, state, events) }));
}

/** Where each event leads from there, as far as it leads somewhere else. */
function onward(machine: AnyStateMachine, state: Snapshot<unknown>, events: Events): string[] {
  const from = { flow: machine.id as FlowName, version: 1, snapshot: JSON.parse(JSON.stringify(state)) };
  return Object.values(events).flatMap((event) => {
    const next = step(from, event);
    return next && next.at !== placeOf(state) ? [next.at] : [];
  });
}

const placeOf = (state: unknown): string => nameOf((state as { value: unknown }).value);
const nameOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const [[first, rest] = ['', '']] = Object.entries(value as object);
  return `${first}.${nameOf(rest)}`;
};
// What only counts up would make every step a new place.
const serialized = (state: Snapshot<unknown>) => {
  const { value, context } = state as unknown as { value: unknown; context: object };
  return JSON.stringify([value, { ...context, round: 0 }]) as never;
};
