/** Every machine with its table: where every event leads from every state. */
import type { FlowName } from '../../flows/machines.ts';
import { absence, agree, change, nudge, relay } from './lifecycle-samples.ts';
import type { Sample } from './machine-table.ts';

const buildUp: Sample = {
  input: { plan: 'b1', by: 'employee', responsible: 'an' },
  context: { plan: 'b1', by: 'employee', responsible: 'an', round: 1 },
  events: {
    'buildUp.stepped': { type: 'buildUp.stepped' },
    'buildUp.propose': { type: 'buildUp.propose', today: '2026-03-09' },
    'buildUp.send': { type: 'buildUp.send' },
    'buildUp.edit': { type: 'buildUp.edit' },
    'buildUp.show': { type: 'buildUp.show', by: 'an' },
    'buildUp.confirm': { type: 'buildUp.confirm' },
    'buildUp.change': { type: 'buildUp.change' },
    'buildUp.drop': { type: 'buildUp.drop' },
  },
  table: {
    proposing: {
      'buildUp.stepped': 'proposing',
      'buildUp.propose': 'translating',
      'buildUp.drop': 'dropped',
    },
    // A manager who changes the steps cannot throw away what the employee proposed.
    drafting: {
      'buildUp.stepped': 'drafting',
      'buildUp.propose': 'translating',
      'buildUp.drop': 'translating',
    },
    translating: {
      'buildUp.show': 'translating',
      'buildUp.edit': 'drafting',
      'buildUp.send': 'confirming',
    },
    confirming: { 'buildUp.confirm': 'agreed', 'buildUp.change': 'proposing' },
    agreed: {},
    dropped: {},
  },
};

const talkAnswers = { 'talk.take': 'taken', 'talk.cannot': 'passed', 'due.giveUp': 'passed' };
const talk: Sample = {
  input: { chosen: 'an', by: 'phone', askAt: '2026-03-02T08:00:00.000Z', on: null, passed: null },
  events: {
    'due.ask': { type: 'due.ask', again: '2026-03-04T08:00:00.000Z' },
    'due.remind': { type: 'due.remind', again: '2026-03-06T08:00:00.000Z' },
    'due.giveUp': { type: 'due.giveUp' },
    'talk.take': { type: 'talk.take', on: '2026-03-03' },
    'talk.cannot': { type: 'talk.cannot' },
    'talk.withdraw': { type: 'talk.withdraw' },
  },
  table: {
    planned: { ...talkAnswers, 'due.ask': 'asked', 'talk.withdraw': 'withdrawn' },
    asked: { ...talkAnswers, 'due.remind': 'reminded', 'talk.withdraw': 'withdrawn' },
    reminded: { ...talkAnswers, 'talk.withdraw': 'withdrawn' },
    taken: {},
    passed: {},
    withdrawn: {},
  },
};

const attention: Sample = {
  input: { every: '14', nextAt: '2026-03-16T08:00:00.000Z' },
  events: {
    'due.prompt': { type: 'due.prompt', nextAt: '2026-03-30T08:00:00.000Z' },
    'attention.change': { type: 'attention.change', every: '7', nextAt: '2026-03-09T08:00:00.000Z' },
    'attention.stop': { type: 'attention.stop' },
  },
  table: {
    running: { 'due.prompt': 'running', 'attention.change': 'running', 'attention.stop': 'stopped' },
    stopped: {},
  },
};

const wish: Sample = {
  input: {},
  context: { pace: null, by: null, time: null },
  events: {
    'wish.open': { type: 'wish.open' },
    'wish.save': { type: 'wish.save', pace: 'less', by: 'message', time: null },
  },
  table: {
    asking: { 'wish.open': 'asking', 'wish.save': 'noted' },
    // Chosen once it can be chosen anew, from whichever card is still there.
    noted: { 'wish.open': 'asking', 'wish.save': 'noted' },
  },
};

const flag: Sample = {
  input: { flag: 'waiting', since: '2026-03-16', raisedOn: '2026-03-17' },
  context: { flag: 'waiting', since: '2026-03-16', raisedOn: '2026-03-17', outcome: null, closedOn: null },
  events: {
    'flag.close': { type: 'flag.close', outcome: 'plan-talk', on: '2026-03-18', quietUntil: '2026-04-02' },
    'flag.raise': { type: 'flag.raise', since: '2026-05-01', on: '2026-05-04' },
  },
  table: { open: { 'flag.close': 'closed' }, closed: { 'flag.raise': 'open' } },
};

