/** How earlier spells of absence count with this one, in English. */
export const spells = {
  'spells.countedFrom': 'Counted together from',
  'spells.countedFrom.value': '{{on}} ({{days}} days of earlier absence count as well)',
  'spells.counters': 'Earlier absence until {{on}}: three counters, each on its own',
  'spells.pay.rest': 'Guaranteed pay: only what was left of it',
  'spells.pay.new': 'Guaranteed pay: starts again',
  'spells.pay.payroll': 'Guaranteed pay: only payroll can work it out',
  'spells.fund.continues': 'Health fund: the period runs on',
  'spells.fund.new': 'Health fund: a new period',
  'spells.duration.continues': 'Duration that counts: runs on',
  'spells.duration.new': 'Duration that counts: starts again',
  'spells.check': 'A tick for “other illness” on the certificate changes this. Check it with payroll.',
} as const;
