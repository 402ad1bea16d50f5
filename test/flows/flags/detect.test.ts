/** The six signs of a stall (R54, R58–R63), each at the day it begins to hold and never before. */
import { describe, expect, it } from 'vitest';
import { type FlagName, flagNames } from '../../../flows/flags/catalogue.ts';
import { detect } from '../../../flows/flags/detect.ts';
import { packFor } from '../../../flows/policies/packs.ts';
import type { Agreement } from '../../../src/domain/absence.ts';
import type { CaseState } from '../../../src/domain/case.ts';
import type { RedactedText } from '../../../src/domain/checked-text.ts';
import { at, type LocalDate, toLocalDate } from '../../../src/domain/local-date.ts';

const d = toLocalDate;

interface Known {
  readonly talks?: readonly string[];
  readonly agreed?: readonly { talk: number; on: string; nextOn: string; correction?: boolean }[];
  readonly facts?: Partial<CaseState['facts']>;
  readonly manager?: string | null;
  readonly done?: readonly string[];
  readonly happened?: CaseState['happened'];
}

/** Sanne, away since Monday 2 March 2026 in the Netherlands. */
function caseWith({
  talks = [],
  agreed = [],
  facts = {},
  manager = 'mark',
  done = [],
  happened = {},
}: Known) {
  const contacts = talks.map((on, index) => ({ id: `c${index + 1}`, on: d(on), by: 'mark' }));
  const agreements = agreed.map(
    ({ talk, on, nextOn, correction }, index): Agreement => ({
      id: `c${talk}.${index}`,
      contact: `c${talk}`,
      by: 'mark',
      madeAt: at(d(on), '10:00', 'Europe/Amsterdam'),
      what: 'rust' as RedactedText,
      who: 'Mark' as RedactedText,
      nextOn: d(nextOn),
      status: 'waiting',
      correction: correction ? ('liever later' as RedactedText) : null,
    }),
  );
  const state: CaseState = {
    id: 'sanne~1',
    employee: 'sanne',
    manager,
    caseManager: null,
    reportsInYear: 1,
    facts: {
      country: 'NL',
      firstDay: d('2026-03-02'),
      backOn: null,
      lastDay: null,
      partlyFrom: null,
      ...facts,
    } as CaseState['facts'],
    contacts,
    agreements,
    plans: [],
    machines: {},
    steps: Object.fromEntries(done.map((key) => [key, { outcome: 'done' as const, on: d('2026-03-03') }])),
    happened,
    drafts: {},
    copies: {},
    open: true,
  };
  return state;
}

function since(flag: FlagName, known: Known): LocalDate | undefined {
  const state = caseWith(known);
  return detect(state, packFor('NL', state.facts.firstDay)).find((one) => one.flag === flag)?.since;
}

function shows(flag: FlagName, known: Known) {
  const state = caseWith(known);
  return detect(state, packFor('NL', state.facts.firstDay)).find((one) => one.flag === flag)?.evidence;
}

describe('R54: a talk without an agreement', () => {
  it('stands out after two working days', () => {
    expect(since('missing-agreement', { talks: ['2026-03-05'] })).toBe('2026-03-10');
    expect(shows('missing-agreement', { talks: ['2026-03-05'] })).toEqual({
      shows: 'talk',
      on: '2026-03-05',
    });
  });

  it('does not, once something was written', () => {
    const agreed = [{ talk: 1, on: '2026-03-05', nextOn: '2026-03-20' }];
    expect(since('missing-agreement', { talks: ['2026-03-05'], agreed })).toBeUndefined();
    // But the next talk wants its own.
    expect(since('missing-agreement', { talks: ['2026-03-05', '2026-03-20'], agreed })).toBe('2026-03-25');
  });
});

describe('R59: no next step', () => {
  it('holds six weeks after the last agreement, or the first day', () => {
    expect(since('standing-still', {})).toBe('2026-04-13');
    const agreed = [{ talk: 1, on: '2026-03-20', nextOn: '2026-03-27' }];
    expect(since('standing-still', { talks: ['2026-03-20'], agreed })).toBe('2026-05-01');
  });

  it('begins anew with a plan, an evaluation, and hours that grow', () => {
    expect(since('standing-still', { happened: { planSignedOn: d('2026-04-20') } })).toBe('2026-06-01');
    expect(since('standing-still', { facts: { partlyFrom: d('2026-05-04') } })).toBe('2026-06-15');
  });

  it('waits for a talk or a return that lies ahead', () => {
    const agreed = [{ talk: 1, on: '2026-03-20', nextOn: '2026-06-01' }];
    expect(since('standing-still', { talks: ['2026-03-20'], agreed })).toBe('2026-06-02');
    expect(since('standing-still', { facts: { backOn: d('2026-05-18') } })).toBe('2026-05-19');
  });
});

