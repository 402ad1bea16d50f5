/** Documents and invitations, in English. */
export const documents = {
  'invitation.summary': 'Talk with {{who}}',
  'invitation.text': 'That is what you agreed in Nabij. If it doesn’t suit, choose another day together.',
  'document.title': 'Absence of {{name}}: agreements and timeline',
  'document.agreement': 'Agreement, until the talk of {{on}}',
  'document.status': 'Status',
  'document.correction': 'Correction',
  'document.timeline': 'Dated steps',
  'document.step.done': '{{due}}: {{step}}. Done on {{on}}.',
  'document.step.notNeeded': '{{due}}: {{step}}. Was not needed.',
  'document.step.open': '{{due}}: {{step}}',
  'document.step.check': '{{due}}: {{step}} (check with HR whether it holds)',
  'document.footer': 'Written on {{on}}. No legal advice; rules as they were known on {{asOf}}.',
} as const;
