/**
 * Every machine: where every event leads from every state, and that there is always a way on. A machine that
 * steps is pure, so no clock and no store is needed.
 */
import { describe, expect, it } from 'vitest';
import { begin, contextOf, type FlowName, flows, stateOf, step } from '../../flows/machines.ts';
import {
  attention,
  buildUp,
  consent,
  flag,
  notice,
  party,
  report,
  scan,
  talk,
  wish,
} from './machine-samples.ts';
import { reachable, restingPlaces, rowOf, type Sample, stepFrom } from './machine-table.ts';

const days = { today: '2026-03-09', on: '2026-03-09', firstDay: '2026-03-02', backOn: null };
const tomorrow = { ...days, on: '2026-03-10' };

const absence: Sample = {
  input: { firstDay: '2026-03-02', backOn: null },
  context: { firstDay: '2026-03-02', backOn: '2026-03-09', announced: false },
  events: {
    'report.confirmed': { type: 'report.confirmed', ...days },
    'report.cancelled': { type: 'report.cancelled' },
    'contact.made': { type: 'contact.made' },
    'absence.extended': { type: 'absence.extended', backOn: '2026-03-20' },
    'absence.extended without hours': {
      type: 'absence.extended',
      backOn: null,
      stops: true,
      today: days.today,
    },
    'buildUp.agreed': { type: 'buildUp.agreed', on: '2026-03-12', backOn: '2026-04-13' },
    'absence.partlyRecovered': { type: 'absence.partlyRecovered', ...days, percent: 50 },
    'absence.recovered today': { type: 'absence.recovered', ...days },
    'absence.recovered tomorrow': { type: 'absence.recovered', ...tomorrow },
    'absence.withdrawn': { type: 'absence.withdrawn' },
    'absence.relapsed': { type: 'absence.relapsed' },
    'welcome.given': { type: 'welcome.given' },
    'return.notYet': { type: 'return.notYet', today: days.today },
    'due.steps': { type: 'due.steps' },
    'due.caseManager': { type: 'due.caseManager' },
    'due.contact': { type: 'due.contact' },
    'due.flags': { type: 'due.flags' },
    'due.return': { type: 'due.return', today: days.today },
    'due.build-up': { type: 'due.build-up' },
    'due.aftercare': { type: 'due.aftercare' },
    'due.close': { type: 'due.close' },
  },
  table: {
    before: { 'report.confirmed': 'away.reported', 'report.cancelled': 'withdrawn' },
    'away.reported': { ...away('away.reported'), 'contact.made': 'away.absent' },
    'away.absent': away('away.absent'),
    'away.buildingUp': away('away.buildingUp'),
    back: {
      'due.steps': 'back',
      'welcome.given': 'aftercare',
      'due.aftercare': 'aftercare',
      'absence.relapsed': 'closed',
      'absence.extended': 'away.absent',
      'absence.extended without hours': 'away.absent',
      'absence.partlyRecovered': 'away.absent',
      'return.notYet': 'away.absent',
    },
    aftercare: { 'due.steps': 'aftercare', 'due.close': 'closed', 'absence.relapsed': 'closed' },
    closed: {},
    withdrawn: {},
  },
};

/** What holds wherever someone who is away stands. */
function away(here: string) {
  return {
    'absence.extended': here,
    'absence.extended without hours': 'away.absent',
    'buildUp.agreed': here,
    'absence.partlyRecovered': here,
    'absence.recovered today': 'back',
    'absence.recovered tomorrow': here,
    'absence.withdrawn': 'withdrawn',
    'return.notYet': here,
    'due.steps': here,
    'due.caseManager': here,
    'due.contact': here,
    'due.flags': here,
    // Only expected, not announced: nothing is concluded from a guess.
    'due.return': here,
    'due.build-up': 'away.buildingUp',
  };
}

