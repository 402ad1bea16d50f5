import { describe, expect, it } from 'vitest';
import type { Course } from '../../../flows/policies/course.ts';
import { packFor } from '../../../flows/policies/packs.ts';
import { readSettings, type TenantSettingsInput } from '../../../flows/policies/settings.ts';
import { type DueMilestone, timelineOf, yearlyStepsOf } from '../../../flows/policies/timeline.ts';
import { plusDays, toLocalDate } from '../../../src/domain/local-date.ts';

const d = toLocalDate;

function steps(course: Course, settings: TenantSettingsInput = {}): readonly DueMilestone[] {
  return timelineOf(course, packFor('BE', course.firstDay, readSettings(settings)));
}

function step(id: string, course: Course, settings: TenantSettingsInput = {}): DueMilestone | undefined {
  return steps(course, settings).find((one) => one.id === id);
}

const dueOf = (id: string, course: Course): string | undefined => step(id, course)?.due;

/** Facts, counted apart from this code. */
const plain: readonly (readonly [string, string])[] = [
  // first day, then: certificate early, late; last day of pay; fund of arbeider, bediende; 4 weeks, 8 weeks, 6 months, 1 year
  [
    '2026-03-02',
    '2026-03-03 2026-03-04 2026-03-31 2026-03-16 2026-03-30 2026-03-30 2026-04-27 2026-09-02 2027-03-02',
  ],
  [
    '2026-09-28',
    '2026-09-29 2026-09-30 2026-10-27 2026-10-12 2026-10-26 2026-10-26 2026-11-23 2027-03-28 2027-09-28',
  ],
  [
    '2027-08-30',
    '2027-08-31 2027-09-01 2027-09-28 2027-09-13 2027-09-27 2027-09-27 2027-10-25 2028-02-29 2028-08-30',
  ],
  [
    '2028-02-29',
    '2028-03-01 2028-03-02 2028-03-29 2028-03-13 2028-03-27 2028-03-28 2028-04-25 2028-08-29 2029-02-28',
  ],
  [
    '2026-10-30',
    '2026-10-31 2026-11-02 2026-11-28 2026-11-12 2026-11-26 2026-11-27 2026-12-25 2027-04-30 2027-10-30',
  ],
];

