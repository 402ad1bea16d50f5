/** When a sign of a stall is raised, lets go, and comes back. */
import { describe, expect, it } from 'vitest';
import { flagsOf, openFlags } from '../../../flows/flags/open.ts';
import { planFlags, quietAfter } from '../../../flows/flags/plan.ts';
import { begin, step } from '../../../flows/machines.ts';
import { packFor } from '../../../flows/policies/packs.ts';
import type { CaseState, StoredMachine } from '../../../src/domain/case.ts';
import { toLocalDate } from '../../../src/domain/local-date.ts';

const d = toLocalDate;
const pack = packFor('NL', d('2026-03-02'));

function caseWith(
  machines: Readonly<Record<string, StoredMachine>>,
  talks: readonly string[] = [],
): CaseState {
  return {
    id: 'sanne~1',
    employee: 'sanne',
    manager: 'mark',
    caseManager: null,
    reportsInYear: 1,
    facts: {
      country: 'NL',
      firstDay: d('2026-03-02'),
      backOn: null,
      lastDay: null,
      partlyFrom: null,
    } as CaseState['facts'],
    contacts: talks.map((on, index) => ({ id: `c${index + 1}`, on: d(on), by: 'mark' })),
    agreements: [],
    plans: [],
    machines,
    steps: {},
    happened: {},
    drafts: {},
    copies: {},
    open: true,
  };
}

const raised = begin('flag', { flag: 'waiting', since: d('2026-03-16'), raisedOn: d('2026-03-17') }).stored;
const closed = step(raised, {
  type: 'flag.close',
  outcome: 'plan-talk',
  on: d('2026-03-18'),
  quietUntil: quietAfter(d('2026-03-18'), pack),
})?.stored as StoredMachine;

describe('a flag', () => {
  it('is raised on the working day after it began to hold, and not before', () => {
    expect(planFlags(caseWith({}), pack, d('2026-03-16'))).toEqual({
      raise: [],
      passed: [],
      lookAgainOn: '2026-03-17',
    });
    expect(planFlags(caseWith({}), pack, d('2026-03-17')).raise.map(({ flag }) => flag)).toEqual(['waiting']);
  });

  it('is raised once', () => {
    const plan = planFlags(caseWith({ 'flag:waiting': raised }), pack, d('2026-03-18'));
    expect(plan.raise).toEqual([]);
    expect(plan.lookAgainOn).toBe('2026-03-24');
  });

  it('lets go when a talk was held', () => {
    const plan = planFlags(caseWith({ 'flag:waiting': raised }, ['2026-03-18']), pack, d('2026-03-18'));
    expect(plan.passed).toEqual(['waiting']);
  });

  it('that was closed rests for two weeks, and comes back when it still holds', () => {
    const state = caseWith({ 'flag:waiting': closed });
    const wakes = (today: string) => planFlags(state, pack, d(today)).raise.map(({ flag }) => flag);
    expect(wakes('2026-04-01')).not.toContain('waiting');
    expect(wakes('2026-04-02')).toContain('waiting');
  });

  it('stays in the case with how it ended', () => {
    const state = caseWith({ 'flag:waiting': closed, wish: begin('wish', undefined).stored });
    expect(flagsOf(state)).toMatchObject([{ flag: 'waiting', outcome: 'plan-talk', closedOn: '2026-03-18' }]);
    expect(openFlags(state)).toEqual([]);
    expect(openFlags(caseWith({ 'flag:waiting': raised }))).toHaveLength(1);
  });
});
