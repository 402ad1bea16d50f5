/** What earlier absences mean for a new one: one period in the Netherlands, three counters in Belgium. */
import { describe, expect, it } from 'vitest';
import { countersOf, daysTakenOver, takenOver } from '../../../flows/absence/earlier.ts';
import { begin, step } from '../../../flows/machines.ts';
import { packFor } from '../../../flows/policies/packs.ts';
import type { CaseState } from '../../../src/domain/case.ts';
import { type LocalDate, toLocalDate } from '../../../src/domain/local-date.ts';
import type { Country } from '../../../src/domain/locale.ts';

const d = toLocalDate;
const office = (country: Country) => ({ country, workingDays: [1, 2, 3, 4, 5] });

/** A case as it stands after its spell; without a last day it still runs. */
function caseOf(
  country: Country,
  first: string,
  last: string | null,
  more: Partial<CaseState> = {},
): CaseState {
  const firstDay = d(first);
  const reported = { type: 'report.confirmed', firstDay, backOn: null, today: firstDay };
  const absence = step(begin('absence', { firstDay, backOn: null }).stored, reported)?.stored;
  return {
    id: 'daan~1',
    employee: 'daan',
    manager: null,
    caseManager: null,
    reportsInYear: 1,
    facts: { country, firstDay, lastDay: last === null ? null : d(last) } as CaseState['facts'],
    contacts: [],
    agreements: [],
    plans: [],
    machines: absence ? { absence } : {},
    steps: {},
    happened: {},
    drafts: {},
    copies: {},
    open: last === null,
    ...more,
  };
}

function takenOverBy(country: Country, first: string, ...earlier: CaseState[]) {
  const state = caseOf(country, first, null);
  return takenOver(state, earlier, office(country), packFor(country, state.facts.firstDay));
}

const done = (on: string) => ({ outcome: 'done' as const, on: d(on) });

describe('in the Netherlands', () => {
  it('27 days between are one period, 28 begin a new one', () => {
    const spell = caseOf('NL', '2026-01-05', '2026-01-14');
    expect(takenOverBy('NL', '2026-02-11', spell).happened.effectiveFirstDay).toBe('2026-02-01');
    expect(takenOverBy('NL', '2026-02-12', spell).happened.effectiveFirstDay).toBe('2026-02-12');
  });

  it('a spell that was withdrawn counts for nothing', () => {
    const spell = caseOf('NL', '2026-01-05', '2026-01-14');
    const { machines } = spell;
    const withdrawn = machines.absence && step(machines.absence, { type: 'absence.withdrawn' })?.stored;
    const none = caseOf('NL', '2026-01-05', '2026-01-14', {
      machines: withdrawn ? { absence: withdrawn } : {},
    });
    expect(takenOverBy('NL', '2026-02-02', none).happened).toEqual({ effectiveFirstDay: '2026-02-02' });
  });

  it('what was done for the period stays done, but for the report to the health service and the steps of one spell', () => {
    const spell = caseOf('NL', '2026-01-05', '2026-03-01', {
      steps: {
        'problem-analysis': done('2026-02-12'),
        'health-service-report': done('2026-01-06'),
        'safety-net-day-4': done('2026-01-07'),
      },
      happened: { physicianOpinionOn: d('2026-02-12') },
    });
    const { steps, happened } = takenOverBy('NL', '2026-03-16', spell);
    expect(steps).toEqual({ 'problem-analysis': done('2026-02-12') });
    expect(happened).toEqual({ physicianOpinionOn: '2026-02-12', effectiveFirstDay: '2026-01-19' });
  });

  it('alone it counts from the first day of work that was missed', () => {
    expect(takenOverBy('NL', '2026-03-07').happened).toEqual({ effectiveFirstDay: '2026-03-09' });
  });

  it('tells how many earlier days count', () => {
    const happened = { effectiveFirstDay: d('2026-02-01') };
    expect(daysTakenOver(caseOf('NL', '2026-02-11', null, { happened }))).toBe(10);
    expect(daysTakenOver(caseOf('NL', '2026-02-11', null))).toBe(0);
    // Counted from Monday after a report on Saturday: nothing was taken over.
    const monday = { effectiveFirstDay: d('2026-03-09') };
    expect(daysTakenOver(caseOf('NL', '2026-03-07', null, { happened: monday }))).toBe(0);
  });
});

describe('in Belgium', () => {
  const counters = (first: string, ...earlier: CaseState[]) => {
    const { happened } = takenOverBy('BE', first, ...earlier);
    return countersOf(caseOf('BE', first, null, { happened }), packFor('BE', d(first) as LocalDate));
  };
  const first = caseOf('BE', '2026-03-02', '2026-03-20');

  it('nothing is added up, and no day moves', () => {
    const { happened, steps } = takenOverBy('BE', '2026-04-01', first);
    expect(happened.effectiveFirstDay).toBeUndefined();
    expect(steps).toEqual({});
  });

  it('each counter looks back for itself', () => {
    expect(counters('2026-04-01', first)).toEqual({
      previousLastDay: '2026-03-20',
      counters: { guaranteedPay: 'rest', healthFund: 'continues', duration: 'continues' },
    });
    expect(counters('2026-04-20', first)?.counters).toEqual({
      guaranteedPay: 'rest',
      healthFund: 'new',
      duration: 'new',
    });
    expect(counters('2026-06-20', first)).toBeUndefined();
    expect(counters('2026-04-20')).toBeUndefined();
  });

  it('a third spell in a row is left to payroll', () => {
    const second = caseOf('BE', '2026-04-01', '2026-04-10');
    expect(counters('2026-05-04', first, second)?.counters.guaranteedPay).toBe('payroll');
  });
});