const moments = {
  promptAt: '2026-03-02T08:00:00.000Z',
  remindAt: '2026-03-04T08:00:00.000Z',
  escalateAt: '2026-03-05T08:00:00.000Z',
};
const later = '2026-03-02T11:00:00.000Z';
const anyTimeAt = (here: string) => ({
  'nudge.done': 'done',
  'nudge.drop': 'dropped',
  'nudge.later': 'planned',
  'nudge.handOver': 'planned',
  'nudge.settle one of two': here,
  'nudge.moved': here,
});
const nudge: Sample = {
  input: { nudge: 'first-contact', on: '2026-03-02', steps: ['a', 'b'], responsible: 'an', ...moments },
  events: {
    'due.prompt': { type: 'due.prompt' },
    'due.remind': { type: 'due.remind' },
    'due.escalate': { type: 'due.escalate' },
    'nudge.moved': { type: 'nudge.moved', remindAt: later, escalateAt: later },
    'nudge.done': { type: 'nudge.done' },
    'nudge.settle one of two': { type: 'nudge.settle', step: 'a' },
    'nudge.drop': { type: 'nudge.drop' },
    'nudge.later': { type: 'nudge.later', promptAt: later },
    'nudge.handOver': {
      type: 'nudge.handOver',
      to: 'mark',
      promptAt: later,
      remindAt: later,
      escalateAt: later,
    },
  },
  table: {
    planned: {
      ...anyTimeAt('planned'),
      'due.prompt': 'prompted',
      'due.remind': 'reminded',
      'due.escalate': 'withHr',
    },
    prompted: { ...anyTimeAt('prompted'), 'due.remind': 'reminded', 'due.escalate': 'withHr' },
    reminded: { ...anyTimeAt('reminded'), 'due.escalate': 'withHr' },
    withHr: anyTimeAt('withHr'),
    overdue: anyTimeAt('overdue'),
    done: {},
    dropped: {},
  },
};

const change: Sample = {
  input: { change: 'recover', on: '2026-03-09', percent: null },
  events: {
    'change.again': { type: 'change.again', change: 'extend', on: null, percent: null },
    'change.confirm': { type: 'change.confirm', ...days, percent: null },
    'change.drop': { type: 'change.drop' },
  },
  table: {
    asking: { 'change.again': 'asking', 'change.confirm': 'confirmed', 'change.drop': 'dropped' },
    confirmed: {},
    dropped: {},
  },
};

const agree: Sample = {
  input: { contact: 'c1', today: '2026-03-03' },
  events: {
    'agreement.again': { type: 'agreement.again' },
    'agreement.save': { type: 'agreement.save', nextOn: '2026-03-17' },
    'agreement.confirm': { type: 'agreement.confirm' },
    'agreement.correct': { type: 'agreement.correct' },
    'agreement.accept': { type: 'agreement.accept' },
  },
  table: {
    writing: { 'agreement.again': 'writing', 'agreement.save': 'waiting' },
    waiting: { 'agreement.confirm': 'settled', 'agreement.correct': 'corrected' },
    corrected: {
      'agreement.again': 'corrected',
      'agreement.save': 'waiting',
      'agreement.accept': 'settled',
    },
    settled: {},
  },
};

const checked = { allow: 'sent', caution: 'warned', block: 'stopped' } as const;
const anyTime = {
  'relay.begin': 'writing',
  'relay.checked allow': checked.allow,
  'relay.checked caution': checked.caution,
  'relay.checked block': checked.block,
  'relay.looked': 'looked',
};
const relay: Sample = {
  input: {},
  context: { verdict: null, round: 0 },
  events: {
    'relay.begin': { type: 'relay.begin' },
    'relay.checked allow': { type: 'relay.checked', verdict: 'allow' },
    'relay.checked caution': { type: 'relay.checked', verdict: 'caution' },
    'relay.checked block': { type: 'relay.checked', verdict: 'block' },
    'relay.looked': { type: 'relay.looked', verdict: 'block' },
    'relay.useSuggestion': { type: 'relay.useSuggestion' },
    'relay.sendAnyway': { type: 'relay.sendAnyway' },
    'relay.askHr': { type: 'relay.askHr' },
    'relay.drop': { type: 'relay.drop' },
  },
  table: {
    writing: { ...anyTime, 'relay.drop': 'dropped' },
    warned: {
      ...anyTime,
      'relay.useSuggestion': 'sent',
      'relay.sendAnyway': 'sent',
      'relay.askHr': 'withHr',
      'relay.drop': 'dropped',
    },
    looked: {
      ...anyTime,
      'relay.useSuggestion': 'sent',
      'relay.sendAnyway': 'sent',
      'relay.askHr': 'withHr',
      'relay.drop': 'dropped',
    },
    // A text that was stopped is never sent as it was.
    stopped: {
      ...anyTime,
      'relay.useSuggestion': 'sent',
      'relay.askHr': 'withHr',
      'relay.drop': 'dropped',
    },
    sent: anyTime,
    withHr: anyTime,
    dropped: anyTime,
  },
};

const samples: Readonly<Record<FlowName, Sample>> = {
  'build-up': buildUp,
  talk,
  attention,
  consent,
  party,
  absence,
  nudge,
  report,
  change,
  agree,
  relay,
  wish,
  flag,
  notice,
  scan,
};
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

