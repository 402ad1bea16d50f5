import { describe, expect, it } from 'vitest';
import type { Course } from '../../../flows/policies/course.ts';
import { packFor } from '../../../flows/policies/packs.ts';
import { readSettings, type TenantSettingsInput } from '../../../flows/policies/settings.ts';
import { addUp, type Spell } from '../../../flows/policies/spells.ts';
import { type DueMilestone, timelineOf } from '../../../flows/policies/timeline.ts';
import { workingDayOnOrBefore } from '../../../src/calendar/working-days.ts';
import { type LocalDate, plusDays, toLocalDate } from '../../../src/domain/local-date.ts';

const d = toLocalDate;

function steps(course: Course, settings: TenantSettingsInput = {}): readonly DueMilestone[] {
  return timelineOf(course, packFor('NL', course.firstDay, readSettings(settings)));
}

function step(id: string, course: Course, settings: TenantSettingsInput = {}): DueMilestone | undefined {
  return steps(course, settings).find((one) => one.id === id);
}

const dueOf = (id: string, course: Course): string | undefined => step(id, course)?.due;

/** Facts, counted apart from this code: one line per first day, in the order of `ids`. */
const ids = [
  'problem-analysis',
  'action-plan',
  'uwv-week-42',
  'first-year-evaluation',
  'second-track',
  'reintegration-report',
  'wia-application',
  'uwv-decision',
  'pay-duty-end',
  'two-years',
];
const plain: readonly (readonly [string, string])[] = [
  [
    '2026-03-02',
    '2026-04-13 2026-04-27 2026-12-21 2027-03-01 2027-04-12 2027-11-29 2027-12-13 2028-01-17 2028-02-28 2028-03-02',
  ],
  [
    '2026-09-28',
    '2026-11-09 2026-11-23 2027-07-19 2027-09-27 2027-11-08 2028-06-26 2028-07-10 2028-08-14 2028-09-25 2028-09-28',
  ],
  [
    '2027-03-15',
    '2027-04-26 2027-05-10 2028-01-03 2028-03-13 2028-04-24 2028-12-11 2028-12-25 2029-01-29 2029-03-12 2029-03-15',
  ],
  [
    '2028-02-29',
    '2028-04-11 2028-04-25 2028-12-19 2029-02-27 2029-04-10 2029-11-27 2029-12-11 2030-01-15 2030-02-26 2030-02-28',
  ],
  [
    '2026-11-16',
    '2026-12-28 2027-01-11 2027-09-06 2027-11-15 2027-12-27 2028-08-14 2028-08-28 2028-10-02 2028-11-13 2028-11-16',
  ],
];