const notice: Sample = {
  input: { from: '2026-03-17', managerAt: '2026-03-02T08:00:00.000Z', hrAt: '2026-03-04T08:00:00.000Z' },
  events: {
    'due.manager': { type: 'due.manager' },
    'due.hr': { type: 'due.hr' },
    'notice.drop': { type: 'notice.drop' },
  },
  // Each is told once, whoever begins to work first.
  table: {
    planned: { 'due.manager': 'hrLeft', 'due.hr': 'managerLeft', 'notice.drop': 'dropped' },
    hrLeft: { 'due.hr': 'told', 'notice.drop': 'dropped' },
    managerLeft: { 'due.manager': 'told', 'notice.drop': 'dropped' },
    told: {},
    dropped: {},
  },
};

const noScan = { possibilities: null, roles: null, timeliness: null, talks: null, trust: null };
const scan: Sample = {
  input: {},
  context: { ...noScan, who: null, by: null },
  events: {
    'scan.open': { type: 'scan.open' },
    'scan.save': {
      type: 'scan.save',
      scan: { ...noScan, roles: 'name-case-manager', who: 'hr', by: '2026-04-30' },
    },
  },
  table: {
    asking: { 'scan.open': 'asking', 'scan.save': 'planned' },
    planned: { 'scan.open': 'asking', 'scan.save': 'planned' },
  },
};

const consent: Sample = {
  input: { responsible: 'an' },
  context: { responsible: 'an', round: 1 },
  events: {
    'consent.ask': { type: 'consent.ask' },
    'consent.allow': { type: 'consent.allow' },
    'consent.refuse': { type: 'consent.refuse' },
    'consent.change': { type: 'consent.change' },
  },
  // Asked again, what the employee decided is shown; only the employee opens it anew.
  table: {
    asking: {
      'consent.ask': 'asking',
      'consent.allow': 'allowed',
      'consent.refuse': 'refused',
      'consent.change': 'asking',
    },
    allowed: { 'consent.ask': 'allowed', 'consent.change': 'asking' },
    refused: { 'consent.ask': 'refused', 'consent.change': 'asking' },
  },
};

const reported = { today: '2026-03-09', on: '2026-03-09', firstDay: '2026-03-02', backOn: null };

const report: Sample = {
  input: { firstDay: '2026-03-02', backOn: null },
  events: {
    'report.again': { type: 'report.again', firstDay: '2026-03-01', backOn: null },
    'report.confirm': { type: 'report.confirm', ...reported },
    'report.cancel': { type: 'report.cancel' },
    'report.completed': { type: 'report.completed' },
    'due.unanswered': { type: 'due.unanswered', today: reported.today },
  },
  table: {
    asking: {
      'report.again': 'asking',
      'report.confirm': 'confirmed',
      'report.cancel': 'cancelled',
      'due.unanswered': 'passedOn',
    },
    confirmed: {},
    passedOn: { 'report.completed': 'confirmed' },
    cancelled: {},
  },
};

const asked = { party: 'coach', responsible: 'an', by: 'leader', on: '2026-03-02' };
const party: Sample = {
  input: asked,
  events: {
    'party.propose': { type: 'party.propose' },
    'party.accept': { type: 'party.accept', today: '2026-03-04' },
    'party.refuse': { type: 'party.refuse' },
    'party.engaged': { type: 'party.engaged', today: '2026-03-05', by: 'hilde' },
    'party.end': { type: 'party.end' },
  },
  table: {
    asking: { 'party.propose': 'asking', 'party.accept': 'agreed', 'party.refuse': 'refused' },
    // A no rests: proposed again, the employee is not asked again.
    refused: { 'party.propose': 'refused', 'party.accept': 'agreed' },
    agreed: { 'party.engaged': 'engaged', 'party.end': 'ended' },
    engaged: { 'party.end': 'ended' },
    ended: {},
  },
};

export const samples: Readonly<Record<FlowName, Sample>> = {
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