describe('what a step wishes for', () => {
  const wishesAt = (flow: FlowName, at: string, name: string) =>
    stepFrom(
      flow,
      at,
      samples[flow].events[name] ?? { type: name },
      samples[flow].context ?? samples[flow].input,
    )?.wishes ?? [];
  const told = (flow: FlowName, at: string, name: string) =>
    wishesAt(flow, at, name).flatMap((wish) =>
      wish.type === 'tell' ? [`${wish.params.to}: ${wish.params.card}`] : [],
    );

  it('an announced return needs no question on the day; an expected one is only asked about', () => {
    const announced = { firstDay: '2026-03-02', backOn: '2026-03-09', announced: true };
    const event = { type: 'due.return', today: '2026-03-09' };
    expect(stepFrom('absence', 'away.absent', event, announced)?.at).toBe('back');
    expect(stepFrom('absence', 'away.absent', event, { ...announced, announced: false })?.wishes).toEqual([
      // One message that morning, about the return: the talk that was still to come is part of it.
      { type: 'dropNudges', params: { nudges: ['first-contact', 'next-contact', 'before-return'] } },
      { type: 'openNudge', params: { nudge: 'welcome', on: '2026-03-09' } },
    ]);
  });

  it('the first contact is opened by the report, and the manager is told nothing before the nudge', () => {
    expect(told('absence', 'before', 'report.confirmed')).toEqual(['employee: report-received']);
    expect(wishesAt('absence', 'before', 'report.confirmed')).toContainEqual({
      type: 'openNudge',
      params: { nudge: 'first-contact', on: '2026-03-09' },
    });
  });

  it('an absence that is closed takes back every moment it had planned', () => {
    const taken = wishesAt('absence', 'aftercare', 'due.close').flatMap((wish) =>
      wish.type === 'wake' && wish.params.time === null ? [wish.params.name] : [],
    );
    expect(taken.sort()).toEqual(['aftercare', 'close', 'steps']);
  });

  it('a nudge that is done or dropped wakes nobody any more', () => {
    for (const end of ['nudge.done', 'nudge.drop']) {
      const stopped = wishesAt('nudge', 'prompted', end).flatMap((wish) =>
        wish.type === 'wake' && wish.params.time === null ? [wish.params.name] : [],
      );
      expect(stopped).toEqual(['prompt', 'remind', 'escalate']);
    }
  });

  it('"later" moves the prompt and leaves the reminder and HR where they were', () => {
    const moved = wishesAt('nudge', 'prompted', 'nudge.later').filter(({ type }) => type === 'wake');
    expect(moved).toEqual([{ type: 'wake', params: { name: 'prompt', time: { at: later } } }]);
  });

  it('what is left is left from the moment at which HR hears it', () => {
    const now = '2026-03-09T08:00:00.000Z';
    expect(stepFrom('nudge', 'reminded', { type: 'due.escalate', now }, samples.nudge.input)).toMatchObject({
      at: 'withHr',
      context: { escalateAt: now },
    });
  });

  it('a quiet nudge is never shown to HR by itself, a loud one is, once', () => {
    const quiet = { ...samples.nudge.input, nudge: 'check-in-1' };
    expect(stepFrom('nudge', 'reminded', { type: 'due.escalate' }, quiet)).toMatchObject({
      at: 'overdue',
      wishes: [],
    });
    expect(told('nudge', 'reminded', 'due.escalate')).toEqual(['hr: nudge-escalated']);
    expect(stepFrom('nudge', 'withHr', { type: 'due.escalate' }, samples.nudge.input)).toBeUndefined();
  });

  it('the last dated step that is settled ends its nudge, an earlier one does not', () => {
    const settle = { type: 'nudge.settle', step: 'b' };
    const left = (steps: string[]) =>
      stepFrom('nudge', 'prompted', settle, { ...samples.nudge.input, steps });
    expect(left(['a', 'b'])).toMatchObject({ at: 'prompted', context: { steps: ['a'] } });
    expect(left(['b'])?.at).toBe('done');
  });

  it('an unanswered report is passed on with the days that were understood last', () => {
    const begun = begin('report', { firstDay: '2026-03-02', backOn: null });
    const again = step(begun.stored, { type: 'report.again', firstDay: '2026-03-01', backOn: '2026-03-05' });
    const passed = again && step(again.stored, { type: 'due.unanswered', today: '2026-03-02' });
    expect(passed?.wishes).toContainEqual({
      type: 'raise',
      params: {
        to: 'absence',
        event: {
          type: 'report.confirmed',
          firstDay: '2026-03-01',
          backOn: '2026-03-05',
          today: '2026-03-02',
        },
      },
    });
  });

  it('a stopped message tells the employee nothing', () => {
    expect(told('relay', 'writing', 'relay.checked block')).toEqual(['responsible: guard-blocked']);
    expect(told('relay', 'stopped', 'relay.askHr')).toEqual([
      'hr: guard-question',
      'responsible: guard-question-sent',
    ]);
  });
});
