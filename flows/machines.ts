/** Every flow by name and version, and how a stored machine takes one step: pure, from snapshot to snapshot. */
import { type AnyStateMachine, createActor, initialTransition, transition } from 'xstate';
import type { StoredMachine } from '../src/domain/case.ts';
import { absenceMachine } from './absence/absence.machine.ts';
import { attentionMachine } from './before/attention.machine.ts';
import { talkMachine } from './before/talk.machine.ts';
import { agreeMachine } from './conversations/agree/agree.machine.ts';
import { buildUpMachine } from './conversations/build-up/build-up.machine.ts';
import { changeMachine } from './conversations/change/change.machine.ts';
import { consentMachine } from './conversations/consent/consent.machine.ts';
import { relayMachine } from './conversations/relay/relay.machine.ts';
import { reportMachine } from './conversations/report/report.machine.ts';
import { wishMachine } from './conversations/wish/wish.machine.ts';
import { flagMachine } from './flags/flag.machine.ts';
import { noticeMachine } from './flags/notice.machine.ts';
import { scanMachine } from './flags/scan.machine.ts';
import { nudgeMachine } from './nudges/nudge.machine.ts';
import { partyMachine } from './roles/party.machine.ts';
import { type Wish, wishes } from './wishes.ts';

export const flows = {
  absence: { machine: absenceMachine as AnyStateMachine, version: 1 },
  nudge: { machine: nudgeMachine as AnyStateMachine, version: 1 },
  report: { machine: reportMachine as AnyStateMachine, version: 1 },
  change: { machine: changeMachine as AnyStateMachine, version: 1 },
  agree: { machine: agreeMachine as AnyStateMachine, version: 1 },
  relay: { machine: relayMachine as AnyStateMachine, version: 1 },
  wish: { machine: wishMachine as AnyStateMachine, version: 1 },
  flag: { machine: flagMachine as AnyStateMachine, version: 1 },
  notice: { machine: noticeMachine as AnyStateMachine, version: 1 },
  scan: { machine: scanMachine as AnyStateMachine, version: 1 },
  party: { machine: partyMachine as AnyStateMachine, version: 1 },
  consent: { machine: consentMachine as AnyStateMachine, version: 1 },
  talk: { machine: talkMachine as AnyStateMachine, version: 1 },
  attention: { machine: attentionMachine as AnyStateMachine, version: 1 },
  'build-up': { machine: buildUpMachine as AnyStateMachine, version: 1 },
} as const;
export type FlowName = keyof typeof flows;

export interface MachineEvent {
  readonly type: string;
  readonly [data: string]: unknown;
}

/** A machine after a step, with what it wishes for. */
export interface Stepped {
  readonly stored: StoredMachine;
  readonly wishes: readonly Wish[];
  /** Where it is now, `away.reported`. */
  readonly at: string;
  readonly context: Readonly<Record<string, unknown>>;
  /** Whether it came to its end. */
  readonly done: boolean;
}

/** Starts a flow. */
export function begin(flow: FlowName, input: unknown): Stepped {
  const { machine, version } = flows[flow];
  const [snapshot, actions] = initialTransition(machine, input as never);
  return stepped(flow, version, snapshot, actions);
}

/** Takes one event, or nothing when the machine does not answer to it where it stands: that is normal. */
export function step(stored: StoredMachine, event: MachineEvent): Stepped | undefined {
  const { machine, version } = flowOf(stored);
  const snapshot = restored(stored);
  if (snapshot.status !== 'active' || !snapshot.can(event)) return undefined;
  const [next, actions] = transition(machine, snapshot, event);
  return stepped(stored.flow as FlowName, version, next, actions);
}

/** Where a stored machine stands, `away.reported`. */
export function stateOf({ snapshot }: StoredMachine): string {
  return nameOf((snapshot as Rested).value);
}

/** The ids, dates and choices that a stored machine remembers; whoever names its kind of context knows the machine. */
export function contextOf<Context = Readonly<Record<string, unknown>>>({ snapshot }: StoredMachine): Context {
  return (snapshot as Rested).context as Context;
}

/** What of a snapshot can be read as it lies there; only a step needs the machine awake. */
interface Rested {
  readonly value: unknown;
  readonly context: Readonly<Record<string, unknown>>;
}

/** The machine where it stands, with that in its memory instead. */
export function remembering(stored: StoredMachine, change: Readonly<Record<string, unknown>>): StoredMachine {
  const snapshot = stored.snapshot as Rested;
  return { ...stored, snapshot: { ...snapshot, context: { ...snapshot.context, ...change } } };
}

function flowOf(stored: StoredMachine) {
  return flows[stored.flow as FlowName];
}

function restored(stored: StoredMachine) {
  return createActor(flowOf(stored).machine, { snapshot: stored.snapshot as never }).getSnapshot();
}

function stepped(
  flow: FlowName,
  version: number,
  snapshot: ReturnType<typeof restored>,
  actions: readonly { readonly type: string; readonly params?: unknown }[],
): Stepped {
  return {
    stored: { flow, version, snapshot: JSON.parse(JSON.stringify(snapshot)) },
    wishes: actions
      .filter(({ type }) => type in wishes)
      .map(({ type, params }) => ({ type, params }) as Wish),
    at: nameOf(snapshot.value),
    context: snapshot.context,
    done: snapshot.status === 'done',
  };
}

/** `{away: 'reported'}` as `away.reported`. */
function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const [entry] = Object.entries(value as Record<string, unknown>);
  return entry ? `${entry[0]}.${nameOf(entry[1])}` : '';
}