describe('the Dutch timeline', () => {
  it.each(plain)('has every step in its week for an absence from %s', (firstDay, expected) => {
    const course = { firstDay: d(firstDay) };
    expect(ids.map((id) => dueOf(id, course)).join(' ')).toBe(expected);
  });

  const merged: readonly [string, readonly (readonly [string, string?])[], Record<string, string>][] = [
    [
      'a gap of 21 days, as in the published example',
      [['2022-01-03', '2022-07-03'], ['2022-07-25']],
      {
        first: '2022-01-24',
        'problem-analysis': '2022-03-07',
        'uwv-week-42': '2022-11-14',
        'pay-duty-end': '2024-01-22',
      },
    ],
    [
      'a gap of 21 days',
      [['2026-01-05', '2026-01-25'], ['2026-02-16']],
      {
        first: '2026-01-26',
        'problem-analysis': '2026-03-09',
        'uwv-week-42': '2026-11-16',
        'pay-duty-end': '2028-01-24',
      },
    ],
    [
      'a gap of 27 days',
      [['2026-01-05', '2026-01-27'], ['2026-02-24']],
      {
        first: '2026-02-01',
        'problem-analysis': '2026-03-15',
        'uwv-week-42': '2026-11-22',
        'pay-duty-end': '2028-01-30',
      },
    ],
    [
      'a gap of 28 days, which begins anew',
      [['2026-01-05', '2026-01-27'], ['2026-02-25']],
      {
        first: '2026-02-25',
        'problem-analysis': '2026-04-08',
        'uwv-week-42': '2026-12-16',
        'pay-duty-end': '2028-02-23',
      },
    ],
    [
      'a chain of three',
      [['2026-03-02', '2026-03-20'], ['2026-04-07', '2026-04-17'], ['2026-05-11']],
      {
        first: '2026-04-11',
        'problem-analysis': '2026-05-23',
        'uwv-week-42': '2027-01-30',
        'pay-duty-end': '2028-04-08',
      },
    ],
  ];

  it.each(merged)('counts on after %s', (_, list, { first, ...expected }) => {
    const spells: Spell[] = list.map(([from, to]) => ({
      firstDay: d(from),
      ...(to === undefined ? {} : { lastDay: d(to) }),
    }));
    const firstDay = spells.at(-1)?.firstDay as LocalDate;
    const { effectiveFirstDay } = addUp(spells, packFor('NL', firstDay).adding);
    expect(effectiveFirstDay).toBe(first);
    for (const [id, due] of Object.entries(expected))
      expect(dueOf(id, { firstDay, effectiveFirstDay })).toBe(due);
  });

  it('leaves a legal date on King’s Day and asks to act on the Friday before', () => {
    const plan = step('action-plan', { firstDay: d('2026-03-02') });
    expect(plan).toMatchObject({ due: '2026-04-27', actBy: '2026-04-24' });
    expect(plan?.remindOn).toBe('2026-04-20');
  });

  it('asks to act before Christmas when the WIA date is Christmas Day', () => {
    expect(step('wia-application', { firstDay: d('2027-03-15') })).toMatchObject({
      due: '2028-12-25',
      actBy: '2028-12-22',
    });
  });

  it('asks to file on Friday when week 42 is over on a Sunday', () => {
    const course = { firstDay: d('2026-02-24'), effectiveFirstDay: d('2026-02-01') };
    expect(step('uwv-week-42', course)).toMatchObject({ due: '2026-11-22', actBy: '2026-11-20' });
  });

  it('moves the safety-net report of the fourth day from Sunday to Monday, and tells HR alone', () => {
    const course = { firstDay: d('2026-03-05'), safetyNet: 'yes' } as const;
    expect(step('safety-net-day-4', course)).toMatchObject({
      due: '2026-03-09',
      prompt: 'hr',
      visibleTo: ['hr'],
    });
    expect(step('safety-net-day-4', { ...course, safetyNet: 'unsaid' })).toBeUndefined();
    expect(step('safety-net-day-4', { firstDay: d('2026-03-05') })).toBeUndefined();
  });

  it('has the safety-net report in on the last day of the contract when that comes first', () => {
    const course = { firstDay: d('2026-03-05'), safetyNet: 'yes', contractEndsOn: d('2026-03-31') } as const;
    expect(dueOf('safety-net-6-weeks', course)).toBe('2026-03-31');
  });

  it('wants the plan two weeks after an early opinion, and never later than week eight', () => {
    const firstDay = d('2026-03-02');
    expect(dueOf('action-plan', { firstDay, physicianOpinionOn: d('2026-03-30') })).toBe('2026-04-13');
    expect(dueOf('action-plan', { firstDay, physicianOpinionOn: d('2026-04-20') })).toBe('2026-04-27');
  });

  it('asks no plan where the physician sees no possibilities, and no analysis where no long absence is expected', () => {
    const firstDay = d('2026-03-02');
    expect(step('action-plan', { firstDay, possibilitiesSeen: 'no' })).toBeUndefined();
    expect(step('problem-analysis', { firstDay, longAbsenceExpected: 'no' })).toBeUndefined();
  });

  it('asks for advice at once when a long absence shows after week six, and not before', () => {
    const firstDay = d('2026-03-02');
    expect(dueOf('late-problem-analysis', { firstDay, longAbsenceExpectedOn: d('2026-05-04') })).toBe(
      '2026-05-04',
    );
    expect(
      step('late-problem-analysis', { firstDay, longAbsenceExpectedOn: d('2026-04-12') }),
    ).toBeUndefined();
  });

  it('evaluates the plan every six weeks from the latest evaluation until the 104 weeks are over', () => {
    const course = { firstDay: d('2026-03-02'), planSignedOn: d('2026-04-20') };
    const days = (more: Partial<Course> = {}) =>
      steps({ ...course, ...more }).filter(({ id }) => id === 'plan-evaluation');
    expect(
      days()
        .map(({ due }) => due)
        .slice(0, 3),
    ).toEqual(['2026-06-01', '2026-07-13', '2026-08-24']);
    expect(
      days()
        .map(({ key }) => key)
        .slice(0, 2),
    ).toEqual(['plan-evaluation~2026-06-01', 'plan-evaluation~2026-07-13']);
    expect((days().at(-1)?.due ?? '') < '2028-02-28').toBe(true);
    expect(days({ planEvaluatedOn: d('2026-06-10') })[0]?.due).toBe('2026-07-22');
  });

  it('has no evaluation on the day the 104 weeks are over', () => {
    // Seventeen times six weeks after this plan is that very day.
    const days = steps({ firstDay: d('2026-03-02'), planSignedOn: d('2026-03-16') }).map(({ key }) => key);
    expect(days).toContain('plan-evaluation~2028-01-17');
    expect(days).not.toContain('plan-evaluation~2028-02-28');
  });

  it('counts week six and eight a day earlier for a health service that does, and nothing else', () => {
    const course = { firstDay: d('2026-03-02'), physicianOpinionOn: d('2026-04-13') };
    const settings = { physician: { lastDayOfWeek: true } };
    expect(step('problem-analysis', course, settings)?.due).toBe('2026-04-12');
    expect(step('action-plan', course, settings)?.due).toBe('2026-04-26');
    expect(step('uwv-week-42', course, settings)?.due).toBe('2026-12-21');
    const early = { ...course, physicianOpinionOn: d('2026-03-30') };
    expect(step('action-plan', early, settings)?.due).toBe('2026-04-13');
  });

  it('moves the WIA date and the end of the 104 weeks together when UWV sets another end', () => {
    const course = { firstDay: d('2026-03-02'), waitEndsOn: d('2028-03-27') };
    expect(dueOf('wia-application', course)).toBe('2028-01-10');
    expect(dueOf('pay-duty-end', course)).toBe('2028-03-27');
  });

  it('lets the date in the letter of UWV win over the count', () => {
    const course = { firstDay: d('2026-03-02'), moved: { 'wia-application': d('2027-12-06') } };
    expect(step('wia-application', course)).toMatchObject({ due: '2027-12-06', moved: true });
    const sunday = {
      firstDay: d('2026-03-05'),
      safetyNet: 'yes',
      moved: { 'safety-net-day-4': d('2026-03-08') },
    } as const;
    expect(step('safety-net-day-4', sunday)?.due).toBe('2026-03-08');
  });

  it('marks the second track as unsure until someone told, also when the question was left open', () => {
    const course = { firstDay: d('2026-03-02') };
    expect(step('second-track', course)?.unsure).toBe(true);
    expect(step('second-track', { ...course, ownReturnOutOfSight: 'unsaid' })?.unsure).toBe(true);
    expect(step('second-track', { ...course, ownReturnOutOfSight: 'yes' })?.unsure).toBe(false);
    expect(step('second-track', { ...course, ownReturnOutOfSight: 'no' })).toBeUndefined();
  });

  it('has its own short timeline above pension age', () => {
    const pensioned = steps({ firstDay: d('2026-03-02'), overPensionAge: 'yes' }).map(({ id }) => id);
    expect(pensioned).toContain('pension-age-pay-end');
    expect(pensioned).not.toContain('action-plan');
    expect(pensioned).not.toContain('second-track');
    expect(pensioned).not.toContain('wia-application');
    expect(steps({ firstDay: d('2026-03-02') }).map(({ id }) => id)).not.toContain('pension-age-pay-end');
  });

  it('counts thirteen weeks above pension age for an absence from before 1 July 2023', () => {
    const before = steps({ firstDay: d('2023-06-30'), overPensionAge: 'yes' });
    expect(before.find(({ id }) => id.startsWith('pension-age'))?.due).toBe('2023-09-29');
    const after = steps({ firstDay: d('2023-07-01'), overPensionAge: 'yes' });
    expect(after.find(({ id }) => id.startsWith('pension-age'))?.due).toBe('2023-08-12');
  });

  it('asks a report at the end of a contract only after six weeks of absence', () => {
    const course = { firstDay: d('2026-03-02') };
    expect(dueOf('exit-report', { ...course, contractEndsOn: d('2026-04-13') })).toBe('2026-04-13');
    expect(step('exit-report', { ...course, contractEndsOn: d('2026-04-12') })).toBeUndefined();
    expect(dueOf('exit-declaration', { ...course, contractEndsOn: d('2026-04-12') })).toBe('2026-04-12');
  });

  it('proposes a talk after frequent reports only where the employer chose it, and counts no safety net (R4, R81)', () => {
    const course = { firstDay: d('2026-03-02'), recoveredOn: d('2026-03-06'), reportsInYear: 3 };
    const on = { house: { frequentAbsenceTalk: true } };
    expect(step('frequent-absence-talk', course)).toBeUndefined();
    expect(step('frequent-absence-talk', course, on)?.due).toBe('2026-03-20');
    expect(step('frequent-absence-talk', { ...course, reportsInYear: 2 }, on)).toBeUndefined();
    expect(step('frequent-absence-talk', { ...course, safetyNet: 'yes' }, on)).toBeUndefined();
  });

  it('stops at recovery and goes on with what recovery itself asks (R70)', () => {
    const after = steps({ firstDay: d('2026-03-02'), recoveredOn: d('2026-04-13') });
    expect(after.map(({ id }) => id)).toEqual([
      'report',
      'first-contact',
      'health-service-report',
      'plan-consultation',
      'recovery-report',
    ]);
    expect(after.at(-1)?.due).toBe('2026-04-15');
  });

  it('moves the recovery report off a weekend', () => {
    expect(dueOf('recovery-report', { firstDay: d('2026-03-02'), recoveredOn: d('2026-03-12') })).toBe(
      '2026-03-16',
    );
  });

  it('reminds HR of the health service on the second day, and follows the contract with it (R20)', () => {
    const course = { firstDay: d('2026-03-02') };
    expect(step('health-service-report', course)).toMatchObject({
      due: '2026-03-09',
      remindOn: '2026-03-03',
      verify: true,
    });
    expect(step('health-service-report', course, { physician: { reportWithinDays: 2 } })?.due).toBe(
      '2026-03-04',
    );
  });

  it('has each spell reported to the health service on its own, also one that is added up', () => {
    const merged = { firstDay: d('2026-02-24'), effectiveFirstDay: d('2026-02-01') };
    expect(step('health-service-report', merged)).toMatchObject({
      due: '2026-03-03',
      remindOn: '2026-02-25',
    });
    expect(step('problem-analysis', merged)?.due).toBe('2026-03-15');
  });

  it('has the manager in touch within two working days, then tells HR (R22)', () => {
    expect(step('first-contact', { firstDay: d('2026-03-05') })).toMatchObject({
      due: '2026-03-09',
      remindOn: '2026-03-06',
      escalateOn: '2026-03-10',
      prompt: 'manager',
    });
  });

  it('has the problem analysis by week six (R55), as law', () => {
    expect(step('problem-analysis', { firstDay: d('2026-03-02') })).toMatchObject({
      due: '2026-04-13',
      asLaw: true,
    });
  });

  const others: readonly [string, number, Partial<Course>][] = [
    ['plan-consultation', 28, {}],
    ['plan-first-year-evaluation', 322, {}],
    ['wia-letter', 623, {}],
    ['current-opinion', 637, {}],
    ['reintegration-file', 60, { longAbsenceExpectedOn: plusDays(d('2026-03-02'), 60) }],
    ['physician-follow-up', 30 + 42, { physicianOpinionOn: plusDays(d('2026-03-02'), 30) }],
    ['second-track', 340 + 42, { firstYearEvaluationOn: plusDays(d('2026-03-02'), 340) }],
    ['extended-pay-end', 728 + 364, { payExtended: 'yes' }],
    [
      'shortening-decision',
      800 + 21,
      { payExtended: 'yes', shorteningRequestedOn: plusDays(d('2026-03-02'), 800) },
    ],
    ['safety-net-6-weeks', 43, { safetyNet: 'yes', firstDay: d('2026-03-24') }],
    ['work-accident-report', 0, { workAccident: 'yes' }],
  ];

  it.each(others)('has %s on day %i', (id, days, known) => {
    const course = { firstDay: d('2026-03-02'), ...known };
    expect(dueOf(id, course)).toBe(plusDays(course.firstDay, days));
  });

  it.each([
    ['health-service-report', 1],
    ['plan-consultation', 21],
    ['problem-analysis', 35],
    ['uwv-week-42', 280],
    ['first-year-evaluation', 336],
    ['wia-letter', 609],
    ['current-opinion', 616],
    ['reintegration-report', 630],
    ['wia-application', 637],
    ['pay-duty-end', 658],
  ])('reminds of %s around day %i, on a working day', (id, days) => {
    const firstDay = d('2026-03-02');
    expect(step(id, { firstDay })?.remindOn).toBe(workingDayOnOrBefore(plusDays(firstDay, days), 'NL'));
  });

  it('keeps steps that fell due in an earlier spell, reminding on the first day of the new one', () => {
    const course = { firstDay: d('2022-07-25'), effectiveFirstDay: d('2022-01-24') };
    expect(step('problem-analysis', course)).toMatchObject({ due: '2022-03-07', remindOn: '2022-07-25' });
  });

  it('never tells a date of good practice as the law’s', () => {
    for (const one of steps({
      firstDay: d('2026-03-02'),
      planSignedOn: d('2026-04-20'),
      physicianOpinionOn: d('2026-04-13'),
    })) {
      if (one.milestone.dateBy !== 'law' || one.verify) expect(one.asLaw).toBe(false);
    }
    expect(
      step('physician-follow-up', { firstDay: d('2026-03-02'), physicianOpinionOn: d('2026-04-13') })?.asLaw,
    ).toBe(false);
  });

  it('gives the same timeline for a first day corrected later as for one that was right at once', () => {
    const wrong: Course = { firstDay: d('2026-03-04'), planSignedOn: d('2026-04-20') };
    expect(steps({ ...wrong, firstDay: plusDays(wrong.firstDay, -2) })).toEqual(
      steps({ firstDay: d('2026-03-02'), planSignedOn: d('2026-04-20') }),
    );
  });
});