describe('R60: not clear who does what', () => {
  it('holds two weeks after a step of HR or a physician was late', () => {
    // Reported to the health service within a week: 9 March.
    expect(since('roles-unclear', {})).toBe('2026-03-23');
    expect(shows('roles-unclear', {})).toMatchObject({ shows: 'step', on: '2026-03-09' });
    const done = ['health-service-report', 'plan-consultation'];
    expect(shows('roles-unclear', { done })?.step?.id).toBe('problem-analysis');
    expect(since('roles-unclear', { done })).toBe('2026-04-27');
  });

  it('holds within days when nobody leads the case', () => {
    expect(since('roles-unclear', { manager: null })).toBe('2026-03-05');
  });
});

describe('R61: waiting', () => {
  it('holds two weeks after the first day without a talk', () => {
    expect(since('waiting', {})).toBe('2026-03-16');
  });

  it('holds two weeks after the day agreed, or the day by the pace', () => {
    expect(since('waiting', { talks: ['2026-03-05'] })).toBe('2026-03-23');
    const agreed = [{ talk: 1, on: '2026-03-05', nextOn: '2026-04-07' }];
    expect(since('waiting', { talks: ['2026-03-05'], agreed })).toBe('2026-04-21');
    expect(shows('waiting', { talks: ['2026-03-05'], agreed })).toEqual({
      shows: 'next',
      on: '2026-04-07',
      last: '2026-03-05',
    });
  });
});

describe('R62: a talk that matters', () => {
  it('holds two weeks after a dated talk of the manager was late', () => {
    // The plan of action is due after eight weeks, on 27 April.
    expect(since('talk-not-held', {})).toBe('2026-05-11');
    expect(shows('talk-not-held', {})?.step?.id).toBe('action-plan');
  });

  it('holds when hours begin to grow without a talk in the weeks before (R69)', () => {
    const done = ['action-plan', 'first-year-evaluation'];
    const facts = { partlyFrom: d('2026-05-04') };
    expect(since('talk-not-held', { done, facts })).toBe('2026-05-05');
    expect(since('talk-not-held', { done, facts, talks: ['2026-04-06'] })).toBeUndefined();
  });
});

describe('R63: what was promised', () => {
  const agreed = [{ talk: 1, on: '2026-03-05', nextOn: '2026-03-20' }];

  it('holds two working days after an agreed contact did not take place', () => {
    expect(since('trust', { talks: ['2026-03-05'], agreed })).toBe('2026-03-25');
    expect(since('trust', { talks: ['2026-03-05', '2026-03-18'], agreed })).toBeUndefined();
  });

  it('holds two weeks after a correction that nobody answered', () => {
    const corrected = [{ talk: 1, on: '2026-03-05', nextOn: '2026-06-20', correction: true }];
    expect(since('trust', { talks: ['2026-03-05'], agreed: corrected })).toBe('2026-03-19');
  });

  it('needs a promise', () => {
    expect(since('trust', { talks: ['2026-03-05'] })).toBeUndefined();
  });
});

it('every sign can be found, and none of them looks at words or answers', () => {
  const found = new Set<FlagName>();
  const cases: Known[] = [
    { talks: ['2026-03-05'] },
    { talks: ['2026-03-05'], agreed: [{ talk: 1, on: '2026-03-05', nextOn: '2026-03-20' }] },
  ];
  for (const known of cases) {
    const state = caseWith(known);
    const pack = packFor('NL', state.facts.firstDay);
    const findings = detect(state, pack);
    for (const { flag } of findings) found.add(flag);
    const said = { reachableAt: 'nergens', urgent: 'niets', workAccident: 'no', trafficAccident: 'yes' };
    const other = { ...state, facts: { ...state.facts, ...said } as CaseState['facts'] };
    expect(detect(other, pack)).toEqual(findings);
  }
  expect([...found].sort()).toEqual([...flagNames].sort());
});
