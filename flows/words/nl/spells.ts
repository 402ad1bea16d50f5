/** How earlier spells of absence count with this one, in Dutch. */
export const spells = {
  'spells.countedFrom': 'Telt samen vanaf',
  'spells.countedFrom.value': '{{on}} ({{days}} dagen van eerdere afwezigheid tellen mee)',
  'spells.counters': 'Eerdere afwezigheid tot {{on}}: drie tellers, elk apart',
  'spells.pay.rest': 'Gewaarborgd loon: alleen wat er nog over was',
  'spells.pay.new': 'Gewaarborgd loon: begint opnieuw',
  'spells.pay.payroll': 'Gewaarborgd loon: dat kan alleen de loondienst uitrekenen',
  'spells.fund.continues': 'Ziekenfonds: loopt door',
  'spells.fund.new': 'Ziekenfonds: begint opnieuw',
  'spells.duration.continues': 'Duur die meetelt: loopt door',
  'spells.duration.new': 'Duur die meetelt: begint opnieuw',
  'spells.check': 'Een kruisje “andere ziekte” op het attest verandert dit. Kijk het na met de loondienst.',
} as const;
