/** When a running absence asks for contact, from what lies with whom and what was agreed. */
import { describe, expect, it } from 'vitest';
import { paceWished, planContact } from '../../../flows/contact/plan.ts';
import { begin, step } from '../../../flows/machines.ts';
import { packFor } from '../../../flows/policies/packs.ts';
import type { CaseState, StoredMachine } from '../../../src/domain/case.ts';
import { at, toLocalDate } from '../../../src/domain/local-date.ts';

const d = toLocalDate;
const nine = (day: string) => at(d(day), '09:00', 'Europe/Amsterdam');
const six = (day: string) => at(d(day), '06:00', 'Europe/Amsterdam');
const pack = packFor('NL', d('2026-03-02'));

interface Known {
  readonly talks?: readonly string[];
  readonly backOn?: string;
  readonly nudges?: Readonly<Record<string, StoredMachine>>;
  readonly wish?: 'less' | 'more';
}

function caseWith({ talks = [], backOn, nudges = {}, wish }: Known): CaseState {
  const saved = step(begin('wish', undefined).stored, {
    type: 'wish.save',
    pace: wish,
    by: null,
    time: null,
  });
  return {
    id: 'sanne~1',
    employee: 'sanne',
    manager: 'mark',
    caseManager: null,
    reportsInYear: 1,
    facts: {
      country: 'NL',
      firstDay: d('2026-03-02'),
      backOn: backOn ? d(backOn) : null,
    } as CaseState['facts'],
    contacts: talks.map((on, index) => ({ id: `c${index + 1}`, on: d(on), by: 'mark' })),
    agreements: [],
    plans: [],
    machines: { ...nudges, ...(wish && saved ? { wish: saved.stored } : {}) },
    steps: {},
    happened: {},
    drafts: {},
    copies: {},
    open: true,
  };
}

/** A nudge that spoke, reminds and passes on at nine on these days. */
function nudge(name: string, promptOn: string, remindOn: string, escalateOn: string, ...events: string[]) {
  let { stored } = begin('nudge', {
    nudge: name,
    on: d(promptOn),
    steps: [],
    responsible: 'mark',
    promptAt: nine(promptOn),
    remindAt: nine(remindOn),
    escalateAt: nine(escalateOn),
  });
  for (const type of events) stored = step(stored, { type })?.stored ?? stored;
  return { [`nudge:${name}`]: stored };
}

const left = ['due.prompt', 'due.remind', 'due.escalate'];
const plan = (known: Known, today: string) => planContact(caseWith(known), pack, six(today));

describe('a running absence (R18, R25)', () => {
  it('waits while a talk lies with someone, and looks again once it is left', () => {
    const nudges = nudge('first-contact', '2026-03-02', '2026-03-04', '2026-03-05', 'due.prompt');
    expect(plan({ nudges }, '2026-03-03')).toEqual({ isDue: false, lookAgainOn: '2026-03-06' });
    expect(plan({ nudges }, '2026-03-05')).toEqual({ isDue: false, lookAgainOn: '2026-03-06' });
  });

  it('asks for nothing new on the day on which HR hears that it was left, nor while HR is still to hear it', () => {
    const nudges = nudge('first-contact', '2026-03-02', '2026-03-04', '2026-03-05', ...left);
    expect(plan({ nudges }, '2026-03-05')).toEqual({ isDue: false, lookAgainOn: '2026-03-06' });
    const untold = nudge(
      'first-contact',
      '2026-03-02',
      '2026-03-04',
      '2026-03-05',
      'due.prompt',
      'due.remind',
    );
    expect(plan({ nudges: untold }, '2026-03-10')).toEqual({ isDue: false, lookAgainOn: '2026-03-11' });
  });

  it('asks anew by the pace once a prompt was left with HR', () => {
    const nudges = nudge('first-contact', '2026-03-02', '2026-03-04', '2026-03-05', ...left);
    // Four days after it was asked in the first days, then weekly.
    expect(plan({ nudges }, '2026-03-06').isDue).toBe(true);
    const again = nudge('next-contact', '2026-03-06', '2026-03-09', '2026-03-10', ...left);
    expect(plan({ nudges: again }, '2026-03-12')).toEqual({ isDue: false, lookAgainOn: '2026-03-13' });
    expect(plan({ nudges: again }, '2026-03-13').isDue).toBe(true);
  });

  it('asks anew after "later" on a prompt that HR had seen already', () => {
    const seen = nudge('next-contact', '2026-03-06', '2026-03-09', '2026-03-10', ...left);
    const stored = seen['nudge:next-contact'] as StoredMachine;
    const snoozed = step(stored, { type: 'nudge.later', promptAt: nine('2026-03-11') })?.stored;
    const spoken = snoozed && step(snoozed, { type: 'due.prompt' })?.stored;
    expect(plan({ nudges: { 'nudge:next-contact': snoozed as StoredMachine } }, '2026-03-11').isDue).toBe(
      false,
    );
    expect(plan({ nudges: { 'nudge:next-contact': spoken as StoredMachine } }, '2026-03-18').isDue).toBe(
      true,
    );
  });

  it('asks by the pace after a talk whose agreement was never written', () => {
    const nudges = nudge('missing-agreement', '2026-03-04', '2026-03-05', '2026-03-06', ...left);
    const known = { talks: ['2026-03-03'], nudges };
    expect(plan(known, '2026-03-05').isDue).toBe(false);
    expect(plan(known, '2026-03-06')).toEqual({ isDue: false, lookAgainOn: '2026-03-07' });
    expect(plan(known, '2026-03-09').isDue).toBe(true);
  });

  it('leaves alone what people agreed', () => {
    const nudges = nudge('next-contact', '2026-04-20', '2026-04-21', '2026-04-22');
    expect(plan({ talks: ['2026-03-03'], nudges }, '2026-03-30')).toEqual({
      isDue: false,
      lookAgainOn: '2026-05-04',
    });
  });

  it('talks before a return, also when the next talk was agreed for after it', () => {
    const nudges = nudge('next-contact', '2026-04-20', '2026-04-21', '2026-04-22');
    const known = { talks: ['2026-03-03'], nudges, backOn: '2026-04-13' };
    // Two weeks before Monday 13 April, as it is a long absence by then.
    expect(plan(known, '2026-03-27').lookAgainOn).toBe('2026-03-30');
    expect(plan(known, '2026-03-30').isDue).toBe(true);
    // Three working days before Monday 6 April, a holiday as well.
    expect(plan({ ...known, backOn: '2026-04-06' }, '2026-03-27').lookAgainOn).toBe('2026-03-31');
  });
});

describe('the wish of the employee', () => {
  it('makes the pace slower or faster, within the bounds of the pack', () => {
    const talks = ['2026-03-16'];
    const next = (known: Known) => plan(known, '2026-03-17').lookAgainOn;
    expect(next({ talks })).toBe('2026-03-23');
    expect(next({ talks, wish: 'less' })).toBe('2026-03-30');
    expect(next({ talks, wish: 'more' })).toBe('2026-03-20');
    // After half a year the pack's pace is four weeks, and less than that there is not.
    expect(next({ talks: ['2026-10-05'], wish: 'less' })).toBe('2026-11-02');
  });

  it('is missing until it was chosen', () => {
    expect(paceWished(caseWith({}))).toBeUndefined();
    expect(paceWished(caseWith({ wish: 'less' }))).toBe('less');
  });
});