describe('the Belgian timeline', () => {
  it.each(plain)('has every step on its day for an absence from %s', (first, expected) => {
    const firstDay = d(first);
    const afterPay = step('guaranteed-pay-end', { firstDay })?.due;
    expect(
      [
        step('certificate', { firstDay })?.due,
        step('certificate', { firstDay })?.lateAfter,
        afterPay === undefined ? undefined : plusDays(afterPay, -1),
        dueOf('health-fund-blue-collar', { firstDay, workerStatus: 'blue-collar' }),
        dueOf('health-fund-white-collar', { firstDay, workerStatus: 'white-collar' }),
        dueOf('physician-notice-4-weeks', { firstDay }),
        dueOf('work-potential-8-weeks', { firstDay }),
        dueOf('reintegration-6-months', { firstDay }),
        dueOf('one-year', { firstDay }),
      ].join(' '),
    ).toBe(expected);
  });

  it.each([
    ['2026-03-02', '2026-03-15', '2026-03-29'],
    ['2026-09-28', '2026-10-11', '2026-10-25'],
    ['2027-08-30', '2027-09-12', '2027-09-26'],
  ])('from %s moves the fund dates off the Sundays %s and %s', (first, blue, white) => {
    const firstDay = d(first);
    expect([
      dueOf('health-fund-blue-collar', { firstDay, workerStatus: 'blue-collar' }),
      dueOf('health-fund-white-collar', { firstDay, workerStatus: 'white-collar' }),
    ]).toEqual([plusDays(d(blue), 1), plusDays(d(white), 1)]);
  });

  it('pays guaranteed pay a day longer when work stopped during the first day, and moves nothing else', () => {
    const firstDay = d('2026-03-02');
    expect(dueOf('guaranteed-pay-end', { firstDay, workedOnFirstDay: 'yes' })).toBe('2026-04-02');
    expect(dueOf('physician-notice-4-weeks', { firstDay, workedOnFirstDay: 'yes' })).toBe('2026-03-30');
  });

  it('asks the physician before Christmas when eight weeks end on Christmas Day', () => {
    const estimate = step('work-potential-8-weeks', { firstDay: d('2026-10-30') });
    expect(estimate).toMatchObject({
      due: '2026-12-25',
      actBy: '2026-12-24',
      remindOn: '2026-12-23',
      verify: true,
    });
    expect(estimate?.lateAfter).toBe('2027-01-01');
  });

  it('tells the employee’s fund date to the earlier of the two while the status is unknown', () => {
    const course = { firstDay: d('2026-03-02') };
    expect(step('health-fund-blue-collar', course)).toMatchObject({
      due: '2026-03-16',
      unsure: true,
      prompt: 'nobody',
    });
    expect(step('health-fund-white-collar', course)).toBeUndefined();
    expect(step('health-fund-blue-collar', { ...course, workerStatus: 'white-collar' })).toBeUndefined();
  });

  it('has seven days for the fund after a relapse or extension', () => {
    const course = { firstDay: d('2026-03-02'), relapseOrExtension: 'yes' } as const;
    expect(dueOf('health-fund-relapse', course)).toBe('2026-03-09');
    expect(step('health-fund-blue-collar', course)).toBeUndefined();
  });

  it.each([
    [undefined, true, true],
    [19, false, undefined],
    [20, true, true],
  ])('with %s employees the six-month step is there: %s', (size, there, unsure) => {
    const one = step(
      'reintegration-6-months',
      { firstDay: d('2026-03-02') },
      size === undefined ? {} : { size },
    );
    expect(one !== undefined).toBe(there);
    expect(one?.unsure).toBe(unsure);
  });

  it('leaves the six-month step out once the physician sees no work potential', () => {
    const course = { firstDay: d('2026-03-02'), workPotential: 'no' } as const;
    expect(step('reintegration-6-months', course, { size: 50 })).toBeUndefined();
    const sure = step('reintegration-6-months', { ...course, workPotential: 'yes' }, { size: 50 });
    expect(sure).toMatchObject({ unsure: false, asLaw: false, verify: true });
  });

  it('keeps the old rules for an absence from 2025, however long it lasts', () => {
    const old = steps({ firstDay: d('2025-12-31'), recoveredOn: d('2026-06-01') }, { size: 100 }).map(
      ({ id }) => id,
    );
    expect(old).not.toContain('work-potential-8-weeks');
    expect(old).not.toContain('solidarity-contribution');
    expect(old).toContain('relapse-window-14-days');
    expect(old).not.toContain('relapse-window-8-weeks');
    const now = steps({ firstDay: d('2026-01-01'), recoveredOn: d('2026-06-01') }, { size: 100 }).map(
      ({ id }) => id,
    );
    expect(now).toContain('work-potential-8-weeks');
    expect(now).toContain('relapse-window-8-weeks');
    expect(now).not.toContain('relapse-window-14-days');
  });

  it.each([
    ['2026-03-20', '2026-05-15'],
    ['2026-09-11', '2026-11-06'],
  ])('an absence that ended on %s leaves its relapse window on %s', (last, end) => {
    const course = { firstDay: d('2026-03-02'), recoveredOn: plusDays(d(last), 1) };
    expect(step('relapse-window-8-weeks', course)).toMatchObject({
      due: end,
      prompt: 'nobody',
      visibleTo: ['hr'],
    });
  });

  it('carries the formal trajectory from request to answer', () => {
    const firstDay = d('2026-02-02');
    expect(dueOf('assessment-49-days', { firstDay, trajectoryRequestedOn: d('2026-05-04') })).toBe(
      '2026-06-22',
    );
    const received = { firstDay, assessmentReceivedOn: d('2026-06-22') };
    expect(dueOf('reintegration-plan-63-days', { ...received, assessmentDecision: 'A' })).toBe('2026-08-24');
    expect(dueOf('reintegration-plan-6-months', { ...received, assessmentDecision: 'B' })).toBe('2026-12-22');
    expect(dueOf('appeal-21-days', { ...received, assessmentDecision: 'B' })).toBe('2026-07-13');
    expect(dueOf('plan-answer', { firstDay, planReceivedOn: d('2026-08-24') })).toBe('2026-09-07');
  });

  it('works to the shorter plan term while the decision is unknown, and to none after decision C', () => {
    const received = { firstDay: d('2026-02-02'), assessmentReceivedOn: d('2026-06-22') };
    expect(step('reintegration-plan-63-days', received)).toMatchObject({ due: '2026-08-24', unsure: true });
    expect(step('reintegration-plan-6-months', received)).toBeUndefined();
    expect(step('reintegration-plan-63-days', { ...received, assessmentDecision: 'C' })).toBeUndefined();
  });

  it('has the request to the health fund in on the last working day before a partial return (R78)', () => {
    const course = { firstDay: d('2026-03-02'), partialResumptionOn: d('2026-07-06') };
    expect(step('partial-resumption-request', course)).toMatchObject({ due: '2026-07-03', prompt: 'hr' });
  });

  it('asks an examination at the return after four weeks, within ten working days', () => {
    const course = {
      firstDay: d('2026-03-02'),
      healthSurveillance: 'yes',
      recoveredOn: d('2026-03-30'),
    } as const;
    expect(dueOf('return-examination', course)).toBe('2026-04-14');
    expect(step('return-examination', { ...course, recoveredOn: d('2026-03-29') })).toBeUndefined();
    expect(step('return-examination', { ...course, healthSurveillance: 'no' })).toBeUndefined();
    expect(step('return-examination', course)?.asLaw).toBe(true);
    // Whether the law asks it of this person is not known, so it is not said either.
    expect(step('return-examination', { ...course, healthSurveillance: 'unsaid' })).toMatchObject({
      unsure: true,
      asLaw: false,
    });
  });

  it('asks no certificate where the work rules ask none, or where a free first day was used (R21)', () => {
    const course = { firstDay: d('2026-03-02') };
    expect(step('certificate', course, { certificate: { required: false } })).toBeUndefined();
    expect(step('certificate', { ...course, certificateFree: 'yes' })).toBeUndefined();
    expect(step('certificate', { ...course, recoveredOn: d('2026-03-03') })?.due).toBe('2026-03-03');
  });

  it('has the other steps on their days', () => {
    const firstDay = d('2026-03-02');
    expect(dueOf('pre-return-visit', { firstDay, preReturnRequestedOn: d('2026-05-04') })).toBe('2026-05-19');
    expect(
      dueOf('choice-after-potential', { firstDay, workPotential: 'yes', potentialKnownOn: d('2026-05-04') }),
    ).toBe('2026-05-18');
    expect(dueOf('preventive-answer', { firstDay, preventiveRequestOn: d('2026-05-04') })).toBe('2026-05-18');
    expect(step('solidarity-contribution', { firstDay }, { size: 50 })).toMatchObject({
      due: '2026-04-01',
      prompt: 'nobody',
    });
    expect(step('solidarity-contribution', { firstDay }, { size: 49 })).toBeUndefined();
  });

  it.each([
    ['guaranteed-pay-end', '2026-03-23'],
    ['physician-notice-4-weeks', '2026-03-27'],
    ['work-potential-8-weeks', '2026-04-24'],
    ['reintegration-6-months', '2026-07-31'],
  ])('reminds of %s on %s', (id, remindOn) => {
    expect(step(id, { firstDay: d('2026-03-02') })?.remindOn).toBe(remindOn);
  });

  it('hands a work accident over with eight days to go, and only when there was one', () => {
    expect(dueOf('work-accident-declaration', { firstDay: d('2026-03-02'), workAccident: 'yes' })).toBe(
      '2026-03-10',
    );
    expect(
      dueOf('work-accident-declaration', { firstDay: d('2026-03-02'), workAccident: 'unsaid' }),
    ).toBeUndefined();
  });

  it('reviews the policy once a year, outside any absence (R101)', () => {
    expect(steps({ firstDay: d('2026-03-02') }).map(({ id }) => id)).not.toContain('yearly-policy-review');
    expect(
      yearlyStepsOf(2027, packFor('BE', d('2027-01-01'))).map(({ id, due, remindOn }) => [id, due, remindOn]),
    ).toEqual([['yearly-policy-review', '2027-12-31', '2027-03-31']]);
    expect(yearlyStepsOf(2027, packFor('NL', d('2027-01-01')))).toEqual([]);
  });

  it('names HR as the contact where the work rules do', () => {
    const course = { firstDay: d('2026-03-02') };
    expect(step('first-contact', course)?.prompt).toBe('manager');
    expect(step('first-contact', course, { contact: { person: 'hr' } })).toMatchObject({
      prompt: 'hr',
      responsible: 'hr',
    });
  });
});
