/**
 * Every machine: where every event leads from every state, and that there is always a way on. A machine that
 * steps is pure, so no clock and no store is needed.
 */
import { describe, expect, it } from 'vitest';
import { begin, contextOf, type FlowName, flows, stateOf } from '../../flows/machines.ts';
import { samples } from './machine-samples.ts';
import { reachable, restingPlaces, rowOf, type Sample } from './machine-table.ts';

const each = Object.entries(samples) as [FlowName, Sample][];

it('every machine there is stands in these tables', () => {
  expect(Object.keys(samples).sort()).toEqual(Object.keys(flows).sort());
});

describe.each(each)('%s', (flow, { input, context = input, events, table }) => {
  it('has a row for every state in which it can rest', () => {
    expect(Object.keys(table).sort()).toEqual(restingPlaces(flows[flow].machine));
  });

  it('knows every event of the table, and no event that the table does not name', () => {
    const named = new Set(Object.values(events).map(({ type }) => type));
    expect([...named].sort()).toEqual([...new Set(flows[flow].machine.events)].sort());
  });

  it.each(Object.entries(table))('from %s goes where the table says, and ignores the rest', (at, row) => {
    expect(rowOf(flow, at, events, context)).toEqual(row);
  });

  it('can reach every state, and leaves every one that is not an end', () => {
    const reached = reachable(flow, input, events);
    const quiet = flow === 'nudge' ? reachable(flow, { ...input, nudge: 'check-in-1' }, events) : [];
    const places = [...reached, ...quiet];
    expect([...new Set(places.map(({ at }) => at))].sort()).toEqual(restingPlaces(flows[flow].machine));
    const stuck = places.filter(({ state, steps }) => state.status === 'active' && steps.length === 0);
    expect(stuck.map(({ at }) => at)).toEqual([]);
  });

  it('comes back from its snapshot as it was', () => {
    const begun = begin(flow, input);
    const stored = JSON.parse(JSON.stringify(begun.stored));
    expect(stateOf(stored)).toBe(begun.at);
    expect(contextOf(stored)).toEqual(begun.context);
  });

  it('remembers ids, dates and choices, never a text', () => {
    for (const { state } of reachable(flow, input, events)) {
      for (const value of Object.values((state as unknown as { context: object }).context)) {
        for (const one of Array.isArray(value) ? value : [value]) {
          expect([null, 'boolean', 'number', 'string']).toContain(one === null ? null : typeof one);
          if (typeof one === 'string') expect(one).toMatch(/^[\w:.-]+$/);
        }
      }
    }
  });
});
