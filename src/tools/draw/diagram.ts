/**
 * A machine as a Mermaid state diagram that a person can read: states and events in plain words, each arrow with all
 * the events that take it. What a machine says or plans on the way is not drawn.
 */
import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';

/** The Markdown page with the machine's picture; the same machine always gives the same text. */
export function diagramOf(name: string, machine: AnyStateMachine): string {
  return [
    `# ${inWords(name)}`,
    '',
    `Drawn from \`${name}.machine.ts\` by \`npm run draw\`; change the machine, not this page.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...insideOf(machine.root).map((line) => `  ${line}`),
    ...arrowsFrom(machine.root).map((line) => `  ${line}`),
    '```',
    '',
  ].join('\n');
}

/** The states of one level: where it begins and ends, and what lies inside each. */
function insideOf(node: AnyStateNode): string[] {
  const begin = node.initial?.target?.[0];
  const children = childrenOf(node);
  return [
    ...(begin ? [`[*] --> ${nameOf(begin)}`] : []),
    ...(waysOf(node).some(leadsInside) ? [`state "in any state" as ${anywhereIn(node)}`] : []),
    ...children.flatMap((child) => {
      const title = `state "${inWords(child.key)}" as ${nameOf(child)}`;
      if (childrenOf(child).length === 0) return [title];
      return [`${title} {`, ...insideOf(child).map((line) => `  ${line}`), '}'];
    }),
    ...children.filter((child) => child.type === 'final').map((child) => `${nameOf(child)} --> [*]`),
  ];
}

/** All arrows from this state and those inside it: one for each pair, with its events one below the other. */
function arrowsFrom(node: AnyStateNode): string[] {
  const labels = new Map<string, Set<string>>();
  for (const way of waysOf(node)) {
    const arrow = arrowOf(way);
    labels.set(arrow, (labels.get(arrow) ?? new Set()).add(labelOf(way)));
  }
  const own = [...labels].map(([arrow, events]) => `${arrow} : ${[...events].join('<br>')}`);
  return [...own, ...childrenOf(node).flatMap(arrowsFrom)];
}

/** One way out of a state, or back to it. */
interface Way {
  readonly from: AnyStateNode;
  readonly to: AnyStateNode;
  readonly transition: AnyTransitionDefinition;
}

const waysOf = (from: AnyStateNode): Way[] =>
  [...[...from.transitions.values()].flat(), ...(from.always ?? [])].map((transition) => ({
    from,
    to: transition.target?.[0] ?? from,
    transition,
  }));

// Mermaid cannot draw an arrow from a state to one inside it: such an arrow starts at a stand-in for all inside.
const leadsInside = ({ from, to }: Way) =>
  childrenOf(from).length > 0 && from.path.every((key, at) => to.path[at] === key);

function arrowOf(way: Way): string {
  const start = leadsInside(way) ? anywhereIn(way.from) : nameOf(way.from);
  return `${start} --> ${way.to === way.from ? start : nameOf(way.to)}`;
}

/** `report confirmed [starts now]`; the last of several ways that part says `otherwise`. */
function labelOf(way: Way): string {
  const { guard, eventType } = way.transition;
  const event = eventType === '' ? 'at once' : inWords(eventType);
  const sameEvent = waysOf(way.from).filter(({ transition }) => transition.eventType === eventType);
  if (new Set(sameEvent.map(arrowOf)).size === 1) return event;
  return `${event} [${guard ? inWords(nameOfGuard(guard)) : 'otherwise'}]`;
}

const nameOfGuard = (guard: NonNullable<AnyTransitionDefinition['guard']>): string =>
  typeof guard === 'string' ? guard : 'type' in guard ? String(guard.type) : guard.name;

const childrenOf = (node: AnyStateNode): AnyStateNode[] => Object.values(node.states);
const nameOf = ({ path }: AnyStateNode): string => path.join('_');
const anywhereIn = ({ path }: AnyStateNode): string => [...path, 'anywhere'].join('_');

/** `buildingUp` as `building up`, `due.build-up` as `due build-up`. */
function inWords(name: string): string {
  return name.replaceAll('.', ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
