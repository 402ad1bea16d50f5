/** How earlier spells of absence count with this one, in French. */
export const spells = {
  'spells.countedFrom': 'Compté ensemble depuis',
  'spells.countedFrom.value': '{{on}} ({{days}} jours d’absences précédentes comptent aussi)',
  'spells.counters': 'Absence précédente jusqu’au {{on}} : trois compteurs, chacun à part',
  'spells.pay.rest': 'Salaire garanti : seulement ce qui restait',
  'spells.pay.new': 'Salaire garanti : il recommence',
  'spells.pay.payroll': 'Salaire garanti : seul le secrétariat social peut le calculer',
  'spells.fund.continues': 'Mutualité : la période continue',
  'spells.fund.new': 'Mutualité : une nouvelle période commence',
  'spells.duration.continues': 'Durée prise en compte : elle continue',
  'spells.duration.new': 'Durée prise en compte : elle recommence',
  'spells.check':
    'Une croix « autre maladie » sur le certificat change ceci. Vérifiez avec le secrétariat social.',
} as const;
