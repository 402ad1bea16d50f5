/** Documents and invitations, in Dutch. */
export const documents = {
  'invitation.summary': 'Gesprek met {{who}}',
  'invitation.text': 'Zo spraken jullie het af in Nabij. Komt het niet uit, kies dan samen een andere dag.',
  'document.title': 'Afwezigheid van {{name}}: afspraken en tijdlijn',
  'document.agreement': 'Afspraak, tot het gesprek van {{on}}',
  'document.status': 'Stand',
  'document.correction': 'Aanpassing',
  'document.timeline': 'Stappen met een datum',
  'document.step.done': '{{due}}: {{step}}. Gedaan op {{on}}.',
  'document.step.notNeeded': '{{due}}: {{step}}. Was niet nodig.',
  'document.step.open': '{{due}}: {{step}}',
  'document.step.check': '{{due}}: {{step}} (kijk met HR na of dit geldt)',
  'document.footer': 'Opgemaakt op {{on}}. Geen juridisch advies; regels zoals ze bekend waren op {{asOf}}.',
} as const;
