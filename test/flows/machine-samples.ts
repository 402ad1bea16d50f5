/** The tables of the machines that have a file for theirs: where every event leads from every state. */
import type { Sample } from './machine-table.ts';

export const buildUp: Sample = {
  input: { plan: 'b1', by: 'employee', responsible: 'an' },
  context: { plan: 'b1', by: 'employee', responsible: 'an', round: 1 },
  events: {
    'buildUp.stepped': { type: 'buildUp.stepped' },
    'buildUp.propose': { type: 'buildUp.propose', today: '2026-03-09' },
    'buildUp.send': { type: 'buildUp.send' },
    'buildUp.edit': { type: 'buildUp.edit' },
    'buildUp.show': { type: 'buildUp.show' },
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
