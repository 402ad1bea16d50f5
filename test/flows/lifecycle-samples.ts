/** The tables of the machines that carry an absence from its report to its end: what is due, what is agreed, what is sent on. */
import type { Sample } from './machine-table.ts';

const days = { today: '2026-03-09', on: '2026-03-09', firstDay: '2026-03-02', backOn: null };
const tomorrow = { ...days, on: '2026-03-10' };

export const absence: Sample = {
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
export const later = '2026-03-02T11:00:00.000Z';
const anyTimeAt = (here: string) => ({
  'nudge.done': 'done',
  'nudge.drop': 'dropped',
  'nudge.later': 'planned',
  'nudge.handOver': 'planned',
  'nudge.settle one of two': here,
  'nudge.moved': here,
});
export const nudge: Sample = {
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

export const change: Sample = {
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

export const agree: Sample = {
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
export const relay: Sample = {
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
